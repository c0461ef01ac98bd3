import RosterModel

/// Finds the people, sites, shift types and days of a scenario by what offices write for them.
struct RosterTableNames {
  let scenario: Scenario
  private(set) var people = NameDirectory()
  private(set) var sites = NameDirectory()
  private(set) var types = NameDirectory()

  init(_ scenario: Scenario) {
    self.scenario = scenario
    for person in scenario.people {
      let representative = scenario.representatives[person]
      _ = people.add(representative.id, names: [representative.name])
    }
    for person in scenario.people {
      // The names that tables print where two people share one.
      let shown = scenario.displayName(of: person)
      if shown == scenario.representatives[person].name { continue }
      for name in [shown] + attributes(of: person).map({ shown + $0 }) { people.alsoCall(person.position, name) }
    }
    for site in scenario.sites { _ = sites.add(site.id, names: [site.name]) }
    for type in scenario.shiftTypes { _ = types.add(type.id, names: [type.name.chinese, type.name.english]) }
    callByTime(nights: false, ["白天", "白班", "日班", "day"])
    callByTime(nights: true, ["晚上", "夜间", "夜班", "night"])
  }

  /// Lets the only type of the day, or of the night, be called so.
  private mutating func callByTime(nights: Bool, _ names: [String]) {
    let meant = scenario.shiftTypes.indices.filter { scenario.shiftTypes[$0].isNight == nights }
    if meant.count != 1 { return }
    for name in names { if case .none = types.find(name) { types.alsoCall(meant[0], name) } }
  }

  // MARK: People

  /// The person of a text such as `王秀英（县、镇）`: what stands in brackets matters only where a name is shared.
  func person(_ text: String) -> NameDirectory.Found {
    let plain = text.hasPrefix("'") ? String(text.dropFirst()) : text
    switch people.find(plain) {
    case .none: break
    case let found: return found
    }
    guard let (base, mark) = bracketed(plain) else { return .none }
    guard case .several(let alike) = people.find(base) else { return people.find(base) }
    let words = mark.split(whereSeparator: { "、,·;/ ".contains($0) }).map { $0.lowercased() }
    let meant = alike.filter { position in
      let known = Set(attributes(of: PersonIndex(position)).map { $0.lowercased() })
      return words.allSatisfy(known.contains)
    }
    return meant.count == 1 ? .one(meant[0]) : .several(meant.isEmpty ? alike : meant)
  }

  /// What tells a person from another of the same name.
  func attributes(of person: PersonIndex) -> [String] {
    let representative = scenario.representatives[person]
    let levels = representative.levels.sorted().flatMap { [$0.name.chinese, $0.name.chinese + "级", $0.name.english] }
    let homes = representative.home.map { home in
      [home] + scenario.grids.filter { $0.id == home && !$0.name.isEmpty }.map(\.name)
    }
    return levels + (homes ?? [])
      + [representative.id, representative.post.name.chinese, representative.post.name.english]
  }

  /// The text before the last brackets and the text inside them.
  private func bracketed(_ text: String) -> (base: String, mark: String)? {
    let code = Typing.code(text)
    guard code.hasSuffix(")"), let open = code.lastIndex(of: "("), open > code.startIndex else { return nil }
    return (Typing.tidied(code[..<open]), String(code[code.index(after: open)...].dropLast()))
  }

  // MARK: Shifts

  /// The shift type of a text such as `夜班 18:00–次日08:30`: by name, else by its hours.
  func shiftType(_ text: String) -> NameDirectory.Found {
    let code = Typing.code(text)
    for name in [code, String(code.prefix { $0 != "(" }), Self.beforeHours(code)] where !name.isEmpty {
      if case .none = types.find(name) { continue }
      return types.find(name)
    }
    let hours = code.matches(of: #/(\d{1,2}):(\d{2})/#).compactMap { match -> Int? in
      guard let hour = Int(match.1), let minute = Int(match.2) else { return nil }
      return hour * 60 + minute
    }
    guard hours.count == 2 else { return .none }
    let meant = scenario.shiftTypes.indices.filter { index in
      let type = scenario.shiftTypes[index]
      return type.start.minutes == hours[0] && (type.start.minutes + type.length - hours[1]) % 1440 == 0
    }
    return meant.count == 1 ? .one(meant[0]) : meant.isEmpty ? .none : .several(meant)
  }

  private static func beforeHours(_ code: String) -> String {
    guard let hours = code.firstMatch(of: #/\(?\d{1,2}:\d{2}/#) else { return code }
    return Typing.tidied(code[..<hours.range.lowerBound])
  }

  /// Site and type of a heading such as `联络站 夜班`, `station/night` or, where one site has it, `夜班`.
  func column(_ title: String) -> (site: Int?, type: Int)? {
    let code = Typing.code(title)
    // A site first: hours behind it would tell the type and leave the site out.
    for cut in code.indices.dropFirst() {
      let head = String(code[..<cut])
      let tail = String(code[cut...].drop { "/-·|:_ \n\r\t".contains($0) })
      let plainHead = String(head.reversed().drop { "/-·|:_ \n\r\t".contains($0) }.reversed())
      if case .one(let site) = sites.find(plainHead), case .one(let type) = shiftType(tail) { return (site, type) }
    }
    if case .one(let type) = shiftType(code) { return (nil, type) }
    return nil
  }

  // MARK: Days

  /// The day of a text such as `2026-12-05`, `12月5日（周六）`, `12-05 六` or `5日`; what leaves the year or month out is
  /// looked for in the horizon.
  func day(_ text: String) -> Day? {
    let code = Typing.code(text)
    let horizon = scenario.horizon.days
    if let match = code.prefixMatch(of: #/(\d{4})[-\/.年](\d{1,2})[-\/.月](\d{1,2})日?(?![\d\-\/.A-Za-z])/#) {
      return Day(year: Int(match.1)!, month: Int(match.2)!, day: Int(match.3)!)
    }
    if let match = code.prefixMatch(of: #/(\d{1,2})[-\/.月](\d{1,2})[日号]?(?![\d\-\/.A-Za-z])/#) {
      let (month, day) = (Int(match.1)!, Int(match.2)!)
      let days = (horizon.lowerBound.year...horizon.upperBound.year).compactMap {
        Day(year: $0, month: month, day: day)
      }
      return days.first(where: horizon.contains) ?? days.first
    }
    if let match = code.prefixMatch(of: #/(\d{1,2})[日号]?(?![\d\-\/.:A-Za-z])/#) {
      let meant = horizon.filter { $0.day == Int(match.1)! }
      return meant.count == 1 ? meant[0] : nil
    }
    return nil
  }
}
