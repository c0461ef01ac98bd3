internal import Foundation
internal import RosterModel
package import RosterWorkbook

/// A published month as sheets of a workbook: the grid for the wall, the list, the ledger, what is not met, and a sheet
/// a person.
package struct MonthSheets {
  let month: PublishedMonth
  let days: [Day: PublishedDay]

  /// The sheets of a month.
  package init(_ month: PublishedMonth) {
    self.month = month
    days = Dictionary(month.days.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The whole workbook.
  package func all() -> [WorksheetDraft] {
    var sheets = [wall(), list(), ledger()]
    if month.audience == .station { sheets.append(problems()) }
    for person in month.order {
      guard let sheet = self.sheet(of: person, among: sheets.map(\.name)) else { continue }
      sheets.append(sheet)
    }
    return sheets
  }

  func say(_ text: Text) -> String { text(month.language) }

  // MARK: Styles

  static let title = CellStyle().with {
    $0.isBold = true
    $0.size = 18
    $0.alignment = .center
  }
  static let heading = CellStyle().with {
    $0.isBold = true
    $0.fill = 0xD9E2F3
    $0.hasBorder = true
    $0.alignment = .center
    $0.wraps = true
  }
  static let cell = CellStyle().with {
    $0.hasBorder = true
    $0.alignment = .center
    $0.wraps = true
  }
  static let left = cell.with { $0.alignment = .left }
  static let foot = CellStyle().with { $0.size = 10 }

  /// A style with the shade of a day: holidays darker than rest days.
  func shaded(_ style: CellStyle, _ day: PublishedDay?) -> CellStyle {
    guard let day else { return style }
    return style.with { style in
      switch day.kind.dayClass {
      case .workday: break
      case .restDay: style.fill = 0xF2F2F2
      case .holiday: style.fill = 0xFBE5D6
      }
    }
  }

  // MARK: Pieces

  /// The weekday or festival, with the badge of a make-up workday.
  func label(_ day: PublishedDay?) -> String {
    guard let day else { return "" }
    return day.badge.isEmpty ? day.label : PersonNames.bracketed(day.label, day.badge, month.language)
  }

  /// People of a kind with a mark for each who is missing.
  func names(_ kind: PlaceKind, _ shift: PublishedShift, withLevels: Bool = true) -> [String] {
    shift.people(kind).map { withLevels ? month[$0].nameWithLevels(on: shift.day) : month[$0].name }
      + Array(repeating: say(Messages.hole), count: shift.missing(kind))
  }

  /// The foot below a table, from a line on.
  func addFoot(to sheet: inout WorksheetDraft, from line: Int, hint: Bool = false) {
    var line = line
    let entries = month.foot.map { "\($0.label)：\($0.value.isEmpty ? "＿＿＿＿＿" : $0.value)" }
    sheet[line, 1] = .init(.text(entries.joined(separator: "　　")), Self.foot)
    for remark in month.remarks + (hint ? [say(Messages.editHint)] : []) {
      line += 1
      sheet[line, 1] = .init(.text(remark), Self.foot.with { $0.color = 0x595959 })
    }
  }

  // MARK: Sizes

  /// How wide a text is, in the width of a digit.
  private static func width(of text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + (EastAsianWidth.isWide($1) ? 2.05 : 1.02) }
  }

  /// A width for a column below the headings that holds its widest line.
  func width(of column: Int, in sheet: WorksheetDraft, atMost most: Double) -> Double {
    let widest = sheet.cells.filter { $0.key.column == column && $0.key.line > 3 }.map { _, cell -> Double in
      guard case .text(let text) = cell.value else { return 0 }
      return text.split(separator: "\n").map(Self.width).max() ?? 0
    }.max()
    return min(most, max(12, (widest ?? 0) + 1.5))
  }

  /// Gives each row the height of the lines that its texts take in their columns.
  func fitHeights(of sheet: inout WorksheetDraft, from first: Int, least: Int = 1) {
    var lines: [Int: Int] = [:]
    for (place, cell) in sheet.cells where place.line >= first && cell.style.wraps {
      guard case .text(let text) = cell.value else { continue }
      let width = place.column <= sheet.widths.count ? sheet.widths[place.column - 1] : 10
      let count = text.split(separator: "\n").reduce(0) {
        $0 + max(1, Int((Self.width(of: $1) / (width + 1)).rounded(.up)))
      }
      lines[place.line] = max(lines[place.line] ?? least, count)
    }
    for (line, count) in lines { sheet.heights[line] = Double(min(count, 12)) * 14.5 + 2 }
  }

  func setUp(_ sheet: inout WorksheetDraft, repeatedRows: Int, paper: WorksheetDraft.Printing.Paper = .a3) {
    sheet.printing.paper = paper
    sheet.printing.isLandscape = true
    sheet.printing.repeatedRows = repeatedRows
    sheet.printing.footer = "&C&P / &N"
  }
}
