import RosterModel
import RosterRules

extension ScenarioDecoder {
  mutating func leave() -> [Leave] {
    records(TableCatalog.leave).compactMap { record -> Leave? in
      let person = person(record)
      let days = days(record)
      let isExcused = word(record, "excused") != "no"
      guard let person, let days else { return nil }
      var leave = Leave(person: person, days: days, reason: text(record, "reason"), isExcused: isExcused)
      leave.origin = Origin(record.mark)
      return leave
    }
  }

  mutating func requests(horizon: Horizon?) -> [Request] {
    records(TableCatalog.requests).compactMap { record -> Request? in
      let person = person(record)
      let days = days(record)
      let wish = word(record, "wish").flatMap(Request.Wish.init(rawValue:))
      let price = integer(record, "price")
      let types = list(record, "shifts").compactMap { name in
        find(name, in: shiftTypes, as: .shiftType, at: record.mark("shifts")).map { ShiftTypeIndex($0) }
      }
      if let days, let horizon, !days.overlaps(horizon.days) {
        problems.warn("request.outside", at: record.mark("from"), Messages.outsideHorizon(days, horizon.days))
      }
      guard let person, let days, let wish else { return nil }
      return Request(person: person, days: days, wish: wish, shiftTypes: types, price: price)
    }
  }

  mutating func pairWishes() -> [PairWish] {
    var settled: [PersonIndex: Mark] = [:]
    var former: [PersonIndex: Mark] = [:]
    var groups: [(people: Set<PersonIndex>, isForbidden: Bool, mark: Mark)] = []
    return records(TableCatalog.pairs).compactMap { record -> PairWish? in
      let found = ["a", "b", "c"].map { person(record, $0) }
      let kind = word(record, "kind").flatMap(PairWish.Kind.init(rawValue:))
      guard let kind, let first = found[0], let second = found[1], record["c"] == nil || found[2] != nil else {
        return nil
      }
      let members = [first, second] + (found[2].map { [$0] } ?? [])
      if Set(members).count < members.count {
        problems.add("pair.same", at: record.mark("b"), Messages.pairOfOne(people.ids[first.position]))
        return nil
      }
      let isForbidden = kind == .forbidden
      // A former pair that may not meet any more is formed anew.
      if kind != .former,
        let other = groups.first(where: {
          $0.isForbidden != isForbidden && $0.people.intersection(members).count > 1
        })
      {
        let both = other.people.intersection(members).sorted().map { people.ids[$0.position] }
        problems.add(
          "pair.both", at: record.mark,
          Messages.pairedAndForbidden(both[0], both[1], line: other.mark.line, isForbiddenHere: isForbidden))
      }
      if kind != .former { groups.append((Set(members), isForbidden, record.mark)) }
      for member in members where kind == .given || kind == .frozen || kind == .former {
        // A former pair may be settled anew, but nobody was in two.
        if let earlier = kind == .former ? former[member] : settled[member] {
          problems.add(
            "pair.twice", at: record.mark, Messages.pairedTwice(people.ids[member.position], first: earlier))
        } else if kind == .former {
          former[member] = record.mark
        } else {
          settled[member] = record.mark
        }
      }
      var wish = PairWish(people: members, kind: kind)
      wish.origin = Origin(record.mark)
      return wish
    }
  }

  mutating func limits(of rules: [RuleStatement]) -> [Limit] {
    let known = ruleIDs(rules)
    let takers = Set(RuleCatalog.descriptions.filter(\.takesLimits).map(\.name))
    let counting = zip(rules, known).filter { takers.contains($0.0.name) }.map(\.1)
    return records(TableCatalog.limits).compactMap { record -> Limit? in
      let person = person(record)
      let rule = identifier(record, "rule")
      let (least, most) = (integer(record, "least"), integer(record, "most"))
      if let rule, !known.contains(rule) {
        let maybe = problems.nearest(to: rule, among: known)
        problems.add("rule.unknown", at: record.mark("rule"), Messages.unknown(.rule, rule, known: known), maybe: maybe)
      } else if let rule, !counting.contains(rule) {
        problems.warn("limit.unused", at: record.mark("rule"), Messages.limitWithoutUse(rule, known: counting))
      }
      if let least, let most, least > most {
        problems.add("limit.order", at: record.mark("most"), Messages.leastOverMost(least, most))
      }
      if record["least"] == nil, record["most"] == nil {
        problems.add("cell.missing", at: record.mark, Messages.emptyLimit)
      }
      guard let person, let rule else { return nil }
      var limit = Limit(person: person, rule: rule, least: least, most: most)
      limit.origin = Origin(record.mark)
      return limit
    }
  }

