import RosterAudit
import RosterModel
import RosterPlanning
import RosterSolver
import RosterTesting
import Testing

/// `ChangeProofs` compares with every roster of 100 towns.
@Suite struct ResilienceTests {
  private static func wall(deputies: Int, days: Int) throws -> Roster {
    var town = SmallTown(deputies: deputies, days: days)
    town.facts.pairing.mode = .perShift
    town.facts.rules = [RuleStatement("rest", ["hours": 11])]
    let scenario = town.scenario
    return try #require(
      try Solver(scenario, units: Pairing.form(scenario).units).solve(SolveOptions(iterations: 3, threads: 1)).roster)
  }

  @Test func everyTurnOfATownWithPeopleToSpareIsMadeUpFor() throws {
    let wall = try Self.wall(deputies: 9, days: 2)
    let resilience = try Resilience(of: wall)
    #expect(resilience.turns.count == 8 && resilience.unfilled.isEmpty && resilience.turns.allSatisfy(\.isProven))
    for turn in resilience.turns {
      let repaired = try #require(turn.repair?.roster)
      #expect(!repaired[turn.shift].contains(turn.person))
      #expect(Audit(repaired).penalty.uncovered == 0 && Audit(repaired).hardFindings.isEmpty)
    }
    #expect(resilience.backups.backups.count == 4 && resilience.backups.isProven)
  }

  @Test func backupsTogetherKeepTheHardRulesOfTheirPeople() throws {
    let wall = try Self.wall(deputies: 7, days: 3)
    let plan = try BackupPlan(of: wall)
    let shifts = wall.scenario.shifts
    for (person, duties) in Dictionary(grouping: plan.backups.keys, by: { plan.backups[$0]! }) {
      let own = wall.scenario.shifts.typedIndices.filter { wall[$0].contains(person) }
      let all = (own + duties).map { shifts[$0] }.sorted { $0.start < $1.start }
      #expect(Set(own).isDisjoint(with: duties))
      for (first, second) in zip(all, all.dropFirst()) { #expect(first.end.distance(to: second.start) >= 660) }
    }
  }

  @Test func aShiftThatNobodyElseCanServeHasNoBackupAndSaysWhy() throws {
    let wall = try Self.wall(deputies: 4, days: 1)
    let plan = try BackupPlan(of: wall)
    #expect(plan.backups.isEmpty && plan.isProven)
    for shift in wall.scenario.shifts.typedIndices {
      let refusals = plan.refusals(on: shift)
      #expect(refusals.count == 2)
      #expect(refusals.allSatisfy { !$0.findings.isEmpty && $0.findings.allSatisfy { $0.level == .hard } })
    }
    let resilience = try Resilience(of: wall)
    // A swap makes up for what nobody can simply take.
    #expect(resilience.turns.allSatisfy { $0.isFilled && $0.successors == 0 && ($0.repair?.cost.cells ?? 0) > 2 })
  }

  @Test func aSimulationRepeatsAndLeavesNothingBehind() throws {
    let wall = try Self.wall(deputies: 7, days: 3)
    let plan = try BackupPlan(of: wall)
    func run(_ rate: Int, seed: UInt64) -> AbsenceSimulation {
      AbsenceSimulation(of: wall, backups: plan.backups, rates: .init(usual: rate), months: 50, seed: seed)
    }
    #expect(run(1000, seed: 1).months == run(1000, seed: 1).months)
    #expect(run(1000, seed: 1).months != run(1000, seed: 2).months)
    #expect(run(0, seed: 1).months.allSatisfy { $0.missed == 0 && $0.holes == 0 && $0.told == 0 })
    #expect(run(10_000, seed: 1).months.allSatisfy { $0.missed == 12 && $0.holes == 12 })
    for month in run(2000, seed: 3).months { #expect(month.missed == month.byBackup + month.byOther + month.holes) }
  }

  @Test func theSeasonIsOnlyAboutThoseWhoFarm() throws {
    let wall = try Self.wall(deputies: 7, days: 2)
    let days = wall.scenario.horizon.days
    let rates = AbsenceSimulation.Rates(usual: 0, season: days, inSeason: 10_000, farmers: [PersonIndex(0)])
    let month = try #require(AbsenceSimulation(of: wall, backups: [:], rates: rates, months: 1).months.first)
    #expect(month.missed == wall.crews.count { $0.contains(PersonIndex(0)) })
  }
}
