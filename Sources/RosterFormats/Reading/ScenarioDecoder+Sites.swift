import RosterModel

extension ScenarioDecoder {
  func notes(_ root: InputNode) -> [String: String] {
    var notes: [String: String] = [:]
    for entry in root["notes"]?.entries ?? [] where !entry.value.isNull { notes[entry.key] = entry.value.text ?? "" }
    return notes
  }

  func publication(_ root: InputNode) -> PublicationSettings {
    let node = root["publication"]
    func word<Word: RawRepresentable<String>>(_ key: String) -> Word? {
      node?[key]?.code.flatMap(Word.init(rawValue:))
    }
    return PublicationSettings(
      language: word("language"), audience: word("audience") ?? .station, levels: word("levels") ?? .all,
      names: word("names") ?? .id, issuer: node?["issuer"]?.text ?? "", phone: node?["phone"]?.text ?? "",
      supervision: node?["supervision"]?.text ?? "",
      wecom: wecom(node?["wecom"]))
  }

  private func wecom(_ node: InputNode?) -> WeComSettings {
    var schedules: [String: Int] = [:]
    for entry in node?["schedules"]?.entries ?? [] { schedules[entry.key] = entry.value.integer }
    return WeComSettings(group: node?["group"]?.integer, schedules: schedules)
  }

  mutating func grids(_ root: InputNode) -> [Grid] {
    var found: [Grid] = []
    guard let node = root["grids"] else { return [] }
    for entry in node.entries {
      let name = entry.value["name"]?.text ?? ""
      if grids.add(entry.key, names: [name]) {
        found.append(Grid(id: entry.key, name: name, position: position(entry.value["at"])))
      }
    }
    for element in node.elements {
      guard let id = element.code, Identifier.isValid(id) else { continue }
      if grids.add(id) {
        found.append(Grid(id: id))
      } else {
        problems.add("id.duplicate", at: element.mark, Messages.duplicateID(id, first: nil))
      }
    }
    return found
  }

  private func position(_ node: InputNode?) -> Position? {
    let parts = (node?.elements ?? []).compactMap { $0.code.flatMap(Digit.hundredths) }
    return parts.count == 2 ? Position(east: parts[0], north: parts[1]) : nil
  }

  mutating func shiftTypes(_ root: InputNode) -> [ShiftType] {
    guard let node = root["shiftTypes"], case .map(let entries) = node.content else {
      shiftTypes.isReadable = false
      return []
    }
    if entries.isEmpty { problems.add("key.missing", at: node.mark, Messages.noShiftTypes) }
    var found: [ShiftType] = []
    for entry in entries where Identifier.isValid(entry.key) {
      let node = entry.value
      let name: Text? = node["name"].map { name in
        if let text = name.text { return Text(text, text) }
        return Text(name["zh"]?.text ?? entry.key, name["en"]?.text ?? entry.key)
      }
      _ = shiftTypes.add(entry.key, names: name.map { [$0.chinese, $0.english] } ?? [])
      let start = node["start"]?.code.flatMap { TimeOfDay($0) }
      let length = length(node, start: start, id: entry.key)
      // A type that cannot be read is still listed, so that lines that name it are not called wrong.
      found.append(
        ShiftType(
          id: entry.key, name: name, start: start ?? TimeOfDay(minutes: 0), length: length ?? 60,
          mode: attendance(node["mode"]) ?? .onSite, isNight: node["class"]?.code.map { $0 == "night" }))
    }
    return found
  }

  private mutating func length(_ node: InputNode, start: TimeOfDay?, id: String) -> Int? {
    switch (node["end"], node["length"]) {
    case (let end?, nil):
      guard let start, let time = end.code.flatMap({ TimeOfDay($0) }) else { return nil }
      return time > start ? time.minutes - start.minutes : time.minutes + 1440 - start.minutes
    case (nil, let length?):
      return length.integer ?? length.code.flatMap(Dates.minutes)
    case (let end?, _?):
      problems.add("shiftType.both", at: end.mark, Messages.endAndLength(id))
    case (nil, nil):
      if case .map = node.content { problems.add("key.missing", at: node.mark, Messages.noEnd(id)) }
    }
    return nil
  }

  private func attendance(_ node: InputNode?) -> AttendanceMode? { node?.code.flatMap(AttendanceMode.init(rawValue:)) }

