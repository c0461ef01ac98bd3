import Foundation
import RosterFormats
import RosterModel
import Testing

@Suite("Writing a scenario as a folder")
struct FolderWriterTests {
  /// The scenario that a folder of these files holds, and that its texts are as they should be.
  static func reread(_ scenario: Scenario, warnings: [String] = []) throws -> Scenario {
    let folder = try TestFolder()
    let files = FolderWriter.files(scenario)
    for name in ["scenario.yaml", "representatives.csv"] {
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
    for (name, text) in files { try folder.write(name, text) }
    let reading = folder.read()
    #expect(reading.problems.map(\.code) == warnings)
    return try #require(reading.scenario)
  }

  @Test("keeps every part of it")
  func everyPart() throws {
    let scenario = RoundTripTests.everything()
    let again = try Self.reread(scenario)
    #expect(ScenarioWriter.json(again) == ScenarioWriter.json(scenario))
    #expect(FolderWriter.files(again).map(\.text) == FolderWriter.files(scenario).map(\.text))
  }

  @Test("keeps the shipped scenarios", arguments: Scenarios.all)
  func shipped(path: String) throws {
    let scenario = try #require(ScenarioReader.read(path: path).scenario)
    let again = try Self.reread(scenario)
    #expect(ScenarioWriter.json(again) == ScenarioWriter.json(scenario))
  }

  @Test("keeps texts that YAML or a spreadsheet would take for something else")
  func awkward() throws {
    var facts = ScenarioFacts(name: "no", horizon: Horizon(month: "2026-12")!)
    facts.notes = ["yes": "null", "a: b": "# c", "": "12:30", "列": "[x]", "n": "- a", "e": "1e3", "t": "~"]
    facts.shiftTypes = [ShiftType(id: "on", name: Text("甲", "x: y"), start: TimeOfDay(minutes: 0), length: 2000)]
    facts.sites = [Site(id: "0", name: "a#b", cover: [CoverageLine(shiftTypes: ["on"], days: DayPattern(.everyDay))])]
    facts.representatives = [
      Representative(id: "1", name: "\"甲\", 乙", fields: ["a;b", "c"], occupation: "x"),
      Representative(id: "=1", name: "丙", fields: ["是"], occupation: "逗,号"),
    ]
    facts.leave = [Leave(person: PersonIndex(1), days: facts.horizon.days, reason: "\"q\", r", isExcused: true)]
    let scenario = Scenario(facts)
    let json = ScenarioWriter.json(scenario)
    let again = ScenarioWriter.json(try Self.reread(scenario))
    #expect(again.split(separator: "\n") == json.split(separator: "\n"))
    // A list that holds its own separator cannot stand in a cell: that table stays in the document.
    #expect(FolderWriter.files(scenario).map(\.name) == ["scenario.yaml", "leave.csv"])
  }

  @Test("begins with the lines asked for, and tells what each part is")
  func comments() throws {
    let files = FolderWriter.files(RoundTripTests.everything(), opening: ["made up"])
    let document = try #require(files.first).text
    #expect(document.hasPrefix("# made up\nversion: 1\n"))
    #expect(document.contains("\n# rules and their prices\nrules:\n"))
    #expect(files.dropFirst().allSatisfy { $0.text.unicodeScalars.first == "\u{FEFF}" })
  }
}

@Suite("Writing a folder whole or not at all")
struct SafeFolderTests {
  private let files: [(name: String, data: Data)] = [("scenario.yaml", Data("new".utf8))]

  @Test("leaves a folder that stands there, unless it is a scenario's and may go")
  func standing() throws {
    let folder = try TestFolder()
    #expect(throws: FileProblem(.exists, path: folder.path)) { try SafeFolder.write(files, to: folder.path) }
    try folder.write("diary.txt", "mine")
    #expect(throws: FileProblem.self) { try SafeFolder.write(files, to: folder.path, ifExists: .replace) }
    #expect(folder.read().scenario != nil)
    try FileManager.default.removeItem(atPath: folder.path + "/diary.txt")
    try SafeFolder.write(files, to: folder.path, ifExists: .replace)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["scenario.yaml"])
  }

  @Test("makes the folders above, and leaves nothing beside")
  func above() throws {
    let folder = try TestFolder()
    try SafeFolder.write(files, to: folder.path + "/a/b/")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a") == ["b"])
    #expect(throws: FileProblem.self) { try SafeFolder.write(files, to: folder.path + "/scenario.yaml/x") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a") == ["b"])
  }
}
