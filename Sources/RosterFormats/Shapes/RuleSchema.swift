import RosterModel
import RosterRules

/// The rules of the catalog as JSON Schema.
enum RuleSchema {
  /// A list of names and of objects with one name each.
  static var value: JSONValue {
    let rules = RuleCatalog.descriptions
    let bare = rules.filter { !$0.parameters.contains(where: \.isRequired) }
    let named = Schema.object(rules.map { ($0.name, Schema.described(parameters($0), $0.summary)) })
    guard case .object(let fields) = named else { return named }
    let one = JSONValue.object(fields + [("minProperties", .integer(1)), ("maxProperties", .integer(1))])
    let name = JSONValue.object([("enum", .texts(bare.map(\.name)))])
    return .object([("type", .text("array")), ("items", Schema.anyOf([name, one]))])
  }

  private static func parameters(_ rule: RuleDescription) -> JSONValue {
    Schema.object(
      rule.parameters.map { parameter in
        var schema = Schema.described(schema(parameter.kind), parameter.summary)
        if let standard = parameter.standard, case .object(let fields) = schema {
          schema = .object(fields + [("default", value(standard))])
        }
        return (parameter.name, schema)
      }, required: rule.parameters.filter(\.isRequired).map(\.name))
  }

  private static func value(_ value: RuleValue) -> JSONValue {
    switch value {
    case .integer(let number): .integer(number)
    case .text(let text), .other(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .list(let values): .array(values.map(self.value))
    }
  }

  private static let days = "[1-9][0-9]* (day|days|天)"

  private static func schema(_ kind: ParameterKind) -> JSONValue {
    switch kind {
    case .integer(let range): Schema.integer(range)
    case .text: Schema.types(["string", "integer"])
    case .word(let words): .object([("enum", .texts(words))])
    case .texts: Shape.oneOrMore(.text).schema
    case .words(let words): Shape.oneOrMore(.word(words)).schema
    case .time: Shape.time.schema
    case .period: Schema.text(pattern: "^(day|week|month|horizon|\(days))$")
    case .frequency: Schema.text(pattern: "^(shift|\(days))$")
    case .dayPattern: Schema.anyOf([Schema.integer(1...31), Shape.oneOrMore(.dayPattern).schema])
    case .price:
      Schema.anyOf([Schema.integer(ScenarioShape.points.range), .object([("enum", .texts(["hard", "cover"]))])])
    }
  }
}

extension Shape {
  /// The range of a whole number.
  fileprivate var range: ClosedRange<Int> { if case .integer(let range) = self { range } else { 0...Int.max } }
}
