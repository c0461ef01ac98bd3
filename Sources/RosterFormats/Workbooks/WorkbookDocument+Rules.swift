import RosterModel
import RosterRules

extension WorkbookDocument {
  /// The rules as a list of objects with one name each, or nil where there is no sheet of them.
  ///
  /// A rule's first row names it; each row has a parameter and its value, and an empty name goes on with the rule above.
  mutating func rules() -> InputNode? {
    guard let records = records["rules"] else { return nil }
    var rules: [(name: String, cell: Record.Cell, parameters: Branch)] = []
    for record in records {
      if let cell = record["rule"] {
        let text = Typing.code(cell.text)
        rules.append((RuleWords.rule(text) ?? text, cell, Branch(mark: cell.mark)))
      }
      guard let parameter = record["parameter"] else {
        if let value = record["value"] {
          problems.add("cell.missing", at: value.mark, Messages.valueWithoutParameter(value.text))
        }
        continue
      }
      guard !rules.isEmpty else {
        problems.add("cell.missing", at: parameter.mark, Messages.parameterWithoutRule(parameter.text))
        continue
      }
      if let value = record["value"] { set(parameter, value, in: &rules[rules.count - 1]) }
    }
    let nodes = rules.filter { isKnown($0.cell, $0.name) }.map { rule -> InputNode in
      if rule.parameters.node.entries.isEmpty {
        return InputNode(content: .scalar(rule.name, isPlain: true), mark: rule.cell.mark)
      }
      var node = Branch(mark: rule.cell.mark)
      node.append(rule.name, rule.cell.mark, rule.parameters.node)
      return node.node
    }
    return InputNode(content: .list(nodes), mark: mark(of: "rules"))
  }

  private mutating func isKnown(_ cell: Record.Cell, _ name: String) -> Bool {
    if RuleWords.rules[name] != nil { return true }
    let known = RuleWords.rules.values.sorted()
    problems.add(
      "rule.unknown", at: cell.mark, Messages.unknown(.rule, cell.text, known: known),
      maybe: problems.nearest(to: cell.text, among: known))
    return false
  }

  private mutating func set(
    _ cell: Record.Cell, _ value: Record.Cell, in rule: inout (name: String, cell: Record.Cell, parameters: Branch)
  ) {
    let description = RuleCatalog.descriptions.first { $0.name == rule.name }
    let name = RuleWords.parameter(Typing.code(cell.text), of: description)
    guard let parameter = description?.parameters.first(where: { $0.name == name }) else {
      if let description {
        let known = description.parameters.map { RuleWords.title(of: $0.name, rule: rule.name) }
        problems.add(
          "rule.parameter.unknown", at: cell.mark, Messages.unknownParameter(cell.text, rule.cell.text, known: known),
          maybe: problems.nearest(to: cell.text, among: known))
      }
      return
    }
    if rule.parameters.has([name]) {
      problems.add("key.duplicate", at: cell.mark, Messages.duplicateKey(cell.text))
      return
    }
    rule.parameters.append(name, value.mark, node(value, parameter))
  }

  /// A value's node: words by their names, sites and shift types by their identifiers.
  private func node(_ cell: Record.Cell, _ parameter: ParameterDescription) -> InputNode {
    switch parameter.kind {
    case .integer, .price:
      return InputNode(
        content: .scalar(RuleWords.word(Typing.code(cell.text), parameter), isPlain: true), mark: cell.mark)
    case .dayPattern:
      let entries = Identifier.list(cell.text, separators: [";", "；"])
      return entries.count > 1 ? Self.list(cell, entries) : Self.scalar(cell)
    case .text, .word, .time, .period, .frequency:
      return InputNode(content: .scalar(RuleWords.word(cell.text, parameter), isPlain: false), mark: cell.mark)
    case .texts, .words:
      let entries = Identifier.list(cell.text, separators: [";", "；", "、", "|", ",", "，"]).map { entry in
        switch parameter.name {
        case "sites": identifier(entry, in: "sites")
        case "shiftTypes", "after", "not": identifier(entry, in: "shiftTypes")
        default: RuleWords.word(entry, parameter)
        }
      }
      return Self.list(cell, entries, isText: true)
    }
  }
}
