import ArgumentParser
import Foundation
import Watchbill

/// Writes a scenario's integer model, or the scenario as one JSON file or one workbook.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "导出整数规划模型（mps、lp）或方案 JSON。 Writes the integer model or the scenario as JSON.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case mps, lp, json, xlsx }
  enum Model: String, ExpressibleByArgument, CaseIterable { case roster, pairing }

  @Argument(help: "方案，或 roster.json（前面各级按它封顶）。 A scenario, or a roster whose earlier levels cap the model's.")
  var input: String
  @OptionGroup var common: CommonOptions
  @Option(name: .customLong("as"), help: "mps、lp、json，或 xlsx（方案写成一个工作簿）。 xlsx: the scenario as one workbook.")
  var format: Format = .mps
  @Option(help: "roster 排班模型，pairing 分组模型（目标为负总分）。 The rostering or the matching model (minus the total).")
  var model: Model = .roster
  @Flag(help: "排班模型不加计数下界，互斥两两写。 The rostering model as the rules say it, without cliques and counting bounds.")
  var plain = false
  @Option(help: "第几级：1 缺岗，2 起为分数。 Level: 1 uncovered places, from 2 points.")
  var level = 2
  @Option(help: "写入的文件，默认标准输出。 File to write; standard output by default.")
  var out: String?
  @Flag(help: "允许覆盖。 Writes over a file.")
  var force = false
  @Option(help: "roster.json 的方案。 The roster's scenario.")
  var scenario: String?

  /// Above so many columns a matching model is refused.
  private static let mostColumns = 2_000_000

  func run() throws {
    var caps = [Int](repeating: 0, count: 16)
    let named: NamedScenario
    if NamedRoster.isRoster(input) {
      let roster = try NamedRoster.read(input, scenario: scenario, common)
      named = roster.named
      let penalty = Audit(roster.roster).penalty
      for level in 0..<16 { caps[level] = penalty[PriorityLevel(rawValue: level)] }
    } else {
      named = try NamedScenario.read(input, common)
    }
    if format == .xlsx { return try writeWorkbook(named) }
    let text: String
    if format == .json {
      text = ScenarioWriter.json(named.scenario)
    } else if model == .pairing {
      let columns = Pairing.modelSize(named.scenario)
      if columns > Export.mostColumns {
        throw ValidationError(CLIText.tooLarge(columns, Export.mostColumns)(named.language))
      }
      let linear = Pairing.model(named.scenario)
      text = format == .mps ? ModelWriter.mps(linear, name: "PAIRING") : ModelWriter.lp(linear)
    } else {
      let pairing: Pairing
      do { pairing = try Pairing.form(named.scenario) } catch {
        complain(error.text(named.language))
        throw Exit.solverFault
      }
      guard pairing.causes.isEmpty else {
        complain(([CLIText.noPairing] + pairing.causes).map { $0(named.language) }.joined(separator: "\n"))
        throw Exit.infeasible
      }
      let solver = Solver(named.scenario, units: pairing.units)
      let levels = 1..<solver.formulation.levelCount
      guard levels.contains(level) else {
        throw ValidationError("--level \(level): \(levels.lowerBound)…\(levels.upperBound - 1)")
      }
      let linear = solver.exactModel(
        level: PriorityLevel(rawValue: level), caps: caps, form: plain ? .plain : .strengthened)
      text = format == .mps ? ModelWriter.mps(linear, name: "ROSTER") : ModelWriter.lp(linear)
    }
    guard let out else {
      if common.json, format != .json { say(JSONText.of(["model": text])) } else { emit(text) }
      return
    }
    try Output.write([(out, Data(text.utf8))], force ? .replace : .refuse, named.language)
    if common.json {
      say(JSONText.of(["written": [out]]))
    } else if !common.quiet {
      say(CLIText.written([out])(named.language))
    }
  }

  private func writeWorkbook(_ named: NamedScenario) throws {
    guard let out else { throw ValidationError("--as xlsx: --out FILE.xlsx") }
    let data: Data
    do throws(FileProblem) { data = try ScenarioWorkbook.data(named.scenario, language: common.lang) } catch {
      throw error.exit(named.language)
    }
    try Output.write([(out, data)], force ? .replace : .refuse, named.language)
    if common.json {
      say(JSONText.of(["written": [out]]))
    } else if !common.quiet {
      say(CLIText.written([out])(named.language))
    }
  }
}
