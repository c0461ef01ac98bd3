import RosterModel

/// A value of a YAML or JSON file with its place.
struct InputNode: Sendable {
  enum Content: Sendable {
    /// A single value as it was written; `isPlain` where it stood without quotes.
    case scalar(String, isPlain: Bool)
    case list([InputNode])
    case map([Entry])
  }

  struct Entry: Sendable {
    var key: String
    var mark: Mark
    var value: InputNode
  }

  var content: Content
  var mark: Mark

  /// The value of a key; nil where the key is absent or its value is empty.
  subscript(key: String) -> InputNode? {
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else { return nil }
    return value
  }

  var entries: [Entry] {
    if case .map(let entries) = content { entries } else { [] }
  }

  var elements: [InputNode] {
    if case .list(let elements) = content { elements } else { [] }
  }

  /// The list's elements, or the value itself as the only one.
  var oneOrMore: [InputNode] {
    if case .list(let elements) = content { elements } else { [self] }
  }

  /// The text of a single value without blanks at its ends, or nil.
  var text: String? {
    if case .scalar(let text, _) = content { Typing.tidied(text) } else { nil }
  }

  /// The text of an identifier, a date or a number, or nil.
  var code: String? {
    if case .scalar(let text, _) = content { Typing.code(text) } else { nil }
  }

  var integer: Int? { code.flatMap { Int($0) } }

  /// Whether nothing was given: an empty value or `null`.
  var isNull: Bool {
    if case .scalar(let text, isPlain: true) = content {
      ["", "~", "null", "Null", "NULL"].contains(text)
    } else {
      false
    }
  }

  /// What was written, cut short for a message.
  var quoted: String {
    switch content {
    case .scalar(let text, _): Messages.quoted(text)
    case .list(let elements): elements.isEmpty ? "[]" : "[…]"
    case .map(let entries): entries.isEmpty ? "{}" : "{\(entries[0].key): …}"
    }
  }
}
