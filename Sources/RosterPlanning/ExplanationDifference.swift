/// What sets one explanation apart from another, such as of two people for one shift, or of one before and after a
/// change of the scenario.
public struct ExplanationDifference: Codable, Hashable, Sendable {
  /// The first question's outcome.
  public var outcomeBefore: Explanation.Outcome
  /// The second question's outcome.
  public var outcomeAfter: Explanation.Outcome
  /// What each rule costs more with the person on the shift, in the first and in the second explanation, where they
  /// differ.
  public var rules: [RosterDifference.RuleChange]
  /// Obstacles and new findings of the first explanation alone.
  public var lost: [FindingRecord]
  /// Obstacles and new findings of the second explanation alone.
  public var gained: [FindingRecord]

  /// Whether both say the same.
  public var isEmpty: Bool { outcomeBefore == outcomeAfter && rules.isEmpty && lost.isEmpty && gained.isEmpty }

  /// The way from one explanation to another.
  public init(from before: Explanation, to after: Explanation) {
    outcomeBefore = before.outcome
    outcomeAfter = after.outcome
    var changes: [RosterDifference.RuleChange] = []
    for (isAfter, explanation) in [(false, before), (true, after)] {
      for rule in explanation.difference?.rules ?? [] {
        let index =
          changes.firstIndex { $0.rule == rule.rule && $0.level == rule.level }
          ?? {
            changes.append(.init(rule: rule.rule, level: rule.level, before: 0, after: 0))
            return changes.count - 1
          }()
        if isAfter {
          changes[index].after = rule.after - rule.before
        } else {
          changes[index].before = rule.after - rule.before
        }
      }
    }
    rules = changes.filter { $0.before != $0.after }
    func found(_ explanation: Explanation) -> [FindingRecord] {
      explanation.obstacles + (explanation.difference?.gained ?? [])
    }
    lost = found(before).filter { !found(after).contains($0) }
    gained = found(after).filter { !found(before).contains($0) }
  }
}
