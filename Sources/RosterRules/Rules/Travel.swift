import RosterModel

/// People serve near home: each kilometre beyond the free ones is charged each turn.
public struct Travel: Rule {
  public static let name = "travel"
  public static let summary = Text(
    "就近值班，超出免计里程按公里计", "people serve near home: each kilometre beyond the free ones is charged each turn")
  public static let defaultPrice = Price.points(1, level: 1)
  public static let parameters: [Parameter<Travel>] = [
    .integer("free", \.free, in: 0...1000, standard: 0, Text("多少公里以内不计", "kilometres that cost nothing"))
  ]
  public static let primitives: Set<Primitive> = [.option]
  public static let examples: [[String: RuleValue]] = [
    ["free": 2]
  ]

  public var header = RuleHeader()
  public var free = 0

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let places = positions(in: scenario)
    return roster.assignments(in: scope).compactMap { person, index in
      let shift = scenario.shifts[index]
      guard let home = scenario.representatives[person].home.flatMap({ places[$0] }),
        let site = scenario.sites[shift.site].position
      else { return nil }
      let kilometres = home.kilometres(to: site)
      if kilometres <= free { return nil }
      return finding(
        "far", count: kilometres - free, people: [person], shifts: [index],
        RuleText.travel(scenario.displayName(of: person), shift.id, kilometres, free: free))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let places = positions(in: scenario)
    let shifts = scope.shifts(in: scenario)
    for person in scope.people(in: scenario) {
      guard let home = scenario.representatives[person].home.flatMap({ places[$0] }) else { continue }
      let beyond = scenario.sites.map { max(0, ($0.position?.kilometres(to: home) ?? 0) - free) }
      for shift in shifts {
        let count = beyond[scenario.shifts[shift].site.position]
        if count > 0 { formulation.charge(person, shift, count, by: self) }
      }
    }
  }

  private func positions(in scenario: Scenario) -> [String: Position] {
    Dictionary(
      scenario.grids.compactMap { grid in grid.position.map { (grid.id, $0) } }, uniquingKeysWith: { first, _ in first }
    )
  }
}
