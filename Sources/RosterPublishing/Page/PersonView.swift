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
    // Of several rules over one class, the first that counts a person tells the share.
    var shares: [TurnClass: [PersonIndex: Int]] = [:]
    for table in month.fairness {
      for line in table.lines where shares[table.turnClass]?[line.person] == nil {
        shares[table.turnClass, default: [:]][line.person] = line.owed
      }
    }
    return month.order.map { person in
      let owed = month.turnClasses.map { shares[$0]?[person] }
      return PersonView(month[person], shifts[person.position], owed, days, month)
    }
  }

  private init(
    _ person: PublishedPerson, _ shifts: [PublishedShift], _ owed: [Int?], _ days: [Day: PublishedDay],
    _ month: PublishedMonth
  ) {
    let language = month.language
    number = person.index.position
    address = PageAddress.person(person.id)
    personName = person.name
    fullName = person.nameWithLevels
    facts = PersonView.facts(of: person, shifts, owed, month)
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

  private static func facts(
    of person: PublishedPerson, _ shifts: [PublishedShift], _ owed: [Int?], _ month: PublishedMonth
  ) -> [String] {
    let language = month.language
    func entry(_ label: Text, _ values: [String]) -> [String] {
      let value = values.filter { !$0.isEmpty }.joined(separator: Messages.separator(language))
      return value.isEmpty ? [] : [Messages.entry(label(language), value)(language)]
    }
    let counts = month.turnClasses.indices.map { position in
      let (name, turns) = (month.turnClasses[position].name, person.counts[position])
      return owed[position].map { Messages.turnsAndShare(name, turns, Hundredths.written($0))(language) }
        ?? Messages.turnsOfClass(name, turns)(language)
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
