internal import RosterModel

/// Turns the shifts of a roster into the rows of its table.
struct DutyRowWriter {
  private typealias Piece = DutyRow.Piece

  private let context: DutyTableContext
  private let names: PersonNames
  private var scenario: Scenario { context.roster.scenario }
  private var language: Language { context.language }

  init(_ context: DutyTableContext) {
    self.context = context
    names = PersonNames(context.roster.scenario, language: context.language)
  }

  /// The rows in the order of time.
  func rows() -> [DutyRow] {
    var rows: [DutyRow] = []
    for index in scenario.shifts.typedIndices {
      var row = row(of: index)
      row.startsDay = rows.last?.day != row.day
      row.cells[.number] = [Piece(String(rows.count + 1))]
      rows.append(row)
    }
    return rows
  }

  private func row(of index: ShiftIndex) -> DutyRow {
    let shift = scenario.shifts[index]
    let crew = context.roster[index]
    let deputies = pieces(of: .deputy, in: shift, crew: crew) { names.withLevels($0) }
    let kind = scenario.calendar.kind(of: shift.day)
    let cells: [DutyColumn: [Piece]] = [
      .date: [Piece(shift.day.monthAndDay)],
      .weekday: [Piece(weekday(of: shift.day))],
      .place: [Piece(scenario.sites[shift.site].name)],
      .shift: [Piece(scenario.shiftTypes[shift.type].name(language)), Piece(hours(of: shift))],
      .mode: [Piece(shift.mode(of: .deputy).name(language))],
      .firstDeputy: Array(deputies.prefix(1)),
      .secondDeputy: Array(deputies.dropFirst()),
      .fields: fields(of: crew).map { Piece($0) },
      .phone: phones(of: crew, at: scenario.sites[shift.site]).map { Piece($0) },
      .standIn: (context.standIns[index] ?? []).map { Piece(names[$0]) },
      .lead: pieces(of: .lead, in: shift, crew: crew) { withPost($0, in: shift) },
      .officer: pieces(of: .officer, in: shift, crew: crew) { names[$0] },
      .remark: context.remarks[index].map { [Piece($0)] } ?? [],
    ]
    return DutyRow(
      day: shift.day, dayKind: kind, badge: kind == .makeUpWorkday ? Messages.makeUp(language) : "", startsDay: false,
      cells: cells)
  }

  /// The people of one kind of place, then a hole for each who is missing.
  private func pieces(
    of kind: PlaceKind, in shift: Shift, crew: [PersonIndex], name: (PersonIndex) -> String
  ) -> [Piece] {
    let people = crew.filter { scenario.representatives[$0].post.place == kind }
    let missing = max(0, (shift.place(kind)?.wanted ?? 0) - people.count)
    let hole = Piece(Messages.hole(language), isHole: true)
    return people.map { Piece(name($0)) } + Array(repeating: hole, count: missing)
  }

  private func withPost(_ person: PersonIndex, in shift: Shift) -> String {
    let post = scenario.representatives[person].post
    var marks = [post.name(language)]
    // A head on call behind a crew on site is the usual case, and callers must know it.
    let mode = shift.mode(of: post)
    if mode != shift.mode(of: .deputy) { marks.append(mode.name(language)) }
    return PersonNames.bracketed(names[person], marks.joined(separator: Messages.markSeparator(language)), language)
  }

  private func weekday(of day: Day) -> String {
    switch scenario.calendar.kind(of: day) {
    case .statutory, .dayOff:
      scenario.calendar.festival(on: day)?(language) ?? day.weekday.shortName(in: language)
    case .workday, .makeUpWorkday, .weekend: day.weekday.shortName(in: language)
    }
  }

  private func hours(of shift: Shift) -> String {
    let start = TimeOfDay(minutes: shift.start.minuteOfDay)
    let days = shift.day.distance(to: shift.end.day)
    let end = TimeOfDay(minutes: shift.end.minuteOfDay)
    // An end at midnight reads better as 24:00 of the same day.
    if days == 1, end.minutes == 0 { return "\(start)–24:00" }
    switch days {
    case 0: return "\(start)–\(end)"
    case 1: return "\(start)–\(Messages.nextDay(end)(language))"
    default: return "\(start)–\(shift.end.day.monthAndDay) \(end)"
    }
  }

  private func fields(of crew: [PersonIndex]) -> [String] {
    let deputies = crew.map { scenario.representatives[$0] }.filter { $0.post.place == .deputy }
    var fields: [String] = []
    for field in deputies.flatMap(\.fields) where !fields.contains(field) { fields.append(field) }
    return fields.map { Messages.fieldNames[$0]?(language) ?? $0 }
  }

  /// The deputies' own numbers for the station; for the public the site's number, or masked ones where it has none.
  private func phones(of crew: [PersonIndex], at site: Site) -> [String] {
    let own = crew.map { scenario.representatives[$0] }.filter { $0.post.place == .deputy && !$0.phone.isEmpty }
      .map(\.phone)
    let station = scenario.sites.first { $0.id == site.station }
    let official = [site.phone, station?.phone ?? "", scenario.notes["phone"] ?? ""].first { !$0.isEmpty }
    switch context.audience {
    case .station: return own.isEmpty ? official.map { [$0] } ?? [] : own
    case .public: return official.map { [$0] } ?? own.map(PhoneNumber.masked)
    }
  }
}
