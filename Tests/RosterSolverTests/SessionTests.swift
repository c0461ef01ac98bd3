import RosterAudit
import RosterModel
import RosterRules
import RosterSolver
import RosterTesting
import Testing

/// What a session answers, against every roster of small towns and against solving from scratch.
@Suite struct SessionTests {
  static func town(seed: UInt64, pairs: Bool) -> Scenario { SmallTown.contested(seed: seed, pairs: pairs).scenario }

  static func wall(_ scenario: Scenario) throws -> Roster {
    let units = try Pairing.form(scenario).units
    return try #require(try Solver(scenario, units: units).solve(SolveOptions(threads: 1)).roster)
  }

  /// What a roster costs beside the one on the wall, from the audit alone; nil where it breaks a hard rule.
  static func cost(_ roster: Roster, beside wall: Roster, _ rules: [any Rule]) -> ChangeCost? {
    let changes = zip(roster.crews, wall.crews).map { Set($0).symmetricDifference($1) }
    let penalty = Audit(roster, rules: rules).penalty
    if penalty.hard > 0 { return nil }
    return ChangeCost(
      uncovered: penalty.uncovered, told: changes.reduce(into: Set()) { $0.formUnion($1) }.count,
      cells: changes.reduce(0) { $0 + $1.count }, points: [penalty.points])
  }

  /// Whether a roster is one in which a person stands in for another, with one step of a chain at most.
  static func isStandIn(
    _ roster: Roster, _ wall: Roster, _ person: PersonIndex, for absent: PersonIndex, on shift: ShiftIndex
  ) -> Bool {
    let units = wall.units
    func unit(_ person: PersonIndex) -> [PersonIndex] { units.first { $0.members.contains(person) }!.members }
    let changed = wall.scenario.shifts.typedIndices.filter { $0 != shift && roster[$0] != wall[$0] }
    for (leaving, coming) in [([absent], [person]), (unit(absent), unit(person))] {
      if coming.contains(absent) && coming.count > 1 { continue }
      if leaving.count != coming.count || !leaving.allSatisfy(wall[shift].contains) { continue }
      if roster[shift] != (wall[shift].filter { !leaving.contains($0) } + coming).sorted() { continue }
      if changed.isEmpty { return true }
      guard changed.count == 1, coming.allSatisfy(wall[changed[0]].contains) else { continue }
      let left = wall[changed[0]].filter { !coming.contains($0) }
      let new = roster[changed[0]].filter { !left.contains($0) }
      if coming.contains(where: new.contains) || !left.allSatisfy(roster[changed[0]].contains) { continue }
      if new.isEmpty || new.count == 1 && coming.count == 1 || coming.count == 2 && units.contains(DutyUnit(new)) {
        return true
      }
    }
    return false
  }

  @Test(arguments: 1...3)
  func standInsCostWhatTheBestOfAllRostersCosts(_ seed: Int) throws {
    let scenario = Self.town(seed: UInt64(seed), pairs: seed % 2 == 0)
    let wall = try Self.wall(scenario)
    let session = Session(wall)
    let rosters = EveryRoster(of: scenario, units: wall.units, crewsOfAtMost: 2).filter { roster in
      zip(roster.crews, wall.crews).count { $0 != $1 } <= 2
    }
    for shift in scenario.shifts.typedIndices {
      for absent in wall[shift] {
        let answers = session.standIns(for: absent, on: shift)
        #expect(answers.map(\.person) == scenario.people.filter { $0 != absent })
        for answer in answers where !wall[shift].contains(answer.person) {
          let best = rosters.filter { Self.isStandIn($0, wall, answer.person, for: absent, on: shift) }
            .compactMap { Self.cost($0, beside: wall, session.rules) }.min()
          #expect(answer.cost == best, "\(answer.person) for \(absent) on \(scenario.shifts[shift].id)")
          guard let cost = answer.cost else {
            #expect(!session.obstacles(to: answer.person, for: absent, on: shift).isEmpty)
            continue
          }
          let changed = try session.roster(with: answer.changes, costing: cost)
          #expect(Self.isStandIn(changed, wall, answer.person, for: absent, on: shift))
        }
      }
    }
  }

  @Test(arguments: 1...3)
  func theFirstRepairIsTheBestOfAllRosters(_ seed: Int) throws {
    let scenario = Self.town(seed: UInt64(seed), pairs: seed % 2 == 0)
    let wall = try Self.wall(scenario)
    let second = scenario.horizon.days.upperBound
    for (change, firstDay) in [
      (Change.absence(PersonIndex(0), scenario.horizon.days), nil),
      (.absence(PersonIndex(2), second...second), second),
      (
        .lock(
          Lock(person: PersonIndex(3), shift: ShiftIndex(2), serves: !wall[ShiftIndex(2)].contains(PersonIndex(3)))),
        second
      ),
    ] as [(Change, Day?)] {
      let session = Session(wall, changingFrom: firstDay)
      let known = session.scenario(knowing: [change])
      let rules = Session.rules(of: known, beside: [])
      let costs = EveryRoster(of: known, units: wall.units, crewsOfAtMost: 2).filter { roster in
        scenario.shifts.typedIndices.allSatisfy {
          firstDay == nil || scenario.shifts[$0].day >= firstDay! || roster[$0] == wall[$0]
        }
      }.compactMap { Self.cost($0, beside: wall, rules) }
      let repairs = try session.repairs(after: [change])
      #expect(repairs.first?.cost == costs.min())
      #expect(repairs.allSatisfy { Self.cost($0.roster, beside: wall, rules) == $0.cost })
      #expect(repairs.first?.isProven ?? true)
      #expect(repairs.count <= 3)
    }
  }

