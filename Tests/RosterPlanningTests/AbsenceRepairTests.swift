import RosterAudit
import RosterModel
import RosterPlanning
import RosterRules
import RosterSolver
import RosterTesting
import Testing

@Suite struct AbsenceRepairTests {
  static func wall(_ seed: Int) throws -> Roster {
    try WhyNotTests.solved(SmallTown.contested(seed: UInt64(seed), pairs: seed.isMultiple(of: 2)))
  }

  /// `ChangeProofs` does the same for 200 seeds.
  @Test(arguments: 1...2)
  func theFirstPlanCostsWhatTheBestOfAllRostersCosts(_ seed: Int) throws {
    let wall = try Self.wall(seed)
    let scenario = wall.scenario
    let days = scenario.horizon.days
    let first = seed.isMultiple(of: 2) ? days.upperBound : days.lowerBound
    let person = try #require(wall[ShiftIndex(0)].first)
    let repair = AbsenceRepair(wall, after: [.init(person, first...days.upperBound)])
    let known = Session(wall, changingFrom: first).scenario(knowing: [.absence(person, first...days.upperBound)])
    let rules = Session.rules(of: known, beside: [])
    let costs = EveryRoster(of: known, units: wall.units, crewsOfAtMost: 2).filter { roster in
      known.shifts.typedIndices.allSatisfy { known.shifts[$0].day >= first || roster[$0] == wall[$0] }
    }.compactMap { roster -> ChangeCost? in
      let penalty = Audit(roster, rules: rules).penalty
      if penalty.hard > 0 { return nil }
      let changes = zip(roster.crews, wall.crews).map { Set($0).symmetricDifference($1) }
      return ChangeCost(
        uncovered: penalty.uncovered, told: Set(changes.flatMap { $0 }).count,
        cells: changes.reduce(0) { $0 + $1.count }, points: [penalty.points])
    }
    let plans = try repair.plans()
    #expect(plans.first?.change.cost == costs.min())
    #expect(plans.count <= 3)
    for plan in plans {
      // The scenario that knows of the change says so by its own rules, with nothing of a session.
      #expect(Audit(plan.change.roster).penalty == plan.change.cost.penalty)
      #expect(wall.applying(plan.change.override)?.crews == plan.change.roster.crews)
    }
  }

  /// One of a pair is away: a stand-in serves with the partner who remains, who is notified but not told.
  @Test func aPartnerWhoRemainsIsNotifiedOnly() throws {
    var town = SmallTown(deputies: 6, days: 1, shiftTypes: ["day"])
    town.facts.pairWishes = [[1, 2], [3, 4], [5, 6]].map { PairWish(people: $0.map(town.person), kind: .given) }
    let wall = try WhyNotTests.solved(town)
    let (absent, partner) = (wall[ShiftIndex(0)][0], wall[ShiftIndex(0)][1])
    let repair = AbsenceRepair(wall, after: [.init(absent, town.facts.horizon.days)])
    #expect(repair.missed.map(\.person) == [absent])
    let plan = try #require(try repair.plans().first)
    #expect(plan.isProven && plan.change.told.count == 2 && plan.change.told.contains(absent))
    #expect(plan.change.notified == [partner])
    #expect(plan.change.roster[ShiftIndex(0)].contains(partner) && !plan.change.roster[ShiftIndex(0)].contains(absent))
    #expect(plan.change.cells == 2 && plan.change.broken.isEmpty)
    // Without the agreement, parting the stand-in's own pair breaks a rule.
    let strict = Roster(
      scenario: wall.scenario.knowing([.absence(absent, town.facts.horizon.days)]), units: wall.units,
      crews: plan.change.roster.crews)
    #expect(Audit(strict).hardFindings.map(\.code) == ["pairs.split"])
  }

  /// Several are away for three days, and every place can be filled.
  @Test func whereManyAreAwayEveryPlaceIsFilledAllTheSame() throws {
    var town = SmallTown(deputies: 16, days: 3)
    town.facts.rules = [RuleStatement("rest", ["hours": 11])]
    let wall = try WhyNotTests.solved(town)
    let days = town.facts.horizon.days
    var away: [PersonIndex] = []
    for crew in wall.crews.prefix(4) { away.append(crew[0]) }
    let plans = try AbsenceRepair(wall, after: Set(away).sorted().map { .init($0, days) }).plans()
    let first = try #require(plans.first)
    #expect(first.change.cost.uncovered == 0 && first.change.broken.isEmpty)
    #expect(Audit(first.change.roster).penalty == first.change.cost.penalty)
  }

  @Test func nobodyIsCalledWhereNobodyIsMissed() throws {
    let wall = try WhyNotTests.solved(SmallTown(deputies: 6, days: 1, shiftTypes: ["day"]))
    let free = try #require(wall.scenario.people.first { !wall[ShiftIndex(0)].contains($0) })
    let last = wall.scenario.horizon.days.upperBound
    let plan = try #require(try AbsenceRepair(wall, after: [.init(free, last...last)]).plans().first)
    #expect(plan.change.told.isEmpty && plan.change.override.turns.isEmpty)
    #expect(plan.change.roster.scenario.leave.count == wall.scenario.leave.count + 1)
  }

  /// A lock says who shall serve; an illness overtakes it.
  @Test func anAbsenceOvertakesALock() throws {
    var town = SmallTown(deputies: 4, days: 1, shiftTypes: ["day"])
    town.facts.pairing.mode = .perShift
    let first = town.facts.horizon.days.lowerBound
    town.facts.locks = [.init(person: town.person(3), shift: "\(first)/station/day", serves: true)]
    let wall = try WhyNotTests.solved(town)
    #expect(wall[ShiftIndex(0)].contains(town.person(3)))
    let plan = try #require(
      try AbsenceRepair(wall, after: [.init(town.person(3), first...first)]).plans().first)
    #expect(plan.change.cost.uncovered == 0 && plan.change.told.count == 2)
  }

  /// A night that was served reaches into the first morning of the absence: it stays served.
  @Test func thePastStaysAsItWas() throws {
    var town = SmallTown(deputies: 4, days: 3)
    town.facts.pairing.mode = .perShift
    let wall = try WhyNotTests.solved(town)
    let second = town.facts.horizon.days.lowerBound.advanced(by: 1)
    let absent = try #require(wall[ShiftIndex(1)].first)
    let plan = try #require(try AbsenceRepair(wall, after: [.init(absent, second...second)]).plans().first)
    #expect(plan.change.roster[ShiftIndex(0)] == wall[ShiftIndex(0)])
    #expect(plan.change.roster[ShiftIndex(1)] == wall[ShiftIndex(1)])
    #expect(plan.change.override.barred.allSatisfy { !$0.serves })
    #expect(Audit(plan.change.roster).hardFindings.isEmpty)
  }

  @Test func anUnexcusedAbsenceLeavesTheShareAsItWas() throws {
    let wall = try Self.wall(1)
    let days = wall.scenario.horizon.days
    let person = try #require(wall[ShiftIndex(0)].first)
    func share(isExcused: Bool) throws -> Int? {
      let plan = try #require(
        try AbsenceRepair(wall, after: [.init(person, days.lowerBound...days.lowerBound, isExcused: isExcused)])
          .plans().first)
      return DutyAccount(of: plan.change.roster)[person, .all]?.share
    }
    let (excused, unexcused) = (try #require(try share(isExcused: true)), try #require(try share(isExcused: false)))
    #expect(excused < unexcused)
  }
}
