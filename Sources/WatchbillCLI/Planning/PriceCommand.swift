import ArgumentParser
import Foundation
import RosterPublishing
import Synchronization
import Watchbill

/// Tells what the rest of a roster would gain without a rule, a group of rules or a wish.
struct PriceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "price",
    abstract: "规则的代价：去掉某条规则、某组规则或某个愿望，其余能好多少。 What the rest would gain without a rule, a group or a wish.")

  enum Kind: String, CaseIterable, ExpressibleByArgument { case rule, group, request }

  @Argument(help: "方案：文件夹、工作簿或 JSON 文件。 A scenario: folder, workbook or JSON file.")
  var scenario: String
  @Option(help: "按什么算：rule、group、request，可写几个；默认三样都算。 rule, group or request; all three by default.")
  var by: [Kind] = []
  @Option(help: "只算这几条规则（编号）。 Only these rules, by identifier.")
  var rule: [String] = []
  @OptionGroup var plan: PlanOptions
  @OptionGroup var common: CommonOptions
  @Option(help: "另写成带图的网页，不用联网。 Also writes a page with charts that needs no network.")
  var page: String?
  @Flag(help: "允许覆盖。 Writes over files.")
  var force = false

  func run() throws {
    let named = try NamedScenario.read(scenario, common)
    let (scenario, language) = (named.scenario, named.language)
    let stop = StopFlag()
    let watch = InterruptWatch(stop)
    defer { withExtendedLifetime(watch) {} }
    let pairing = try PlanPairing.form(scenario, plan, common, language, stop)
    let pricing = Pricing(scenario, units: pairing.units)
    let subjects = try subjects(pricing, scenario, language)
    var single = plan.solve
    single.threads = min(2, plan.threads)
    let base = pricing.base(single, stop: stop)
    try PlanPairing.requireRoster(base, common, language)
    let isTold = !common.quiet && isatty(2) == 1
    let done = Atomic<Int>(0)
    let texts = PriceText(scenario: scenario, language: language)
    let lines = pricing.lines(of: subjects, from: base, plan.solve, workers: plan.threads, stop: stop) { _, line in
      let number = done.wrappingAdd(1, ordering: .relaxed).newValue
      if isTold { complain("[\(number)/\(subjects.count)] \(texts.name(line.subject))") }
    }
    if let fault = lines.lazy.compactMap({ $0?.outcome.fault }).first {
      throw PlanPairing.tell(fault, common, language)
    }
    let table = PriceTable(
      base: base, lines: lines.compactMap { $0 }, unfinished: lines.count { $0 == nil }, texts: texts)
    if let page {
      let title = CLIText.pageTitle(scenario.name, CLIText.pricing)(language)
      try Output.writeAll([(page, Data(table.page(title).html().utf8))], overwrites: force, language)
    }
    if common.json { say(JSONText.of(table)) } else if !common.quiet { say(table.text()) }
    if let page, !common.quiet, !common.json { say(CLIText.written([page])(language)) }
    if table.unfinished > 0 { throw Exit.interrupted }
  }

  private func subjects(_ pricing: Pricing, _ scenario: Scenario, _ language: Language) throws -> [Pricing.Subject] {
    if !rule.isEmpty {
      let known = pricing.rules
      for id in rule where !known.contains(.rule(id)) {
        let ids = known.map { subject in if case .rule(let id) = subject { id } else { "" } }
        complain(CLIText.noSuchRule(id, ids)(language))
        if let near = NearestName.of(id, among: ids) { complain("  " + CLIText.maybe(near)(language)) }
        throw Exit.badData
      }
      return rule.map { .rule($0) }
    }
    let kinds = by.isEmpty ? Kind.allCases : by
    return (kinds.contains(.rule) ? pricing.rules : []) + (kinds.contains(.group) ? pricing.groups : [])
      + (kinds.contains(.request) ? pricing.requests : [])
  }
}

/// The pairs with which a plan solves again and again.
enum PlanPairing {
  /// Forms the pairs; the program ends where there are none.
  static func form(
    _ scenario: Scenario, _ plan: PlanOptions, _ common: CommonOptions, _ language: Language, _ stop: StopFlag
  ) throws -> Pairing {
    let pairing: Pairing
    do throws(SolveError) {
      pairing = try Pairing.form(scenario, timeLimit: plan.solve.timeLimit.map { $0 / 2 }, stop: stop)
    } catch { throw tell(error, common, language) }
    if stop.isCancelled { throw Exit.interrupted }
    guard pairing.causes.isEmpty else {
      complain(([CLIText.noPairing] + pairing.causes).map { $0(language) }.joined(separator: "\n"))
      throw Exit.infeasible
    }
    guard pairing.isComplete else {
      complain(CLIText.pairingUnknown(language))
      throw Exit.noRoster
    }
    return pairing
  }

  /// Tells a fault; the code with which the program ends.
  static func tell(_ fault: SolveError, _ common: CommonOptions, _ language: Language) -> ExitCode {
    complain(fault.text(language))
    if common.json { say(ProblemReport(fault, language).json) }
    return Exit.solverFault
  }

  /// Ends the program where the scenario itself has no roster.
  static func requireRoster(_ outcome: TrialOutcome, _ common: CommonOptions, _ language: Language) throws {
    if let fault = outcome.fault { throw tell(fault, common, language) }
    if outcome.roster != nil, outcome.stopped != .cancelled { return }
    if outcome.stopped == .cancelled { throw Exit.interrupted }
    let isProven = outcome.status == .infeasible
    complain(
      ([isProven ? CLIText.needsRosterInfeasible : CLIText.needsRoster] + outcome.causes).map { $0(language) }
        .joined(separator: "\n"))
    throw isProven ? Exit.infeasible : Exit.noRoster
  }
}
