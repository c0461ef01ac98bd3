import RosterModel

/// Runs of days off are neither too short nor too long; days before or after the term are no days off, and those on
/// leave only where asked for: a run that meets other days is open there.
public struct DaysOff: Rule {
  public static let name = "daysOff"
  public static let summary = Text(
    "连续不值班天数的上下限（least: 2 即不许只歇一天）",
    "how many days in a row a person is off; with least 2 no single day off stands between two days on")
  public static let parameters: [Parameter<DaysOff>] = [
    .integer("least", \.least, in: 1...400, standard: 1, Text("至少连续歇几天", "fewest days off in a row")),
    .integer("most", \.most, in: 1...400, standard: 400, Text("最多连续歇几天", "most days off in a row")),
    .word(
      "leave", \.leave, standard: .apart,
      Text("请假的日子：apart 不算，counts 算休息日", "days of leave: apart from days off, or counted among them")),
  ]
  public static let takesLimits = true
  public static let primitives: Set<Primitive> = [.stretch]
  public static let examples: [[String: RuleValue]] = [
    ["least": 2],
    ["most": 1],
    ["least": 2, "leave": "counts"],
  ]

  /// What a day of leave is.
  public enum LeaveDays: String, CaseIterable, Sendable { case apart, counts }

  public var header = RuleHeader()
  public var least = 1
  public var most = 400
  public var leave = LeaveDays.apart

  private var kind: RunKind { leave == .counts ? .offOrAway : .off }

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] { reversedProblems(least, most) }

  public func audit(_ roster: Roster) -> [Finding] { runFindings(of: kind, least: least, most: most, in: roster) }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    lowerRuns(of: kind, least: least, most: most, in: scenario, into: &formulation)
  }
}
