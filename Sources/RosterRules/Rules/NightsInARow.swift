import RosterModel

/// Runs of nights are neither too long nor too short.
public struct NightsInARow: Rule {
  public static let name = "nightsInARow"
  public static let summary = Text("连续夜班数的上下限", "how many nights in a row a person may serve")
  public static let parameters: [Parameter<NightsInARow>] = [
    .integer("most", \.most, in: 1...400, standard: 400, Text("最多连续几个夜班", "most nights in a row")),
    .integer("least", \.least, in: 1...400, standard: 1, Text("至少连续几个夜班", "fewest nights in a row")),
  ]
  public static let takesLimits = true
  public static let primitives: Set<Primitive> = [.stretch]
  public static let examples: [[String: RuleValue]] = [
    ["most": 2, "least": 2]
  ]

  public var header = RuleHeader()
  public var most = 400
  public var least = 1

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] { reversedProblems(least, most) }

  public func audit(_ roster: Roster) -> [Finding] { runFindings(of: .night, least: least, most: most, in: roster) }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    lowerRuns(of: .night, least: least, most: most, in: scenario, into: &formulation)
  }
}
