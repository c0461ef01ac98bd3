import RosterAudit
import RosterModel
import RosterSolver
import RosterTesting
import Testing

/// Standing pairs of which part serves: locks, leave, and rosters from elsewhere.
@Suite struct SplitPairTests {
  /// Four deputies in two given pairs, days and nights on two days.
  private func town() -> SmallTown {
    var town = SmallTown(deputies: 4, days: 2)
    town.facts.pairWishes = [[1, 2], [3, 4]].map { PairWish(people: $0.map(town.person), kind: .given) }
    return town
  }

  private func solve(_ town: SmallTown) throws -> (roster: Roster, audit: Audit) {
    let scenario = town.scenario
    let solver = Solver(scenario, units: try Pairing.form(scenario).units)
    let result = try solver.solve(SolveOptions(threads: 1))
    #expect(result.status == .optimal)
    let roster = try #require(result.roster)
    return (roster, Audit(roster, rules: solver.rules))
  }

  private func pairFindings(_ audit: Audit) -> [Finding] { audit.findings.filter { $0.rule == "pairs" } }

  @Test func aLockWithSomebodyElsePartsBothPairs() throws {
    var town = town()
    let night = "2026-12-04/station/night"
    town.facts.locks = [1, 3].map { .init(person: town.person($0), shift: night, serves: true) }
    let (roster, audit) = try solve(town)
    let shift = try #require(roster.scenario.shift(named: night))
    #expect(roster[shift] == [town.person(1), town.person(3)])
    #expect(audit.penalty.hard == 0 && audit.uncoveredPlaces == 0)
    let split = pairFindings(audit).filter { $0.shifts == [shift] }
    #expect(split.map(\.code) == ["pairs.excused", "pairs.excused"])
    #expect(split.map(\.penalty) == [5, 5])
  }

  @Test func aLockOfOneAloneBringsThePartnerAlong() throws {
    var town = town()
    let night = "2026-12-04/station/night"
    town.facts.locks = [.init(person: town.person(1), shift: night, serves: true)]
    let (roster, audit) = try solve(town)
    #expect(roster[try #require(roster.scenario.shift(named: night))] == [town.person(1), town.person(2)])
    #expect(pairFindings(audit).isEmpty)
  }

  @Test func leaveOfOneLetsTheOtherServeAloneOrRest() throws {
    var town = town()
    town.facts.leave = [Leave(person: town.person(1), days: town.facts.horizon.days)]
    let (roster, audit) = try solve(town)
    #expect(audit.penalty.hard == 0)
    let alone = roster.crews.count { $0.contains(town.person(2)) }
    #expect(pairFindings(audit).count == alone)
    #expect(pairFindings(audit).allSatisfy { $0.code == "pairs.excused" && $0.penalty == 5 })
    #expect(!roster.crews.contains { $0.contains(town.person(1)) })
  }

  @Test func anActivityOfOneLetsTheOtherServeAlone() throws {
    var town = town()
    let first = town.facts.horizon.days.lowerBound
    let noon = (TimeOfDay(minutes: 720), TimeOfDay(minutes: 840))
    town.facts.activities = [[1, 3], [1]].enumerated().map { number, people in
      let day = first.advanced(by: number)
      return Activity(
        id: "\(number)", kind: .training, days: day...day, start: noon.0, end: noon.1,
        participants: people.map(town.person))
    }
    let (roster, audit) = try solve(town)
    #expect(audit.penalty.hard == 0)
    // Of both pairs one is away on the first day: the others, alone at a price each, leave no hole.
    let day = try #require(roster.scenario.shift(named: "\(first)/station/day"))
    #expect(roster[day] == [town.person(2), town.person(4)])
    let split = pairFindings(audit).filter { $0.shifts == [day] }
    #expect(split.map(\.code) == ["pairs.excused", "pairs.excused"])
  }

  @Test func aTrioServesByTwosAndALockPartsIt() throws {
    var town = SmallTown(deputies: 5, days: 2)
    town.facts.pairWishes = [[1, 2, 3], [4, 5]].map { PairWish(people: $0.map(town.person), kind: .given) }
    let night = "2026-12-04/station/night"
    town.facts.locks = [1, 4].map { .init(person: town.person($0), shift: night, serves: true) }
    let (roster, audit) = try solve(town)
    let shift = try #require(roster.scenario.shift(named: night))
    #expect(roster[shift] == [town.person(1), town.person(4)])
    #expect(audit.penalty.hard == 0)
    for (index, crew) in zip(roster.scenario.shifts.typedIndices, roster.crews) where index != shift {
      #expect([0, 2].contains(crew.count { $0.position < 3 }))
    }
  }

  /// What `pairs.csv` says binds a roster from elsewhere, whatever units it has.
  @Test func aRosterFromElsewhereIsJudgedByThePairsTable() throws {
    var town = SmallTown(deputies: 4, days: 1)
    town.facts.pairWishes = [
      PairWish(people: [town.person(1), town.person(3)], kind: .forbidden),
      PairWish(people: [town.person(2), town.person(4)], kind: .required),
    ]
    let scenario = town.scenario
    let units = scenario.people.map { DutyUnit([$0]) }
    func codes(_ crews: [[Int]]) -> [String] {
      let roster = Roster(scenario: scenario, units: units, crews: crews.map { $0.map(town.person) })
      return pairFindings(Audit(roster)).filter { $0.level == .hard }.map(\.code)
    }
    #expect(codes([[2, 4], []]).isEmpty)
    #expect(codes([[1, 3], [2, 4]]) == ["pairs.forbidden"])
    #expect(codes([[1, 2], [3, 4]]) == ["pairs.split", "pairs.split"])
  }

  @Test func forbiddenPeopleDoNotMeetInATownWithoutPairs() throws {
    var town = SmallTown(deputies: 4, days: 1)
    town.facts.pairing.mode = .perShift
    town.facts.pairWishes = [[1, 2], [1, 3]].map { PairWish(people: $0.map(town.person), kind: .forbidden) }
    let (roster, audit) = try solve(town)
    #expect(audit.penalty.hard == 0 && audit.uncoveredPlaces == 0)
    for crew in roster.crews where crew.contains(town.person(1)) { #expect(crew == [town.person(1), town.person(4)]) }
  }
}
