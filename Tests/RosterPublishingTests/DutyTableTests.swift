import RosterModel
import Testing

@testable import RosterPublishing

@Suite struct DutyTableTests {
  private func row(
    _ number: Int, of roster: Roster, _ language: Language = .chinese, audience: Audience = .station
  ) -> [String] {
    let table = DutyTable(SmallTown.month(roster, language, audience))
    return table.columns.map { table.rows[number].text(of: $0, in: language) }
  }

  @Test func aRowHoldsTheColumnsOfThePaperInOrder() {
    // Shift 7 is 8 October 2026, an ordinary Thursday.
    #expect(
      row(7, of: SmallTown.roster([7: ["d2", "d1", "h1", "o1"]])) == [
        "8", "10-08", "四", "柳湾镇联络站", "白班、08:30–18:00", "坐班", "王秀英（县、镇）", "赵铁柱（镇）", "法律、养蜂、农业",
        "13900000001、13900000002", "", "周站（站长·听班）", "吴联", "",
      ])
  }

  @Test func aNameBearsTheLevelsOfItsDay() {
    var facts = SmallTown.facts()
    let person = facts.representatives.firstIndex { $0.id == "d1" }!
    facts.representatives[person].levelTerms = [LevelTerm(.county, from: Day("2026-10-09"))]
    let roster = SmallTown.roster([7: ["d1", "h1"], 8: ["d1", "h1"]], facts: facts)
    #expect(row(7, of: roster)[6] == "王秀英（镇）")
    #expect(row(8, of: roster)[6] == "王秀英（县、镇）")
  }

  @Test func headingsAndCellsSpeakEnglishWhenAsked() {
    let roster = SmallTown.roster([7: ["d1", "h1"]])
    let cells = row(7, of: roster, .english)
    #expect(cells[2] == "Thu")
    #expect(cells[5...7] == ["on site", "王秀英 (county, township)", "(open)"])
    #expect(cells[11] == "周站 (station head, on call)")
    #expect(SmallTown.month(roster, .english).title.hasSuffix(" Duty Roster (2026-10)"))
  }

  @Test func theTitleIsTheNameAndTheMonthUnlessTheScenarioHasItsOwn() {
    var facts = SmallTown.facts()
    #expect(
      SmallTown.month(SmallTown.roster([:], facts: facts)).title
        == "青石县柳湾镇人大代表联络站坐班安排表（2026年10月）")
    facts.notes["title"] = "国庆值班表（2026年10月）"
    #expect(SmallTown.month(SmallTown.roster([:], facts: facts)).title == "国庆值班表（2026年10月）")
  }

  @Test func aHolidayShowsItsFestivalAndAMakeUpWorkdayItsBadge() {
    let rows = DutyTable(SmallTown.month(SmallTown.roster([:]))).rows
    let weekdays = rows.map { $0.text(of: .weekday, in: .chinese) }
    #expect(weekdays[0...6].allSatisfy { $0 == "国庆节" })
    #expect(rows[0].dayKind == .statutory && rows[4].dayKind == .dayOff)
    #expect(weekdays[9] == "六" && rows[9].badge == "调")
    #expect(rows.filter { !$0.badge.isEmpty }.count == 1)
    #expect(weekdays[16] == "六" && rows[16].dayKind == .weekend)
  }

  @Test(arguments: [
    ([], ["【缺】", "【缺】"]), (["d5"], ["孙梅", "【缺】"]), (["d5", "d2"], ["赵铁柱（镇）", "孙梅"]),
    (["d5", "d2", "d1"], ["王秀英（县、镇）", "赵铁柱（镇）、孙梅"]),
  ])
  func whoeverIsMissingLeavesAHoleAndMoreThanTwoShareTheSecondColumn(_ crew: [String], _ expected: [String]) {
    let cells = row(7, of: SmallTown.roster([7: crew]))
    #expect(Array(cells[6...7]) == expected)
    #expect(cells[11] == "【缺】", "the lead is wanted too")
  }

  @Test func aShiftThatWantsOneDeputyHasNoHoleForASecond() {
    var facts = SmallTown.facts()
    facts.sites[0].cover[0].places = [Place(.deputy, wanted: 1)]
    let cells = row(7, of: SmallTown.roster([:], facts: facts))
    #expect(cells[6] == "【缺】" && cells[7].isEmpty && cells[11].isEmpty)
  }

  @Test func peopleOfOneNameAreToldApart() {
    #expect(row(7, of: SmallTown.roster([7: ["d3", "d4"]]))[6...7] == ["李强（县）", "李强（镇）"])
    var facts = SmallTown.facts()
    facts.representatives[3].levels = [.county]
    // Same name and level: the village decides, and where that is the same too, the identifier.
    #expect(row(7, of: SmallTown.roster([7: ["d3", "d4"]], facts: facts))[6...7] == ["李强（g1）", "李强（g2）"])
    facts.representatives[3].home = "g1"
    #expect(row(7, of: SmallTown.roster([7: ["d3", "d4"]], facts: facts))[6...7] == ["李强（d3）", "李强（d4）"])
  }

  @Test func aPublicCopyShowsNoPrivateNumber() {
    var facts = SmallTown.facts()
    let crew = [7: ["d1", "d2"]]
    #expect(row(7, of: SmallTown.roster(crew, facts: facts), audience: .public)[9] == "0358-555 0100")
    facts.notes["phone"] = nil
    let roster = SmallTown.roster(crew, facts: facts)
    #expect(row(7, of: roster, audience: .public)[9] == "139****0001、139****0002")
  }

  @Test func nightsOverMidnightSayThatTheyEndNextDay() {
    var facts = SmallTown.facts()
    facts.sites[0].cover[0].shiftTypes = ["night"]
    #expect(row(0, of: SmallTown.roster([:], facts: facts))[4...5] == ["夜班、18:00–次日08:30", "听班"])
    facts.shiftTypes[1].length = 360
    #expect(row(0, of: SmallTown.roster([:], facts: facts))[4] == "夜班、18:00–24:00")
  }

  @Test func everybodysTurnsAreCountedByClass() {
    let roster = SmallTown.roster([0: ["d1", "h1"], 1: ["d1"], 4: ["d2"], 7: ["d1", "d2"]])
    let tallies = SmallTown.month(roster).people
    #expect(tallies.map(\.name) == ["王秀英", "赵铁柱", "李强（县）", "李强（镇）", "孙梅", "周站", "吴联"])
    // All, nights, rest days, holidays.
    #expect(tallies[0].counts == [3, 0, 0, 2])
    #expect(tallies[1].counts == [2, 0, 1, 0])
  }

  @Test func findingsAreGroupedFromTheMostImportantLevelDown() {
    func finding(_ level: PriorityLevel, _ penalty: Int, _ text: String) -> Finding {
      Finding(code: "c", rule: "r", level: level, penalty: penalty, text: Text(text, text))
    }
    let groups = FindingGroup.grouped(
      [finding(.points(), 20, "愿望"), finding(.cover, 1, "缺人"), finding(.points(2), 0, "无")].map {
        PublishedFinding($0, .chinese)
      }, language: .chinese)
    #expect(
      groups == [
        FindingGroup(title: "缺员", texts: ["缺人"]), FindingGroup(title: "一般要求", texts: ["愿望（+20）"]),
        FindingGroup(title: "一般要求（第2级）", texts: ["无"]),
      ])
  }

  @Test func aYearWithoutANoticeIsSaid() {
    let month = SmallTown.month(SmallTown.roster([:], facts: SmallTown.facts(month: "2027-03")))
    #expect(month.remarks == ["2027年放假安排尚未公布，本表按法定节假日和周末编排。"])
  }
}