  mutating func sites(_ root: InputNode) -> [Site] {
    guard let node = root["sites"], case .map(let entries) = node.content else {
      sites.isReadable = false
      return []
    }
    sitesMark = node.mark
    if entries.isEmpty { problems.add("key.missing", at: node.mark, Messages.noSites) }
    let valid = entries.filter { Identifier.isValid($0.key) }
    for entry in valid { _ = sites.add(entry.key, names: [entry.value["name"]?.text ?? ""]) }
    return valid.map { entry in
      let node = entry.value
      let kind = node["kind"]?.code.flatMap(Site.Kind.init(rawValue:)) ?? .station
      return Site(
        id: entry.key, name: node["name"]?.text ?? entry.key, kind: kind,
        station: station(node, kind: kind, id: entry.key, among: valid), grids: gridIDs(node["grids"]),
        phone: node["phone"]?.text ?? "", address: node["address"]?.text ?? "", position: position(node["at"]),
        demand: demand(node["demand"]),
        cover: (node["cover"]?.elements ?? []).compactMap { coverageLine($0) })
    }
  }

  private func demand(_ node: InputNode?) -> [FieldDemand] {
    (node?.entries ?? []).compactMap { entry in entry.value.integer.map { FieldDemand(entry.key, weight: $0) } }
  }

  private mutating func station(
    _ node: InputNode, kind: Site.Kind, id: String, among entries: [InputNode.Entry]
  ) -> String? {
    guard let of = node["of"], let name = of.code else { return nil }
    if kind == .station {
      problems.add("site.of", at: of.mark, Messages.stationOfStation(id))
      return nil
    }
    let stations = entries.filter { $0.value["kind"]?.code != Site.Kind.point.rawValue }.map(\.key)
    guard let position = find(name, in: sites, as: .site, at: of.mark, listing: stations) else { return nil }
    let target = entries[position]
    if target.value["kind"]?.code == Site.Kind.point.rawValue {
      problems.add(
        "site.of", at: of.mark, Messages.notAStation(target.key, stations: stations),
        maybe: stations.first.map(Messages.maybe))
      return nil
    }
    return target.key
  }

  private mutating func gridIDs(_ node: InputNode?) -> [String] {
    (node?.oneOrMore ?? []).compactMap { element in
      element.code.flatMap { find($0, in: grids, as: .grid, at: element.mark) }.map { grids.ids[$0] }
    }
  }

  private mutating func coverageLine(_ node: InputNode) -> CoverageLine? {
    var types: [String] = []
    var seen: Set<Int> = []
    for element in node["shifts"]?.oneOrMore ?? [] {
      guard let name = element.code, let type = find(name, in: shiftTypes, as: .shiftType, at: element.mark) else {
        continue
      }
      if seen.insert(type).inserted { types.append(shiftTypes.ids[type]) }
    }
    let places = places(node["places"])
    guard let days = node["days"] else { return nil }
    let onHoliday = node["onHoliday"]?.code.flatMap(DayPattern.OnHoliday.init(rawValue:)) ?? .hold
    let words = days.oneOrMore.compactMap(\.code).joined(separator: ", ")
    guard let pattern = DayPattern(text: words, onHoliday: onHoliday) else {
      // Each entry was checked alone; together they may mix kinds that no pattern holds.
      let each = days.oneOrMore.allSatisfy { $0.code.flatMap { DayPattern(text: $0) } != nil }
      if each {
        problems.add(
          "value.wrong", at: days.mark,
          Messages.wrongValue("days", Messages.quoted(words), allowed: Messages.allowedDays))
      }
      return nil
    }
    var line = CoverageLine(shiftTypes: types, days: pattern, places: places)
    line.origin = Origin(node.mark)
    return line
  }

  private mutating func places(_ node: InputNode?) -> [Place] {
    guard let node else { return [Place(.deputy, wanted: 2)] }
    return PlaceKind.allCases.compactMap { kind -> Place? in
      guard let value = node[kind.rawValue] else { return nil }
      if let wanted = value.integer { return Place(kind, wanted: wanted) }
      guard let wanted = value["wanted"]?.integer else { return nil }
      let minimum = value["minimum"]?.integer ?? 0
      let maximum = value["maximum"]?.integer ?? wanted
      if !(minimum <= wanted && wanted <= maximum) {
        problems.add("place.order", at: value.mark, Messages.placeOrder(kind, minimum, wanted, maximum))
        return nil
      }
      return Place(kind, wanted: wanted, minimum: minimum, maximum: maximum, mode: attendance(value["mode"]))
    }
  }

  func pairing(_ root: InputNode) -> PairingSettings {
    guard let node = root["pairing"] else { return PairingSettings() }
    var settings = PairingSettings()
    settings.mode = (node["mode"] ?? node).code.flatMap(PairingSettings.Mode.init(rawValue:)) ?? .standing
    settings.fields = node["fields"]?.integer ?? settings.fields
    settings.time = node["time"]?.integer ?? settings.time
    settings.home = node["home"]?.integer ?? settings.home
    settings.levels = node["levels"]?.integer ?? settings.levels
    settings.ledger = node["ledger"]?.integer ?? settings.ledger
    settings.keep = node["keep"]?.integer ?? settings.keep
    return settings
  }
}
