import Foundation
import RosterFormats
import RosterModel
import Testing

@Suite("Reading a scenario")
struct ScenarioReaderTests {
  @Test("gives the same from a folder, its scenario.yaml, and the tables written in one file")
  func sameEitherWay() throws {
    let folder = try TestFolder(["leave.csv": "person,from,excused\nd01,2026-12-01,no\n"])
    let fromFolder = try #require(folder.read().scenario)
    let fromDocument = try #require(ScenarioReader.read(path: folder.path + "/scenario.yaml").scenario)
    let one =
      TestFolder.document + """

        representatives:
          - { id: d01, name: 王伟, levels: [county] }
          - { id: d02, name: 李娜, levels: 镇 }
          - { id: d03, name: 张强, levels: township }
          - { id: d04, name: 王伟, levels: [镇] }
        leave: [ { person: d01, from: 2026-12-01, until: null, excused: false } ]
        """
    let fromOne = try #require(ScenarioReader.read(json: Data(one.utf8)).scenario)
    #expect(ScenarioWriter.json(fromFolder) == ScenarioWriter.json(fromDocument))
    #expect(ScenarioWriter.json(fromFolder) == ScenarioWriter.json(fromOne))
  }

  @Test("takes how documents are printed, which reads back, and refuses what is no such setting")
  func publication() throws {
    let document =
      TestFolder.document + """

        publication: { language: en, audience: public, levels: highest, names: stroke, issuer: 镇人大, phone: 12345 }
        """
    let scenario = try #require(try TestFolder(document: document).read().scenario)
    let expected = PublicationSettings(
      language: .english, audience: .public, levels: .highest, names: .stroke, issuer: "镇人大", phone: "12345")
    #expect(scenario.publication == expected)
    let again = ScenarioReader.read(json: Data(ScenarioWriter.json(scenario).utf8)).scenario
    #expect(again?.publication == expected)
    let wrong = TestFolder.document + "\npublication: { names: strokes, audiense: public }\n"
    #expect(
      try TestFolder(document: wrong).problems() == [
        "scenario.yaml:16:23 value.unknown | Maybe \"stroke\"", "scenario.yaml:16:32 key.unknown | Maybe \"audience\"",
      ])
  }

  @Test("keeps the bytes of each file for hashing")
  func files() throws {
    let folder = try TestFolder(["leave.csv": "person,from\n"])
    #expect(folder.read().files.map(\.name) == ["scenario.yaml", "representatives.csv", "leave.csv"])
    #expect(folder.read().files.last?.bytes == Data("person,from\n".utf8))
  }

  @Test("tells of a table given twice, and of wrong rows of the one-file form")
  func wrongRows() throws {
    let twice = try TestFolder(document: TestFolder.document + "\nleave: []\n", ["leave.csv": "person,from\n"])
    #expect(twice.problems() == ["scenario.yaml:16:8 table.twice"])
    let rows = """

      representatives: [ 1, { id: d01, name: A, nmae: B }, { id: d02 }, { id: [x], name: C } ]
      """
    let reading = ScenarioReader.read(json: Data((TestFolder.document + rows).utf8))
    #expect(
      reading.problems.map(\.brief) == [
        "stdin:16:20 value.wrong", "stdin:16:43 key.unknown | Maybe \"name\"", "stdin:16:54 cell.missing",
        "stdin:16:67 cell.missing", "stdin:16:73 value.wrong",
      ])
  }

  @Test("takes notices from a file of the folder and from the scenario itself")
  func notices() throws {
    let notice = "{\"year\": 2028, \"days\": [{\"name\": \"元旦\", \"date\": \"2028-02-02\", \"isOffDay\": true}]}"
    for extra in ["holiday-cn-2028.json", notice] {
      let document = TestFolder.document.replacingOccurrences(
        of: "from: 2026-12-01, until: 2026-12-07", with: "month: 2028-02")
      let folder = try TestFolder(
        document: document + "\ncalendar: { extra: [\(extra)] }\n", ["holiday-cn-2028.json": notice])
      let reading = folder.read()
      #expect(reading.problems.map(\.brief) == [])
      #expect(reading.scenario?.calendar.kind(of: Day("2028-02-02")!) == .dayOff)
      #expect(reading.files.map(\.name).contains("holiday-cn-2028.json") == (extra != notice))
    }
  }

  @Test("turns names of people in rules into identifiers, and keeps the places of values")
  func rules() throws {
    let document = TestFolder.document + "\n  - apart: { people: [李娜, d03], most: 0 }\n  - requests\n"
    let rules = try #require(try TestFolder(document: document).read().scenario).rules
    #expect(rules[1].values == ["people": ["d02", "d03"], "most": 0])
    #expect(rules[1].marks[""] == Mark(file: "scenario.yaml", line: 16, column: 5))
    #expect(rules[1].marks["most"] == Mark(file: "scenario.yaml", line: 16, column: 39))
    #expect(rules[2] == RuleStatement("requests", marks: ["": Mark(file: "scenario.yaml", line: 17, column: 5)]))
  }

  @Test("speaks Chinese and English")
  func languages() throws {
    let folder = try TestFolder(["leave.csv": "代表,起\nd1,2026-12-01\n"])
    let problem = try #require(folder.read().problems.first)
    #expect(
      problem.message(in: .chinese) == "leave.csv:2:1: 没有代表 “d1”；可用：d01、d02、d03、d04\n  也许是“d01”")
    #expect(
      problem.message(in: .english)
        == "leave.csv:2:1: there is no person “d1”; allowed: d01, d02, d03, d04\n  Maybe \"d01\"")
  }
}
