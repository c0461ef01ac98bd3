public import RosterModel

/// What came of reading a scenario.
public struct ScenarioReading: Sendable {
  /// The scenario, or nil where a problem is an error.
  public var scenario: Scenario?
  /// Everything wrong in the input, by file and line.
  public var problems: [InputProblem]
  /// The files that were read, for telling later whether they have changed.
  public var files: [InputFile]

  /// Whether a problem is an error, so that there is no scenario.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
