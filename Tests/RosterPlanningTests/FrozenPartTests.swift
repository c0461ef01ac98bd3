import RosterAudit
import RosterModel
import RosterPlanning
import RosterRules
import RosterSolver
import RosterTesting
import Testing

@Suite struct FrozenPartTests {
  private static let day = Day("2026-12-06")!

  private static func solved(_ part: FrozenPart) throws -> SolveResult {
    let roster = part.roster
    let solver = Solver(roster.scenario, units: roster.units, beside: [part.decisions])
    return try solver.solve(SolveOptions(threads: 1, start: roster))
  }

  @Test func everyShiftBeforeTheDayStands() throws {
    let scenario = WhyNotTests.town().scenario
    let units = try Pairing.form(scenario).units
    // Nobody on the first day, which no optimum would leave so.
    var roster = Roster(empty: scenario, units: units)
    roster[ShiftIndex(2)] = units[0].members
    let part = FrozenPart(of: roster, before: Self.day)
    #expect(part.shifts == [0, 1, 2, 3].map { ShiftIndex($0) })
    let result = try Self.solved(part)
    #expect(result.status == .optimal)
    let answer = try #require(result.roster)
    for shift in part.shifts { #expect(answer[shift] == roster[shift]) }
    #expect(answer[ShiftIndex(4)].count == 2 && answer[ShiftIndex(5)].count == 2)
    // The audit of the scenario alone says the same as the solver: nothing of the freeze is in the penalty.
    #expect(Audit(answer).penalty == result.penalty)
    #expect(result.penalty?.uncovered == 6)
  }

  @Test func aFrozenPartThatBreaksAHardRuleIsInfeasibleAndNamed() throws {
    var town = WhyNotTests.town()
    town.facts.leave = [Leave(person: town.person(1), days: Self.day.advanced(by: -2)...Self.day.advanced(by: -2))]
    let scenario = town.scenario
    let units = try Pairing.form(scenario).units
    var roster = Roster(empty: scenario, units: units)
    roster[ShiftIndex(0)] = units[0].members
    let part = FrozenPart(of: roster, before: Self.day)
    #expect(try Self.solved(part).status == .infeasible)
    let broken = part.brokenRules(RuleCatalog.rules(of: scenario))
    #expect(broken.map(\.code) == ["leave.onLeave"])
    #expect(broken.first?.people == [town.person(1)])
  }

  @Test func aFrozenPairSplitWithoutExcuseIsNamed() throws {
    let scenario = WhyNotTests.town().scenario
    var roster = Roster(empty: scenario, units: try Pairing.form(scenario).units)
    roster[ShiftIndex(0)] = [PersonIndex(0)]
    let part = FrozenPart(of: roster, before: Self.day)
    #expect(try Self.solved(part).status == .infeasible)
    #expect(part.brokenRules(RuleCatalog.rules(of: scenario)).map(\.code) == ["pairs.split"])
  }
}
