import RosterModel
import RosterRules

extension ScenarioDecoder {
  /// The document with patches applied; the tables are changed in place, and whatever does not fit is told.
  mutating func patched(_ root: InputNode, _ patches: [Patch]) -> InputNode {
    var patcher = ScenarioPatcher(root: root, tables: tables, problems: problems)
    for patch in patches {
      files.append(patch.file)
      for change in patch.changes { patcher.apply(change) }
    }
    tables = patcher.tables
    problems = patcher.problems
    return patcher.root
  }
}

/// A scenario's document and tables while patches change them.
struct ScenarioPatcher {
  var root: InputNode
  var tables: [String: [Record]]
  var problems: ProblemList
  /// Whose crew serves each site that shares one.
  var hosts: [String: String] = [:]

  mutating func apply(_ change: PatchChange) {
    let value = change.value
    switch change.verb {
    case .set: for entry in value.entries { set(entry) }
    case .addRules: addRules(value)
    case .dropRules: for node in value.oneOrMore { drop(rule: node) }
    case .addPeople: add(rows: value, to: TableCatalog.representatives)
    case .removePeople: for node in value.oneOrMore { remove(person: node) }
    case .away: add(rows: value, to: TableCatalog.leave)
    case .openSites: for entry in value.entries { open(entry) }
    case .closeSites: for node in value.oneOrMore { close(node) }
    case .shareCrew: for entry in value.entries { share(entry) }
    case .shiftHours: turnHours(value)
    case .horizon: move(to: value)
    case .addRows: for entry in value.entries { addRows(entry) }
    case .dropLocks: for node in value.oneOrMore { dropLocks(of: node) }
    }
  }

  /// Tells of a name that the scenario does not have.
  mutating func unknown(_ noun: Messages.Noun, _ name: String, known: [String], at mark: Mark) {
    let maybe = problems.nearest(to: name, among: known)
    problems.add("\(noun.rawValue).unknown", at: mark, Messages.unknown(noun, name, known: known), maybe: maybe)
  }

  // MARK: Rows

  mutating func add(rows: InputNode, to table: Table) {
    let array = InputNode(content: .list(rows.oneOrMore), mark: rows.mark)
    tables[table.name, default: []] += TableReader.records(table, array: array, problems: &problems)
  }

  private mutating func addRows(_ entry: InputNode.Entry) {
    guard let table = TableCatalog.all.first(where: { $0.name == entry.key }) else {
      let known = TableCatalog.all.map(\.name)
      let maybe = problems.nearest(to: entry.key, among: known)
      return problems.add(
        "key.unknown", at: entry.mark, Messages.unknownKey(entry.key, in: "addRows", known: known), maybe: maybe)
    }
    add(rows: entry.value, to: table)
  }

  /// Keeps the rows of a table for which a condition holds.
  mutating func keep(_ table: Table, _ condition: (Record) -> Bool) {
    tables[table.name] = (tables[table.name] ?? []).filter(condition)
  }

  /// Changes a cell of every row that has it.
  mutating func edit(_ table: Table, _ column: String, _ change: (String) -> String) {
    tables[table.name] = (tables[table.name] ?? []).map { record in
      var record = record
      if let cell = record[column] {
        let text = change(cell.text)
        if text != cell.text { record.cells[column] = .init(text: text, mark: cell.mark) }
      }
      return record
    }
  }
}
