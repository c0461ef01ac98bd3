import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// The search's weighing against counting everything anew, on small towns with runs, gates and coverages.
@Suite struct LocalSearchTests {
  private func solver(seed: UInt64, pairs: Bool) throws -> Solver {
    var random = RandomNumbers(seed: seed)
    var town = SmallTown(deputies: 6, days: 7)
    let first = town.facts.horizon.days.lowerBound
    for person in 0..<6 {
      town.facts.requests.append(
        Request(
          person: PersonIndex(person), days: first.advanced(by: random.below(3))...first.advanced(by: 4),
          wish: random.below(2) == 0 ? .off : .on))
    }
    town.facts.rules = [
      RuleStatement("rest", ["hours": 11]), RuleStatement("requests", ["price": 3]),
      RuleStatement("consecutiveDays", ["most": 2]), RuleStatement("daysOff", ["most": 3, "price": 2]),
      RuleStatement("fairness", ["over": ["all", "night"], "price": 4]),
      RuleStatement("apart", ["people": ["d1", "d4"], "price": 2]),
    ]
    if pairs {
      // Each of two pairs has one so far behind the partner that they may serve alone.
      var ledger = Ledger(people: town.facts.representatives.count)
      ledger[PersonIndex(0), .all] = -150
      ledger[PersonIndex(2), .all] = -400
      town.facts.ledger = ledger
      town.facts.rules.append(RuleStatement("pairs", ["even": 50, "price": 1]))
    }
    let units =
      pairs
      ? [[0, 1], [2, 3], [4, 5]].map { DutyUnit($0.map { PersonIndex($0) }) }
      : (0..<6).map { DutyUnit([PersonIndex($0)]) }
    return Solver(town.scenario, units: units)
  }

  /// Every kind of move, made or forgotten at random: what it was said to change is what a fresh count of the whole
  /// choice changes by.
  @Test(arguments: [1, 2, 3, 4])
  func weighingAgreesWithCountingAnew(_ seed: Int) throws {
    let solver = try solver(seed: UInt64(seed), pairs: seed % 2 == 0)
    let compiled = solver.compiled
    let space = Neighbourhood(compiled, solver.scenario, allowed: nil)
    let state = SearchState(compiled)
    let fresh = SearchState(compiled)
    var chosen = ChosenOptions(
      units: space.unitCount, days: space.dayCount, unitOf: compiled.options.indices.map { space.unitOf[$0] },
      dayOf: compiled.options.indices.map { space.dayOf[$0] })
    var finder = MoveFinder(space, seed: UInt64(seed))
    var random = RandomNumbers(seed: UInt64(seed))
    var kinds: [MoveKind: Int] = [:]
    for step in 0..<1500 {
      let kind = step < 12 ? .flip : MoveKind.allCases[step % MoveKind.allCases.count]
      finder.find(kind, state, chosen)
      if finder.move.size == 0 { continue }
      kinds[kind, default: 0] += 1
      let isLegal = state.costs[0] == 0
      guard state.weigh(finder.move.options.base, finder.move.size, stopsAtViolation: false) else {
        Issue.record("given up at step \(step)")
        return
      }
      let expected = (0..<state.levelCount).map { state.costs[$0] + state.rises[$0] }
      state.forget()
      // The shorter way says no where a violation is added, and else the same.
      let isWhole = state.weigh(finder.move.options.base, finder.move.size, stopsAtViolation: isLegal)
      if !isWhole { #expect(expected[0] > 0) }
      let makes = random.below(3) > 0
      if makes || !isWhole {
        if !isWhole {
          _ = state.weigh(finder.move.options.base, finder.move.size, stopsAtViolation: false)
        }
        state.make(finder.move.options.base, finder.move.size)
        for index in 0..<finder.move.size { chosen.flip(finder.move.options[index]) }
      } else {
        state.forget()
        continue
      }
      for place in 0..<chosen.count { fresh.toggle(chosen[place]) }
      #expect(fresh.penalty.amounts == expected, "step \(step), \(kind)")
      #expect(state.penalty.amounts == expected)
      if state.costs[0] == 0 {
        let roster = compiled.roster(of: (0..<chosen.count).map { chosen[$0] }, in: solver.scenario)
        #expect(solver.formulation.evaluate(roster).penalty == state.penalty)
      }
      for place in 0..<chosen.count { fresh.toggle(chosen[place]) }
    }
    for kind in MoveKind.allCases where kind != .part || seed % 2 == 0 {
      #expect(kinds[kind, default: 0] > 0, "no move of kind \(kind)")
    }
  }

  /// Two who are behind their partners come together on a shift, whichever pairs the search starts from.
  @Test func thoseBehindTheirPartnersMakeUpTogether() throws {
    var town = SmallTown(deputies: 4, days: 4)
    var ledger = Ledger(people: town.facts.representatives.count)
    ledger[PersonIndex(0), .all] = -400
    ledger[PersonIndex(2), .all] = -400
    town.facts.ledger = ledger
    town.facts.rules = [RuleStatement("fairness", ["price": 4]), RuleStatement("pairs", ["even": 50, "price": 1])]
    let solver = Solver(
      town.scenario, units: [[0, 1], [2, 3]].map { DutyUnit($0.map { PersonIndex($0) }) })
    var search = LocalSearch(solver.compiled, scenario: solver.scenario, seed: 3)
    search.anneal(proposals: 40_000, snapshot: { _ in })
    let roster = solver.compiled.roster(of: search.best, in: solver.scenario)
    #expect(roster.crews.contains { $0.contains(PersonIndex(0)) && $0.contains(PersonIndex(2)) })
    let penalty = solver.formulation.evaluate(roster).penalty
    let best = try #require(try solver.solve(SolveOptions(timeLimit: 20, threads: 1)).roster)
    #expect(penalty == solver.formulation.evaluate(best).penalty)
  }

  @Test func sameSeedSameRostersAndSnapshots() throws {
    let solver = try solver(seed: 5, pairs: false)
    func run() -> ([Int32], [[Int32]]) {
      var search = LocalSearch(solver.compiled, scenario: solver.scenario, seed: 7)
      var snapshots: [[Int32]] = []
      search.anneal(proposals: 12_000, snapshot: { snapshots.append($0) })
      return (search.best, snapshots)
    }
    let (first, second) = (run(), run())
    #expect(first.0 == second.0)
    #expect(first.1 == second.1)
    #expect(first.1.count == 12)
    let roster = solver.compiled.roster(of: first.0, in: solver.scenario)
    #expect(!solver.formulation.evaluate(roster).isIllegal)
  }

  /// Days on which one of each pair is away: only halves of two pairs can fill a shift.
  @Test(arguments: [1, 2, 3])
  func halvesOfPairsServeTogether(_ seed: Int) throws {
    var town = SmallTown(deputies: 8, days: 8)
    let days = Array(town.facts.horizon.days)
    town.facts.rules = [RuleStatement("rest", ["hours": 11])]
    town.facts.leave = (0..<4).map { Leave(person: PersonIndex($0 * 2), days: days[0]...days[4]) }
    let units = (0..<4).map { DutyUnit([PersonIndex($0 * 2), PersonIndex($0 * 2 + 1)]) }
    let solver = Solver(town.scenario, units: units)
    var search = LocalSearch(solver.compiled, scenario: solver.scenario, seed: UInt64(seed))
    search.anneal(proposals: 60_000)
    let optimum = try #require(try solver.solve(SolveOptions(threads: 1)).penalty)
    #expect(search.bestPenalty == optimum)
  }
}
