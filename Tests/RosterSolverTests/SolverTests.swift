import RosterAudit
import RosterModel
import RosterRules
import RosterSolver
import RosterTesting
import Testing

@Suite struct SolverTests {
  /// A town in which several rules pull at each other; `seed` sets prices, fields and wishes.
  private func town(seed: UInt64, pairs: Bool) -> (Scenario, [DutyUnit]) {
    var random = RandomNumbers(seed: seed)
    var town = SmallTown(deputies: 4, days: 2)
    if pairs { town.facts.sites[0].cover[0].days = DayPattern(.everyDay) }
    for person in 0..<4 where random.below(3) == 0 { town.facts.representatives[person].refusesNights = true }
    let first = town.facts.horizon.days.lowerBound
    for person in 0..<4 {
      town.facts.requests.append(
        Request(
          person: PersonIndex(person), days: first.advanced(by: random.below(2))...first.advanced(by: 1),
          wish: random.below(2) == 0 ? .off : .on))
    }
    var ledger = Ledger(people: 4)
    for person in 0..<4 { ledger[PersonIndex(person), .all] = 50 * random.below(5) }
    town.facts.ledger = ledger
    town.facts.rules = [
      RuleStatement("rest", ["hours": 11]), RuleStatement("requests", ["price": .integer(1 + random.below(9))]),
      RuleStatement("fairness", ["over": ["all", "night"], "price": .integer(1 + random.below(5))]),
      RuleStatement("field", ["name": "law", "every": "shift", "price": .integer(random.below(6))]),
      RuleStatement("travel", ["free": 2, "price": 1]),
      RuleStatement("apart", ["people": ["d1", "d4"], "price": 2, "level": .integer(1 + random.below(2))]),
    ]
    let units =
      pairs
      ? [[0, 1], [2, 3]].map { DutyUnit($0.map { PersonIndex($0) }) } : (0..<4).map { DutyUnit([PersonIndex($0)]) }
    return (town.scenario, units)
  }

  @Test(arguments: 1...12)
  func provenOptimumIsTheBestOfAllRosters(_ seed: Int) throws {
    let (scenario, units) = town(seed: UInt64(seed), pairs: seed % 2 == 0)
    let solver = Solver(scenario, units: units)
    let result = try solver.solve(.init(auditsEverything: true))
    var best: Penalty?
    for roster in EveryRoster(of: scenario, units: units, crewsOfAtMost: 2) {
      let evaluation = solver.formulation.evaluate(roster)
      if !evaluation.isIllegal, best.map({ evaluation.penalty < $0 }) ?? true { best = evaluation.penalty }
    }
    #expect(result.status == .optimal)
    #expect(result.penalty == best)
    #expect(result.gap == 0)
  }

  @Test func shortHandedMonthStillGetsARosterWithItsHolesNamed() throws {
    let scenario = SmallTown(deputies: 2, days: 3).scenario
    var facts = SmallTown(deputies: 2, days: 3).facts
    facts.rules = [RuleStatement("rest", ["hours": 11])]
    let short = Scenario(facts)
    #expect(scenario.shifts.count == 6)
    let result = try Solver(short, units: short.people.map { DutyUnit([$0]) }).solve()
    let audit = Audit(try #require(result.roster))
    #expect(result.status == .optimal)
    #expect(audit.hardFindings.isEmpty)
    #expect(audit.uncoveredPlaces == 6)
    #expect(audit.findings.contains { $0.code == "crew.short" })
  }

  @Test func contradictoryLocksAreInfeasible() throws {
    var town = SmallTown(deputies: 3, days: 1)
    town.facts.rules = [RuleStatement("rest", ["hours": 11])]
    let day = town.facts.horizon.days.lowerBound
    for type in ["day", "night"] {
      town.facts.locks.append(.init(person: town.person(1), shift: "\(day)/station/\(type)", serves: true))
    }
    let scenario = town.scenario
    let result = try Solver(scenario, units: scenario.people.map { DutyUnit([$0]) }).solve()
    #expect(result.status == .infeasible)
    #expect(result.roster == nil)
    #expect(!result.causes.isEmpty)
  }

  @Test func windowWithoutAShiftIsInfeasibleAndNamesTheMinutes() throws {
    var town = SmallTown(deputies: 4, days: 2, shiftTypes: ["day"])
    town.facts.rules = [RuleStatement("presence", ["sites": ["station"]])]
    let scenario = town.scenario
    let result = try Solver(scenario, units: scenario.people.map { DutyUnit([$0]) }).solve()
    #expect(result.status == .infeasible)
    #expect(result.causes.contains { $0.english.contains("2026-12-04 18:00") })
    let audit = Audit(Roster(empty: scenario, units: scenario.people.map { DutyUnit([$0]) }))
    #expect(audit.findings.contains { $0.code == "presence.unplanned" && $0.level == .hard })
  }

  @Test func sameSeedAndRoundsGiveTheSameRosterWithOneThreadOrTwo() throws {
    let (scenario, units) = town(seed: 5, pairs: false)
    let solver = Solver(scenario, units: units)
    let crews = try [1, 2, 2].map { try solver.solve(.init(iterations: 3, seed: 9, threads: $0)).roster?.crews }
    #expect(crews[0] != nil)
    #expect(crews[0] == crews[1])
    #expect(crews[1] == crews[2])
  }

  @Test func cancelledSolveKeepsTheBestSoFar() throws {
    let (scenario, units) = town(seed: 3, pairs: false)
    let stop = StopFlag()
    var events = 0
    let result = try Solver(scenario, units: units).solve(stop: stop) { _ in
      events += 1
      stop.cancel()
    }
    #expect(events > 0)
    #expect(result.roster != nil)
    #expect(result.stopped == .cancelled || result.stopped == .proven)
  }
}
