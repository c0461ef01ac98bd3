import RosterAudit
import RosterModel
import RosterPlanning
import RosterSolver
import RosterTesting
import Testing

@Suite struct StandInsTests {
  /// `ChangeProofs` does the same for 100 seeds.
  @Test(arguments: 1...2)
  func aCandidateCostsWhatTheBestRosterWithThatChoiceCosts(_ seed: Int) throws {
    let wall = try AbsenceRepairTests.wall(seed)
    let shift = ShiftIndex(seed % 3)
    let absent = try #require(wall[shift].first)
    let list = try StandIns(for: absent, on: shift, of: wall)
    #expect(list.candidates.count + list.excluded.count + wall[shift].count == 4)
    let rules = Session(wall).rules
    let rosters = EveryRoster(of: wall.scenario, units: wall.units, crewsOfAtMost: 2).filter {
      !$0[shift].contains(absent)
    }
    func least(_ person: PersonIndex) -> ChangeCost? {
      rosters.filter { $0[shift].contains(person) }.compactMap { roster -> ChangeCost? in
        let penalty = Audit(roster, rules: rules).penalty
        if penalty.hard > 0 { return nil }
        let changes = zip(roster.crews, wall.crews).map { Set($0).symmetricDifference($1) }
        return ChangeCost(
          uncovered: penalty.uncovered, told: Set(changes.flatMap { $0 }).count,
          cells: changes.reduce(0) { $0 + $1.count }, points: [penalty.points])
      }.min()
    }
    for candidate in list.candidates {
      #expect(candidate.cost == least(candidate.person))
      let change = try #require(AgreedChange(candidate.override, to: wall))
      #expect(change.cost == candidate.cost && change.broken.isEmpty)
    }
    for entry in list.excluded {
      #expect(least(entry.person) == nil)
      #expect(!entry.findings.isEmpty && entry.findings.allSatisfy { $0.level == .hard })
    }
    #expect(zip(list.candidates, list.candidates.dropFirst()).allSatisfy { !($1.cost < $0.cost) })
  }
}
