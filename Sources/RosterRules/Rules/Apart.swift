import RosterModel

/// Some people share at most so many shifts, each two of them, past meetings included: with `most: 0`, hard, they may not
/// serve together, and priced they avoid each other.
public struct Apart: Rule {
  public static let name = "apart"
  public static let summary = Text(
    "这些人两两同班最多若干次（hard 为不得同班，计价为尽量避开）",
    "each two of these people share at most so many shifts, past ones included: hard they may not, priced they avoid it"
  )
  public static let parameters: [Parameter<Apart>] = [
    .texts("people", \.names, Text("人员编号", "identifiers of two or more people")),
    .integer("most", \.most, in: 0...1000, standard: 0, Text("最多几次", "most shared shifts")),
  ]
  public static let scopeKeys: Set<ScopeKey> = .shifts
  public static let primitives: Set<Primitive> = [.together]
  public static let examples: [[String: RuleValue]] = [
    ["people": ["d1", "d2", "d3"], "most": 1]
  ]

  public var header = RuleHeader()
  public var names: [String] = []
  public var most = 0

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    unknownNames(Text("人员", "person"), names, among: scenario.representatives.map(\.id))
  }

  public func audit(_ roster: Roster) -> [Finding] {
    meetings(of: names, in: roster).compactMap { first, second, past, shifts in
      let count = past + shifts.count
      if count <= most { return nil }
      let scenario = roster.scenario
      return finding(
        "over", count: count - most, people: [first, second], shifts: shifts,
        RuleText.shared(scenario.displayName(of: first), scenario.displayName(of: second), count, atMost: most))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    lowerMeetings(of: names, in: scenario, .atMost(most, price), into: &formulation)
  }
}
