import RosterModel
import RosterPublishing
import Testing

@Suite struct ReceptionNoticeTests {
  private func month(_ change: (inout ScenarioFacts) -> Void = { _ in }) -> PublishedMonth {
    var facts = SmallTown.facts()
    facts.shiftTypes.append(ShiftType(id: "reception", start: TimeOfDay("09:00")!, length: 150))
    facts.sites.append(
      Site(
        id: "p1", name: "东街联络点", kind: .point, station: "station", phone: "0358-1",
        cover: [CoverageLine(shiftTypes: ["reception"], days: DayPattern(text: "Mon")!)]))
    change(&facts)
    let roster = SmallTown.roster([:], facts: facts)
    var filled = roster
    let scenario = roster.scenario
    for shift in scenario.shifts.typedIndices where scenario.shifts[shift].site == SiteIndex(1) {
      filled[shift] = [scenario.person("d1")!, scenario.person("d2")!]
    }
    return PublishedMonth(filled)
  }

  @Test func oneForEachReceptionWithEverythingThatTheVisitorNeeds() {
    let notices = ReceptionNotice.all(of: month())
    #expect(notices.map(\.shift.day.description) == ["2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"])
    let text = notices[1].text(in: .chinese)
    #expect(text.hasPrefix("人大代表接待群众公告\n\n接待日期：2026年10月12日（星期一）\n接待时间：09:00–11:30\n接待地点：东街联络点\n"))
    #expect(text.contains("接待代表：王秀英（县、镇）、赵铁柱（镇）\n") && text.contains("\n联系电话：0358-1\n"))
    #expect(text.hasSuffix("\n韩冰\n2026年10月9日\n") && !text.contains("1390000"))
  }

  @Test func aNoticeThatCannotBeOutThreeDaysAheadIsLate() {
    #expect(ReceptionNotice.all(of: month()).map(\.isLate) == [false, false, false, false])
    let issued = ReceptionNotice.all(of: month(), issued: Day("2026-10-10")!)
    #expect(issued.map(\.isLate) == [true, true, false, false])
    let early = ReceptionNotice.all(of: month { $0.sites[1].cover[0].days = DayPattern(text: "3rd")! })
    #expect(early.map(\.isLate) == [true], "it must be out on 30 September")
  }

  @Test func mattersComeFromTheNotesWhereTheyAreGiven() {
    let text = ReceptionNotice.all(of: month { $0.notes["mattersTaken"] = "修路" })[0].text(in: .chinese)
    #expect(text.contains("受理事项：修路\n") && text.contains("不受理事项：已经"))
  }

  @Test func onlyTheDayOrSiteAskedFor() {
    #expect(ReceptionNotice.all(of: month(), on: Day("2026-10-12")!).count == 1)
    #expect(ReceptionNotice.all(of: month(), at: SiteIndex(0)).isEmpty)
  }
}
