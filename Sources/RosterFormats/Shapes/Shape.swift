import RosterModel

/// What a value of the scenario file may look like: checked on reading, and published as the schema.
indirect enum Shape: Sendable {
  /// Whatever stands there; it is checked elsewhere.
  case anything
  /// Any text.
  case text
  /// A short name without separators, so that it can stand in lists and in shift names.
  case identifier
  case integer(ClosedRange<Int>)
  /// A number with at most two decimals.
  case decimal
  case flag
  /// One of some words.
  case word([String])
  /// A date, `2026-12-05`.
  case day
  /// A month, `2026-12`.
  case month
  /// A time of day, `08:30`.
  case time
  /// A length as hours and minutes, `24:00`.
  case hoursAndMinutes
  /// Which days are meant, in words.
  case dayPattern
  /// A text in one or both languages.
  case localized
  case list(Shape, count: ClosedRange<Int>?)
  /// A list, or its only element.
  case oneOrMore(Shape)
  case object(ObjectShape)
  /// Any identifiers as keys, each with a value.
  case map(Shape)
  /// Any texts as keys, each with a value.
  case notes(Shape)
  /// The first alternative of the same form as the value; several scalar ones are tried in turn.
  case either([Shape])
  /// The rules of a scenario, whose values the catalog checks.
  case rules
  /// One of the tables, whose rows the table's own declaration checks.
  case table(Table)

  static func list(_ element: Shape) -> Shape { .list(element, count: nil) }
}

/// The keys of one object of the scenario file.
struct ObjectShape: Sendable {
  struct Field: Sendable {
    let key: String
    let shape: Shape
    let isRequired: Bool
    let summary: Text

    init(_ key: String, _ shape: Shape, isRequired: Bool = false, _ summary: Text) {
      self.key = key
      self.shape = shape
      self.isRequired = isRequired
      self.summary = summary
    }
  }

  let fields: [Field]

  init(_ fields: [Field]) { self.fields = fields }

  /// The field of a key, or nil.
  func field(_ key: String) -> Field? { fields.first { $0.key == key } }
}
