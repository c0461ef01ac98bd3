internal import RosterModel

/// Turns the shifts of a published month into events.
struct CalendarWriter {
  private let month: PublishedMonth
  private let zone: String
  private let domain: String
  private var language: Language { month.language }

  init(_ month: PublishedMonth) {
    self.month = month
    zone = month.roster.scenario.horizon.timeZone
    domain = CalendarNames.domain(of: month)
  }

  /// A shift with its crew.
  func event(_ shift: PublishedShift) -> CalendarEvent {
    let deputies = shift.people(.deputy).map { month[$0].name } + Array(repeating: hole, count: shift.missing(.deputy))
    let crew = (deputies.isEmpty ? people(of: shift).map { month[$0].name } : deputies).joined(separator: separator)
    let summary = Messages.crewTurn(shift.typeName, at: siteName(shift), crew)(language)
    return event(
      shift, uid: shift.id, summary: summary,
      lines: shift.places.map { place in
        let people = names(place.people, shift.day) + Array(repeating: hole, count: place.missing)
        return Messages.entry(place.kind.name(language), people.joined(separator: separator))(language)
      } + phones(shift.phones))
  }

  /// One person's part in a shift.
  func event(_ shift: PublishedShift, of person: PersonIndex) -> CalendarEvent {
    let kind = month[person].place
    let partners = shift.people(kind).filter { $0 != person }
    var lines: [String] = []
    if !partners.isEmpty || shift.missing(kind) > 0 {
      let names = partners.map(withPhone) + Array(repeating: hole, count: shift.missing(kind))
      lines.append(Messages.entry(Messages.partner(language), names.joined(separator: separator))(language))
    }
    for place in shift.places where place.kind != kind {
      let names = place.people.map(withPhone) + Array(repeating: hole, count: place.missing)
      lines.append(Messages.entry(place.kind.name(language), names.joined(separator: separator))(language))
    }
    if !month.settings.phone.isEmpty {
      lines.append(Messages.entry(Messages.toChange(language), month.settings.phone)(language))
    }
    let event = event(
      shift, uid: shift.id + "/" + month[person].id,
      summary: Messages.ownTurn(shift.typeName, at: siteName(shift))(language), lines: lines,
      mode: mode(kind, of: shift))
    return event
  }

  private func event(
    _ shift: PublishedShift, uid: String, summary: String, lines: [String], mode: String? = nil
  ) -> CalendarEvent {
    let planned = month.roster.scenario.shifts[shift.index]
    let site = month.sites[shift.site.position]
    let location = [site.name, site.address].filter { !$0.isEmpty }.joined(separator: separator)
    let head = Messages.entry(shift.typeName, "\(shift.hours) \(mode ?? shift.mode)")(language)
    return CalendarEvent(
      uid: uid + "@" + domain, start: planned.start, end: planned.end, zone: zone, summary: summary, location: location,
      description: ([head] + lines).joined(separator: "\n")
    ).adding("X-WATCHBILL-SHIFT", text: shift.id)
      .adding("X-WATCHBILL-PEOPLE", text: people(of: shift).map { month[$0].id }.joined(separator: ";"))
  }

  private var separator: String { Messages.separator(language) }
  private var hole: String { Messages.hole(language) }

  private func mode(_ kind: PlaceKind, of shift: PublishedShift) -> String? {
    shift.places.first { $0.kind == kind }?.mode.name(language)
  }

  private func people(of shift: PublishedShift) -> [PersonIndex] { shift.places.flatMap(\.people) }
  private func names(_ people: [PersonIndex], _ day: Day) -> [String] {
    people.map { month[$0].nameWithLevels(on: day) }
  }
  private func siteName(_ shift: PublishedShift) -> String { month.sites[shift.site.position].name }

  /// A name with the telephone, which a public copy does not know.
  private func withPhone(_ person: PersonIndex) -> String {
    [month[person].name, month[person].phone].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func phones(_ phones: [String]) -> [String] {
    phones.isEmpty
      ? [] : [Messages.entry(Messages.phone(language), phones.joined(separator: separator))(language)]
  }
}
