import Foundation
import RosterAudit
import RosterFormats
import RosterModel
import RosterPublishing
import Testing

/// Months to lay out, filled in turn without asking any rule.
enum Months {
  private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios").path

  static func facts(_ name: String) throws -> ScenarioFacts {
    ScenarioFacts(of: try #require(ScenarioReader.read(path: scenarios + "/" + name).scenario))
  }

  /// A month in which every place is filled by the next of its kind.
  static func filled(
    _ facts: ScenarioFacts, _ language: Language = .chinese, audience: Audience = .station, skipping: Int = 0
  ) -> PublishedMonth {
    let scenario = Scenario(facts)
    var roster = Roster(empty: scenario, units: scenario.people.map { DutyUnit([$0]) })
    var next: [PlaceKind: Int] = [.deputy: skipping]
    for index in scenario.shifts.typedIndices {
      for place in scenario.shifts[index].places {
        let people = scenario.people.filter { scenario.representatives[$0].post.place == place.kind }
        for _ in 0..<min(place.wanted, people.count) {
          roster[index].append(people[next[place.kind, default: 0] % people.count])
          next[place.kind, default: 0] += 1
        }
      }
    }
    var settings = facts.publication
    (settings.language, settings.audience) = (language, audience)
    return PublishedMonth(roster, settings: settings)
  }
}
