import RosterModel
import RosterPublishing
import Testing

@Suite struct DutyMessageTests {
  private func messages(_ language: Language = .chinese) -> [DutyMessage] {
    var facts = SmallTown.facts()
    facts.grids = [Grid(id: "g1", name: "第一网格")]
    facts.representatives[0].grids = ["g1"]
    facts.sites[0].grids = ["g1"]
    facts.representatives[5].phone = "13900000009"
    facts.publication.language = language
    return DutyMessage.all(of: PublishedMonth(SmallTown.roster([7: ["d1", "d2", "h1"], 8: ["d1"]], facts: facts)))
  }

  private func text(_ recipient: DutyMessage.Recipient, _ id: String, _ language: Language = .chinese) -> String {
    messages(language).first { $0.recipient == recipient && $0.id == id }?.text ?? ""
  }

  @Test func aDeputyReadsWhenWhereWithWhomAndWhomToCall() {
    #expect(
      text(.person, "d1") == """
        王秀英代表：
        您2026年10月共 2 班：
        1. 2026年10月8日（星期四） 08:30–18:00 柳湾镇联络站 白班（坐班）
           同班：赵铁柱 13900000002、站长 周站 13900000009
        2. 2026年10月9日（星期五） 08:30–18:00 柳湾镇联络站 白班（坐班）
           同班待定
        提前十分钟接班。需要调班的，请先找好替班人，再报站长周站（13900000009）。

        """)
    #expect(text(.person, "d1", .english).contains("1. Thu, 2026-10-08 08:30–18:00 柳湾镇联络站 day (on site)\n   With: 赵铁柱"))
    #expect(text(.person, "d5") == "孙梅代表：\n您2026年10月没有排班。\n")
  }

  @Test func groupsReadNoPrivateTelephone() {
    for message in messages() where message.recipient != .person {
      #expect(!message.text.contains("1390000000"), "\(message.fileName)")
    }
    #expect(text(.grid, "g1").hasPrefix("【第一网格】各位乡亲：\n联系本网格的代表：王秀英（县、镇）、李强（县）\n"))
  }

  @Test func everybodyWhoCouldServeEverySiteGridAndVillageHasAMessage() {
    let names = messages().map(\.fileName)
    #expect(Set(names).count == names.count)
    #expect(names.contains("个人/d1-王秀英.txt") && names.contains("站点/station-柳湾镇联络站.txt"))
    #expect(names.contains("网格群/g1-第一网格.txt") && names.contains("村群/g2.txt"))
    #expect(!names.contains { $0.contains("吴联") }, "no shift wants an officer")
  }
}
