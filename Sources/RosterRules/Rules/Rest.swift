import RosterModel

/// At least `hours` of rest between the end of one shift and the start of any later one.
public struct Rest: Rule {
  public static let name = "rest"
  public static let summary = Text("两班之间至少休息若干小时", "rest between the end of one shift and the start of any later one")
  public static let parameters: [Parameter<Rest>] = [
    .integer("hours", \.hours, in: 1...240, standard: nil, Text("小时", "wall-clock hours"))
  ]
  public static let primitives: Set<Primitive> = [.exclusion, .option]
  public static let examples: [[String: RuleValue]] = [
    ["hours": 11],
    ["hours": 20],
  ]

  public var header = RuleHeader()
  public var hours = 11

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    closePairs(in: roster, withinMinutes: hours * 60).map { person, first, second in
      finding(
        "short", people: [person], shifts: [first.index, second.index].compactMap { $0 },
        RuleText.rest(
          roster.scenario.displayName(of: person), first.shift.id, second.shift.id,
          minutes: first.shift.end.distance(to: second.shift.start), hours: hours))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    separate(by: hours * 60, in: scenario, into: &formulation)
  }
}
