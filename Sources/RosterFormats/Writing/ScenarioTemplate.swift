public import RosterModel
import RosterRules

/// The starter that `watchbill init` writes: a small scenario that solves as it stands, with what can be changed told
/// beside each line.
public enum ScenarioTemplate {
  /// The starter's files: paths relative to its folder, and their texts.
  public static func files(language: Language) -> [(path: String, text: String)] {
    [("scenario.yaml", document(language))]
      + TableCatalog.all.map { ($0.fileName, csv($0, rows: StarterRows.of($0.name, language), language)) }
  }

  /// A table as a spreadsheet opens it: the mark at its start tells Excel that it is UTF-8.
  private static func csv(_ table: Table, rows: [[String: String]], _ language: Language) -> String {
    // The starter shows only the balances that its rules look at.
    let columns =
      table.name == TableCatalog.ledger.name
      ? table.columns.filter { ["person", "all", "night", "restDay"].contains($0.name) } : table.columns
    let header = columns.map { language == .chinese ? $0.synonyms.first ?? $0.name : $0.name }
    let lines = [header] + rows.map { row in columns.map { row[$0.name] ?? "" } }
    return "\u{FEFF}" + lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func document(_ language: Language) -> String {
    let lines = StarterLines.all(language).map { line -> String in
      guard let summary = line.summary else { return line.text }
      return line.text + String(repeating: " ", count: max(1, 44 - width(line.text))) + "# " + summary(language)
    }
    return (lines + rules(language)).joined(separator: "\n") + "\n"
  }

  /// Chinese letters take two columns of a terminal.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.properties.isIdeographic || $1.value > 0xFF00 ? 2 : 1) }
  }

  /// The rules that the starter states, then every other of the catalog with its parameters, commented out.
  private static func rules(_ language: Language) -> [String] {
    let heading = ScenarioShape.scenario.field("rules").map { $0.summary(language) } ?? ""
    var lines = ["", "# \(heading)", "rules:"]
    for rule in RuleCatalog.descriptions {
      let stated = StarterLines.statedRules[rule.name]
      if rule.isStanding, stated == nil { continue }
      lines.append("  # \(rule.summary(language))")
      let others = parameters(rule).isEmpty ? rule.name : "\(rule.name): { \(parameters(rule)) }"
      lines.append(stated.map { "  - \(rule.name): { \($0) }" } ?? "  # - \(others)")
    }
    for (heading, parameters) in [
      (Messages.everyRuleTakes, ParameterDescription.common), (Messages.mostRulesTake, ParameterDescription.scope),
    ] {
      lines.append("  # " + heading(language))
      lines += parameters.map { "  #   \($0.name) — \($0.summary(language))" }
    }
    return lines
  }

  private static func parameters(_ rule: RuleDescription) -> String {
    rule.ownParameters.map { "\($0.name): \($0.standard.map(yaml) ?? "…")" }.joined(separator: ", ")
  }

  private static func yaml(_ value: RuleValue) -> String {
    switch value {
    case .integer(let number): String(number)
    case .text(let text): text.contains(":") ? "\"\(text)\"" : text
    case .flag(let flag): String(flag)
    case .list(let values): "[" + values.map(yaml).joined(separator: ", ") + "]"
    case .other(let text): text
    }
  }
}
