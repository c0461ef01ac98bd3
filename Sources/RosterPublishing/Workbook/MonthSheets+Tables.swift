internal import Foundation
internal import RosterModel
package import RosterWorkbook

extension MonthSheets {
  /// The list: a row a shift, with the columns of the paper.
  package func list() -> WorksheetDraft {
    let deputies = max(2, month.shifts.map { names(.deputy, $0).count }.max() ?? 2)
    let third = (2..<deputies).map { _ in Text("坐班代表丙", "Deputy") }
    let titles =
      [
        Messages.number, Messages.date, Messages.weekday, Messages.place, Messages.shift, Messages.mode,
        Messages.firstDeputy, Messages.secondDeputy,
      ] + third + [
        Messages.fields, Messages.phone, Messages.standIn, Messages.lead, Messages.officer, Messages.remark,
      ]
    var sheet = table(
      say(Messages.listSheet), titles.map(say),
      widths: [6, 12, 10, 18, 22, 9] + Array(repeating: 17, count: deputies) + [30, 16, 12, 16, 12, 18])
    let separator = say(Messages.separator)
    for (index, shift) in month.shifts.enumerated() {
      let line = index + 3
      let day = days[shift.day]
      let style = shaded(Self.cell, day)
      let crew = names(.deputy, shift)
      let texts: [WorksheetDraft.Value] =
        [
          .number(Double(index + 1)), .day(shift.day), .text(label(day)),
          .text(month.sites[shift.site.position].name), .text("\(shift.typeName) \(shift.hours)"), .text(shift.mode),
        ] + (0..<deputies).map { .text($0 < crew.count ? crew[$0] : "") } + [
          .text(shift.fields.joined(separator: separator)), .text(shift.phones.joined(separator: "\n")),
          .text(shift.standIns.map { month[$0].name }.joined(separator: separator)),
          .text(names(.lead, shift, withLevels: false).joined(separator: separator)),
          .text(names(.officer, shift, withLevels: false).joined(separator: separator)), .text(shift.remark),
        ]
      for (column, value) in texts.enumerated() {
        sheet[line, column + 1] = .init(value, column == 1 ? style.with { $0.format = .day } : style)
      }
    }
    fitHeights(of: &sheet, from: 3)
    addFoot(to: &sheet, from: month.shifts.count + 4, hint: true)
    setUp(&sheet, repeatedRows: 2)
    sheet.tab = 0xC00000
    return sheet
  }

  /// Four columns of the ledger: a class of turns, by the rules that look at it, each for people of its own.
  private struct LedgerColumns {
    var turnClass: TurnClass
    var rule: String
    var lines: [PersonIndex: PublishedFairness.Line]
  }

