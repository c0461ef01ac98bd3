import RosterModel

extension Shape {
  /// The shape as JSON Schema 2020-12.
  var schema: JSONValue {
    switch self {
    case .anything: .object([])
    case .text: Schema.types(["string", "number"])
    case .identifier: Schema.text(pattern: Identifier.pattern)
    case .integer(let range): Schema.integer(range)
    case .decimal: Schema.types(["number"])
    case .flag: Schema.types(["boolean"])
    case .word(let words): .object([("enum", .texts(words))])
    case .day: Schema.text(pattern: Schema.dayPattern)
    case .month: Schema.text(pattern: #"^[0-9]{4}[-/年][0-9]{1,2}月?$"#)
    case .time: Schema.text(pattern: Schema.timePattern)
    case .hoursAndMinutes: Schema.text(pattern: #"^[0-4]?[0-9]:[0-5][0-9]$"#)
    case .dayPattern: Schema.text(pattern: #"\S"#)
    case .localized: Schema.anyOf([Schema.types(["string"]), ObjectShape.bothLanguages.schema])
    case .list(let element, let count):
      .object(
        [("type", .text("array")), ("items", element.schema)]
          + (count.map { [("minItems", .integer($0.lowerBound)), ("maxItems", .integer($0.upperBound))] } ?? []))
    case .oneOrMore(let element): Schema.anyOf([element.schema, Shape.list(element).schema])
    case .object(let object): object.schema
    case .map(let element):
      .object([
        ("type", .text("object")), ("propertyNames", Shape.identifier.schema), ("additionalProperties", element.schema),
      ])
    case .notes(let element): .object([("type", .text("object")), ("additionalProperties", element.schema)])
    case .either(let shapes): Schema.anyOf(shapes.map(\.schema))
    case .rules: RuleSchema.value
    case .table(let table): table.schema
    }
  }
}

extension ObjectShape {
  /// The object as JSON Schema: no other keys.
  var schema: JSONValue {
    Schema.object(
      fields.map { ($0.key, Schema.described($0.shape.schema, $0.summary)) },
      required: fields.filter(\.isRequired).map(\.key))
  }
}

extension Table {
  /// The table as an array of objects.
  var schema: JSONValue {
    .object([
      ("type", .text("array")),
      (
        "items",
        Schema.object(
          columns.map { ($0.name, Schema.described($0.kind.schema, $0.summary)) },
          required: columns.filter(\.isRequired).map(\.name))
      ),
    ])
  }
}

extension CellKind {
  /// The cell as JSON Schema; null and the empty text are empty cells.
  var schema: JSONValue {
    switch self {
    case .text, .identifier, .person, .shift, .siteAndType: Schema.types(["string", "number", "null"])
    case .word(let vocabulary):
      .object([
        (
          "enum",
          .array(
            vocabulary.all.map { .text($0) } + (vocabulary.all.contains("true") ? [.flag(true), .flag(false)] : []) + [
              .text("")
            ])
        )
      ])
    case .list, .words, .windows:
      Schema.anyOf([Schema.types(["string", "number", "null"]), Shape.list(.text).schema])
    case .time:
      Schema.anyOf([Schema.text(pattern: Schema.timePattern + "|^$"), Schema.types(["null"])])
    case .day: Schema.anyOf([Schema.text(pattern: Schema.dayPattern + "|^$"), Schema.types(["null"])])
    case .integer(let range):
      Schema.anyOf([Schema.integer(range), Schema.text(pattern: #"^[-+]?[0-9]*$"#), Schema.types(["null"])])
    case .decimal:
      Schema.anyOf([Schema.types(["number", "null"]), Schema.text(pattern: #"^([-+]?[0-9]+(\.[0-9]+)?)?$"#)])
    }
  }
}

/// The pieces of which a JSON Schema is made.
enum Schema {
  static let dayPattern = #"^[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?$"#

  static let timePattern = #"^([01]?[0-9]|2[0-3]):[0-5][0-9]$|^24:00$"#

  static func types(_ names: [String]) -> JSONValue {
    .object([("type", names.count == 1 ? .text(names[0]) : .texts(names))])
  }

  static func text(pattern: String) -> JSONValue { .object([("type", .text("string")), ("pattern", .text(pattern))]) }

  static func integer(_ range: ClosedRange<Int>) -> JSONValue {
    .object([
      ("type", .text("integer")), ("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound)),
    ])
  }

  static func anyOf(_ schemas: [JSONValue]) -> JSONValue { .object([("anyOf", .array(schemas))]) }

  static func object(_ properties: [(String, JSONValue)], required: [String] = []) -> JSONValue {
    .object(
      [("type", .text("object")), ("additionalProperties", .flag(false))]
        + (required.isEmpty ? [] : [("required", .texts(required))]) + [("properties", .object(properties))])
  }

  /// The schema with its meaning in both languages.
  static func described(_ schema: JSONValue, _ summary: Text) -> JSONValue {
    guard case .object(let fields) = schema else { return schema }
    return .object([("description", .text("\(summary.english) / \(summary.chinese)"))] + fields)
  }
}
