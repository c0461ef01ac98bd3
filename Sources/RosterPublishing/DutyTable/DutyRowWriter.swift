internal import RosterModel

/// Turns the shifts of a published month into the rows of its list table.
struct DutyRowWriter {
  private typealias Piece = DutyRow.Piece

  private let month: PublishedMonth
  private let days: [Day: PublishedDay]
  private var language: Language { month.language }

  init(_ month: PublishedMonth) {
    self.month = month
    days = Dictionary(month.days.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows in the order of time.
  func rows() -> [DutyRow] {
    var rows: [DutyRow] = []
    for shift in month.shifts {
      var row = row(of: shift)
      row.startsDay = rows.last?.day != row.day
      row.cells[.number] = [Piece(String(rows.count + 1))]
      rows.append(row)
    }
    return rows
  }

  private func row(of shift: PublishedShift) -> DutyRow {
    let deputies = pieces(of: .deputy, in: shift) { month[$0].nameWithLevels(on: shift.day) }
    let day = days[shift.day] ?? PublishedDay(shift.day, month.roster.scenario.calendar, language)
    let cells: [DutyColumn: [Piece]] = [
      .date: [Piece(shift.day.monthAndDay)],
      .weekday: [Piece(day.label)],
      .place: [Piece(month.sites[shift.site.position].name)],
      .shift: [Piece(shift.typeName), Piece(shift.hours)],
      .mode: [Piece(shift.mode)],
      .firstDeputy: Array(deputies.prefix(1)),
      .secondDeputy: Array(deputies.dropFirst()),
      .fields: shift.fields.map { Piece($0) },
      .phone: shift.phones.map { Piece($0) },
      .standIn: shift.standIns.map { Piece(month[$0].name) },
      .lead: pieces(of: .lead, in: shift) { withPost($0, in: shift) },
      .officer: pieces(of: .officer, in: shift) { month[$0].name },
      .remark: shift.remark.isEmpty ? [] : [Piece(shift.remark)],
    ]
    return DutyRow(day: shift.day, dayKind: day.kind, badge: day.badge, startsDay: false, cells: cells)
  }

  /// The people of one kind of place, then a hole for each who is missing.
  private func pieces(
    of kind: PlaceKind, in shift: PublishedShift, name: (PersonIndex) -> String
  ) -> [Piece] {
    let hole = Piece(Messages.hole(language), isHole: true)
    return shift.people(kind).map { Piece(name($0)) } + Array(repeating: hole, count: shift.missing(kind))
  }

  private func withPost(_ person: PersonIndex, in shift: PublishedShift) -> String {
    var marks = [month[person].post]
    // A head on call behind a crew on site is the usual case, and callers must know it.
    let mode = shift.places.first { $0.kind == .lead }?.mode.name(language) ?? shift.mode
    if mode != shift.mode { marks.append(mode) }
    return PersonNames.bracketed(
      month[person].name, marks.joined(separator: Messages.markSeparator(language)), language)
  }
}
