import RosterModel

/// Nobody serves a shift that shares a minute with their leave.
public struct OnLeave: Rule {
  public static let name = "leave"
  public static let summary = Text("请假期间不排班", "nobody serves during their leave")
  public static let primitives: Set<Primitive> = [.option]

  public var header = RuleHeader()

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return roster.assignments(in: scope).compactMap { person, index in
      let shift = scenario.shifts[index]
      guard scenario.isOnLeave(person, during: shift) else { return nil }
      return finding(
        "onLeave", people: [person], shifts: [index],
        RuleText.obstacle(scenario.displayName(of: person), shift.id, .onLeave))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    for entry in Set(scenario.leave.map(\.person)).sorted() where scope.contains(entry, in: scenario) {
      for index in scope.shifts(in: scenario) where scenario.isOnLeave(entry, during: scenario.shifts[index]) {
        formulation.charge(entry, index, by: self)
      }
    }
  }
}
