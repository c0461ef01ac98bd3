import RosterModel

/// Nobody travels farther than so many kilometres from home for a night: mountain roads are no place after dark.
public struct NightTravel: Rule {
  public static let name = "nightTravel"
  public static let summary = Text(
    "夜班不派远路的人", "nobody travels farther than so many kilometres from home for a night")
  public static let parameters: [Parameter<NightTravel>] = [
    .integer(
      "beyond", \.limit, in: 0...1000, standard: 10,
      Text("超过几公里不派", "kilometres that are not too far"))
  ]
  public static let primitives: Set<Primitive> = [.option]
  public static let examples: [[String: RuleValue]] = [
    ["beyond": 5]
  ]

  public var header = RuleHeader()
  public var limit = 10

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return roster.assignments(in: scope).compactMap { person, index in
      let shift = scenario.shifts[index]
      guard shift.isNight, let site = scenario.sites[shift.site].position,
        let home = home(of: person, in: scenario)
      else { return nil }
      let kilometres = home.kilometres(to: site)
      if kilometres <= limit { return nil }
      return finding(
        "far", people: [person], shifts: [index],
        RuleText.travel(scenario.displayName(of: person), shift.id, kilometres, free: limit))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let nights = scope.shifts(in: scenario).filter { scenario.shifts[$0].isNight }
    for person in scope.people(in: scenario) {
      let home = home(of: person, in: scenario)
      let isFar = scenario.sites.map { site in
        home.flatMap { site.position?.kilometres(to: $0) }.map { $0 > limit } ?? false
      }
      for shift in nights where isFar[scenario.shifts[shift].site.position] {
        formulation.charge(person, shift, by: self)
      }
    }
  }

  private func home(of person: PersonIndex, in scenario: Scenario) -> Position? {
    scenario.representatives[person].home.flatMap { home in
      scenario.grids.first { $0.id == home }?.position
    }
  }
}
