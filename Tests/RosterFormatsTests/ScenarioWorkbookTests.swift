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
