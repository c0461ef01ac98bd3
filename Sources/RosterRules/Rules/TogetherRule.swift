import RosterModel

/// Some people share at least so many shifts, each two of them, past meetings included: hard they must, priced they
/// prefer to.
public struct TogetherRule: Rule {
  public static let name = "together"
  public static let summary = Text(
    "这些人两两同班至少若干次（hard 为必须，计价为优先）",
    "each two of these people share at least so many shifts, past ones included: hard they must, priced they prefer to")
  public static let parameters: [Parameter<TogetherRule>] = [
    .texts("people", \.names, Text("人员编号", "identifiers of two or more people")),
    .integer("least", \.least, in: 0...1000, standard: 1, Text("至少几次", "fewest shared shifts")),
  ]
  public static let scopeKeys: Set<ScopeKey> = .shifts
  public static let primitives: Set<Primitive> = [.together]
  public static let examples: [[String: RuleValue]] = [
    ["people": ["d1", "d2"], "least": 1]
  ]

  public var header = RuleHeader()
  public var names: [String] = []
  public var least = 1

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    unknownNames(Text("人员", "person"), names, among: scenario.representatives.map(\.id))
  }

  public func audit(_ roster: Roster) -> [Finding] {
    meetings(of: names, in: roster).compactMap { first, second, past, shifts in
      let count = past + shifts.count
      if count >= least { return nil }
      let scenario = roster.scenario
      return finding(
        "under", count: least - count, people: [first, second], shifts: shifts,
        RuleText.shared(scenario.displayName(of: first), scenario.displayName(of: second), count, atLeast: least))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    lowerMeetings(of: names, in: scenario, .atLeast(least, price), into: &formulation)
  }
}

extension Rule {
  /// Each two of some people with their past meetings and the shifts of the horizon that they share.
  func meetings(of names: [String], in roster: Roster) -> [(PersonIndex, PersonIndex, past: Int, shifts: [ShiftIndex])]
  {
    let scenario = roster.scenario
    return pairs(of: names, in: scenario).map { first, second in
      let shifts = scope.shifts(in: scenario).filter { roster[$0].contains(first) && roster[$0].contains(second) }
      return (first, second, pastMeetings(first, second, in: scenario), shifts)
    }
  }

  /// Lowers a cost of the number of meetings of each two of some people.
  func lowerMeetings(
    of names: [String], in scenario: Scenario, _ cost: ConvexCost, into formulation: inout Formulation
  ) {
    for (first, second) in pairs(of: names, in: scenario) {
      formulation.meet(
        first, second, on: scope.shifts(in: scenario), past: pastMeetings(first, second, in: scenario), cost, by: self)
    }
  }

  private func pairs(of names: [String], in scenario: Scenario) -> [(PersonIndex, PersonIndex)] {
    let people = Set(names.compactMap { scenario.person($0) }).sorted()
    return people.indices.flatMap { first in people[(first + 1)...].map { (people[first], $0) } }
  }

  private func pastMeetings(_ first: PersonIndex, _ second: PersonIndex, in scenario: Scenario) -> Int {
    zip(scenario.pastShifts, scenario.pastCrews).count { shift, crew in
      scope.contains(shift, in: scenario) && crew.contains(first) && crew.contains(second)
    }
  }
}