  /// The classes of turns; what two rules say of the same person and class stands apart.
  private var ledgerColumns: [LedgerColumns] {
    var columns: [LedgerColumns] = []
    for table in month.fairness {
      let lines = Dictionary(table.lines.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
      let known = columns.firstIndex {
        $0.turnClass == table.turnClass && Set($0.lines.keys).isDisjoint(with: lines.keys)
      }
      if let known {
        columns[known].lines.merge(lines) { first, _ in first }
      } else {
        columns.append(LedgerColumns(turnClass: table.turnClass, rule: table.rule, lines: lines))
      }
    }
    return columns
  }

  /// Everybody's turns beside the share, by class.
  package func ledger() -> WorksheetDraft {
    let columns = ledgerColumns
    let parts = [Messages.opening, Messages.owed, Messages.turnsServed, Messages.balance]
    let titles =
      [say(Messages.name), say(Messages.post)]
      + (columns.isEmpty
        ? month.turnClasses.map { $0.name(month.language) }
        : columns.flatMap { column in
          let isOne = columns.count { $0.turnClass == column.turnClass } == 1
          let name = column.turnClass.name(month.language) + (isOne ? "" : " \(column.rule) ")
          return parts.map { say(Messages.ofClass(name, say($0))) }
        })
    var sheet = table(say(Messages.ledgerSheet), titles, widths: [14, 10])
    for (offset, person) in month.order.enumerated() {
      let line = offset + 3
      sheet[line, 1] = .init(.text(month[person].name), Self.cell)
      sheet[line, 2] = .init(.text(month[person].post), Self.cell)
      var numbers: [Int?] = []
      for column in columns {
        let entry = column.lines[person]
        numbers += [entry?.opening, entry?.owed, entry.map { $0.turns * 100 }, entry?.balance]
      }
      if columns.isEmpty { numbers = month[person].counts.map { $0 * 100 } }
      for (column, number) in numbers.enumerated() {
        sheet[line, column + 3] = .init(number.map { .number(Double($0) / 100) } ?? .blank, Self.cell)
      }
    }
    sheet[month.order.count + 4, 1] = .init(.text(say(Messages.balanceMeaning)), Self.foot)
    setUp(&sheet, repeatedRows: 2, paper: .a4)
    sheet.tab = 0x7030A0
    return sheet
  }

  /// What is not met, the gravest first.
  package func problems() -> WorksheetDraft {
    let titles = [
      Messages.kind, Messages.finding, Messages.points, Messages.peopleConcerned, Messages.shiftsConcerned,
      Messages.rule,
    ]
    var sheet = table(say(Messages.problemSheet), titles.map(say), widths: [16, 70, 8, 24, 40, 14])
    let findings = month.findings.filter { $0.penalty > 0 }
    let separator = say(Messages.separator)
    for (index, finding) in findings.enumerated() {
      let values: [WorksheetDraft.Value] = [
        .text(say(Messages.level(finding.level))), .text(finding.text), .number(Double(finding.penalty)),
        .text(finding.people.map { month[$0].name }.joined(separator: separator)),
        .text(shifts(finding)), .text(finding.rule),
      ]
      for (column, value) in values.enumerated() {
        sheet[index + 3, column + 1] = .init(value, column == 2 ? Self.cell : Self.left)
      }
    }
    fitHeights(of: &sheet, from: 3)
    if findings.isEmpty { sheet[3, 1] = .init(.text(say(Messages.nothingNotMet)), Self.foot) }
    setUp(&sheet, repeatedRows: 2, paper: .a4)
    sheet.tab = 0xFFC000
    return sheet
  }

  /// The first shifts of a finding: one about a whole month would fill the sheet.
  private func shifts(_ finding: PublishedFinding) -> String {
    let names = finding.shifts.prefix(2).map { month[$0].id }.joined(separator: say(Messages.separator))
    return finding.shifts.count > 2 ? names + say(Messages.andMore(finding.shifts.count)) : names
  }

  /// A person's own month, or nil where they serve on no day.
  func sheet(of person: PersonIndex, among taken: [String]) -> WorksheetDraft? {
    let own = month.shifts.filter { shift in shift.places.contains { $0.people.contains(person) } }
    if own.isEmpty { return nil }
    let titles = [
      Messages.date, Messages.weekday, Messages.hours, Messages.place, Messages.shiftName, Messages.mode,
      Messages.workbookPartner, Messages.theirPhone,
    ]
    let who = month[person]
    var sheet = table(
      SheetName.valid(who.name, among: taken), titles.map(say), widths: [12, 10, 18, 20, 10, 9, 26, 26],
      title: "\(who.nameWithLevels)　\(month.horizonTitle)")
    for (index, shift) in own.enumerated() {
      let others = shift.places.flatMap(\.people).filter { $0 != person }
      let mode = shift.places.first { $0.people.contains(person) }?.mode.name(month.language) ?? shift.mode
      let style = shaded(Self.cell, days[shift.day])
      let separator = say(Messages.separator)
      let values: [WorksheetDraft.Value] = [
        .day(shift.day), .text(label(days[shift.day])), .text(shift.hours),
        .text(month.sites[shift.site.position].name),
        .text(shift.typeName), .text(mode), .text(others.map { month[$0].name }.joined(separator: separator)),
        .text(others.map { month[$0].phone }.filter { !$0.isEmpty }.joined(separator: separator)),
      ]
      for (column, value) in values.enumerated() {
        sheet[index + 3, column + 1] = .init(value, column == 0 ? style.with { $0.format = .day } : style)
      }
    }
    fitHeights(of: &sheet, from: 3)
    let counts = zip(month.turnClasses, who.counts).map { "\($0.name(month.language)) \($1)" }
    sheet[own.count + 4, 1] = .init(.text(counts.joined(separator: "　")), Self.foot)
    setUp(&sheet, repeatedRows: 2, paper: .a4)
    return sheet
  }

  private func table(_ name: String, _ titles: [String], widths: [Double], title: String? = nil) -> WorksheetDraft {
    var sheet = WorksheetDraft(name: name)
    let heading =
      title ?? (name == say(Messages.listSheet) ? month.title : "\(month.name) \(name) \(month.horizonTitle)")
    sheet.merge(1...1, 1...titles.count, .init(.text(heading), Self.title.with { $0.size = 16 }))
    sheet.heights[1] = 28
    for (index, title) in titles.enumerated() { sheet[2, index + 1] = .init(.text(title), Self.heading) }
    sheet.heights[2] = 32
    sheet.widths = widths + Array(repeating: 10, count: max(0, titles.count - widths.count))
    sheet.frozen = (2, 0)
    return sheet
  }
}
