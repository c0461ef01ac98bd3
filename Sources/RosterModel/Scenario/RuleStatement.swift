/// A rule as the scenario states it, before the catalog reads it: a name and named values with their places.
public struct RuleStatement: Hashable, Sendable {
  /// The rule's name in the catalog, such as `rest`.
  public var name: String
  /// The values given, by parameter.
  public var values: [String: RuleValue]
  /// Where each value stands, by parameter; the rule's own place under the empty name.
  public var marks: [String: Mark]

  /// A rule with its values.
  public init(_ name: String, _ values: [String: RuleValue] = [:], marks: [String: Mark] = [:]) {
    self.name = name
    self.values = values
    self.marks = marks
  }
}

/// A value of a rule's parameter as it was written.
public enum RuleValue: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral
{
  case integer(Int)
  case text(String)
  case flag(Bool)
  case list([RuleValue])
  /// Anything that no parameter takes, such as a fraction, kept as it was written.
  case other(String)

  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(stringLiteral value: String) { self = .text(value) }
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  public init(arrayLiteral elements: RuleValue...) { self = .list(elements) }
}
