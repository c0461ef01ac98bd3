import Foundation
import RosterFormats
import RosterModel
import Testing

@Suite struct RosterFileTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// A roster as the first version wrote it: files of that time must stay readable.
  private static func sample() throws -> Data {
    try Data(contentsOf: tests.appendingPathComponent("Samples/roster-v1.json"))
  }

  private static func edited(_ edit: (inout [String: Any]) -> Void) throws -> Data {
    var object = try #require(try JSONSerialization.jsonObject(with: sample()) as? [String: Any])
    edit(&object)
    return try JSONSerialization.data(withJSONObject: object)
  }

  private static func problem(_ data: Data) -> InputProblem? {
    do throws(InputProblem) { _ = try RosterFile(data, name: "r.json") } catch { return error }
    return nil
  }

  @Test func aRosterOfTheFirstVersionIsReadWhole() throws {
    let file = try RosterFile(try Self.sample(), name: "roster-v1.json")
    #expect(file.version == 1 && file.state == "draft" && file.status == "optimal" && file.seed == 1)
    #expect(file.penalty == [0, 0, 88] && file.bounds == [nil, 0, 88] && file.gap == 0)
    #expect(file.units == [["d1", "d2"], ["d3", "d4"], ["d5", "d6"]])
    #expect(file.findings.count == 14 && file.tallies.count == 12)
    #expect(file.frozenBefore == nil)
    let tiny = Self.tests.deletingLastPathComponent().appendingPathComponent("Scenarios/tiny").path
    let scenario = try #require(ScenarioReader.read(path: tiny).scenario)
    let (roster, problems) = file.roster(on: scenario, file: "roster-v1.json")
    #expect(problems.isEmpty)
    #expect(roster?.assignmentCount == 28)
  }

  @Test func keysOfALaterTimeAreLeftOut() throws {
    let data = try Self.edited { $0["weather"] = ["2026-12-01": "snow"] }
    #expect(try RosterFile(data, name: "r.json").penalty == [0, 0, 88])
  }

  @Test func whatOnlyTellsOfTheRosterMayBeMissing() throws {
    let data = try Self.edited { object in
      for key in ["state", "status", "penalty", "bounds", "gap", "seed", "findings", "tallies"] { object[key] = nil }
    }
    let file = try RosterFile(data, name: "r.json")
    #expect(file.state == "draft" && file.status == "unknown" && file.findings.isEmpty)
  }

  @Test(arguments: ["version", "scenario", "hash", "units", "assignments"])
  func whatMakesTheRosterMayNotBeMissing(key: String) throws {
    let problem = Self.problem(try Self.edited { $0[key] = nil })
    #expect(problem?.code == "roster.malformed")
    #expect(problem?.text.english.contains(key) == true)
  }

  @Test func aNewerVersionIsRefusedWhateverItLooksLike() throws {
    let problem = try #require(Self.problem(Data(#"{"version": 3, "crews": {}}"#.utf8)))
    #expect(problem.code == "roster.version")
    #expect(problem.text.english.contains("version 3") && problem.text.english.contains("newer Watchbill"))
    #expect(problem.text.chinese.contains("第 2 版") && problem.text.chinese.contains("请升级"))
    #expect(Self.problem(try Self.edited { $0["version"] = 0 })?.code == "roster.version")
  }
}
