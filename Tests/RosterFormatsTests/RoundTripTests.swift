import Foundation
import RosterFormats
import RosterModel
import Testing

@Suite("Writing a scenario as one JSON file")
struct RoundTripTests {
  /// A scenario that uses every part of the format.
  static func everything(horizon: String = "2026-02", calendar: DutyCalendar? = nil) -> Scenario {
    var facts = ScenarioFacts(name: "全部 \"quoted\"\n\u{2028}𠮷", horizon: Horizon(month: horizon)!, calendar: calendar)
    facts.language = .english
    facts.notes = ["title": "表", "phone": "0358", "empty": ""]
    facts.grids = [Grid(id: "g1", name: "一", position: Position(east: -305, north: 7)), Grid(id: "007")]
    facts.shiftTypes = [
      ShiftType(id: "day", start: TimeOfDay("08:30")!, length: 570),
      ShiftType(
        id: "full", name: Text("整天", "all day"), start: TimeOfDay("08:30")!, length: 1440, mode: .onCall, isNight: true),
    ]
    let patterns: [DayPattern] = [
      DayPattern(.everyDay), DayPattern(.weekdays([.monday, .sunday]), months: .even),
      DayPattern(.classes([.workday, .restDay])),
      DayPattern(.monthDays([1, 2, 3, 9, 11, 12, 13, 21, 22, 23, 31]), onHoliday: .nextWorkday),
      DayPattern(.nthWeekday(3, .wednesday), onHoliday: .skip), DayPattern(.nthWeekday(-1, .friday), months: .odd),
      DayPattern(.dates([Day("2026-02-03")!, Day("2026-02-14")!])),
    ]
    let places = [Place(.deputy, wanted: 2, minimum: 1, maximum: 3), Place(.lead, wanted: 1, mode: .onCall)]
    facts.sites = [
      Site(
        id: "station", name: "站", grids: ["g1"], phone: "1", address: "2", position: Position(east: 0, north: 100),
        demand: [FieldDemand("law", weight: 3), FieldDemand("农业", weight: 100)],
        cover: patterns.map { CoverageLine(shiftTypes: ["day", "full"], days: $0, places: places) }),
      Site(id: "p1", name: "", kind: .point, station: "station"),
    ]
    let windows = ["workdays 18:00-08:30", "rest days", "Mon, Wed 08:00-24:00", "first Fri 06:00-06:00"]
    facts.representatives = [
      Representative(
        id: "007", name: "王伟", post: .director, levels: [.city, .township], fields: ["law", "农业"], home: "g1",
        grids: ["g1", "007"], sites: ["p1"], phone: "+86", occupation: "a, b",
        free: windows.map { FreeWindow(text: $0)! },
        refusesNights: true, groups: ["a"], from: Day("2020-01-01"), until: Day("2030-01-01")),
      Representative(id: "b", name: "李娜"), Representative(id: "c", name: "张强"),
    ]
    facts.representatives[0].levelTerms = [
      LevelTerm(.city, until: Day("2026-02-10")), LevelTerm(.city, from: Day("2026-02-20"), until: Day("2026-02-25")),
    ]
    let days = facts.horizon.days
    facts.leave = [
      Leave(person: PersonIndex(0), days: days.lowerBound...days.lowerBound, reason: "x", isExcused: false)
    ]
    facts.requests = [
      Request(person: PersonIndex(1), days: days, wish: .on, shiftTypes: [ShiftTypeIndex(1)], price: 7),
      Request(person: PersonIndex(1), days: days, wish: .off),
    ]
    facts.locks = [.init(person: PersonIndex(1), shift: "\(days.lowerBound)/station/day", serves: false)]
    facts.limits = [Limit(person: PersonIndex(0), rule: "monthly", least: 1, most: nil)]
    var ledger = Ledger(people: 3)
    ledger[PersonIndex(1), .night] = -105
    facts.ledger = ledger
    let before = days.lowerBound.advanced(by: -1)
    facts.history = [PastTurn(day: before, site: SiteIndex(0), type: ShiftTypeIndex(1), person: PersonIndex(2))]
    facts.activities = [
      Activity(
        id: "a1", name: "学习, 一", kind: .study, days: days, participants: [PersonIndex(0), PersonIndex(2)]),
      Activity(
        id: "a2", kind: .meeting, days: days.lowerBound...days.lowerBound, start: TimeOfDay("14:00")!,
        end: TimeOfDay("16:30")!, participants: [PersonIndex(1), PersonIndex(2)], quorum: 1),
    ]
    facts.published = [
      .init(person: PersonIndex(2), shift: "\(days.lowerBound)/station/full"),
      .init(person: PersonIndex(1), shift: "\(days.lowerBound)/station/full"),
    ]
    facts.pairing = PairingSettings(mode: .given, fields: 1, time: 2, home: 3, levels: 4, ledger: 5)
    facts.pairWishes = [PairWish(people: [PersonIndex(0), PersonIndex(1), PersonIndex(2)], kind: .given)]
    facts.rules = [
      RuleStatement("maxShifts", ["id": "monthly", "most": 6, "per": "7 days", "people": ["007"]]),
      RuleStatement("requests"), RuleStatement("themeDay", ["field": "law", "on": "third Wed", "price": 7]),
      RuleStatement("themeDay", ["id": "ninth", "field": "law", "on": [9, "19th"]]),
      RuleStatement("order", ["classes": ["holiday"], "next": ["b", "c"], "posts": ["deputy"]]),
      RuleStatement("rest", ["hours": 11, "price": "hard", "sites": ["station"]]),
    ]
    return Scenario(facts)
  }

  @Test("keeps every part of it")
  func everyPart() throws { try expectRoundTrip(Self.everything()) }

  @Test("keeps the calendar, whatever it is made of")
  func calendars() throws {
    let extra = YearNotice.shipped.filter { $0.year != 2026 }
    for calendar in [
      DutyCalendar(), DutyCalendar(china: [2026], notices: []), DutyCalendar(china: [2025, 2026], notices: extra),
    ] {
      try expectRoundTrip(Self.everything(calendar: calendar))
    }
    try expectRoundTrip(Self.everything(horizon: "2028-01"))
  }

  @Test("gives the same bytes each time, and they are JSON")
  func deterministic() throws {
    let json = ScenarioWriter.json(Self.everything())
    #expect(json == ScenarioWriter.json(Self.everything()))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["name"] as? String == "全部 \"quoted\"\n\u{2028}𠮷")
  }
}
