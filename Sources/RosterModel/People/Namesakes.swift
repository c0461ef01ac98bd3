/// People of one name, and what tells them apart in print.
package enum Namesakes {
  /// What is printed beside a shared name.
  package enum Mark { case level, home, identifier }

  /// The first of level, home and identifier that none of the others of the name has.
  package static func mark(of person: Representative, among namesakes: [Representative]) -> Mark {
    let others = namesakes.filter { $0.id != person.id }
    if let level = person.levels.min(), !others.contains(where: { $0.levels.min() == level }) { return .level }
    if let home = person.home, !others.contains(where: { $0.home == home }) { return .home }
    return .identifier
  }

  /// Everybody's name for people to read: a shared one with what tells the person apart.
  static func displayNames(_ facts: ScenarioFacts) -> [String] {
    let ofName = Dictionary(grouping: facts.representatives, by: \.name)
    return facts.representatives.map { person in
      let namesakes = ofName[person.name]!
      guard namesakes.count > 1 else { return person.name }
      let mark =
        switch mark(of: person, among: namesakes) {
        case .level: person.levels.min()!.name(facts.language)
        case .home: facts.grids.first { $0.id == person.home && !$0.name.isEmpty }?.name ?? person.home!
        case .identifier: person.id
        }
      return facts.language == .chinese ? "\(person.name)（\(mark)）" : "\(person.name) (\(mark))"
    }
  }
}
