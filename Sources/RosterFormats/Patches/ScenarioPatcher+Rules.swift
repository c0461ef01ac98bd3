import RosterModel
import RosterRules

extension ScenarioPatcher {
  /// A rule as it stands in the document.
  private struct Stated {
    var position: Int
    var name: String
    var id: String
  }

  private var ruleList: [InputNode] { root["rules"]?.elements ?? [] }

  private var stated: [Stated] {
    ruleList.enumerated().compactMap { position, node in
      guard let name = node.entries.first?.key ?? node.code else { return nil }
      return Stated(position: position, name: name, id: node.entries.first?.value["id"]?.text ?? name)
    }
  }

  private mutating func store(_ rules: [InputNode], at mark: Mark) {
    let old = root.entries.first { $0.key == "rules" }
    root.set("rules", to: InputNode(content: .list(rules), mark: old?.value.mark ?? mark), at: old?.mark ?? mark)
  }

  mutating func addRules(_ value: InputNode) { store(ruleList + value.elements, at: value.mark) }

  mutating func drop(rule node: InputNode) {
    guard let id = node.text, let rule = rule(id, at: node.mark) else { return }
    guard let rule = rule.found else {
      return problems.add("rule.standing", at: node.mark, Messages.standingRule(id))
    }
    var rules = ruleList
    rules.remove(at: rule.position)
    store(rules, at: node.mark)
    // Numbers of their own that people had for the rule go with it.
    let left = Set(stated.map(\.id))
    if !left.contains(rule.id) {
      keep(TableCatalog.limits) { $0["rule"].map { Typing.code($0.text) } != rule.id }
    }
  }

  /// Sets one parameter of a rule: the path holds its identifier, which may have dots, and the parameter.
  mutating func set(rule path: ArraySlice<Substring>, _ entry: InputNode.Entry) {
    guard path.count >= 2, let parameter = path.last.map(String.init) else {
      let maybe = path.first.map { Messages.maybe("rules.\($0).price") }
      return problems.add("path.unknown", at: entry.mark, Messages.rulePath(entry.key), maybe: maybe)
    }
    let id = path.dropLast().joined(separator: ".")
    guard let rule = rule(id, at: entry.mark) else { return }
    let known = RuleCatalog.descriptions.first { $0.name == rule.name }?.parameters.map(\.name) ?? []
    guard known.contains(parameter) else {
      return noPath(entry, parameter, in: "rules.\(id)", known: known)
    }
    var rules = ruleList
    let position = rule.found?.position ?? rules.count
    if rule.found == nil { rules.append(.text(rule.name, at: entry.mark)) }
    var node = rules[position]
    var parameters = node.entries.first?.value ?? InputNode(content: .map([]), mark: node.mark)
    let mark = node.entries.first?.mark ?? node.mark
    if parameters.isNull { parameters.content = .map([]) }
    parameters.set(parameter, to: entry.value, at: entry.mark)
    node.content = .map([.init(key: rule.name, mark: mark, value: parameters)])
    rules[position] = node
    store(rules, at: entry.mark)
  }

  /// The rule of an identifier, or of a name that only one rule has; nil with the problem told.
  ///
  /// A rule that holds without being stated has no place in the document yet.
  private mutating func rule(_ id: String, at mark: Mark) -> (found: Stated?, name: String)? {
    let all = stated
    let exact = all.filter { $0.id == id }
    if exact.count == 1 { return (exact[0], exact[0].name) }
    let named = all.filter { $0.name == id }
    if named.count == 1 { return (named[0], id) }
    if exact.count > 1 || named.count > 1 {
      let ids = (exact.isEmpty ? named : exact).map(\.id)
      problems.add(
        "rule.ambiguous", at: mark, Messages.ambiguous(.rule, id, ids: ids), maybe: Messages.maybe(ids[0]))
      return nil
    }
    if let description = RuleCatalog.descriptions.first(where: { $0.name == id }) {
      if description.isStanding { return (nil, id) }
      problems.add("rule.unstated", at: mark, Messages.unstatedRule(id))
      return nil
    }
    unknown(.rule, id, known: all.map(\.id), at: mark)
    return nil
  }

  /// Changes the values of a parameter in every rule that has it.
  mutating func editRules(_ parameters: Set<String>, _ change: ([String]) -> [String]) {
    let rules = ruleList.map { node -> InputNode in
      guard var entry = node.entries.first else { return node }
      for parameter in parameters {
        entry.value.edit(parameter) { value in
          let texts = value.oneOrMore.compactMap(\.text)
          let changed = change(texts)
          if changed != texts { value = .list(changed, at: value.mark) }
        }
      }
      var node = node
      node.content = .map([entry])
      return node
    }
    if !rules.isEmpty { store(rules, at: root.mark) }
  }

  /// The rules whose parameter names one of some texts, by identifier.
  func rules(naming texts: Set<String>, in parameters: Set<String>) -> [String] {
    zip(stated, ruleList.filter { $0.entries.first?.key ?? $0.code != nil }).filter { _, node in
      parameters.contains { parameter in
        (node.entries.first?.value[parameter]?.oneOrMore ?? []).contains { $0.text.map(texts.contains) ?? false }
      }
    }.map(\.0.id)
  }
}
