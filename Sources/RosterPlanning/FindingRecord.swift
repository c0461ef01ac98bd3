import RosterModel

/// A finding by names, as files and other programs hold it.
public struct FindingRecord: Codable, Hashable, Sendable {
  /// A stable code such as `rest.short`.
  public var code: String
  /// The identifier of the rule.
  public var rule: String
  /// 0 hard, 1 uncovered places, from 2 the scenario's levels.
  public var level: Int
  /// Its cost at that level.
  public var penalty: Int
  /// Identifiers of people.
  public var people: [String]
  /// Names of shifts.
  public var shifts: [String]
  /// What is wrong, in Chinese.
  public var zh: String
  /// What is wrong, in English.
  public var en: String

  /// A finding of a roster of a scenario.
  public init(_ finding: Finding, in scenario: Scenario) {
    code = finding.code
    rule = finding.rule
    level = finding.level.rawValue
    penalty = finding.penalty
    people = finding.people.map { scenario.representatives[$0].id }
    shifts = finding.shifts.map { scenario.shifts[$0].id }
    zh = finding.text.chinese
    en = finding.text.english
  }

  /// What is wrong, in both languages.
  public var text: Text { Text(zh, en) }
}
