import RosterAudit
import RosterModel
import RosterPlanning
import RosterTesting
import Testing

@Suite struct ExchangeTests {
  /// Two days of a day and a night: d1 and d2 by day, d3 and d4 in the first night, d5 and d6 in the second.
  private static func wall(rest: Int = 0, pairs: Bool = false) -> Roster {
    var town = SmallTown(deputies: 6, days: 2)
    town.facts.pairing.mode = pairs ? .standing : .perShift
    if rest > 0 { town.facts.rules = [RuleStatement("rest", ["hours": .integer(rest)])] }
    let scenario = town.scenario
    let crews = [[1, 2], [3, 4], [1, 2], [5, 6]].map { $0.map(town.person) }
    let units =
      pairs
      ? [[1, 2], [3, 4], [5, 6]].map { DutyUnit($0.map(town.person)) } : scenario.people.map { DutyUnit([$0]) }
    return Roster(scenario: scenario, units: units, crews: crews)
  }

  private static func person(_ number: Int) -> PersonIndex { PersonIndex(number - 1) }
  private static let (day, night) = (ShiftIndex(0), ShiftIndex(1))

  @Test func aSwapIsLegalAndTellsWhoOwesWhomByClass() throws {
    let wall = Self.wall()
    let swap = try Exchange.swap(.init(Self.person(1)), Self.day, with: .init(Self.person(3)), Self.night, on: wall)
    #expect(swap.isLegal)
    #expect(swap.change.roster[Self.day] == [Self.person(2), Self.person(3)])
    #expect(swap.change.roster[Self.night] == [Self.person(1), Self.person(4)])
    // One turn for one turn; but one served a night for the other, who served a day.
    #expect(
      Set(swap.debts) == [
        Debt(debtor: "d1", creditor: "d3", turnClass: "day", turns: 1),
        Debt(debtor: "d3", creditor: "d1", turnClass: "night", turns: 1),
        Debt(debtor: "d3", creditor: "d1", turnClass: "onCall", turns: 1),
      ])
    #expect(Set(swap.balances.map(\.turnClass)) == [.day, .night, .onCall])
    #expect(swap.balances.allSatisfy { abs($0.after - $0.before) == 100 })
    #expect(swap.change.told == [Self.person(1), Self.person(3)])
    #expect(swap.change.notified == [Self.person(2), Self.person(4)])
  }

  @Test func anIllegalSwapNamesTheRule() throws {
    let wall = Self.wall(rest: 11)
    #expect(Audit(wall).hardFindings.isEmpty)
    // d1 would serve the first day and the night that begins when it ends.
    let swap = try Exchange.swap(
      .init(Self.person(1)), ShiftIndex(2), with: .init(Self.person(3)), Self.night, on: wall)
    #expect(!swap.isLegal)
    #expect(swap.change.broken.map(\.rule) == ["rest"])
    #expect(swap.change.broken.map(\.people) == [[Self.person(1)]])
  }

  /// A rule that is broken already is broken anew where other shifts break it.
  @Test func aViolationThatMovesIsNew() throws {
    var wall = Self.wall(rest: 11)
    wall[ShiftIndex(3)] = [Self.person(3), Self.person(6)]
    let swap = try Exchange.substitution(
      of: .init(Self.person(1)), by: .init(Self.person(3)), on: ShiftIndex(2), of: wall)
    #expect(Audit(wall).hardFindings.count == 1)
    #expect(swap.change.broken.count == 2 && swap.change.broken.allSatisfy { $0.people == [Self.person(3)] })
  }

  @Test func aSubstitutionIsOwedAndServedBack() throws {
    let wall = Self.wall()
    let first = try Exchange.substitution(
      of: .init(Self.person(1)), by: .init(Self.person(5)), on: Self.day, of: wall)
    #expect(first.isLegal)
    #expect(Set(first.debts.map(\.turnClass)) == ["all", "day"])
    #expect(first.debts.allSatisfy { $0.debtor == "d1" && $0.creditor == "d5" && $0.turns == 1 })
    let back = try Exchange.substitution(
      of: .init(Self.person(2)), by: .init(Self.person(6)), on: ShiftIndex(2), of: first.change.roster,
      after: [first.change.override])
    #expect(back.debts.count == 5)  // Saturday counts as a rest day too.
    // Served back: the same two the other way round.
    let even = Debt.all(
      after: [
        first.change.override,
        Override(
          .substitution,
          turns: [
            .init(person: "d5", shift: "2026-12-04/station/day", serves: false),
            .init(person: "d1", shift: "2026-12-04/station/day", serves: true),
          ]),
      ], in: wall.scenario)
    #expect(even.isEmpty)
  }

  @Test func whatDoesNotFitIsToldApart() {
    let wall = Self.wall()
    #expect(throws: Exchange.Misfit.servesNot(Self.person(5), Self.day)) {
      try Exchange.substitution(of: .init(Self.person(5)), by: .init(Self.person(6)), on: Self.day, of: wall)
    }
    #expect(throws: Exchange.Misfit.servesAlready(Self.person(2), Self.day)) {
      try Exchange.substitution(of: .init(Self.person(1)), by: .init(Self.person(2)), on: Self.day, of: wall)
    }
  }

  @Test func pairsExchangeWholeAndMembersAtThePriceOfParting() throws {
    let wall = Self.wall(pairs: true)
    func side(_ number: Int, _ shift: ShiftIndex) -> Exchange.Side {
      Exchange.Side(unitOf: Self.person(number), on: shift, in: wall)
    }
    let whole = try Exchange.swap(side(1, Self.day), Self.day, with: side(3, Self.night), Self.night, on: wall)
    #expect(whole.isLegal && !whole.change.difference.rules.contains { $0.rule == "pairs" })
    let parted = try Exchange.swap(
      .init(Self.person(1)), Self.day, with: .init(Self.person(3)), Self.night, on: wall)
    #expect(parted.isLegal)
    #expect(parted.change.difference.rules.first { $0.rule == "pairs" }?.after == 20)
  }

  @Test func aChangeTakenBackLeavesTheRosterAsItWas() throws {
    let wall = Self.wall(pairs: true)
    let swap = try Exchange.swap(.init(Self.person(1)), Self.day, with: .init(Self.person(3)), Self.night, on: wall)
    let more = try Exchange.substitution(
      of: .init(Self.person(3)), by: .init(Self.person(5)), on: Self.day, of: swap.change.roster)
    let overrides = [swap.change.override, more.change.override]
    let base = wall.scenario
    // d3's day went on to d5: the swap cannot be taken back before that.
    #expect(more.change.roster.undoing(0, of: overrides, since: base) == nil)
    let once = try #require(more.change.roster.undoing(1, of: overrides, since: base))
    #expect(once.crews == swap.change.roster.crews)
    #expect(Audit(once).penalty == Audit(swap.change.roster).penalty)
    let twice = try #require(once.undoing(0, of: [swap.change.override], since: base))
    #expect(twice.crews == wall.crews && Audit(twice).penalty == Audit(wall).penalty)
  }

  // MARK: Replay

  @Test func overridesAreAppliedPendingOrNoLongerPossible() throws {
    let wall = Self.wall(rest: 11)
    func substitution(_ absent: String, _ shift: String, _ by: String) -> Override {
      Override(
        .substitution,
        turns: [.init(person: absent, shift: shift, serves: false), .init(person: by, shift: shift, serves: true)])
    }
    let day = "2026-12-04/station/day"
    let next = "2026-12-05/station/day"
    let replay = Replay(
      [
        substitution("d1", day, "d5"),  // as it was agreed
        substitution("d5", day, "d6"),  // after the first
        substitution("d3", day, "d4"),  // d3 has no turn there to give away
        substitution("d1", next, "d4"),  // d4 comes off the night
        substitution("d1", next, "d9"),  // nobody of that name
        Override(
          .repair, absences: [.init(person: "d2", days: SmallTown.friday...SmallTown.friday, isExcused: true)],
          turns: []),
      ], on: wall)
    #expect(replay.entries.map(\.outcome) == [.applied, .applied, .pending, .impossible, .impossible, .pending])
    #expect(replay.entries[3].broken.map(\.rule) == ["rest"])
    #expect(replay.entries[4].strangers == ["d9"])
    #expect(replay.entries[5].broken.allSatisfy { $0.people == [Self.person(2)] })
    #expect(replay.roster[Self.day] == [Self.person(2), Self.person(6)])
    #expect(replay.overrides.count == 4)
  }

  // MARK: Who is on duty

  @Test func whoIsOnDutyAndWhoComesNext() {
    let wall = Self.wall()
    let evening = Moment(SmallTown.friday, minuteOfDay: 21 * 60)
    let answer = WhoServes(at: evening, on: wall, field: "law")
    #expect(answer.now.map(\.shift.id) == ["2026-12-04/station/night"])
    #expect(answer.now.first?.crew == [Self.person(3), Self.person(4)])
    #expect(answer.next.map(\.shift.id) == ["2026-12-05/station/day"])
    #expect(answer.nextOfField?.shift.id == "2026-12-04/station/night" && answer.experts == [Self.person(3)])
    let health = WhoServes(at: Moment(SmallTown.friday, minuteOfDay: 18 * 60 - 1), on: wall, field: "health")
    #expect(health.now.map(\.shift.id) == ["2026-12-04/station/day"])
    let after = WhoServes(at: Moment(SmallTown.friday.advanced(by: 9), minuteOfDay: 0), on: wall, field: "law")
    #expect(after.now.isEmpty && after.next.isEmpty && after.nextOfField == nil)
  }
}
