import RosterModel

/// Runs of days on are neither too long nor too short.
public struct ConsecutiveDays: Rule {
  public static let name = "consecutiveDays"
  public static let summary = Text("连续值班天数的上下限", "how many days in a row a person may serve")
  public static let defaultPrice = Price.hard
  public static let parameters: [Parameter<ConsecutiveDays>] = [
    .integer("most", \.most, in: 1...400, standard: 400, Text("最多连续几天", "most days in a row")),
    .integer("least", \.least, in: 1...400, standard: 1, Text("至少连续几天", "fewest days in a row")),
  ]
  public static let takesLimits = true
  public static let primitives: Set<Primitive> = [.stretch]
  public static let examples: [[String: RuleValue]] = [
    ["most": 1],
    ["least": 2],
  ]

  public var header = RuleHeader()
  public var most = 400
  public var least = 1

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] { reversedProblems(least, most) }

  public func audit(_ roster: Roster) -> [Finding] { runFindings(of: .on, least: least, most: most, in: roster) }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    lowerRuns(of: .on, least: least, most: most, in: scenario, into: &formulation)
  }
}
