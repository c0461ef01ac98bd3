import RosterModel
import RosterRules
import RosterSolver

/// Every fact of a scenario that full cover without a hard finding can depend on, and the model that says how.
package struct FactList {
  package let scenario: Scenario
  package let units: [DutyUnit]
  let rules: [any Rule]
  package private(set) var facts: [Fact] = []
  private var numbers: [Fact.Subject: Int] = [:]
  private let prices: [Fact.Kind: Int]

  package init(_ scenario: Scenario, units: [DutyUnit], prices: [Fact.Kind: Int] = [:]) {
    (self.scenario, self.units, self.prices) = (scenario, units, prices)
    rules = RuleCatalog.rules(of: scenario)
    for shift in scenario.shifts.typedIndices {
      add(.shift(shift), at: line(of: shift), [], FactText.shift(scenario.shifts[shift]))
    }
    for rule in rules where isFact(rule) {
      add(.rule(rule.id), at: rule.header.mark, [], FactText.rule(rule.id, type(of: rule).summary))
    }
    addPeople()
    for (index, leave) in scenario.leave.enumerated() where isBinding(OnLeave.self) {
      add(
        .leave(index), at: leave.origin.mark, [leave.person],
        FactText.leave(name(leave.person), leave.days, leave.reason))
    }
    for (index, lock) in scenario.locks.enumerated() where isBinding(Locks.self) {
      add(
        .lock(index), at: lock.origin.mark, [lock.person],
        FactText.lock(name(lock.person), scenario.shifts[lock.shift].id, serves: lock.serves))
    }
    for (index, limit) in scenario.limits.enumerated() where isTight(limit) {
      add(.limit(index), at: limit.origin.mark, [limit.person], FactText.limit(name(limit.person), limit))
    }
    for (index, wish) in scenario.pairWishes.enumerated() where wish.kind == .forbidden {
      add(.forbiddenPair(index), at: wish.origin.mark, wish.people, FactText.forbidden(wish.people.map(name)))
    }
    for unit in units where unit.members.count > 1 {
      let wish = scenario.pairWishes.first { $0.kind != .forbidden && Set($0.people) == Set(unit.members) }
      add(.pair(unit.members), at: wish?.origin.mark, unit.members, FactText.pair(unit.members.map(name)))
    }
  }

  private func name(_ person: PersonIndex) -> String { scenario.displayName(of: person) }

  private mutating func add(_ subject: Fact.Subject, at mark: Mark?, _ people: [PersonIndex], _ text: Text) {
    var fact = Fact(subject: subject, mark: mark, people: people, text: text, price: 0)
    fact.price = max(1, prices[fact.kind] ?? fact.kind.standardPrice)
    numbers[subject] = facts.count
    facts.append(fact)
  }

  /// The number of a fact; nil where there is none of that subject.
  package func number(_ subject: Fact.Subject) -> Int? { numbers[subject] }

  // MARK: Rules

  /// Rules that say no more than other facts do, or that nobody can give up.
  private static let background: [any Rule.Type] = [
    Crew.self, Availability.self, OnLeave.self, Eligibility.self, OnePlace.self, Locks.self, Pairs.self,
  ]

  private static func counts(_ rule: any Rule) -> Bool { rule.price.level <= .cover }

  private func isFact(_ rule: any Rule) -> Bool {
    if rule is Presence { return true }
    if rule is Activities, scenario.activities.isEmpty { return false }
    return Self.counts(rule) && !Self.background.contains { $0 == type(of: rule) }
  }

  /// Whether a rule that holds without being stated counts as it should, for facts that it makes binding.
  private func isBinding(_ kind: any Rule.Type) -> Bool { rules.contains { type(of: $0) == kind && Self.counts($0) } }

  private func isMeant(_ kind: any Rule.Type, _ person: PersonIndex, _ shift: Shift) -> Bool {
    rules.contains {
      type(of: $0) == kind && $0.scope.contains(person, in: scenario) && $0.scope.contains(shift, in: scenario)
    }
  }

  /// Whether a person's own number asks for more than the rule's does: only then giving it up makes things easier.
  private func isTight(_ limit: Limit) -> Bool {
    guard let rule = rules.first(where: { $0.id == limit.rule }), Self.counts(rule),
      let stated = scenario.rules.first(where: { $0.values["id"] == .text(limit.rule) || $0.name == limit.rule })
    else { return false }
    func number(_ keys: [String]) -> Int? {
      for key in keys { if case .integer(let number)? = stated.values[key] { return number } }
      return nil
    }
    let mostIsTight = limit.most.map { own in number(["most", "hours"]).map { own <= $0 } ?? false } ?? true
    let leastIsTight = limit.least.map { $0 >= number(["least"]) ?? 0 } ?? true
    return mostIsTight && leastIsTight
  }

  // MARK: People

  private mutating func addPeople() {
    for person in scenario.people {
      let representative = scenario.representatives[person]
      let mark = representative.origin.mark
      if isBinding(Availability.self) {
        if representative.refusesNights { add(.nights(person), at: mark, [person], FactText.nights(name(person))) }
        if !representative.free.isEmpty { add(.freeTime(person), at: mark, [person], FactText.freeTime(name(person))) }
        if representative.from != nil || representative.until != nil {
          add(
            .term(person), at: mark, [person],
            FactText.term(name(person), from: representative.from, until: representative.until))
        }
      }
      if isBinding(Eligibility.self), !representative.sites.isEmpty {
        add(.sites(person), at: mark, [person], FactText.sites(name(person), representative.sites))
      }
    }
  }

  /// The facts that keep a person from a shift, each by itself.
  func obstacles(_ person: PersonIndex, _ shift: ShiftIndex) -> [Int] {
    let (representative, planned) = (scenario.representatives[person], scenario.shifts[shift])
    var subjects: [Fact.Subject] = []
    if isMeant(Availability.self, person, planned) {
      if !representative.isMember(on: planned.day) { subjects.append(.term(person)) }
      if !scenario.isFree(person, during: planned) { subjects.append(.freeTime(person)) }
      if representative.refusesNights, planned.isNight { subjects.append(.nights(person)) }
    }
    if isMeant(Eligibility.self, person, planned), !representative.sites.isEmpty,
      !representative.sites.contains(scenario.sites[planned.site].id)
    {
      subjects.append(.sites(person))
    }
    if isMeant(OnLeave.self, person, planned) {
      for (index, leave) in scenario.leave.enumerated() where leave.person == person && leave.touches(planned) {
        subjects.append(.leave(index))
      }
    }
    if isMeant(Locks.self, person, planned) {
      for (index, lock) in scenario.locks.enumerated()
      where lock.person == person && lock.shift == shift && !lock.serves {
        subjects.append(.lock(index))
      }
    }
    return subjects.compactMap { numbers[$0] }
  }

  // MARK: Shifts

  /// Where the line stands that promises a shift.
  private func line(of shift: ShiftIndex) -> Mark? {
    let planned = scenario.shifts[shift]
    let type = scenario.shiftTypes[planned.type].id
    return scenario.sites[planned.site].cover.first { line in
      line.shiftTypes.contains(type)
        && line.days.days(in: scenario.horizon.days, calendar: scenario.calendar).contains(planned.day)
    }?.origin.mark
  }

  // MARK: The model

  /// What has to hold, by facts.
  func model() -> FactModel {
    var base = ScenarioFacts(of: scenario)
    base.limits = scenario.limits.enumerated().filter { numbers[.limit($0.offset)] == nil }.map(\.element)
    base.pairWishes = scenario.pairWishes.filter { $0.kind != .forbidden }
    let plain = Scenario(base)
    var parts: [FactModel.Part] = []
    for rule in rules {
      switch rule {
      case is Availability, is OnLeave, is Eligibility, is Locks: break
      case is Crew: parts.append(.init(rule, of: plain, facts: [], isDemand: true))
      case is Pairs: parts += pairs(rule)
      case is Presence: parts.append(.init(rule, of: plain, facts: own(rule), isDemand: true))
      default:
        guard Self.counts(rule) else { continue }
        parts.append(.init(rule, of: plain, facts: own(rule)))
        parts += limited(rule)
      }
    }
    let decisions = scenario.locks.enumerated().compactMap { index, lock in
      lock.serves
        ? numbers[.lock(index)].map { FactModel.Decision(person: lock.person, shift: lock.shift, fact: $0) } : nil
    }
    return FactModel(
      scenario, units: units, parts: parts, decisions: decisions,
      demand: scenario.shifts.typedIndices.map { numbers[.shift($0)]! }, factCount: facts.count, obstacles: obstacles,
      parting: parting)
  }

  private func own(_ rule: any Rule) -> [Int] { numbers[.rule(rule.id)].map { [$0] } ?? [] }

  /// People's own numbers, each for its person alone.
  private func limited(_ rule: any Rule) -> [FactModel.Part] {
    scenario.limits.enumerated().compactMap { index, limit in
      guard limit.rule == rule.id, let number = numbers[.limit(index)],
        rule.scope.contains(limit.person, in: scenario)
      else { return nil }
      var facts = ScenarioFacts(of: scenario)
      facts.limits = [limit]
      var narrowed = rule
      narrowed.header.scope.people = [scenario.representatives[limit.person].id]
      return .init(narrowed, of: Scenario(facts), facts: own(rule) + [number])
    }
  }

  /// The units of `pairs.csv`, and each forbidden pair by itself.
  private func pairs(_ rule: any Rule) -> [FactModel.Part] {
    func scenario(_ wishes: [PairWish]) -> Scenario {
      var facts = ScenarioFacts(of: self.scenario)
      facts.pairWishes = wishes
      return Scenario(facts)
    }
    let wishes = self.scenario.pairWishes
    return [.init(rule, of: scenario(wishes.filter { $0.kind != .forbidden }), facts: [])]
      + wishes.enumerated().compactMap { index, wish in
        numbers[.forbiddenPair(index)].map { .init(rule, of: scenario([wish]), facts: [$0]) }
      }
  }

  /// The pair that keeps some of a unit from serving alone; nil where they may.
  private func parting(_ unit: Int, _ serving: [PersonIndex], _ shift: ShiftIndex) -> Int? {
    let members = units[unit].members
    if serving.count == min(2, members.count) { return nil }
    let isHard = rules.contains { $0 is Pairs && $0.price == .hard }
    let areExcused = members.allSatisfy {
      serving.contains($0) || scenario.isExcused($0, of: members, from: shift)
    }
    return areExcused && !isHard ? nil : numbers[.pair(members)]
  }
}
