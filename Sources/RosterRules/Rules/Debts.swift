import RosterModel

/// Whoever owes a whole turn or more of a class by the ledger, and can serve one, serves at least one.
public struct Debts: Rule {
  public static let name = "debts"
  public static let summary = Text(
    "轮值账欠满一班的人，本期至少值一班",
    "whoever owes a whole turn or more by the ledger, and can serve one, serves at least one")
  public static let defaultPrice = Price.points(20, level: 1)
  public static let parameters: [Parameter<Debts>] = [
    .word("class", \.turnClass, standard: .all, Text("看轮值账的哪一类", "the ledger's class of turns"))
  ]
  public static let primitives: Set<Primitive> = [.tally]
  public static let examples: [[String: RuleValue]] = [
    ["class": "night"]
  ]

  public var header = RuleHeader()
  public var turnClass = TurnClass.all

  public init() {}

  /// The people who owe a turn, each with the shifts that would settle it.
  private func debtors(in scenario: Scenario) -> [(person: PersonIndex, shifts: [ShiftIndex])] {
    scope.people(in: scenario).filter { scenario.ledger[$0, turnClass] <= -100 }.map { person in
      let post = scenario.representatives[person].post
      return (
        person,
        scope.shifts(in: scenario).filter { turnClass.contains(scenario.shifts[$0], post: post) }
      )
    }.filter { person, shifts in
      shifts.contains { scenario.obstacle(person, scenario.shifts[$0]) == nil }
    }
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return debtors(in: scenario).filter { person, shifts in
      !shifts.contains { roster[$0].contains(person) }
    }.map {
      finding(
        "unpaid", people: [$0.person],
        RuleText.tooFew(scenario.displayName(of: $0.person), 0, 1, scenario.horizon.days))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    for (person, shifts) in debtors(in: scenario) {
      formulation.tally(person, [.init(1, anyOf: shifts)], .atLeast(1, price), by: self)
    }
  }
}
