import RosterModel

extension ScenarioDecoder {
  mutating func representatives() -> [Representative] {
    var found: [Representative] = []
    var places: [String: Mark] = [:]
    for record in records(TableCatalog.representatives) {
      let name = Typing.name(text(record, "name"))
      let id = identifier(record, "id")
      let person = representative(record, id: id ?? "", name: name)
      guard let id else { continue }
      if people.add(id, names: [name]) {
        places[id] = record.mark("id")
        found.append(person)
      } else {
        problems.add("id.duplicate", at: record.mark("id"), Messages.duplicateID(id, first: places[id]))
      }
    }
    return found
  }

  private mutating func representative(_ record: Record, id: String, name: String) -> Representative {
    let from = day(record, "from")
    let until = day(record, "until")
    if let from, let until, until < from {
      problems.add("dates.order", at: record.mark("until"), Messages.endsBefore(from, until))
    }
    var person = Representative(
      id: id, name: name, post: word(record, "post").flatMap(Post.init(rawValue:)) ?? .deputy,
      levels: Set(words(record, "levels").compactMap(Level.init(rawValue:))), fields: list(record, "fields"),
      home: home(record), grids: names(record, "grids", in: grids, as: .grid),
      sites: names(record, "sites", in: sites, as: .site), phone: Typing.code(text(record, "phone")),
      wecom: text(record, "wecom"), occupation: text(record, "occupation"), free: windows(record),
      refusesNights: word(record, "nights") == "no",
      groups: list(record, "group"), from: from, until: until)
    person.levelTerms = levelTerms(record)
    person.origin = Origin(record.mark)
    return person
  }

  private mutating func home(_ record: Record) -> String? {
    guard let cell = record["home"] else { return nil }
    // Without any grids a home is a village's name that only tells namesakes apart.
    if grids.ids.isEmpty { return identifier(record, "home") }
    return find(cell.text, in: grids, as: .grid, at: cell.mark).map { grids.ids[$0] }
  }

  private mutating func names(
    _ record: Record, _ column: String, in directory: NameDirectory, as noun: Messages.Noun
  ) -> [String] {
    guard let cell = record[column] else { return [] }
    if noun == .grid, directory.ids.isEmpty { return list(record, column) }
    return list(record, column).compactMap { name in
      find(name, in: directory, as: noun, at: cell.mark).map { directory.ids[$0] }
    }
  }

  private mutating func windows(_ record: Record) -> [FreeWindow] {
    guard let cell = record["free"] else { return [] }
    // The comma of Chinese lists (、) joins days within one window: 周一、周三 18:00-20:00.
    let entries = cell.parts ?? Identifier.list(cell.text, separators: [";", "；", "|", "\n"])
    return entries.compactMap { entry in
      if let window = FreeWindow(text: Typing.code(entry).replacing("~", with: "-")) { return window }
      wrong(record, "free", text: entry)
      return nil
    }
  }

  /// Lets people be called as they are printed where two share a name, and tells of those that nothing tells apart.
  mutating func nameApart(_ found: [Representative], grids: [Grid]) {
    let sharing = Dictionary(grouping: found.indices.filter { !found[$0].name.isEmpty }) { found[$0].name }.values
      .filter { $0.count > 1 }
    for positions in sharing.sorted(by: { $0[0] < $1[0] }) {
      for position in positions {
        let person = found[position]
        let marks =
          person.levels.sorted().flatMap { [$0.name.chinese, $0.name.english] }
          + [person.home, person.id, grids.first { $0.id == person.home }?.name].compactMap(\.self)
        for mark in marks { people.alsoCall(position, "\(person.name)(\(mark))") }
      }
      let alike = positions.filter { Namesakes.mark(of: found[$0], among: positions.map { found[$0] }) == .identifier }
      if alike.count > 1 {
        problems.warn(
          "name.shared", at: mark(of: found[alike[1]]),
          Messages.sharedName(found[alike[0]].name, ids: alike.map { found[$0].id }))
      }
    }
  }

  private func mark(of person: Representative) -> Mark? {
    records(TableCatalog.representatives).first { $0["id"].map { Typing.code($0.text) } == person.id }?.mark("name")
  }
}
