internal import RosterAudit
public import RosterModel

/// A requirement not met, as documents print it.
public struct PublishedFinding: Hashable, Sendable {
  /// A stable code such as `rest.short`.
  public let code: String
  /// The identifier of the rule.
  public let rule: String
  /// How important it is.
  public let level: PriorityLevel
  /// Its cost at that level.
  public let penalty: Int
  /// Whom it is about.
  public let people: [PersonIndex]
  /// The shifts that it is about.
  public let shifts: [ShiftIndex]
  /// What is wrong.
  public let text: String

  init(_ finding: Finding, _ language: Language) {
    code = finding.code
    rule = finding.rule
    level = finding.level
    penalty = finding.penalty
    people = finding.people
    shifts = finding.shifts
    text = finding.text(language)
  }
}

/// Everybody's turns of one class beside their share, by one fairness rule.
public struct PublishedFairness: Hashable, Sendable {
  /// One person's line.
  public struct Line: Hashable, Sendable {
    /// Whose turns they are.
    public let person: PersonIndex
    /// Turns served in the horizon.
    public let turns: Int
    /// Turns owed in the horizon, the opening balance included, in hundredths.
    public let owed: Int
    /// The opening balance, in hundredths; positive where more was served than owed.
    public let opening: Int

    /// The closing balance, in hundredths: served beyond what was owed.
    public var balance: Int { turns * 100 - owed }
  }

  /// The fairness rule's identifier.
  public let rule: String
  /// The class of turns.
  public let turnClass: TurnClass
  /// Everybody able to serve the class, in the scenario's order.
  public let lines: [Line]

  init(_ summary: FairnessSummary) {
    rule = summary.rule
    turnClass = summary.turnClass
    lines = summary.lines.map { Line(person: $0.person, turns: $0.turns, owed: $0.target, opening: $0.opening) }
  }
}
