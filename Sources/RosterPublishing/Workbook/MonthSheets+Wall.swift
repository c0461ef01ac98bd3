internal import RosterModel
package import RosterWorkbook

extension MonthSheets {
  /// The grid: a row a day, a column a site and shift type, the crew in each cell, deputies first.
  package func wall() -> WorksheetDraft {
    var sheet = WorksheetDraft(name: say(Messages.wallSheet))
    let columns = month.columns.count + 2
    sheet.merge(1...1, 1...max(2, columns), .init(.text(month.title), Self.title))
    sheet.heights[1] = 32
    sheet.merge(2...3, 1...1, .init(.text(say(Messages.date)), Self.heading))
    sheet.merge(2...3, 2...2, .init(.text(say(Messages.weekday)), Self.heading))
    headSites(&sheet)
    for (index, column) in month.columns.enumerated() {
      sheet[3, index + 3] = .init(.text("\(column.typeName)\n\(column.hours)"), Self.heading)
    }
    sheet.heights[2] = 24
    sheet.heights[3] = 34
    let place = Dictionary(
      month.columns.enumerated().flatMap { index, column in column.shifts.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    let shifts = Dictionary(grouping: month.shifts, by: \.day)
    for (offset, day) in month.days.enumerated() {
      let line = offset + 4
      let style = shaded(Self.cell, day)
      sheet[line, 1] = .init(.day(day.day), style.with { $0.format = .custom("mm\\-dd") })
      sheet[line, 2] = .init(.text(label(day)), style)
      for column in month.columns.indices { sheet[line, column + 3] = .init(.blank, style) }
      for shift in shifts[day.day] ?? [] {
        guard let column = place[shift.index] else { continue }
        sheet[line, column + 3] = .init(.text(crew(shift)), style)
      }
    }
    sheet.widths = [8, 10] + month.columns.indices.map { width(of: $0 + 3, in: sheet, atMost: 32) }
    fitHeights(of: &sheet, from: 4, least: 2)
    sheet.frozen = (3, 2)
    addFoot(to: &sheet, from: month.days.count + 5, hint: true)
    setUp(&sheet, repeatedRows: 3)
    sheet.printing.fitsOnePage = month.days.count <= 31
    sheet.tab = 0xC00000
    return sheet
  }

  /// The names of sites over their columns.
  private func headSites(_ sheet: inout WorksheetDraft) {
    var start = 0
    while start < month.columns.count {
      var end = start
      while end + 1 < month.columns.count, month.columns[end + 1].site == month.columns[start].site { end += 1 }
      sheet.merge(2...2, (start + 3)...(end + 3), .init(.text(month.columns[start].siteName), Self.heading))
      start = end + 1
    }
  }

  /// The crew of a cell: deputies on the first line, lead and officers below with what they are.
  private func crew(_ shift: PublishedShift) -> String {
    let separator = say(Messages.separator)
    var lines = [names(.deputy, shift).joined(separator: separator)]
    for (kind, title) in [(PlaceKind.lead, Messages.leadRole), (.officer, Messages.officerRole)] {
      let names = names(kind, shift, withLevels: false)
      if !names.isEmpty { lines.append(say(Messages.role(say(title))) + names.joined(separator: separator)) }
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