  mutating func locks(_ facts: ScenarioFacts) -> [ScenarioFacts.NamedLock] {
    let records = records(TableCatalog.locks)
    if records.isEmpty { return [] }
    let planned = Set(facts.plannedShifts().map(\.id))
    var serves: [String: Bool] = [:]
    return records.compactMap { record -> ScenarioFacts.NamedLock? in
      let person = person(record)
      let isServing = word(record, "serves") != "no"
      guard let shift = shift(record, planned: planned), let person else { return nil }
      if let before = serves.updateValue(isServing, forKey: "\(person.rawValue) \(shift)"), before != isServing {
        problems.add(
          "lock.both", at: record.mark("serves"), Messages.lockedBothWays(people.ids[person.position], shift))
      }
      lockMarks.append(record.mark("shift"))
      var lock = ScenarioFacts.NamedLock(person: person, shift: shift, serves: isServing)
      lock.origin = Origin(record.mark)
      return lock
    }
  }

  /// Warns of locks that cannot all stand: whether that is an error the rules' prices say.
  mutating func warnOfLocks(_ scenario: Scenario) {
    var earlier: [PersonIndex: [ShiftIndex]] = [:]
    for (lock, mark) in zip(scenario.locks, lockMarks) where lock.serves {
      let (shift, name) = (scenario.shifts[lock.shift], scenario.displayName(of: lock.person))
      if let obstacle = scenario.obstacle(lock.person, shift) {
        problems.warn("lock.obstacle", at: mark, Messages.lockedInVain(name, shift.id, obstacle))
      }
      for other in earlier[lock.person, default: []]
      where other != lock.shift && scenario.shifts[other].overlaps(shift) {
        problems.warn("lock.overlap", at: mark, Messages.lockedAtOnce(name, scenario.shifts[other].id, shift.id))
      }
      earlier[lock.person, default: []].append(lock.shift)
    }
  }

  private mutating func shift(_ record: Record, planned: Set<String>) -> String? {
    guard let cell = record["shift"] else { return nil }
    let parts = shiftParts(cell.text)
    guard parts.count == 3, let day = Dates.day(parts[0]) else {
      wrong(record, "shift", maybe: parts.count == 3 ? Dates.maybe(parts[0]) : nil)
      return nil
    }
    guard sites.isReadable, shiftTypes.isReadable else { return nil }
    var id = "\(day)/\(parts[1])/\(parts[2])"
    if case .one(let site) = sites.find(parts[1]), case .one(let type) = shiftTypes.find(parts[2]) {
      id = "\(day)/\(sites.ids[site])/\(shiftTypes.ids[type])"
    }
    if planned.contains(id) { return id }
    // A slip in one part leaves the others right: shifts of that day, else those of that site and type.
    let (prefix, suffix) = ("\(day)/", id.dropFirst(10))
    let maybe = problems.nearest(
      to: id, among: planned.filter { $0.hasPrefix(prefix) || $0.hasSuffix(suffix) }.sorted())
    problems.add("shift.unknown", at: cell.mark, Messages.unknownShift(id), maybe: maybe)
    return nil
  }

  /// Date, site and type; a date may itself be written with slashes.
  private func shiftParts(_ text: String) -> [String] {
    var parts = Typing.code(text).split(separator: "/", omittingEmptySubsequences: false).map { Typing.tidied($0) }
    if parts.count == 5 { parts = [parts[0...2].joined(separator: "-"), parts[3], parts[4]] }
    return parts
  }
}
