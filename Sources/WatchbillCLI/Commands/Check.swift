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
    let handle: FileHandle
    do throws(InputProblem) { handle = path == "-" ? .standardInput : try PlainFile.handle(at: path) } catch {
      complain(error.message(in: named.language))
      throw error.exit
    }
    switch RosterLines(named.scenario, named.language).judge(LineReader(handle), file: path) {
    case .good: break
    case .broken: throw Exit.infeasible
    case .unreadable: throw Exit.badData
    }
  }

  private func checkScenario() throws {
    let named = try NamedScenario.read(input, common)
    let (scenario, language) = (named.scenario, named.language)
    var warnings: [Text] = []
    // Where there are no shifts at all, that has been told once and not again for everybody.
    for person in scenario.people
    where !scenario.shifts.isEmpty && !scenario.shifts.contains(where: { scenario.obstacle(person, $0) == nil }) {
      warnings.append(CLIText.nowhere(scenario.displayName(of: person)))
    }
    for shift in scenario.shifts {
      for place in shift.places where place.wanted > 0 {
        let fitting = scenario.people.filter { scenario.representatives[$0].post.place == place.kind }
        let obstacles = fitting.compactMap { scenario.obstacle($0, shift) }
        let able = fitting.count - obstacles.count
        if able < place.wanted {
          let counts = Obstacle.allCases.map { kind in (kind, obstacles.count { $0 == kind }) }.filter { $0.1 > 0 }
          warnings.append(CLIText.noCrew(shift.id, place.kind, able, place.wanted, counts))
        }
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
      if impossible.isEmpty { say(CLIText.checked(warnings: warnings.count + named.warnings)(language)) }
    }
    if !impossible.isEmpty { throw Exit.infeasible }
  }
}
