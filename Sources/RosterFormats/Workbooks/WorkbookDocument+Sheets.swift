import RosterModel

extension WorkbookDocument {
  /// The calendar with notices of the sheet, or nil where it has none.
  mutating func notices() -> InputNode? {
    guard let records = records["notices"], !records.isEmpty else { return nil }
    let mark = mark(of: "notices")
    var years: [(year: Int, days: [InputNode])] = []
    for record in records {
      guard let cell = record["date"], let off = word(record, "off") else { continue }
      guard let day = Dates.day(Typing.code(cell.text)) else {
        problems.add(
          "value.wrong", at: cell.mark,
          Messages.wrongValue("date", Messages.quoted(cell.text), allowed: Messages.allowedDay),
          maybe: Dates.maybe(Typing.code(cell.text)))
        continue
      }
      var entry = Branch(mark: cell.mark)
      if let name = record["name"] { entry.set(["name"], Self.scalar(name, isText: true)) }
      entry.set(["date"], InputNode(content: .scalar(day.description, isPlain: true), mark: cell.mark))
      let flag = off.code == "yes" ? "true" : "false"
      entry.set(["isOffDay"], InputNode(content: .scalar(flag, isPlain: true), mark: off.mark))
      if let index = years.firstIndex(where: { $0.year == day.year }) {
        years[index].days.append(entry.node)
      } else {
        years.append((day.year, [entry.node]))
      }
    }
    var calendar = Branch(mark: mark)
    calendar.set(["country"], InputNode(content: .scalar("CN", isPlain: true), mark: mark))
    let extra = years.map { year, days -> InputNode in
      var notice = Branch(mark: mark)
      notice.set(["year"], InputNode(content: .scalar(String(year), isPlain: true), mark: mark))
      notice.set(["days"], InputNode(content: .list(days), mark: mark))
      return notice.node
    }
    calendar.set(["extra"], InputNode(content: .list(extra), mark: mark))
    return calendar.node
  }

  func grids() -> InputNode? {
    guard let records = records["grids"], !records.isEmpty else { return nil }
    return objects(records, at: mark(of: "grids")) { record, grid in
      if let name = record["name"] { grid.set(["name"], Self.scalar(name, isText: true)) }
      grid.set(["at"], Self.position(record))
    }
  }

  mutating func shiftTypes() -> InputNode {
    let records = records["shiftTypes"] ?? []
    let words = records.map { (word($0, "mode"), word($0, "class")) }
    var index = -1
    return objects(records, at: mark(of: "shiftTypes")) { record, type in
      index += 1
      for key in ["start", "end", "length"] { if let cell = record[key] { type.set([key], Self.scalar(cell)) } }
      type.set(["mode"], words[index].0)
      type.set(["class"], words[index].1)
      if let name = record["name"] {
        if let english = record["english"] {
          type.set(["name", "zh"], Self.scalar(name, isText: true))
          type.set(["name", "en"], Self.scalar(english, isText: true))
        } else {
          type.set(["name"], Self.scalar(name, isText: true))
        }
      }
    }
  }

  mutating func sites() -> InputNode {
    let records = records["sites"] ?? []
    let kinds = records.map { word($0, "kind") }
    let covers = covers()
    var index = -1
    return objects(records, at: mark(of: "sites")) { record, site in
      index += 1
      if let name = record["name"] { site.set(["name"], Self.scalar(name, isText: true)) }
      site.set(["kind"], kinds[index])
      if let station = record["of"] {
        let id = identifier(station.text, in: "sites")
        site.set(["of"], InputNode(content: .scalar(id, isPlain: false), mark: station.mark))
      }
      if let cell = record["grids"] {
        let ids = Identifier.list(cell.text).map { identifier($0, in: "grids") }
        site.set(["grids"], Self.list(cell, ids, isText: true))
      }
      for key in ["phone", "address"] {
        if let cell = record[key] { site.set([key], Self.scalar(cell, isText: true)) }
      }
      site.set(["at"], Self.position(record))
      site.set(["demand"], Self.demand(record))
      let id = record["id"].map { Typing.code($0.text) } ?? ""
      if let lines = covers[id] { site.set(["cover"], InputNode(content: .list(lines), mark: lines[0].mark)) }
    }
  }

  private static func position(_ record: Record) -> InputNode? {
    guard let first = record["east"] ?? record["north"] else { return nil }
    let parts = ["east", "north"].compactMap { record[$0] }.map { scalar($0) }
    return InputNode(content: .list(parts), mark: first.mark)
  }

  /// Fields with weights, `法律:3;农业:2`.
  private static func demand(_ record: Record) -> InputNode? {
    guard let cell = record["demand"] else { return nil }
    var demand = Branch(mark: cell.mark)
    for entry in Identifier.list(cell.text) {
      let parts = Typing.code(entry).split(separator: ":", maxSplits: 1).map { Typing.tidied($0) }
      let weight = InputNode(content: .scalar(parts.count == 2 ? parts[1] : "1", isPlain: true), mark: cell.mark)
      demand.append(parts.first ?? "", cell.mark, weight)
    }
    return demand.node
  }

  /// The promises of each site, by its identifier.
  private mutating func covers() -> [String: [InputNode]] {
    var covers: [String: [InputNode]] = [:]
    let sites = Set((records["sites"] ?? []).compactMap { $0["id"].map { Typing.code($0.text) } })
    for record in records["cover"] ?? [] {
      guard let site = record["site"] else { continue }
      let id = identifier(site.text, in: "sites")
      if !sites.contains(id) {
        let known = (records["sites"] ?? []).compactMap { $0["name"]?.text ?? $0["id"]?.text }
        problems.add(
          "site.unknown", at: site.mark, Messages.unknown(.site, site.text, known: known),
          maybe: problems.nearest(to: site.text, among: known + sites.sorted()))
        continue
      }
      covers[id, default: []].append(cover(record))
    }
    return covers
  }

  private mutating func cover(_ record: Record) -> InputNode {
    var line = Branch(mark: record.mark)
    if let cell = record["shifts"] {
      let ids = Identifier.list(cell.text).map { identifier($0, in: "shiftTypes") }
      line.set(["shifts"], Self.list(cell, ids, isText: true))
    }
    if let cell = record["days"] { line.set(["days"], Self.scalar(cell)) }
    line.set(["onHoliday"], word(record, "onHoliday"))
    for kind in PlaceKind.allCases.map(\.rawValue) {
      let mode = word(record, kind + "Mode")
      let ends = [("minimum", record[kind + "Minimum"]), ("maximum", record[kind + "Maximum"])]
      guard let wanted = record[kind] else { continue }
      if mode == nil, ends.allSatisfy({ $0.1 == nil }) {
        line.set(["places", kind], Self.scalar(wanted))
        continue
      }
      line.set(["places", kind, "wanted"], Self.scalar(wanted))
      for (key, cell) in ends { if let cell { line.set(["places", kind, key], Self.scalar(cell)) } }
      line.set(["places", kind, "mode"], mode)
    }
    return line.node
  }

  /// An object of objects by their identifiers.
  private func objects(_ records: [Record], at mark: Mark, _ fill: (Record, inout Branch) -> Void) -> InputNode {
    var all = Branch(mark: mark)
    for record in records {
      var one = Branch(mark: record.mark)
      fill(record, &one)
      guard let id = record["id"] else { continue }
      all.append(Typing.code(id.text), id.mark, one.node)
    }
    return all.node
  }
}
