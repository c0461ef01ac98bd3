import Foundation
import RosterFormats
import RosterModel
import Testing

/// The scenarios that ship with the project.
enum Scenarios {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios").path

  static var all: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { "\(folder)/\($0)" }
      .filter { FileManager.default.fileExists(atPath: "\($0)/scenario.yaml") }
  }
}

@Suite("The shipped scenarios")
struct ScenariosTests {
  @Test("read without an error", arguments: Scenarios.all)
  func readWithoutError(path: String) throws {
    let reading = ScenarioReader.read(path: path)
    #expect(reading.problems.filter { $0.severity == .error }.map { $0.message(in: .english) } == [])
    let scenario = try #require(reading.scenario)
    #expect(!scenario.shifts.isEmpty)
    #expect(reading.files.first?.name == "scenario.yaml")
  }

  @Test("are the same after writing and reading one JSON file", arguments: Scenarios.all)
  func roundTrip(path: String) throws {
    let scenario = try #require(ScenarioReader.read(path: path).scenario)
    try expectRoundTrip(scenario)
  }
}

/// Expects a scenario to be the same after it was written as one file and read again.
func expectRoundTrip(_ scenario: Scenario) throws {
  let json = ScenarioWriter.json(scenario)
  let reading = ScenarioReader.read(json: Data(json.utf8))
  #expect(reading.problems.filter { $0.severity == .error }.map { $0.message(in: .english) } == [])
  let again = try #require(reading.scenario)
  #expect(again.name == scenario.name)
  #expect(again.language == scenario.language)
  #expect(again.horizon == scenario.horizon)
  #expect(again.notes == scenario.notes)
  #expect(again.grids == scenario.grids)
  #expect(again.shiftTypes == scenario.shiftTypes)
  #expect(again.sites == scenario.sites)
  #expect(again.representatives == scenario.representatives)
  #expect(again.leave == scenario.leave)
  #expect(again.requests == scenario.requests)
  #expect(again.locks == scenario.locks)
  #expect(again.limits == scenario.limits)
  #expect(again.ledger == scenario.ledger)
  #expect(again.history == scenario.history)
  #expect(again.activities == scenario.activities)
  #expect(again.published == scenario.published)
  #expect(again.pairing == scenario.pairing)
  #expect(again.pairWishes == scenario.pairWishes)
  #expect(again.shifts == scenario.shifts)
  #expect(again.pastShifts == scenario.pastShifts)
  #expect(again.rules.map(\.name) == scenario.rules.map(\.name))
  #expect(again.rules.map(\.values) == scenario.rules.map(\.values))
  #expect(ScenarioWriter.json(again) == json)
}
