import Foundation
import RosterModel
import Testing

@Suite struct ScenarioFactsTests {
  @Test func theFactsOfAScenarioAreAllOfThem() throws {
    // A fact that is added to a scenario and forgotten here would be lost in every derived scenario.
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/RosterModel/Scenario/Scenario+Facts.swift")
    let text = try String(contentsOf: source, encoding: .utf8)
    let day = try #require(Day("2026-12-01"))
    let facts = ScenarioFacts(name: "x", horizon: Horizon(days: day...day))
    let labels = Mirror(reflecting: facts).children.compactMap(\.label)
    #expect(labels.count > 15)
    for label in labels {
      #expect(text.contains("    \(label) = ") || text.contains("\(label): scenario.\(label)"), "\(label)")
    }
  }
}
