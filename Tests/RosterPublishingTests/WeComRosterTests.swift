import RosterModel
import Testing

@testable import RosterPublishing

@Suite struct WeComRosterTests {
  private func facts(_ change: (inout ScenarioFacts) -> Void = { _ in }) -> ScenarioFacts {
    var facts = SmallTown.facts()
    facts.sites[0].cover[0].shiftTypes = ["day", "night"]
    facts.representatives[0].wecom = "WangXiuYing"
    change(&facts)
    return facts
  }

  private let settings = WeComSettings(group: 226, schedules: ["day": 1, "station/night": 2, "day+night": 3])

  @Test func everybodyHasAScheduleForEachDayAndRestIsZero() throws {
    // Shifts 0 and 1 are 1 October's day and night, 2 and 3 the next day's.
    let roster = SmallTown.roster([0: ["d1", "d2"], 1: ["d1"], 3: ["d2"]], facts: facts())
    let (body, problems) = WeComRoster.of(roster, settings)
    let items = try #require(body, "\(problems)").items
    #expect(items.count == 7 * 31)
    #expect(
      items.prefix(2) == [
        WeComRoster.Item(userid: "WangXiuYing", day: 1, schedule: 3),
        WeComRoster.Item(userid: "WangXiuYing", day: 2, schedule: 0),
      ])
    #expect(
      items[31...32] == [
        WeComRoster.Item(userid: "d2", day: 1, schedule: 1), WeComRoster.Item(userid: "d2", day: 2, schedule: 2),
      ])
    let text = String(decoding: try #require(body).data(), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"groupid\": 226,\n  \"yearmonth\": 202610,\n  \"items\": [\n"))
  }

  @Test func everyReasonIsToldAtOnce() {
    let facts = facts {
      $0.representatives[1].wecom = "WangXiuYing"
      $0.horizon = Horizon(days: Day("2026-09-30")!...Day("2026-10-02")!)
    }
    let roster = SmallTown.roster([0: ["d1"], 1: ["d1"]], facts: facts)
    let (body, problems) = WeComRoster.of(roster, WeComSettings(schedules: ["nigt": 2, "day": 1]))
    #expect(body == nil)
    #expect(
      problems.map(\.code) == [
        "wecom.month", "wecom.group", "wecom.unknown", "wecom.account", "wecom.schedule",
      ])
    #expect(problems[2].suggestion?.english == "Maybe \"night\"")
  }

  @Test func whoHasLeftHasNoItem() throws {
    let facts = facts { $0.representatives[0].until = Day("2026-10-02") }
    let body = try #require(WeComRoster.of(SmallTown.roster([:], facts: facts), settings).body)
    #expect(body.items.count { $0.userid == "WangXiuYing" } == 2)
  }

  @Test func accountsAreQuoted() throws {
    let facts = facts { $0.representatives[0].wecom = "a\"\\\n甲" }
    let body = try #require(WeComRoster.of(SmallTown.roster([:], facts: facts), settings).body)
    #expect(String(decoding: body.data(), as: UTF8.self).contains(#"{"userid": "a\"\\\n甲", "day": 1"#))
  }
}
