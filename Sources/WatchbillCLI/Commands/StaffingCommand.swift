import ArgumentParser
import Foundation
import RosterPublishing
import Watchbill

/// Tells how many further deputies it takes, or which shifts.
struct StaffingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staffing",
    abstract: "还要几位什么样的代表，或该设哪些班次。 How many further deputies of which kind, or which shifts.",
    discussion: CLIText.staffingHelp)

  enum Choice: String, ExpressibleByArgument, CaseIterable { case shifts }

  @Argument(help: "方案：文件夹、工作簿或 JSON 文件，- 从标准输入读。 A scenario: folder, workbook or JSON file; - reads standard input.")
  var scenario: String
  @OptionGroup var common: CommonOptions
  @Option(
    name: .customLong("for"), parsing: .upToNextOption,
    help: ArgumentHelp("要达到什么。 What is to be reached.", valueName: "goal"))
  var goals: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "新代表是什么样的：field=law level=county grid=g03 site=station nights=no。 What the further deputies are.",
      valueName: "key=value"))
  var kind: [String] = []
  @Option(help: "最多试到几位。 The most that are tried.")
  var most = 64
  @Option(help: "选 shifts：哪些起止时间的班次人班最少。 shifts: which starts and lengths take the fewest turns.")
  var choose: Choice?
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "--choose 的需求，默认取规则 presence。 The demand of --choose; by default the rule presence.",
      valueName: "from-until=people"))
  var demand: [String] = []
  @Option(parsing: .upToNextOption, help: "--choose 可用的班长（小时）。 Hours that shifts of --choose may last.")
  var hours: [Int] = [8, 12, 24]
  @Option(help: "--choose 的班次每隔几分钟可以开始。 Minutes between starts of --choose.")
  var step = 30
  @Option(help: "把够用的和少一位的方案写进这个文件夹。 Folder for the scenarios with enough and with one fewer.")
  var out: String?
  @Flag(help: "允许覆盖。 Writes over files.")
  var force = false
  @Option(help: "最多秒数。 Time limit in seconds.")
  var time: Double = 300

  func validate() throws {
    if goals.isEmpty == (choose == nil) { throw ValidationError("--for GOAL… | --choose shifts") }
    if !(0...1000).contains(most) { throw ValidationError("--most \(most): 0 to 1000") }
    if !(time >= 0 && time.isFinite) { throw ValidationError("--time \(time): 0 or more seconds") }
    if hours.isEmpty || !hours.allSatisfy((1...24).contains) { throw ValidationError("--hours \(hours): 1 to 24") }
    if !(5...720).contains(step) || 1440 % step != 0 {
      throw ValidationError("--step \(step): 5 to 720, a divisor of 1440")
    }
  }

  func run() throws {
    let named = try NamedScenario.read(scenario, common)
    if choose == .shifts { return try chooseShifts(named) }
    let began = ContinuousClock.now
    let language = named.language
    let request = try StaffingRequest(goals: goals, kind: kind, in: named.scenario, language)
    let stop = StopFlag()
    let watch = InterruptWatch(stop)
    defer { withExtendedLifetime(watch) {} }
    let staffing: Staffing
    do throws(SolveError) {
      staffing = try Staffing(
        named.scenario, for: request.goals, kind: request.kind, atMost: most,
        isStopped: { stop.isCancelled || (ContinuousClock.now - began).inSeconds > time })
    } catch { throw error.exit(common, language) }
    let written = try write(staffing, language)
    let report = StaffingReport(staffing, request, written: written)
    if common.json {
      say(JSONText.of(report))
    } else if !common.quiet {
      say(report.lines(language).joined(separator: "\n"))
    }
    if stop.isCancelled { throw Exit.interrupted }
    if staffing.number == nil { throw staffing.trials.last?.outcome == .unknown ? Exit.noRoster : Exit.infeasible }
  }

  /// Writes the scenario with enough deputies, and the one with one fewer, each as one file.
  private func write(_ staffing: Staffing, _ language: Language) throws -> [String] {
    guard let out, let number = staffing.number else { return [] }
    let numbers = [number, number - 1].filter { $0 >= 0 }
    let files = numbers.map {
      (path: "\(out)/plus-\($0).json", data: Data(ScenarioWriter.json(staffing.adding($0)).utf8))
    }
    try Output.writeAll(files, overwrites: force, language)
    return files.map(\.path)
  }
}
