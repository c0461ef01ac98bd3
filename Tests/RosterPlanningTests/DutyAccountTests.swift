import RosterModel
import RosterPlanning
import RosterTesting
import Testing

@Suite struct DutyAccountTests {
  /// Four deputies, a day and a night on each of three days, served by d1 and d2 alone.
  private static func roster(_ change: (inout SmallTown) -> Void = { _ in }) -> Roster {
    var town = SmallTown(deputies: 4, days: 3)
    town.facts.pairing.mode = .perShift
    change(&town)
    let scenario = town.scenario
    let crews = scenario.shifts.map { _ in [town.person(1), town.person(2)] }
    return Roster(scenario: scenario, units: scenario.people.map { DutyUnit([$0]) }, crews: crews)
  }

  private static func line(_ roster: Roster, _ person: Int, _ turnClass: TurnClass, served: [[PersonIndex]]? = nil)
    -> DutyAccount.Line
  { DutyAccount(of: roster, served: served)[PersonIndex(person - 1), turnClass]! }

  @Test func theShareIsSlotsByAvailability() {
    let all = Self.line(Self.roster(), 1, .all)
    #expect((all.share, all.served.count, all.closing) == (300, 6, 300))
    #expect(Self.line(Self.roster(), 3, .all).closing == -300)
    #expect(Self.line(Self.roster(), 1, .night).share == 150)
  }

  @Test func daysInOfficeAndExcusedLeaveCountAndUnexcusedDaysAreOwed() {
    let first = SmallTown.friday
    let joined = Self.roster { $0.facts.representatives[2].from = first.advanced(by: 1) }
    // 4 turns among three on the first day, 8 among four after it: the first takes the hundredth that is left.
    #expect((1...4).map { Self.line(joined, $0, .all).share } == [334, 333, 200, 333])
    let left = Self.roster { $0.facts.representatives[2].until = first.advanced(by: -1) }
    #expect((1...4).map { Self.line(left, $0, .all).share } == [400, 400, 0, 400])
    func away(_ isExcused: Bool) -> Roster {
      Self.roster {
        $0.facts.leave = [Leave(person: PersonIndex(3), days: first...first.advanced(by: 2), isExcused: isExcused)]
      }
    }
    #expect(Self.line(away(true), 4, .all).share == 0)
    #expect(Self.line(away(true), 1, .all).share == 400)
  }

  /// Shares by days let whoever takes no nights owe turns that nobody could give them, more every month.
  @Test func whoTakesNoNightsOwesNoneAndClassesAddUp() {
    let roster = Self.roster { $0.facts.representatives[3].refusesNights = true }
    #expect((1...4).map { Self.line(roster, $0, .night).share } == [200, 200, 200, 0])
    #expect((1...4).map { Self.line(roster, $0, .day).share } == [150, 150, 150, 150])
    #expect((1...4).map { Self.line(roster, $0, .all).share } == [350, 350, 350, 150])
  }

  @Test func whoDidServeCountsAndWhoShouldHaveIsKept() {
    let roster = Self.roster()
    var served = roster.crews
    served[0] = [PersonIndex(0), PersonIndex(2)]
    let (absent, standIn) = (Self.line(roster, 2, .all, served: served), Self.line(roster, 3, .all, served: served))
    #expect(absent.rostered.count == 6 && absent.served.count == 5 && absent.closing == 200)
    #expect(standIn.rostered.isEmpty && standIn.served == [ShiftIndex(0)] && standIn.closing == -200)
  }

  /// Shares are apportioned whole: balances of a month sum to nothing, whatever the numbers.
  @Test func aMonthChangesTheSumOfBalancesByNothing() {
    for people in 2...7 {
      for days in 1...5 {
        var town = SmallTown(deputies: people, days: days)
        for person in 0..<people where person % 3 == 1 {
          town.facts.representatives[person].from = SmallTown.friday.advanced(by: person % (days + 1))
        }
        let scenario = town.scenario
        let crews = scenario.shifts.typedIndices.map { [PersonIndex($0.position % people)] }
        let roster = Roster(scenario: scenario, units: scenario.people.map { DutyUnit([$0]) }, crews: crews)
        let account = DutyAccount(of: roster)
        for turnClass in DutyAccount.classes {
          let lines = account.lines.filter { $0.turnClass == turnClass }
          #expect(lines.reduce(0) { $0 + $1.closing - $1.opening } == 0)
          #expect(lines.reduce(0) { $0 + $1.share } == 100 * lines.reduce(0) { $0 + $1.served.count })
        }
      }
    }
  }

  @Test func balancesGoOnFromMonthToMonth() {
    let account = DutyAccount(of: Self.roster())
    let ledger = account.closing(in: Self.roster().scenario)
    let next = Self.roster { $0.facts.ledger = ledger }
    #expect(Self.line(next, 1, .all).opening == 300)
    #expect(Self.line(next, 1, .all).closing == 600)
  }
}
