import RosterAudit
import RosterModel

@testable import RosterPublishing

/// A made-up town of one station and seven people, small enough to check by eye.
enum SmallTown {
  /// The facts for a month such as `2026-10`: a day shift on every day, wanting two deputies and a lead on call.
  static func facts(month: String = "2026-10") -> ScenarioFacts {
    var facts = ScenarioFacts(name: "青石县柳湾镇人大代表联络站", horizon: Horizon(month: month)!)
    facts.notes = ["phone": "0358-555 0100", "supervision": "0358-555 0101", "preparedBy": "韩冰"]
    facts.shiftTypes = [
      ShiftType(id: "day", start: TimeOfDay("08:30")!, length: 570),
      ShiftType(id: "night", start: TimeOfDay("18:00")!, length: 870, mode: .onCall),
    ]
    let places = [Place(.deputy, wanted: 2), Place(.lead, wanted: 1, mode: .onCall)]
    facts.sites = [
      Site(
        id: "station", name: "柳湾镇联络站",
        cover: [CoverageLine(shiftTypes: ["day"], days: DayPattern(.everyDay), places: places)])
    ]
    facts.representatives = [
      Representative(
        id: "d1", name: "王秀英", levels: [.township, .county], fields: ["law", "养蜂"], phone: "13900000001"),
      Representative(id: "d2", name: "赵铁柱", levels: [.township], fields: ["farming", "law"], phone: "13900000002"),
      Representative(id: "d3", name: "李强", levels: [.county], home: "g1", phone: "13900000003"),
      Representative(id: "d4", name: "李强", levels: [.township], home: "g2"),
      Representative(id: "d5", name: "孙梅"),
      Representative(id: "h1", name: "周站", post: .stationHead),
      Representative(id: "o1", name: "吴联", post: .officer),
    ]
    return facts
  }

  /// A roster in which each shift of the list, by position, has the people named; all others are empty.
  static func roster(_ crews: [Int: [String]], facts: ScenarioFacts = SmallTown.facts()) -> Roster {
    let scenario = Scenario(facts)
    var roster = Roster(empty: scenario, units: scenario.people.map { DutyUnit([$0]) })
    for (shift, people) in crews { roster[ShiftIndex(shift)] = people.map { scenario.person($0)! } }
    return roster
  }

  /// A roster as documents print it.
  static func month(
    _ roster: Roster, _ language: Language = .chinese, _ audience: Audience = .station, summary: [String] = []
  ) -> PublishedMonth {
    var settings = roster.scenario.publication
    (settings.language, settings.audience) = (language, audience)
    return PublishedMonth(
      roster, audit: Audit(roster), settings: settings, additions: PublishedAdditions(summary: summary))
  }
}
