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
    shift.people(kind).map { withLevels ? month[$0].nameWithLevels : month[$0].name }
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

  func setUp(_ sheet: inout WorksheetDraft, repeatedRows: Int, paper: WorksheetDraft.Printing.Paper = .a3) {
    sheet.printing.paper = paper
    sheet.printing.isLandscape = true
    sheet.printing.repeatedRows = repeatedRows
    sheet.printing.footer = "&C&P / &N"
  }
}
