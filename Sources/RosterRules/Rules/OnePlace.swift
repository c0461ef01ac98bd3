import RosterModel

/// Nobody is on two shifts at the same minute.
public struct OnePlace: Rule {
  public static let name = "onePlace"
  public static let summary = Text("同一时刻只在一处", "nobody is on two shifts at once")
  public static let primitives: Set<Primitive> = [.exclusion, .option]

  public var header = RuleHeader()

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    closePairs(in: roster, withinMinutes: 0).map { person, first, second in
      finding(
        "overlap", people: [person], shifts: [first.index, second.index].compactMap { $0 },
        RuleText.overlap(roster.scenario.displayName(of: person), first.shift.id, second.shift.id))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    separate(by: 0, in: scenario, into: &formulation)
  }

  /// Whether the rule holds in a scenario for everybody and every shift, without a price.
  static func holds(in scenario: Scenario) -> Bool {
    scenario.rules.allSatisfy { $0.name != name || $0.values.isEmpty }
  }
}
