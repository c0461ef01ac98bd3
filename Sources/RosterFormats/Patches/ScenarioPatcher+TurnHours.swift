import RosterModel

extension ScenarioPatcher {
  /// Cuts the round-the-clock shifts of some sites into turns of so many hours.
  mutating func turnHours(_ value: InputNode) {
    guard let hours = value.integer ?? value["hours"]?.integer else { return }
    guard 24 % hours == 0 else {
      let near = PatchVerb.hours.filter { 24 % $0 == 0 }.map(String.init)
      return problems.add(
        "hours.divide", at: (value["hours"] ?? value).mark, Messages.hoursDivide(hours, near))
    }
    let asked = (value["sites"]?.oneOrMore ?? []).compactMap { node in node.text.map { ($0, node.mark) } }
    let known = asked.compactMap { site($0.0, at: $0.1) }
    if known.count < asked.count { return }
    let lines = roundTheClock.filter { asked.isEmpty || known.contains($0.site) }
    let spare = known.filter { id in !lines.contains { $0.site == id } }
    guard spare.isEmpty, !lines.isEmpty else {
      return problems.add("hours.sites", at: value.mark, Messages.notRoundTheClock(spare))
    }
    let cut = unique(lines.flatMap(\.types))
    for line in coverLines where !lines.contains(where: { $0.site == line.site && $0.position == line.position }) {
      for type in line.types where cut.contains(type) {
        problems.add("hours.shared", at: value.mark, Messages.typeUsedElsewhere(type, line.site))
        return
      }
    }
    let old = cut.map { (id: $0, span: spans[$0] ?? .init(start: 0, length: 1440)) }
    let first = value["start"]?.code.flatMap { TimeOfDay($0)?.minutes }
    let others = Set(spans.keys).subtracting(cut)
    let hoursOfTurns = TurnHours(
      minutes: hours * 60, from: (first ?? old.map(\.span.start).min() ?? 0) % 1440, in: old, others: others)
    replace(cut, by: hoursOfTurns, lines.map { ($0.site, $0.position) }, at: value.mark)
  }

  // MARK: What the sites promise now

  private struct Line {
    var site: String
    var position: Int
    var types: [String]
  }

  private var coverLines: [Line] {
    (root["sites"]?.entries ?? []).flatMap { site in
      (site.value["cover"]?.elements ?? []).enumerated().map { position, line in
        Line(site: site.key, position: position, types: (line["shifts"]?.oneOrMore ?? []).compactMap(\.text))
      }
    }
  }

  private var spans: [String: TurnHours.Span] {
    var spans: [String: TurnHours.Span] = [:]
    for entry in root["shiftTypes"]?.entries ?? [] {
      guard let start = entry.value["start"]?.code.flatMap({ TimeOfDay($0)?.minutes }) else { continue }
      let end = entry.value["end"]?.code.flatMap { TimeOfDay($0)?.minutes }
      let length = entry.value["length"].flatMap { $0.integer ?? $0.code.flatMap(Dates.minutes) }
      let span = length ?? end.map { $0 > start ? $0 - start : $0 + 1440 - start }
      if let span { spans[entry.key] = .init(start: start, length: span) }
    }
    return spans
  }

  /// The lines whose shifts together fill the day's every minute.
  private var roundTheClock: [Line] {
    let known = spans
    return coverLines.filter { line in
      let kinds = line.types.compactMap { known[$0] }
      return (0..<1440).allSatisfy { minute in
        kinds.contains { $0.overlap(.init(start: minute, length: 1)) > 0 }
      }
    }
  }

  // MARK: The change

  private mutating func replace(
    _ cut: [String], by hours: TurnHours, _ lines: [(site: String, position: Int)], at mark: Mark
  ) {
    func node(_ text: String) -> InputNode { .text(text, at: mark) }
    root.edit("shiftTypes") { types in
      let models = Dictionary(types.entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      types.drop(Set(cut))
      for turn in hours.turns {
        var type = InputNode(content: .map([]), mark: mark)
        type.set("start", to: node(TimeOfDay(minutes: turn.span.start).description), at: mark)
        type.set("length", to: node(String(turn.span.length)), at: mark)
        if let mode = models[turn.like]?["mode"] { type.set("mode", to: mode, at: mark) }
        type.set("class", to: node(turn.isNight ? "night" : "day"), at: mark)
        if let name = models[turn.id]?["name"], turn.span.length < 1440 { type.set("name", to: name, at: mark) }
        if !turn.isKept || turn.span.length == 1440 {
          let name = Messages.turnName(TimeOfDay(minutes: turn.span.start), isWholeDay: turn.span.length == 1440)
          var both = InputNode(content: .map([]), mark: mark)
          both.set("zh", to: node(name.chinese), at: mark)
          both.set("en", to: node(name.english), at: mark)
          type.set("name", to: both, at: mark)
        }
        types.set(turn.id, to: type, at: mark)
      }
    }
    for (site, position) in lines {
      root.edit("sites") { sites in
        sites.edit(site) { site in
          site.edit("cover") { cover in
            var lines = cover.elements
            lines[position].set("shifts", to: .list(hours.turns.map(\.id), at: mark), at: mark)
            cover.content = .list(lines)
          }
        }
      }
    }
    editRules(["shiftTypes", "after", "not"]) { unique($0.flatMap { hours.turns(for: $0) }) }
    edit(TableCatalog.requests, "shifts") { list in
      let types = Identifier.list(list)
      return types.contains(where: cut.contains)
        ? unique(types.flatMap { hours.turns(for: $0) }).joined(separator: ";") : list
    }
    let sites = Set(lines.map(\.site))
    for table in [TableCatalog.locks, TableCatalog.history, TableCatalog.published] {
      edit(table, "shift") { text in
        var parts = Typing.code(text).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, sites.contains(parts[parts.count - 2]),
          let turn = hours.turn(for: parts[parts.count - 1])
        else { return text }
        parts[parts.count - 1] = turn
        return parts.joined(separator: "/")
      }
    }
    // Who served two turns that are one now served it once.
    for table in [TableCatalog.history, TableCatalog.published] {
      var seen: Set<[String]> = []
      keep(table) { row in seen.insert(["date", "shift", "person"].map { row[$0]?.text ?? "" }).inserted }
    }
  }
}