  /// A night that was served reaches into the morning of the leave.
  @Test func whatIsFrozenIsNotHeldAgainstAnAbsence() throws {
    var town = SmallTown(deputies: 4, days: 3)
    town.facts.pairing.mode = .perShift
    let wall = try Self.wall(town.scenario)
    let second = town.facts.horizon.days.lowerBound.advanced(by: 1)
    let night = ShiftIndex(1)
    for person in wall[night] {
      let session = Session(wall, changingFrom: second)
      let change = Change.absence(person, second...second)
      let repair = try #require(try session.repairs(after: [change]).first)
      #expect(repair.roster[night] == wall[night])
      for shift in wall.scenario.shifts.typedIndices where wall.scenario.shifts[shift].day == second {
        #expect(!repair.roster[shift].contains(person))
      }
      #expect(Audit(repair.roster).penalty.hard == 0)
    }
  }

  @Test func anAnswerKnowsTheChange() throws {
    let wall = try Self.wall(Self.town(seed: 1, pairs: false))
    let session = Session(wall)
    let free = try session.answer([.price(rule: "requests", points: 0)], SolveOptions(threads: 1))
    #expect(free.status == .optimal)
    #expect(try #require(free.penalty) < Audit(wall).penalty)
    let person = try #require(wall[ShiftIndex(0)].first)
    let locked = try session.answer(
      [.lock(Lock(person: person, shift: ShiftIndex(0), serves: false))], SolveOptions(threads: 1))
    #expect(!(try #require(locked.roster)[ShiftIndex(0)].contains(person)))
  }

  /// A repair's parts of pairs cost what they cost where locks ask for them.
  @Test func aSplitCostsWhatItDoesUnderLocks() throws {
    let scenario = Self.town(seed: 2, pairs: true)
    let wall = try Self.wall(scenario)
    let session = Session(wall)
    for shift in scenario.shifts.typedIndices {
      let absent = try #require(wall[shift].first)
      for answer in session.standIns(for: absent, on: shift) {
        guard let cost = answer.cost, cost.cells == 2 else { continue }
        let changed = try session.roster(with: answer.changes, costing: cost)
        let locks =
          [Change.lock(Lock(person: absent, shift: shift, serves: false))]
          + changed[shift].map { .lock(Lock(person: $0, shift: shift, serves: true)) }
        let locked = Roster(scenario: scenario.knowing(locks), units: wall.units, crews: changed.crews)
        #expect(Audit(locked).penalty == cost.penalty)
      }
    }
  }

  /// Two days of six deputies have too many rosters to try: the exact engine says what the least change is.
  @Test(arguments: [false, true])
  func theFirstRepairIsWhatSolvingFromScratchFinds(_ pairs: Bool) throws {
    var town = SmallTown(deputies: 6, days: 2)
    town.facts.rules = [
      RuleStatement("rest", ["hours": 11]), RuleStatement("fairness", ["over": ["all", "night"], "price": 3]),
      RuleStatement("field", ["name": "law", "every": "shift", "price": 2]),
      RuleStatement("travel", ["free": 2, "price": 1]),
    ]
    if !pairs { town.facts.pairing.mode = .perShift }
    let wall = try Self.wall(town.scenario)
    let days = town.facts.horizon.days
    let change = Change.absence(PersonIndex(1), days)
    let repair = try #require(try Session(wall).repairs(after: [change]).first)
    let known = wall.scenario.knowing([change])
    var facts = ScenarioFacts(of: known)
    for rule in facts.rules.indices where facts.rules[rule].name != "rest" { facts.rules[rule].values["level"] = 3 }
    facts.rules.append(RuleStatement("pairs", ["level": 3]))
    let derived = Scenario(facts)
    let rules = Session.rules(of: derived, beside: [ToldPeople(wall), ChangedCells(wall)])
    let solver = Solver(derived, units: wall.units, rules: rules)
    let result = try solver.solve(SolveOptions(threads: 1, start: repair.roster))
    #expect(result.status == .optimal)
    let penalty = try #require(result.penalty)
    #expect(penalty.amounts == [0, repair.cost.uncovered, repair.cost.told, repair.cost.cells] + repair.cost.points)
  }
}
