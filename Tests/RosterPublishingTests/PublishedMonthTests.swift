import RosterAudit
import RosterModel
import Testing

@testable import RosterPublishing

@Suite struct PublishedMonthTests {
  private func month(
    _ crews: [Int: [String]] = [7: ["d1", "d2"]], change: (inout ScenarioFacts) -> Void = { _ in }
  ) -> PublishedMonth {
    var facts = SmallTown.facts()
    change(&facts)
    let roster = SmallTown.roster(crews, facts: facts)
    return PublishedMonth(roster, audit: Audit(roster))
  }

  @Test func everyDayIsThereAndAColumnOnlyWhereAShiftIs() {
    let month = month()
    #expect(month.days.count == 31 && month.shifts.count == 31)
    #expect(month.days[0].label == "国庆节" && month.days[9].badge == "调" && month.days[7].label == "四")
    #expect(month.columns.map(\.typeName) == ["白班"], "the town has no night shift")
    #expect(month.columns[0].shifts.count == 31 && month.columns[0].hours == "08:30–18:00")
  }

  @Test func aShiftHoldsItsPeopleAndItsHolesByKind() {
    let shift = month([7: ["d1"]]).shifts[7]
    #expect(shift.people(.deputy).count == 1 && shift.missing(.deputy) == 1 && shift.missing(.lead) == 1)
    #expect(shift.places.map(\.kind) == [.deputy, .lead])
    #expect(shift.fields == ["法律", "养蜂"])
  }

  @Test func thePublicCopyHoldsNoPrivateNumberAndNoFinding() {
    let month = month { $0.publication.audience = .public }
    #expect(month.people.allSatisfy { $0.phone.isEmpty } && month.findings.isEmpty)
    #expect(month.shifts[7].phones == ["0358-555 0100"])
    let station = self.month()
    #expect(station.people[0].phone == "13900000001" && !station.findings.isEmpty)
  }

  @Test(arguments: [
    (PublicationSettings.PrintedLevels.all, "王秀英（县、镇）"), (.highest, "王秀英（县）"), (.none, "王秀英"),
  ])
  func theSettingsChooseTheLevels(_ levels: PublicationSettings.PrintedLevels, _ expected: String) {
    #expect(month { $0.publication.levels = levels }.people[0].nameWithLevels == expected)
  }

  @Test func listsAreOrderedBySoundOrStrokesOfTheSurname() {
    let names = ["赵立新", "曾国藩", "丁一", "单雄信", "王秀英", "重阳"]
    func order(_ order: PublicationSettings.NameOrder) -> String {
      let month = month([:]) { facts in
        facts.publication.names = order
        facts.representatives = names.enumerated().map { Representative(id: "d\($0)", name: $1) }
      }
      return month.order.map { month[$0].name }.joined(separator: " ")
    }
    #expect(order(.id) == names.joined(separator: " "))
    #expect(order(.pinyin) == "重阳 丁一 单雄信 王秀英 曾国藩 赵立新", "重 as chong, 单 as shan, 曾 as zeng")
    #expect(order(.stroke) == "丁一 王秀英 单雄信 赵立新 重阳 曾国藩")
  }

  @Test func openSettingsAreFilledFromTheScenario() {
    let month = month { $0.publication.phone = "12345" }
    #expect(month.settings.phone == "12345" && month.settings.supervision == "0358-555 0101")
    #expect(month.settings.issuer == "韩冰" && month.language == .chinese)
    #expect(month.foot.map(\.value) == ["12345", "0358-555 0101", "韩冰", "", ""])
  }
}
