import ArgumentParser
import Foundation
import Watchbill

/// Checks a scenario, or judges a roster by the rules.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "检查方案，或按规则审核班表。 Checks a scenario, or judges a roster by the rules.")

  @Argument(help: "方案，或 roster.json。 A scenario, or a roster.json.")
  var input: String
  @Argument(
    help: "按方案审核的班表：手工的 csv，或 roster.json。 A roster to judge by the scenario: a table made by hand, or a roster.json.")
  var table: String?
  @OptionGroup var common: CommonOptions
  @Option(help: "用这个方案审核班表。 The scenario to judge the roster by.")
  var scenario: String?
  @Option(
    help: "逐行判断：每行一份 {\"id\", \"units\", \"assignments\"}。 Judges many rosters on a scenario: NDJSON in, NDJSON out.")
  var rosters: String?

  private struct Verdict: Encodable {
    var id: String?
    var hardFindings: Int
    var uncovered: Int
    var penalties: [Int]
    var findings: [Line]
    /// How evenly each class of turns lies; nil where many rosters are judged.
    var fairness: [Fairness]?
    struct Fairness: Encodable {
      var rule: String
      var turnClass: String
      var least: Int
      var most: Int
      /// Whole turns by which anybody lies outside the share.
      var furthest: Int
      /// Hundredths of a turn.
      var spread: Int

      init(_ summary: FairnessSummary) {
        rule = summary.rule
        turnClass = summary.turnClass.rawValue
        (least, most) = (summary.turns.lowerBound, summary.turns.upperBound)
        furthest = summary.furthest
        spread = summary.spread
      }
    }
    struct Line: Encodable {
      var code: String
      var rule: String
      var level: Int
      var penalty: Int
      var people: [String]
      var shifts: [String]
      var text: String
    }

    init(_ audit: Audit, _ scenario: Scenario, _ language: Language, id: String? = nil) {
      self.id = id
      hardFindings = audit.hardFindings.count
      uncovered = audit.uncoveredPlaces
      penalties = (0..<max(3, audit.penalty.amounts.count)).map { audit.penalty[PriorityLevel(rawValue: $0)] }
      findings = audit.findings.map { finding in
        Line(
          code: finding.code, rule: finding.rule, level: finding.level.rawValue, penalty: finding.penalty,
          people: finding.people.map { scenario.representatives[$0].id },
          shifts: finding.shifts.map { scenario.shifts[$0].id },
          text: finding.text(language))
      }
    }
  }

  private struct RosterLine: Decodable {
    var id: String?
    var units: [[String]]
    var assignments: [String: [String]]
  }

  func run() throws {
    if let rosters {
      try judgeMany(rosters)
    } else if let table {
      let named = try NamedScenario.read(input, common)
      try judge(RosterInput.read(table, on: named, common), named.language)
    } else if NamedRoster.isRoster(input) {
      let named = try NamedRoster.read(input, scenario: scenario, common)
      try judge(named.roster, named.named.language)
    } else {
      try checkScenario()
    }
  }

  private func judge(_ roster: Roster, _ language: Language) throws {
    let audit = Audit(roster)
    var verdict = Verdict(audit, roster.scenario, language)
    if common.json {
      verdict.fairness = audit.fairness.map { Verdict.Fairness($0) }
      say(JSONText.of(verdict))
    } else if !common.quiet {
      for finding in audit.findings where finding.penalty > 0 {
        let mark = finding.level == .hard ? "✗" : finding.level == .cover ? "○" : "·"
        say(
          "\(mark) [\(finding.code)] \(finding.text(language))"
            + (finding.level >= .points() ? " (+\(finding.penalty))" : ""))
      }
      say(CLIText.penalties(verdict.penalties, uncovered: audit.uncoveredPlaces)(language))
      for summary in audit.fairness { say(CLIText.fairness(summary)(language)) }
      say(CLIText.findings(audit.hardFindings.count, audit.findings.count)(language))
    }
    if !audit.hardFindings.isEmpty { throw Exit.infeasible }
  }

  private func judgeMany(_ path: String) throws {
    let named = try NamedScenario.read(scenario ?? input, common)
    guard
      let data = path == "-"
        ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    else {
      complain(CLIText.missing(path)(named.language))
      throw Exit.missingInput
    }
    let rules = RuleCatalog.rules(of: named.scenario)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (number, line) in data.split(separator: 10, omittingEmptySubsequences: true).enumerated() {
      guard let entry = try? JSONDecoder().decode(RosterLine.self, from: line) else {
        say("{\"error\":\"line \(number + 1) is no roster\"}")
        continue
      }
      let (roster, problems) = RosterFile.roster(
        units: entry.units, assignments: entry.assignments, on: named.scenario, file: "\(path):\(number + 1)")
      guard let roster else {
        let text = problems.map { $0.text(named.language) }
        say(String(decoding: (try? encoder.encode(["error": text])) ?? Data(), as: UTF8.self))
        continue
      }
      let verdict = Verdict(Audit(roster, rules: rules), named.scenario, named.language, id: entry.id)
      say(String(decoding: (try? encoder.encode(verdict)) ?? Data(), as: UTF8.self))
    }
  }

  private func checkScenario() throws {
    let named = try NamedScenario.read(input, common)
    let (scenario, language) = (named.scenario, named.language)
    var warnings: [Text] = []
    for person in scenario.people where !scenario.shifts.contains(where: { scenario.obstacle(person, $0) == nil }) {
      warnings.append(CLIText.nowhere(scenario.displayName(of: person)))
    }
    for shift in scenario.shifts {
      for place in shift.places where place.wanted > 0 {
        let able = scenario.people.count {
          scenario.representatives[$0].post.place == place.kind && scenario.obstacle($0, shift) == nil
        }
        if able < place.wanted { warnings.append(CLIText.noCrew(shift.id, able, place.wanted)) }
      }
    }
    let pairing: Pairing
    do { pairing = try Pairing.form(scenario) } catch {
      complain(error.text(language))
      throw Exit.solverFault
    }
    let impossible = pairing.causes + Solver(scenario, units: pairing.units).impossibilities
    if common.json {
      say(JSONText.of(["errors": impossible.map { $0(language) }, "warnings": warnings.map { $0(language) }]))
    } else if !common.quiet {
      say(CLIText.heading(scenario, groups: pairing.groups.count)(language))
      for text in warnings { say("! " + text(language)) }
      for text in impossible { say("✗ " + text(language)) }
      if impossible.isEmpty { say(CLIText.checked(language)) }
    }
    if !impossible.isEmpty { throw Exit.infeasible }
  }
}
