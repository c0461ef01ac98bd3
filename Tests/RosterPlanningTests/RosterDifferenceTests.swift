import RosterAudit
import RosterModel
import RosterPlanning
import RosterSolver
import RosterTesting
import Testing

@Suite struct RosterDifferenceTests {
  private static func difference(_ before: Roster, _ after: Roster) -> RosterDifference {
    RosterDifference(from: before, Audit(before), to: after, Audit(after))
  }

  @Test func aRosterDoesNotDifferFromItself() throws {
    let roster = try WhyNotTests.solved(WhyNotTests.town())
    #expect(Self.difference(roster, roster).isEmpty)
  }

  @Test func whatOneShiftChangesIsTold() throws {
    let scenario = WhyNotTests.town().scenario
    let units = try Pairing.form(scenario).units
    var before = Roster(empty: scenario, units: units)
    before[ShiftIndex(0)] = units[0].members
    var after = before
    after[ShiftIndex(0)] = units[1].members
    after[ShiftIndex(2)] = units[0].members
    let difference = Self.difference(before, after)
    #expect(difference.shifts.map(\.shift) == ["2026-12-04/station/day", "2026-12-05/station/day"])
    #expect(difference.shifts.map(\.removed) == [["d1", "d2"], []])
    #expect(difference.shifts.map(\.added) == [["d3", "d4"], ["d1", "d2"]])
    #expect(difference.people.map(\.person) == ["d1", "d2", "d3", "d4"])
    #expect(difference.people[0].lost == ["2026-12-04/station/day"])
    #expect(difference.people[0].gained == ["2026-12-05/station/day"])
    #expect(difference.penaltyBefore[1] == 10 && difference.penaltyAfter[1] == 8)
    let crew = try #require(difference.rules.first { $0.rule == "crew" })
    #expect((crew.level, crew.before, crew.after) == (1, 10, 8))
    #expect(difference.lost.map(\.code).contains("crew.short"))
    #expect(difference.fairness.map(\.person) == ["d3", "d4"])
    #expect(difference.fairness.allSatisfy { $0.before == 0 && $0.after == 1 })
  }

  @Test func theWayBackIsTheOpposite() throws {
    let scenario = WhyNotTests.town().scenario
    let units = try Pairing.form(scenario).units
    let empty = Roster(empty: scenario, units: units)
    let full = try WhyNotTests.solved(WhyNotTests.town())
    let (there, back) = (Self.difference(empty, full), Self.difference(full, empty))
    #expect(there.lost == back.gained && there.gained == back.lost)
    for rule in there.rules {
      #expect(back.rules.contains { $0.rule == rule.rule && ($0.before, $0.after) == (rule.after, rule.before) })
    }
  }
}
