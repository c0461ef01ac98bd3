import Foundation
import RosterAudit
import RosterModel
import RosterPlanning
import RosterRules
import RosterSolver
import RosterTesting
import Testing

@Suite struct WhyNotTests {
  /// Four deputies in two pairs over three days and nights, eleven hours of rest between shifts.
  static func town() -> SmallTown {
    var town = SmallTown(deputies: 4, days: 3)
    town.facts.rules = [
      RuleStatement("rest", ["hours": 11]),
      RuleStatement("fairness", ["over": ["all"], "price": 10]),
    ]
    town.facts.pairWishes = [
      PairWish(people: [town.person(1), town.person(2)], kind: .given),
      PairWish(people: [town.person(3), town.person(4)], kind: .given),
    ]
    return town
  }

  static func solved(_ town: SmallTown) throws -> Roster {
    let pairing = try Pairing.form(town.scenario)
    return try #require(try Solver(town.scenario, units: pairing.units).solve(SolveOptions(threads: 1)).roster)
  }

  static func ask(_ roster: Roster, _ person: Int, _ shift: String) throws -> Explanation {
    let shift = try #require(roster.scenario.shift(named: shift))
    return try WhyNot(roster, PersonIndex(person - 1), on: shift).explanation(SolveOptions(threads: 1))
  }

  @Test func somebodyWhoServesAlreadyNeedsNoSolve() throws {
    let roster = try Self.solved(Self.town())
    let crew = try #require(roster[ShiftIndex(0)].first)
    let explanation = try Self.ask(roster, crew.position + 1, "2026-12-04/station/day")
    #expect(explanation.outcome == .serves)
    #expect(explanation.difference == nil)
  }

  @Test func theOtherPairCanServeAtAPriceThatTheAuditConfirms() throws {
    let roster = try Self.solved(Self.town())
    let absent = try #require([1, 3].first { !roster[ShiftIndex(0)].contains(PersonIndex($0 - 1)) })
    let explanation = try Self.ask(roster, absent, "2026-12-04/station/day")
    #expect(explanation.outcome == .possible)
    #expect(explanation.isProven)
    #expect(explanation.put == ["d\(absent)", "d\(absent + 1)"])
    let difference = try #require(explanation.difference)
    #expect(difference.penaltyBefore == explanation.penaltyBefore)
    #expect(explanation.bounds?[1] == explanation.penaltyAfter?[1])
    // The two pairs change places over the three days: symmetric, so nothing costs more.
    #expect(explanation.increase?.most == 0)
    #expect(difference.shifts.contains { $0.shift == "2026-12-04/station/day" && $0.added == explanation.put })
  }

  @Test func ofRostersThatCostTheSameTheNearestIsTold() throws {
    var town = Self.town()
    town.facts.rules.removeFirst()
    let roster = try Self.solved(town)
    let absent = try #require([1, 3].first { !roster[ShiftIndex(0)].contains(PersonIndex($0 - 1)) })
    let explanation = try Self.ask(roster, absent, "2026-12-04/station/day")
    #expect(explanation.increase?.most == 0)
    // Six shifts, three for each pair: one exchange is enough, and one shift alone would be unfair.
    #expect(explanation.difference?.shifts.count == 2)
    #expect(explanation.penaltyAfter?.count == 3)
  }

  @Test func leaveIsToldAsTheObstacle() throws {
    var town = Self.town()
    let day = try #require(Day("2026-12-04"))
    town.facts.leave = [Leave(person: town.person(1), days: day...day)]
    let explanation = try Self.ask(try Self.solved(town), 1, "2026-12-04/station/day")
    #expect(explanation.outcome == .impossible)
    #expect(explanation.obstacles.map(\.code) == ["leave.onLeave"])
    #expect(explanation.increase == nil)
  }

  @Test func restAfterLastMonthsNightIsToldAsTheObstacle() throws {
    var town = Self.town()
    town.facts.history = [
      PastTurn(day: Day("2026-12-03")!, site: SiteIndex(0), type: ShiftTypeIndex(1), person: town.person(1)),
      PastTurn(day: Day("2026-12-03")!, site: SiteIndex(0), type: ShiftTypeIndex(1), person: town.person(2)),
    ]
    let explanation = try Self.ask(try Self.solved(town), 1, "2026-12-04/station/day")
    #expect(explanation.outcome == .impossible)
    #expect(Set(explanation.obstacles.map(\.code)) == ["rest.short"])
  }

  @Test func aPartnerWhoCannotServeIsLeftOut() throws {
    var town = Self.town()
    let day = try #require(Day("2026-12-04"))
    town.facts.leave = [Leave(person: town.person(2), days: day...day)]
    let explanation = try Self.ask(try Self.solved(town), 1, "2026-12-04/station/day")
    #expect(explanation.put == ["d1"])
    #expect(explanation.leftOut == ["d2"])
    #expect(explanation.outcome == .possible)
    #expect(explanation.difference?.gained.contains { $0.code == "pairs.excused" } == true)
  }

  @Test func anExplanationSurvivesItsFile() throws {
    let explanation = try Self.ask(try Self.solved(Self.town()), 1, "2026-12-05/station/night")
    let read = try JSONDecoder().decode(Explanation.self, from: JSONEncoder().encode(explanation))
    #expect(read == explanation)
    #expect(ExplanationDifference(from: read, to: explanation).isEmpty)
  }
}
