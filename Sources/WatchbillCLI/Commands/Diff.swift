import ArgumentParser
import Foundation
import Watchbill

/// Tells what sets two rosters, or two explanations, apart.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "比较两份班表（或两份解释）。 Compares two rosters, or two explanations.")

  @Argument(help: "前一份：roster.json 或班表 csv。 The first: a roster.json or a table.")
  var before: String
  @Argument(help: "后一份。 The second.")
  var after: String
  @OptionGroup var common: CommonOptions
  @Option(help: "按这个方案比较。 The scenario to compare them by.")
  var scenario: String?

  func run() throws {
    let language = common.lang ?? .chinese
    let data = try [before, after].map { try RosterInput.data($0, language) }
    let explanations = data.map { try? JSONDecoder().decode(Explanation.self, from: $0) }
    if let first = explanations[0], let second = explanations[1] {
      return try compare(first, second)
    }
    if explanations[0] != nil || explanations[1] != nil {
      complain(CLIText.cannotCompare(explanations[0] == nil ? after : before)(language))
      throw Exit.badData
    }
    let (first, second, named) = try rosters(data)
    let difference = RosterDifference(from: first, Audit(first), to: second, Audit(second))
    if common.json {
      say(JSONText.of(difference))
    } else if !common.quiet {
      let subjects = Subjects(scenario: named.scenario, language: named.language)
      say(DifferenceSummary(difference: difference, subjects: subjects).lines().joined(separator: "\n"))
    }
  }

  private func rosters(_ data: [Data]) throws -> (Roster, Roster, NamedScenario) {
    if let scenario {
      let named = try NamedScenario.read(scenario, common)
      return (try RosterInput.read(before, on: named, common), try RosterInput.read(after, on: named, common), named)
    }
    for (path, data) in zip([before, after], data) where !RosterInput.isJSON(data) {
      complain(CLIText.needsScenario(path)(common.lang ?? .chinese))
      throw Exit.usage
    }
    let first = try NamedRoster.read(before, scenario: nil, common)
    let second = try RosterInput.file(data[1], after, first.named.language)
    guard second.hash == first.file.hash else {
      complain(CLIText.otherScenarios(before, after)(first.named.language))
      throw Exit.badData
    }
    return (first.roster, try RosterInput.read(after, on: first.named, common), first.named)
  }

  private func compare(_ first: Explanation, _ second: Explanation) throws {
    let language = common.lang ?? .chinese
    let difference = ExplanationDifference(from: first, to: second)
    if common.json { return say(JSONText.of(difference)) }
    if common.quiet { return }
    if difference.isEmpty { return say(CLIText.sameExplanations(language)) }
    var lines: [String] = []
    func question(_ explanation: Explanation) -> String { "\(explanation.person) \(explanation.shift)" }
    if question(first) != question(second) {
      lines.append(CLIText.questions(question(first), question(second))(language))
    }
    if first.outcome != second.outcome {
      lines.append(CLIText.outcomes(first.outcome, second.outcome)(language))
    }
    lines += difference.rules.map {
      "\($0.rule) \(CLIText.signed($0.before)) → \(CLIText.signed($0.after))"
    }
    lines += difference.gained.map { "+ \($0.text(language))" } + difference.lost.map { "− \($0.text(language))" }
    say(lines.joined(separator: "\n"))
  }
}
