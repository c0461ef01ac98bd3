import Foundation
import RosterFormats
import RosterModel
import Testing

@Suite("A scenario as one workbook")
struct ScenarioWorkbookTests {
  static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios").path

  @Test(arguments: ["tiny", "xiying", "hongxiang"], Language.allCases)
  func theShippedScenariosReadBackTheSame(_ name: String, _ language: Language) throws {
    let scenario = try #require(ScenarioReader.read(path: Self.scenarios + "/" + name).scenario)
    let data = try ScenarioWorkbook.data(scenario, language: language)
    let reading = ScenarioReader.read(workbook: data, name: "x.xlsx")
    #expect(reading.problems.map { $0.message(in: .chinese) } == [])
    let back = try #require(reading.scenario)
    #expect(ScenarioWriter.json(back) == ScenarioWriter.json(scenario))
  }
}

extension ScenarioWorkbookTests {
  /// All but an empty note and an empty name, which a cell cannot tell from none.
  @Test(arguments: Language.allCases) func everyPartOfTheFormatHasItsCell(_ language: Language) throws {
    var facts = ScenarioFacts(of: RoundTripTests.everything())
    facts.notes["empty"] = nil
    facts.sites[1].name = "点"
    facts.publication = PublicationSettings(
      language: .english, audience: .public, levels: .highest, names: .stroke, issuer: "a", phone: "0358-1",
      wecom: WeComSettings(group: 226, schedules: ["day": 1, "station/full": 2, "day+full": 3]))
    let scenario = Scenario(facts)
    let reading = ScenarioReader.read(workbook: try ScenarioWorkbook.data(scenario, language: language), name: "x.xlsx")
    #expect(reading.problems.filter { $0.severity == .error }.map { $0.message(in: .chinese) } == [])
    let back = try #require(reading.scenario)
    let (expected, found) = (ScenarioWriter.json(scenario), ScenarioWriter.json(back))
    for (left, right) in zip(expected.split(separator: "\n"), found.split(separator: "\n")) where left != right {
      Issue.record("\(left) → \(right)")
    }
  }

  @Test func theStarterReadsWithoutAProblem() throws {
    for language in Language.allCases {
      let reading = ScenarioReader.read(workbook: try ScenarioWorkbook.starter(language), name: "x.xlsx")
      #expect(reading.problems.map { $0.message(in: .chinese) } == [])
      #expect(reading.scenario?.representatives.count == 8)
    }
  }

  @Test func aMonthAskedForTakesThePlaceOfItsOwn() throws {
    let data = try ScenarioWorkbook.starter(.chinese)
    let (own, other) = (
      ScenarioReader.read(workbook: data, name: "x"), ScenarioReader.read(workbook: data, name: "x", month: "2027-01")
    )
    let same = ScenarioReader.read(workbook: data, name: "x", month: "2026-12")
    #expect(other.scenario?.horizon.days.lowerBound.description == "2027-01-01")
    #expect(own.files == same.files)
    #expect(own.files != other.files)
  }

  @Test(arguments: ["花名册.csv", "花名册.xlsx"]) func aListAsAnOfficeKeepsItIsRead(_ name: String) throws {
    let folder = URL(fileURLWithPath: Self.scenarios).deletingLastPathComponent().appendingPathComponent(
      "Tests/Samples")
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    let (list, problems) = PeopleList.read(data, name: name)
    #expect(problems.filter { $0.severity == .error }.map { $0.message(in: .chinese) } == [])
    let people = try #require(list?.people)
    #expect(people.count == 84)
    #expect(list?.grids.count == 12)
    #expect(people.allSatisfy { !$0.name.contains(" ") && !$0.name.contains("　") && $0.home != nil && $0.from != nil })
    #expect(people.allSatisfy { !$0.levels.isEmpty })
    #expect(people[4].phone == "138-0000-0005")
    #expect(people.filter { $0.from == Day("2022-03-15") }.count == 28)
  }

  @Test func everyMistakeIsToldAtOnceWithItsSheetAndCell() throws {
    var sheets = ScenarioSheetsForTests.starter()
    sheets.set("代表", 3, 3, "代标")
    sheets.set("代表", 4, 4, "洲")
    sheets.set("请假", 2, 1, "李那")
    sheets.set("请假", 2, 2, "2026-12-32")
    sheets.set("站点", 2, 3, "点点")
    sheets.set("值守安排", 2, 1, "示例镇联络点站")
    sheets.set("值守安排", 2, 5, "两")
    sheets.set("规则", 2, 1, "休息间")
    sheets.set("规则", 5, 2, "编好")
    sheets.set("设置", 9, 1, "结对方试")
    let reading = ScenarioReader.read(workbook: try sheets.data(), name: "西营.xlsx")
    #expect(reading.scenario == nil)
    let places = reading.problems.compactMap { $0.mark?.description }
    for cell in ["设置!A9", "代表!C3", "代表!D4", "请假!A2", "请假!B2", "站点!C2", "值守安排!A2", "规则!A2", "规则!B5"] {
      #expect(places.contains("西营.xlsx \(cell)"), "\(cell) \(places)")
    }
    #expect(reading.problems.contains { $0.suggestion?.chinese.contains("休息间隔") == true })
  }
}
