import RosterModel
import RosterPlanning
import RosterSolver
import RosterTesting
import Testing

@Suite struct KeptPairingTests {
  private static func crews(_ scenario: Scenario, _ crews: [[Int]]) -> [[PersonIndex]] {
    scenario.shifts.indices.map { shift in shift < crews.count ? crews[shift].map { PersonIndex($0 - 1) } : [] }
  }

  @Test func peopleWhoAlwaysServeTogetherAreAPairOfTheTable() throws {
    let scenario = SmallTown(deputies: 6, days: 3).scenario
    let formed = try Pairing.form(scenario).units
    let partner = try #require(formed.first { $0.members.contains(PersonIndex(0)) }?.members.last).position + 1
    let other = (2...6).first { $0 != partner }!
    let kept = try KeptPairing(of: Self.crews(scenario, [[1, other], [], [1, other]]), on: scenario)
    #expect(kept.differs)
    #expect(kept.pairing.units.contains(DutyUnit([PersonIndex(0), PersonIndex(other - 1)])))
    #expect(kept.pairing.units.flatMap(\.members).sorted() == scenario.people)
  }

  @Test func theFormedPairsStayWhereTheTableSaysNothingElse() throws {
    let scenario = SmallTown(deputies: 6, days: 3).scenario
    let formed = try Pairing.form(scenario)
    let kept = try KeptPairing(of: [[PersonIndex]](repeating: [], count: scenario.shifts.count), on: scenario)
    #expect(!kept.differs)
    #expect(kept.pairing.units == formed.units)
  }

  @Test func whoServesWithSeveralIsNoPair() throws {
    let scenario = SmallTown(deputies: 6, days: 3).scenario
    let kept = try KeptPairing(of: Self.crews(scenario, [[1, 2], [1, 3], [2, 3], [1, 4]]), on: scenario)
    #expect(!kept.differs)
  }

  @Test func whatPairsDecidesIsNotOverruled() throws {
    let kept = try KeptPairing(
      of: Self.crews(WhyNotTests.town().scenario, [[1, 3]]), on: WhyNotTests.town().scenario)
    #expect(!kept.differs)
  }
}
