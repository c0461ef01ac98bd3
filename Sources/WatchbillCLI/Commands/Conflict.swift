import ArgumentParser
import Foundation
import Watchbill

/// The price of giving up a kind of fact, written `leave=20`.
struct FactPrice: ExpressibleByArgument {
  var kind: Fact.Kind
  var price: Int

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let kind = Fact.Kind(rawValue: String(parts[0])), let price = Int(parts[1]),
      (1...1_000_000).contains(price)
    else { return nil }
    (self.kind, self.price) = (kind, price)
  }
}

/// Tells which facts clash where no roster is full and sound, and the cheapest ways out.
struct Conflict: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflict",
    abstract: "排不满时：哪些事实互相冲突，最省的出路是什么。 Which facts clash, and the cheapest ways out.",
    discussion: CLIText.factPrices)

  @Argument(help: "方案：文件夹、工作簿或 JSON 文件，- 从标准输入读。 A scenario: folder, workbook or JSON file; - reads standard input.")
  var scenario: String
  @OptionGroup var common: CommonOptions
  @Option(help: "最多列几组冲突。 How many clashes are told at most.")
  var sets = 3
  @Option(help: "最多列几条出路。 How many ways out are told at most.")
  var ways = 5
  @Option(
    name: .customLong("price"),
    help: ArgumentHelp("放弃一类事实的代价，如 leave=20。 What giving up a kind of fact costs.", valueName: "kind=points"))
  var prices: [FactPrice] = []
  @Option(help: "最多秒数。 Time limit in seconds.")
  var time: Double = 60

  func validate() throws {
    if !(time >= 0 && time.isFinite) { throw ValidationError("--time \(time): 0 or more seconds") }
    if sets < 1 { throw ValidationError("--sets \(sets): 1 or more") }
    if ways < 0 { throw ValidationError("--ways \(ways): 0 or more") }
  }

  func run() throws {
    let began = ContinuousClock.now
    let named = try NamedScenario.read(scenario, common)
    let language = named.language
    let stop = StopFlag()
    let watch = InterruptWatch(stop)
    defer { withExtendedLifetime(watch) {} }
    let answer: ConflictSearch.Answer
    let units = try PairedUnits.form(named, common, timeLimit: time / 2, stop: stop)
    do throws(SolveError) {
      var search = ConflictSearch(
        named.scenario, units: units,
        prices: Dictionary(prices.map { ($0.kind, $0.price) }, uniquingKeysWith: { $1 }),
        isStopped: { stop.isCancelled || (ContinuousClock.now - began).inSeconds > time })
      answer = try search.run(clashes: sets, waysOut: ways)
    } catch {
      complain(error.text(language))
      if common.json { say(ProblemReport(error, language).json) }
      throw Exit.solverFault
    }
    let report = ConflictReport(answer, in: named.scenario)
    if common.json {
      say(JSONText.of(report))
    } else if !common.quiet {
      say(report.lines(language).joined(separator: "\n"))
    }
    if stop.isCancelled { throw Exit.interrupted }
    if answer.isCutShort, answer.clashes.isEmpty { throw Exit.noRoster }
  }
}
