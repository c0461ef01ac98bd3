internal import RosterModel

public import struct Foundation.Data

extension DutyTable {
  /// The table as a spreadsheet reads it: UTF-8 with a byte order mark, CRLF, quoted as RFC 4180 asks.
  ///
  /// One heading row, one row a shift, dates in full. A cell that a spreadsheet would take for a formula gets a `'` in
  /// front; phone numbers and dates stay as they are.
  ///
  /// - Complexity: O(cells).
  public func csv() -> Data {
    var lines = [columns.map { $0.heading(language) }]
    for row in rows { lines.append(columns.map { csvText(of: $0, in: row) }) }
    return SpreadsheetCell.file(lines)
  }

  private func csvText(of column: DutyColumn, in row: DutyRow) -> String {
    switch column {
    case .date: return row.day.description
    case .weekday:
      let weekday = row.text(of: column, in: language)
      return row.badge.isEmpty ? weekday : PersonNames.bracketed(weekday, row.badge, language)
    case .shift: return (row.cells[column] ?? []).map(\.text).joined(separator: " ")
    default: return row.text(of: column, in: language)
    }
  }
}

/// A cell of a comma-separated file that a spreadsheet may open.
enum SpreadsheetCell {
  /// The file of some lines of cells, each line ended by CRLF.
  static func file(_ lines: [[String]]) -> Data {
    let text = lines.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    // Without the mark Excel takes the file for the system's code page and garbles Chinese.
    return Data("\u{FEFF}".utf8) + Data(text.utf8)
  }

  /// The cell guarded against formulas and quoted where RFC 4180 (section 2, rules 5 to 7) asks for it.
  static func quoted(_ text: String) -> String {
    let cell = guarded(text)
    let needsQuotes = cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    // By scalars: a quote with a combining mark behind it is another `Character` but the same byte.
    guard needsQuotes else { return cell }
    var result = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { result.unicodeScalars.append(scalar) }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// The cell with `'` in front where its first sign makes a spreadsheet compute it (OWASP, "CSV Injection").
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaSigns.contains(first), !isPhone(text) else { return text }
    return "'" + text
  }

  private static let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

  /// An international number such as `+86 358 123 4567`, or several: digits computes nothing.
  private static func isPhone(_ text: String) -> Bool {
    guard text.first == "+", text.count > 1 else { return false }
    return text.dropFirst().unicodeScalars.allSatisfy { "0123456789 -()、,+".unicodeScalars.contains($0) }
  }
}
