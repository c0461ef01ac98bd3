/// A JSON value whose keys keep their order, so that the same value always gives the same bytes.
indirect enum JSONValue {
  case object([(String, JSONValue)])
  case array([JSONValue])
  case text(String)
  case integer(Int)
  /// A number with decimals, as it is written.
  case number(String)
  case flag(Bool)

  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .text($0) }) }

  /// The value as text: containers of containers over several lines, the innermost on one.
  func rendered() -> String {
    var text = ""
    render(into: &text, indent: "")
    return text
  }

  /// The value of a key, or nil.
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.0 == key }?.1
  }

  /// Whether the value is an object or an array.
  var isContainer: Bool {
    switch self {
    case .object, .array: true
    default: false
    }
  }

  private func render(into text: inout String, indent: String) {
    switch self {
    case .text(let value): text += JSONValue.quoted(value)
    case .integer(let value): text += String(value)
    case .number(let value): text += value
    case .flag(let value): text += value ? "true" : "false"
    case .array(let values):
      let isFlat = !values.contains(where: \.isContainer)
      JSONValue.list(values, "[", "]", isFlat: isFlat, into: &text, indent: indent) { value, text, inner in
        value.render(into: &text, indent: inner)
      }
    case .object(let fields):
      let isFlat = !fields.contains { $0.1.isContainer } && indent.count > 2
      JSONValue.list(fields, "{", "}", isFlat: isFlat, into: &text, indent: indent) { field, text, inner in
        text += JSONValue.quoted(field.0) + ": "
        field.1.render(into: &text, indent: inner)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, isFlat: Bool, into text: inout String, indent: String,
    _ render: (Element, inout String, String) -> Void
  ) {
    text += open
    let inner = indent + "  "
    for (position, element) in elements.enumerated() {
      if position > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += "\n" + inner }
      render(element, &text, inner)
    }
    if !isFlat, !elements.isEmpty { text += "\n" + indent }
    text += close
  }

  /// A string of JSON that YAML reads alike: control characters, and the line separators that YAML would fold.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
