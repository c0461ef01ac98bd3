import RosterModel

extension ScenarioPatcher {
  static func id(of record: Record) -> String { record["id"].map { Typing.code($0.text) } ?? "" }

  private var people: [Record] { tables[TableCatalog.representatives.name] ?? [] }

  /// The identifier of a person who is named by identifier, or by a name that only one has; nil with the problem told.
  mutating func person(_ node: InputNode) -> String? {
    guard let name = node.text else { return nil }
    let ids = people.map(ScenarioPatcher.id)
    if ids.contains(Typing.code(name)) { return Typing.code(name) }
    let called = people.filter { Typing.name($0["name"]?.text ?? "") == Typing.name(name) }.map(ScenarioPatcher.id)
    if called.count == 1 { return called[0] }
    if called.isEmpty {
      unknown(.person, name, known: ids + people.compactMap { $0["name"]?.text }, at: node.mark)
    } else {
      problems.add(
        "name.ambiguous", at: node.mark, Messages.ambiguous(.person, name, ids: called),
        maybe: Messages.maybe(called[0]))
    }
    return nil
  }

  /// Whether a cell names a person, by identifier or by name.
  private func names(_ cell: Record.Cell?, _ id: String, _ name: String) -> Bool {
    guard let cell else { return false }
    return Typing.code(cell.text) == id || !name.isEmpty && Typing.name(cell.text) == name
  }

  /// Takes a person out of every table.
  ///
  /// Who is locked to a shift, or named by a rule, is kept and told: a decision that somebody made is not dropped in
  /// silence.
  mutating func remove(person node: InputNode) {
    guard let id = person(node) else { return }
    let record = people.first { ScenarioPatcher.id(of: $0) == id }
    let name = Typing.name(record?["name"]?.text ?? "")
    // A name that others share does not tell who is meant.
    let own = people.count { Typing.name($0["name"]?.text ?? "") == name } == 1 ? name : ""
    var isHeld = false
    for lock in tables[TableCatalog.locks.name] ?? [] where names(lock["person"], id, own) {
      guard Vocabulary.yesNo.word(lock["serves"]?.text ?? "yes") != "no" else { continue }
      problems.add(
        "person.locked", at: node.mark, Messages.removesLocked(id, lock["shift"]?.text ?? "", lock.mark),
        maybe: Messages.maybeDropLocks(id))
      isHeld = true
    }
    let parameters: Set = ["people", "next", "nextWorkday", "nextRestDay", "nextHoliday"]
    for rule in rules(naming: [id, own], in: parameters) {
      problems.add("person.inRule", at: node.mark, Messages.removesNamed(id, rule: rule))
      isHeld = true
    }
    if isHeld { return }
    keep(TableCatalog.representatives) { ScenarioPatcher.id(of: $0) != id }
    for table in TableCatalog.all where table.columns.contains(where: { $0.name == "person" }) {
      tables[table.name] = (tables[table.name] ?? []).filter { !names($0["person"], id, own) }
    }
    tables[TableCatalog.pairs.name] = (tables[TableCatalog.pairs.name] ?? []).filter { pair in
      !["a", "b", "c"].contains { names(pair[$0], id, own) }
    }
    edit(TableCatalog.activities, "people") { list in
      let members = Identifier.list(list)
      let left = members.filter { Typing.code($0) != id && (own.isEmpty || Typing.name($0) != own) }
      return left.count == members.count ? list : left.joined(separator: ";")
    }
  }

  /// Undoes every lock of a person.
  mutating func dropLocks(of node: InputNode) {
    guard let id = person(node) else { return }
    let name = Typing.name(people.first { ScenarioPatcher.id(of: $0) == id }?["name"]?.text ?? "")
    tables[TableCatalog.locks.name] = (tables[TableCatalog.locks.name] ?? []).filter {
      !names($0["person"], id, name)
    }
  }
}
