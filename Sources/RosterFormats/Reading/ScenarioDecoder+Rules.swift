import RosterModel

extension ScenarioDecoder {
  /// The rules as they are stated; the catalog checks their values.
  mutating func rules(_ root: InputNode) -> [RuleStatement] {
    (root["rules"]?.elements ?? []).compactMap { element -> RuleStatement? in
      switch element.content {
      case .scalar: return element.code.map { RuleStatement($0, marks: ["": element.mark]) }
      case .map(let entries) where entries.count == 1: return rule(entries[0])
      case .map(let entries):
        // The usual slip: the parameters stand beside the name and not below it.
        problems.add("rule.form", at: element.mark, Messages.ruleForm(entries.map(\.key)), maybe: Messages.maybeIndent)
      case .list: problems.add("rule.form", at: element.mark, Messages.ruleForm([]))
      }
      return nil
    }
  }

  private mutating func rule(_ entry: InputNode.Entry) -> RuleStatement? {
    var statement = RuleStatement(entry.key, marks: ["": entry.mark])
    if entry.value.isNull { return statement }
    guard case .map(let parameters) = entry.value.content else {
      problems.add("rule.form", at: entry.value.mark, Messages.ruleParameters(entry.key, entry.value.quoted))
      return nil
    }
    for parameter in parameters where !parameter.value.isNull {
      statement.values[parameter.key] = value(parameter.value, isPeople: Self.peopleKeys.contains(parameter.key))
      statement.marks[parameter.key] = parameter.value.mark
    }
    return statement
  }

  /// The parameters that name people.
  private static let peopleKeys: Set<String> = ["people", "next", "nextWorkday", "nextRestDay", "nextHoliday"]

  private func value(_ node: InputNode, isPeople: Bool) -> RuleValue {
    switch node.content {
    case .list(let elements): return .list(elements.map { value($0, isPeople: isPeople) })
    case .map: return .other(node.quoted)
    case .scalar(let written, let isPlain):
      let text = Typing.code(written)
      // People may be named as they are called; one who is not found is left for the rule to tell.
      if isPeople, case .one(let position) = people.find(text) { return .text(people.ids[position]) }
      guard isPlain else { return .text(Typing.tidied(written)) }
      if ["true", "false"].contains(text) { return .flag(text == "true") }
      // 007 is a name and not the number 7.
      if let number = Int(text), String(number) == text { return .integer(number) }
      if text.wholeMatch(of: /[-+]?[0-9]*\.?[0-9]+([eE][-+]?[0-9]+)?/) != nil,
        !text.hasPrefix("0") || text.contains(".")
      {
        return .other(text)
      }
      return .text(Typing.tidied(written))
    }
  }

  /// The identifiers by which limits can name the rules.
  func ruleIDs(_ rules: [RuleStatement]) -> [String] {
    rules.map { statement in
      switch statement.values["id"] {
      case .text(let id): id
      case .integer(let id): String(id)
      default: statement.name
      }
    }
  }
}
