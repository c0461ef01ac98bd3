/// A place where a rule is not met.
public struct Finding: Hashable, Sendable {
  /// A stable code such as `rest.short`, for programs.
  public var code: String
  /// The identifier of the rule.
  public var rule: String
  /// The level at which it counts.
  public var level: PriorityLevel
  /// Its cost at that level.
  public var penalty: Int
  /// Those whom it concerns; may be empty.
  public var people: [PersonIndex]
  /// The shifts that it concerns; may be empty.
  public var shifts: [ShiftIndex]
  /// What is wrong, in both languages.
  public var text: Text

  /// A place where a rule is not met.
  public init(
    code: String, rule: String, level: PriorityLevel, penalty: Int, people: [PersonIndex] = [],
    shifts: [ShiftIndex] = [], text: Text
  ) {
    self.code = code
    self.rule = rule
    self.level = level
    self.penalty = penalty
    self.people = people
    self.shifts = shifts
    self.text = text
  }
}
