import ArgumentParser
import Foundation
import Watchbill

extension PublicationFormat: ExpressibleByArgument {}

/// Writes a roster in a form in which it is handed on.
struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "把班表写成对外的格式。 Writes a roster in a form in which it is handed on.")

  @Argument(help: "roster.json；或先写方案，再写班表。 A roster.json; or a scenario, then the roster.")
  var input: String
  @Argument(help: "前面写了方案时的班表：roster.json 或手工的 csv。 The roster, where a scenario stands before it.")
  var roster: String?
  @Option(name: .customLong("as"), help: "nrp24：基准实例的解。 nrp24: a solution of the benchmark.")
  var format: PublicationFormat
  @Option(help: "写入的文件。 The file to write.")
  var out: String
  @OptionGroup var common: CommonOptions
  @Option(help: "roster.json 的方案。 The roster's scenario.")
  var scenario: String?
  @Flag(help: "允许覆盖。 Writes over a file.")
  var force = false

  func run() throws {
    let (roster, language) = try read()
    let (text, problems) = format.text(of: roster)
    guard let text else {
      complain(problems.map { $0.message(in: language) }.joined(separator: "\n"))
      if common.json { say(ProblemReport(problems, language, exit: Exit.badData).json) }
      throw Exit.badData
    }
    try Output.write([(out, Data(text.utf8))], force ? .replace : .refuse, language)
    if common.json {
      say(JSONText.of(["written": [out]]))
    } else if !common.quiet {
      say(CLIText.written([out])(language))
    }
  }

  private func read() throws -> (roster: Roster, language: Language) {
    if let roster {
      let named = try NamedScenario.read(input, common)
      return (try RosterInput.read(roster, on: named, common), named.language)
    }
    let roster = try NamedRoster.read(input, scenario: scenario, common)
    return (roster.roster, roster.named.language)
  }
}
