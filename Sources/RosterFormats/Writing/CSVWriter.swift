import RosterModel

/// Rows of a table as a CSV file that a spreadsheet opens.
enum CSVWriter {
  /// The file's text, or nil where a cell would not read back as it is.
  ///
  /// Columns that no row uses are left out; the mark at the start tells Excel that the file is UTF-8.
  static func text(_ table: Table, _ rows: [TableWriter.Row]) -> String? {
    var used = Set(rows.flatMap { $0.map(\.0) })
    used.formUnion(table.columns.filter(\.isRequired).map(\.name))
    let columns = table.columns.filter { used.contains($0.name) }
    let position = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.name, $0) })
    var text = "\u{FEFF}" + columns.map(\.name).joined(separator: ",") + "\r\n"
    for row in rows {
      var cells = [String](repeating: "", count: columns.count)
      for (name, value) in row {
        guard let column = position[name], let cell = cell(value) else { return nil }
        cells[column] = cell
      }
      text += cells.map(quoted).joined(separator: ",") + "\r\n"
    }
    return text
  }

  private static func cell(_ value: JSONValue) -> String? {
    switch value {
    case .text(let text): return keeps(text) ? text : nil
    case .integer(let number): return String(number)
    case .number(let text): return text
    case .flag(let flag): return flag ? "yes" : "no"
    case .array(let values): return joined(values)
    case .object: return nil
    }
  }

  /// The entries of a list in one cell, or nil where one would not read back as it is.
  static func joined(_ values: [JSONValue]) -> String? {
    let entries = values.map { value -> String? in if case .text(let text) = value { text } else { nil } }
    guard entries.allSatisfy({ $0.map(isEntry) ?? false }) else { return nil }
    return entries.compactMap { $0 }.joined(separator: ";")
  }

  /// Whether a text reads back from a cell as it is.
  private static func keeps(_ text: String) -> Bool {
    Typing.tidied(text) == text && !text.contains { $0 == "\r" || $0 == "\n" || $0 == "\r\n" || $0 == "\0" }
  }

  private static func isEntry(_ text: String) -> Bool {
    !text.isEmpty && keeps(text) && !text.contains { ";；、|/，,".contains($0) }
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { "\",".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
