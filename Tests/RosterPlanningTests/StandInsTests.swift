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

  /// Two places want an officer at the same hour and there is one: nobody can mend that, so whoever takes a deputy's turn
  /// is known to be the best without a search, and the first rank is the first of the list.
  @Test(arguments: [1, 2]) func aPlaceThatNobodyCanFillIsNoReasonToSearch(_ officers: Int) throws {
    var town = SmallTown(deputies: 6, days: 2, shiftTypes: ["day"])
    let cover = [
      CoverageLine(
        shiftTypes: ["day"], days: DayPattern(.everyDay),
        places: [Place(.deputy, wanted: 1), Place(.officer, wanted: 1)])
    ]
    town.facts.sites[0].cover = cover
    town.facts.sites.append(Site(id: "point", name: "点", kind: .point, station: "station", cover: cover))
    town.facts.representatives += (1...officers).map { Representative(id: "o\($0)", name: "o\($0)", post: .officer) }
    town.facts.rules = [RuleStatement("fairness", ["price": 3])]
    let scenario = town.scenario
    let officer = PersonIndex(6)
    let crews = scenario.shifts.typedIndices.map { shift in
      [PersonIndex(shift.position)] + (scenario.sites[scenario.shifts[shift].site].id == "station" ? [officer] : [])
    }
    let wall = Roster(scenario: scenario, units: scenario.people.map { DutyUnit([$0]) }, crews: crews)
    let list = try StandIns(for: PersonIndex(0), on: ShiftIndex(0), of: wall)
    #expect(list.before.uncovered == 2)
    let first = try #require(list.candidates.first)
    // With a second officer the places at the point are filled as well, which tells more people.
    #expect(first.cost.uncovered == (officers == 1 ? 2 : 0))
    #expect(first.cost.told == (officers == 1 ? 2 : 3))
    let ranked = try StandIns.ranked(1, for: PersonIndex(0), on: ShiftIndex(0), of: wall)
    #expect(ranked.map(\.person) == (officers == 1 ? first.person : nil))
    #expect(ranked.map(\.cost) == (officers == 1 ? first.cost : nil))
  }
}
