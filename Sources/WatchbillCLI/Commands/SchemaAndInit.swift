import ArgumentParser
import Foundation
import Watchbill

/// Prints the JSON Schema of scenarios.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "打印方案的 JSON Schema。 Prints the JSON Schema of scenarios.")

  @OptionGroup var common: CommonOptions

  func run() throws { say(ScenarioSchema.json()) }
}
