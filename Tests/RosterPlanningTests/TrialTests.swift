import RosterAudit
import RosterModel
import RosterPlanning
import RosterRules
import RosterSolver
import RosterTesting
import Testing

@Suite("Trial")
struct TrialTests {
  private func trials() -> [Trial] {
    (1...3).map { Trial("\($0)", SmallTown.contested(seed: UInt64($0), pairs: false).scenario) }
  }

  @Test("gives the same outcomes whatever the number of workers")
  func workers() {
    let runs = [1, 2].map { Trial.run(trials(), SolveOptions(iterations: 1), workers: $0) }
    for outcomes in runs {
      #expect(outcomes.map { $0?.measures } == runs[0].map { $0?.measures })
      #expect(outcomes.map { $0?.bounds } == runs[0].map { $0?.bounds })
      #expect(outcomes.map { $0?.roster?.crews } == runs[0].map { $0?.roster?.crews })
    }
    #expect(runs[0].allSatisfy { $0 != nil })
  }

  @Test("leaves out what was not finished when it was stopped")
  func stopped() {
    let stop = StopFlag()
    let outcomes = Trial.run(trials(), SolveOptions(timeLimit: 0), workers: 1, stop: stop) { index, _ in
      if index == 1 { stop.cancel() }
    }
    #expect(outcomes.map { $0 != nil } == [true, true, false])
  }

  @Test("measures a roster from the domain alone")
  func measures() throws {
    var town = SmallTown(deputies: 3, days: 2)
    town.facts.pairing.mode = .perShift
    town.facts.rules = [
      RuleStatement("field", ["name": "law", "every": "shift", "price": 5]),
      RuleStatement("field", ["id": "health", "name": "health", "every": "2 days", "price": 5]),
      RuleStatement("requests"),
    ]
    town.facts.requests = [
      Request(person: PersonIndex(0), days: town.facts.horizon.days, wish: .off),
      Request(person: PersonIndex(1), days: town.facts.horizon.days, wish: .on),
    ]
    let scenario = town.scenario
    let units = scenario.people.map { DutyUnit([$0]) }
    let crews = [[0, 1], [1, 2], [1], [0, 1]].map { $0.map { PersonIndex($0) } }
    let roster = Roster(scenario: scenario, units: units, crews: crews)
    let measures = RosterMeasures(roster, Audit(roster))
    #expect(measures.shifts == 4 && measures.filled == 3 && measures.openPlaces == 1)
    #expect(measures.leastTurns == 1 && measures.mostTurns == 4 && measures.turns == 7 && measures.meanTurns == 233)
    #expect(measures.nights == 4 && measures.mostNights == 2)
    // d1 and d2 live 1 km away, d3 lives 7 km away.
    #expect(measures.kilometres == 2 + 4 + 7)
    #expect(measures.requests == 2 && measures.granted == 1)
    // The second day's first shift has no law; somebody with health serves every day.
    #expect(measures.fields == .init(promised: 2, kept: 1, longestGap: 0))
    #expect(measures.grids == .init() && measures.penalty[1] == 1)
  }
}

@Suite("Trial differences")
struct TrialDifferenceTests {
  private func outcome(_ penalties: [Int], _ bounds: [Int]) throws -> TrialOutcome {
    let scenario = SmallTown.contested(seed: 1, pairs: false).scenario
    var outcome = Trial("", scenario).run(SolveOptions(timeLimit: 0, threads: 1))
    outcome.measures?.penalty = [0] + penalties
    outcome.bounds = [nil] + bounds
    return outcome
  }

  @Test(
    "are certain only where the bounds separate, level by level",
    arguments: [
      ([0, 10], [0, 8], [0, 12], [0, 11], -2, true), ([0, 10], [0, 8], [0, 12], [0, 10], -2, false),
      ([0, 12], [0, 11], [0, 10], [0, 8], 2, true), ([0, 12], [0, 9], [0, 10], [0, 8], 2, false),
      ([0, 10], [0, 10], [0, 10], [0, 10], 0, true), ([0, 10], [0, 10], [0, 10], [0, 9], 0, false),
    ])
  func certain(own: [Int], bounds: [Int], other: [Int], otherBounds: [Int], change: Int, isCertain: Bool) throws {
    let difference = try #require(
      TrialDifference(of: try outcome(own, bounds), from: try outcome(other, otherBounds)))
    #expect(difference.level == 2 && difference.change == change && difference.isCertain == isCertain)
  }

  @Test("are told at the level of uncovered places first")
  func levels() throws {
    let difference = try #require(
      TrialDifference(of: try outcome([2, 5], [2, 0]), from: try outcome([0, 50], [0, 50])))
    #expect(difference.level == 1 && difference.change == 2 && difference.isCertain)
  }
}

@Suite("Sweep")
struct SweepTests {
  @Test("reads ranges, steps, units and lists")
  func reads() {
    #expect(Sweep("rules.rest.hours=8..11")?.values == ["8", "9", "10", "11"])
    #expect(Sweep("rules.rest.price=10..30:10")?.values == ["10", "20", "30"])
    #expect(Sweep("rules.law.every=5..7 days")?.values == ["5 days", "6 days", "7 days"])
    #expect(Sweep("pairing=standing, per-shift")?.values == ["standing", "per-shift"])
    for wrong in [
      "", "=8", "rules.rest.hours", "rules.rest.hours=", "a=9..8", "a=1..x", "a=1..5:0", "a=0..9999", "a=1,,2",
    ] {
      #expect(Sweep(wrong) == nil, "\(wrong)")
    }
    #expect(
      Sweep.combinations([Sweep("a=1..2")!, Sweep("b=3,4")!]).map { $0.map(\.value) }
        == [["1", "3"], ["1", "4"], ["2", "3"], ["2", "4"]])
  }
}
