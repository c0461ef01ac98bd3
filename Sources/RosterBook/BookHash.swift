import Foundation
import RosterFormats
import RosterModel

/// The bytes by which a scenario of the book is told from another one.
enum BookHash {
  static func bytes(of scenario: Scenario) -> Data { Data(ScenarioWriter.json(scenario).utf8) }
}
