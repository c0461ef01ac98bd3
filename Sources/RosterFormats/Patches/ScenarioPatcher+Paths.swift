import RosterModel

/// `set`: a path of keys, such as `rules.rest.hours`, `sites.point-1.name` or `people.d12.until`, and its new value.
extension ScenarioPatcher {
  mutating func set(_ entry: InputNode.Entry) {
    let path = entry.key.split(separator: ".", omittingEmptySubsequences: false)
    let rest = path.dropFirst()
    switch path.first {
    case "rules": set(rule: rest, entry)
    case "people", "representatives": set(person: rest, entry)
    case "horizon" where rest.count == 1: setHorizon(String(rest.first ?? ""), entry)
    default:
      var changed = root
      if set(path[...], entry, in: &changed, .object(ScenarioShape.scenario), walked: "") { root = changed }
    }
  }

  /// Walks down a path by the shapes that the document may have; false, with the problem told, where it leads nowhere.
  private mutating func set(
    _ path: ArraySlice<Substring>, _ entry: InputNode.Entry, in node: inout InputNode, _ shape: Shape, walked: String
  ) -> Bool {
    guard let key = path.first.map(String.init) else { return false }
    func inner(_ key: String) -> String { walked.isEmpty ? key : "\(walked).\(key)" }
    switch shape {
    case .object(let object):
      guard let field = object.field(key) else {
        noPath(entry, key, in: walked, known: object.fields.map(\.key))
        return false
      }
      return step(path.dropFirst(), key, entry, in: &node, field.shape, walked: inner(key))
    case .map(let element), .notes(let element):
      if let (key, rest) = node.entry(before: path) {
        return step(rest, key, entry, in: &node, element, walked: inner(key))
      }
      // A new entry may be written whole, but not in parts; a single value below a map is a slip.
      var isWhole = path.count == 1
      if case .map = shape, case .scalar = entry.value.content { isWhole = false }
      if isWhole {
        node.set(key, to: entry.value, at: entry.mark)
        return true
      }
      noPath(entry, key, in: walked, known: node.entries.map(\.key))
      return false
    case .either(let shapes):
      let whole = shapes.first { if case .object = $0 { true } else if case .map = $0 { true } else { false } }
      guard let whole else { break }
      // `pairing: standing` is short for its mode.
      if case .scalar = node.content, walked == "pairing" {
        let mode = node
        node.content = .map([])
        node.set("mode", to: mode, at: mode.mark)
      }
      return set(path, entry, in: &node, whole, walked: walked)
    case .table:
      problems.add("path.table", at: entry.mark, Messages.pathIntoTable(entry.key, walked))
      return false
    default: break
    }
    problems.add("path.ends", at: entry.mark, Messages.pathGoesOn(entry.key, walked))
    return false
  }

  private mutating func step(
    _ rest: ArraySlice<Substring>, _ key: String, _ entry: InputNode.Entry, in node: inout InputNode, _ shape: Shape,
    walked: String
  ) -> Bool {
    if rest.isEmpty {
      if case .table = shape {
        problems.add("path.table", at: entry.mark, Messages.pathIntoTable(entry.key, key))
        return false
      }
      node.set(key, to: entry.value, at: entry.mark)
      return true
    }
    var below = node[key] ?? InputNode(content: .map([]), mark: entry.mark)
    guard set(rest, entry, in: &below, shape, walked: walked) else { return false }
    node.set(key, to: below, at: node.entries.first { $0.key == key }?.mark ?? entry.mark)
    return true
  }

  /// Tells of a path that leads nowhere.
  mutating func noPath(_ entry: InputNode.Entry, _ key: String, in walked: String, known: [String]) {
    // The whole path with its nearest neighbour is what must be typed instead.
    let near = NearestName.of(key, among: known)
    let keys = entry.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let meant = near.map { name in
      var fixed = keys
      if let position = fixed.firstIndex(of: key) { fixed[position] = name }
      return Messages.maybe(fixed.joined(separator: "."))
    }
    problems.add("path.unknown", at: entry.mark, Messages.noSuchPath(entry.key, key, in: walked, known), maybe: meant)
  }

  private mutating func set(person path: ArraySlice<Substring>, _ entry: InputNode.Entry) {
    let table = TableCatalog.representatives
    guard path.count >= 2, let column = path.last.map(String.init) else {
      return problems.add(
        "path.unknown", at: entry.mark,
        Messages.noSuchPath(entry.key, entry.key, in: "", ["people.ID.COLUMN"]))
    }
    guard column != "id", table.columns.contains(where: { $0.name == column }) else {
      return noPath(entry, column, in: "people", known: table.columns.map(\.name).filter { $0 != "id" })
    }
    let name = InputNode.text(path.dropLast().joined(separator: "."), at: entry.mark)
    guard let id = person(name) else { return }
    let row = InputNode(
      content: .map([.init(key: column, mark: entry.mark, value: entry.value)]), mark: entry.mark)
    let array = InputNode(content: .list([row]), mark: entry.mark)
    guard let changed = TableReader.records(table, array: array, problems: &problems).first else { return }
    tables[table.name] = (tables[table.name] ?? []).map { record in
      guard ScenarioPatcher.id(of: record) == id else { return record }
      var record = record
      record.cells[column] = changed.cells[column]
      return record
    }
  }
}
