import RosterModel
import RosterRules

/// The document of a scenario as YAML: a line for each grid, shift type, promise and rule, with comments that tell what
/// can be changed.
enum YAMLWriter {
  /// The text of the document's keys and values.
  static func text(_ fields: [(String, JSONValue)], opening: [String], language: Language) -> String {
    var text = opening.map { "# \($0)\n" }.joined()
    var wasSpread = false
    for (key, value) in fields {
      let depth = depth(of: key, value)
      if depth > 0 || wasSpread { text += "\n" }
      wasSpread = depth > 0
      if depth > 0 {
        if let summary = ScenarioShape.scenario.field(key)?.summary { text += "# \(summary(language))\n" }
      }
      text += "\(scalar(key)):"
      if key == "rules", case .array(let rules) = value {
        text += "\n" + self.rules(rules, language)
      } else {
        block(value, depth: depth, indent: "  ", into: &text)
      }
    }
    return text
  }

  /// Over how many levels a key's value is spread, an entry a line; what lies deeper stands on one line.
  private static func depth(of key: String, _ value: JSONValue) -> Int {
    switch key {
    case "version", "name", "language", "horizon", "pairing": return 0
    case "calendar": if case .object(let fields) = value, fields.count > 1 { return 2 } else { return 0 }
    case "sites": return 3
    default: return 1
    }
  }

  private static func block(_ value: JSONValue, depth: Int, indent: String, into text: inout String) {
    switch value {
    case .object(let fields) where depth > 0 && !fields.isEmpty:
      text += "\n"
      for (key, inner) in fields {
        text += "\(indent)\(scalar(key)):"
        // The innermost level spread is for lists of promises; a short map stays on its line.
        let isMap = if case .object = inner { true } else { false }
        block(inner, depth: depth == 2 && isMap ? 0 : depth - 1, indent: indent + "  ", into: &text)
      }
    case .array(let values) where depth > 0 && values.contains(where: \.isContainer):
      text += "\n"
      for inner in values { text += "\(indent)- \(flow(inner))\n" }
    default: text += " \(flow(value))\n"
    }
  }

  private static func rules(_ rules: [JSONValue], _ language: Language) -> String {
    var told: Set<String> = []
    return rules.map { rule -> String in
      var (name, line) = ("", flow(rule))
      switch rule {
      case .text(let text): name = text
      case .object(let fields) where fields.count == 1:
        name = fields[0].0
        line = "\(scalar(name)): \(flow(fields[0].1))"
      default: break
      }
      let summary = RuleCatalog.descriptions.first { $0.name == name }?.summary
      let comment = told.insert(name).inserted ? summary.map { "  # \($0(language))\n" } ?? "" : ""
      return comment + "  - \(line)\n"
    }.joined()
  }

  /// A value on one line.
  static func flow(_ value: JSONValue) -> String {
    switch value {
    case .object(let fields):
      fields.isEmpty ? "{}" : "{ " + fields.map { "\(scalar($0)): \(flow($1))" }.joined(separator: ", ") + " }"
    case .array(let values): "[" + values.map(flow).joined(separator: ", ") + "]"
    case .text(let text): scalar(text)
    case .integer(let number): String(number)
    case .number(let text): text
    case .flag(let flag): String(flag)
    }
  }

  /// Words that YAML readers take for something else than text.
  private static let reserved: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null",
  ]

  /// A text as a plain word where it can only be one, else in quotes.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first.map { isLetter($0) } ?? false
      && text.unicodeScalars.allSatisfy {
        isLetter($0) || ("0"..."9").contains($0) || "-_/ .".unicodeScalars.contains($0)
      }
      && text.last != " " && !reserved.contains(text.lowercased())
    return isPlain ? text : JSONValue.quoted(text)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("\u{4E00}"..."\u{9FFF}").contains(scalar)
  }
}
