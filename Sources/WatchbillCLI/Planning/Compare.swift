import ArgumentParser
import Foundation
import RosterPublishing
import Synchronization
import Watchbill

/// Solves scenarios beside each other and measures their rosters alike.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "比较：原方案与各种设想、几个镇，用同样的指标。 Solves a scenario, patches of it, or several towns, and measures all alike.")

  @Argument(
    help:
      "方案（可几个，或装着几个镇的文件夹）和补丁；a.yaml+b.yaml 为叠加。 Scenarios, a folder of towns, and patches; a.yaml+b.yaml stacks two.")
  var inputs: [String]
  @Option(
    help: "一处的几种取值：'rules.rest.hours=8..14'；几个 --sweep 取各种组合。 Values of one path in turn; several --sweep are combined."
  )
  var sweep: [String] = []
  @OptionGroup var plan: PlanOptions
  @OptionGroup var common: CommonOptions
  @Option(help: "另写成 CSV 表，- 为标准输出。 Also writes the table as CSV; - is standard output.")
  var csv: String?
  @Option(help: "另写成带图的网页，不用联网。 Also writes a page with charts that needs no network.")
  var page: String?
  @Flag(help: "允许覆盖。 Writes over files.")
  var force = false

  func validate() throws {
    if csv == "-", common.json { throw ValidationError("--csv -: --json") }
  }

  func run() throws {
    let input = try TrialInput.read(inputs, sweeps: sweep, common)
    let language = input.language
    let stop = StopFlag()
    let watch = InterruptWatch(stop)
    defer { withExtendedLifetime(watch) {} }
    let isTold = !common.quiet && isatty(2) == 1
    let count = input.trials.count
    let done = Atomic<Int>(0)
    let outcomes = Trial.run(input.trials, plan.solve, workers: plan.threads, stop: stop) { _, outcome in
      if outcome.stopped == .cancelled { return }
      let number = done.wrappingAdd(1, ordering: .relaxed).newValue
      if isTold { complain(CLIText.trialDone(outcome, number, of: count)(language)) }
    }
    if let fault = outcomes.lazy.compactMap({ $0?.fault }).first {
      complain(fault.text(language))
      if common.json { say(ProblemReport(fault, language).json) }
      throw Exit.solverFault
    }
    let table = ComparisonTable(outcomes, bases: input.bases, tellsSeconds: plan.iterations == nil)
    var files: [(path: String, data: Data)] = []
    if let csv, csv != "-" { files.append((csv, Data(table.csv().utf8))) }
    if let page {
      let title = CLIText.pageTitle(input.trials[0].scenario.name, CLIText.comparing)(language)
      files.append((page, Data(table.page(title, language).html().utf8)))
    }
    if !files.isEmpty { try Output.writeAll(files, overwrites: force, language) }
    try tell(table, language)
    if !files.isEmpty, !common.quiet, !common.json, csv != "-" { say(CLIText.written(files.map(\.path))(language)) }
    if table.unfinished > 0 { throw Exit.interrupted }
  }

  private func tell(_ table: ComparisonTable, _ language: Language) throws {
    if common.json {
      say(JSONText.of(table))
    } else if csv == "-" {
      emit(table.csv())
    } else if !common.quiet {
      say(table.text(language))
    }
  }
}
