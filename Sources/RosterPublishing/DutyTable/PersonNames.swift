internal import RosterModel

/// The names of a scenario's people as a document prints them, no two alike.
struct PersonNames {
  private let names: [String]
  private let withLevels: [String]
  private let scenario: Scenario
  private let language: Language
  private let levels: PublicationSettings.PrintedLevels
  private let plain: [String]

  /// The names in one language.
  ///
  /// - Complexity: O(people²), since the scenario compares each name with all others.
  init(_ scenario: Scenario, language: Language, levels: PublicationSettings.PrintedLevels = .all) {
    let shown = PersonNames.shown(scenario, language)
    let unique = PersonNames.toldApart(shown, scenario)
    names = unique
    plain = scenario.representatives.map(\.name)
    (self.scenario, self.language, self.levels) = (scenario, language, levels)
    withLevels = scenario.people.map { person in
      let representative = scenario.representatives[person]
      return PersonNames.named(unique[person.position], representative, levels.of(representative.levels), language)
    }
  }

  /// A name that already carries a mark in brackets does not get a second pair of them.
  private static func named(
    _ name: String, _ representative: Representative, _ levels: [Level], _ language: Language
  ) -> String {
    guard name == representative.name, !levels.isEmpty else { return name }
    return bracketed(name, levels.map { $0.name(language) }.joined(separator: Messages.separator(language)), language)
  }

  /// The name of a person.
  subscript(person: PersonIndex) -> String { names[person.position] }

  /// The name of a person with the levels held: `王秀英（县、镇）`.
  func withLevels(_ person: PersonIndex) -> String { withLevels[person.position] }

  /// The name with the levels held on a day.
  func withLevels(_ person: PersonIndex, on day: Day) -> String {
    let representative = scenario.representatives[person]
    return PersonNames.named(
      names[person.position], representative, levels.of(representative.levels(on: day)), language)
  }

  /// What stands in brackets behind a name that others share, or empty.
  func telling(_ person: PersonIndex) -> String {
    let (name, plain) = (names[person.position], plain[person.position])
    guard name.hasPrefix(plain) else { return "" }
    return name.dropFirst(plain.count).filter { !"（）() ".contains($0) }
  }

  /// A name with a mark in the brackets of a language.
  static func bracketed(_ name: String, _ mark: String, _ language: Language) -> String {
    language == .chinese ? "\(name)（\(mark)）" : "\(name) (\(mark))"
  }

  /// The scenario's names for people to read, with the marks of the document's language.
  private static func shown(_ scenario: Scenario, _ language: Language) -> [String] {
    if language == scenario.language { return scenario.people.map { scenario.displayName(of: $0) } }
    let ofName = Dictionary(grouping: scenario.representatives, by: \.name)
    return scenario.people.map { person in
      let representative = scenario.representatives[person]
      let namesakes = ofName[representative.name] ?? []
      guard namesakes.count > 1, Namesakes.mark(of: representative, among: namesakes) == .level,
        let level = representative.levels.min()
      else { return scenario.displayName(of: person) }
      return bracketed(representative.name, level.name(language), language)
    }
  }

  /// Two people who share name and level are told apart by village, or else by identifier.
  private static func toldApart(_ shown: [String], _ scenario: Scenario) -> [String] {
    var result = shown
    let alike = Dictionary(grouping: scenario.people) { shown[$0.position] }
    for (name, people) in alike where people.count > 1 {
      let homes = people.map { person in
        scenario.representatives[person].home.map { home in
          scenario.grids.first { $0.id == home && !$0.name.isEmpty }?.name ?? home
        }
      }
      let known = homes.compactMap(\.self)
      let homesDiffer = known.count == people.count && Set(known).count == known.count
      for (person, home) in zip(people, homes) {
        let mark = homesDiffer ? home ?? "" : scenario.representatives[person].id
        result[person.position] = "\(name)\(mark)"
      }
    }
    return result
  }
}
