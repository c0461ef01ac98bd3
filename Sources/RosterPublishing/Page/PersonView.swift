internal import RosterModel

/// One person's own view: what the person serves, with whom, and how much.
struct PersonView {
  struct Turn {
    let style: String
    let turnDate: String
    let turnDay: String
    let turnBadge: String?
    let turnShift: String
    let turnPlace: String
    let turnMode: String
    /// Partners, lead and officer, each a labelled list of names.
    let companions: [String]
  }

  let number: Int
  let address: String
  let personName: String
  let fullName: String
  let facts: [String]
  let hasTurns: Bool
  let noTurns: String
  let turns: [Turn]

  static func all(of month: PublishedMonth) -> [PersonView] {
    var shifts: [[PublishedShift]] = Array(repeating: [], count: month.people.count)
    for shift in month.shifts {
      for person in shift.places.flatMap(\.people) { shifts[person.position].append(shift) }
    }
    let days = Dictionary(month.days.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
    return month.order.map { PersonView(month[$0], shifts[$0.position], days, month) }
  }

  private init(
    _ person: PublishedPerson, _ shifts: [PublishedShift], _ days: [Day: PublishedDay], _ month: PublishedMonth
  ) {
    let language = month.language
    number = person.index.position
    address = PageAddress.person(person.id)
    personName = person.name
    fullName = person.nameWithLevels
    facts = PersonView.facts(of: person, shifts, month)
    hasTurns = !shifts.isEmpty
    noTurns = Messages.noTurns(language)
    turns = shifts.map { shift in
      let day = days[shift.day]
      let place = shift.places.first { $0.people.contains(person.index) }
      return Turn(
        style: day?.kind.code ?? "", turnDate: shift.day.monthAndDay, turnDay: day?.label ?? "",
        turnBadge: day.flatMap { $0.badge.isEmpty ? nil : $0.badge }, turnShift: "\(shift.typeName) \(shift.hours)",
        turnPlace: month.sites[shift.site.position].name, turnMode: place?.mode.name(language) ?? shift.mode,
        companions: PersonView.companions(of: person, in: shift, month))
    }
  }

  private static func facts(of person: PublishedPerson, _ shifts: [PublishedShift], _ month: PublishedMonth) -> [String]
  {
    let language = month.language
    func entry(_ label: Text, _ values: [String]) -> [String] {
      let value = values.filter { !$0.isEmpty }.joined(separator: Messages.separator(language))
      return value.isEmpty ? [] : [Messages.entry(label(language), value)(language)]
    }
    let counts = zip(month.turnClasses, person.counts).map { turnClass, count in
      let line = month.fairness.first { table in
        table.turnClass == turnClass && table.lines.contains { $0.person == person.index }
      }?.lines.first { $0.person == person.index }
      guard let line else { return Messages.turnsOfClass(turnClass.name, count)(language) }
      return Messages.turnsAndShare(turnClass.name, count, Hundredths.written(line.owed))(language)
    }
    let minutes = shifts.reduce(0) { $0 + month.roster.scenario.shifts[$1.index].length }
    let hours = Messages.hoursInAll(Hundredths.written((minutes * 100 + 30) / 60))(language)
    return [person.post] + entry(Messages.filterField, person.fields) + entry(Messages.phone, [person.phone])
      + entry(Messages.turns, counts + [hours])
  }

  private static func companions(
    of person: PublishedPerson, in shift: PublishedShift, _ month: PublishedMonth
  ) -> [String] {
    let language = month.language
    return shift.places.compactMap { place in
      let others =
        place.people.filter { $0 != person.index }.map { other in
          [month[other].name, month[other].phone].filter { !$0.isEmpty }.joined(separator: " ")
        } + Array(repeating: Messages.hole(language), count: place.missing)
      if others.isEmpty { return nil }
      let label = place.kind == person.place ? Messages.partner : place.kind.name
      return Messages.entry(label(language), others.joined(separator: Messages.separator(language)))(language)
    }
  }
}
