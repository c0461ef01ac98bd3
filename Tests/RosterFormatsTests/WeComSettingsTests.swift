import Foundation
import RosterModel
import Testing

@testable import RosterFormats

@Suite struct WeComSettingsTests {
  @Test func groupAndSchedulesReadBackAndAccountsAreAColumn() throws {
    let document =
      TestFolder.document + """

        publication: { wecom: { group: 226, schedules: { day: 1, station/night: 2, day+night: 3 } } }
        """
    let people = "id,name,post,企业微信\nd1,李建平,deputy,LiJianPing\nd2,王玉梅,deputy,\nd3,张海军,deputy,\n"
    let folder = try TestFolder(document: document, people: people)
    let scenario = try #require(folder.read().scenario)
    let settings = WeComSettings(group: 226, schedules: ["day": 1, "station/night": 2, "day+night": 3])
    #expect(scenario.publication.wecom == settings)
    #expect(scenario.representatives.map(\.wecomAccount) == ["LiJianPing", "d2", "d3"])
    let again = try #require(ScenarioReader.read(json: Data(ScenarioWriter.json(scenario).utf8)).scenario)
    #expect(again.publication.wecom == settings && again.representatives[0].wecom == "LiJianPing")
  }

  @Test func zeroIsRestAndNoSchedule() throws {
    let document = TestFolder.document + "\npublication: { wecom: { group: 0, schedules: { day: 0, night: x } } }\n"
    let problems = try TestFolder(document: document).problems()
    #expect(problems.count == 3 && problems.allSatisfy { $0.contains("value.") }, "\(problems)")
  }
}
