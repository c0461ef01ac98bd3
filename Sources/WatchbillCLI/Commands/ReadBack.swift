import ArgumentParser
import Foundation
import Watchbill

/// Reads an edited workbook back: what was changed, what it means, and what the rules say of it.
struct ReadBack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-back",
    abstract: "读回改过的表：改了什么、合不合规、对公平的影响。 Reads an edited table back: what changed, and what the rules say.")

  @Argument(help: "改之前的 roster.json。 The roster before the edits.")
  var roster: String
  @Argument(help: "改过的工作簿（或 csv）。 The edited workbook, or a table.")
  var edited: String
  @OptionGroup var common: CommonOptions
  @Flag(help: "接受改动，写成新班表（--out）。 Accepts the edits and writes the new roster to --out.")
  var accept = false
  @Flag(help: "锁定改动，其余重新平衡，写成新班表（--out）。 Locks the edits, repairs the rest, and writes it to --out.")
  var rebalance = false
  @Option(help: "新班表的文件。 The file of the new roster.")
  var out: String?
  @Option(help: "roster.json 的方案。 The roster's scenario.")
  var scenario: String?
  @Flag(help: "允许覆盖；也接受违反硬性规则的改动。 Writes over a file; accepts edits that break hard rules too.")
  var force = false
  @Option(help: "重新平衡最多秒数。 Time limit of --rebalance in seconds.")
  var time: Double?
  @Option(help: "重新平衡最多轮数。 Rounds of --rebalance in place of seconds.")
  var iterations: Int?
  @Option(help: "随机种子。 Seed.")
  var seed: UInt64 = 1

  func validate() throws {
    if accept || rebalance, out == nil {
      throw ValidationError(CLIText.needsOut.chinese + " " + CLIText.needsOut.english)
    }
    if let time, !(time >= 0 && time.isFinite) { throw ValidationError("--time \(time): 0 or more seconds") }
    if let iterations, iterations < 1 { throw ValidationError("--iterations \(iterations): 1 or more") }
  }

  func run() throws {
    let named = try NamedRoster.read(roster, scenario: scenario, common)
    let language = named.named.language
    let readBack = try read(named)
    let (before, after) = (Audit(named.roster), Audit(readBack.roster))
    var answer = ReadBackAnswer(named.roster, before, readBack, after, language)
    if !common.json, !common.quiet { say(answer.lines().joined(separator: "\n")) }
    var result: Roster?
    if rebalance { result = try rebalanced(named, readBack, &answer) } else if accept { result = readBack.roster }
    var refusal: ExitCode?
    if let result {
      refusal = refuses(readBack, Audit(result), language)
      if refusal == nil { answer.written = try write(result, named) }
    }
    if common.json {
      say(JSONText.of(answer))
    } else if !common.quiet, let written = answer.written {
      say(CLIText.written([written])(language))
    }
    if let refusal { throw refusal }
    if !(result.map { Audit($0) } ?? after).hardFindings.isEmpty { throw Exit.infeasible }
  }

  private func read(_ named: NamedRoster) throws -> RosterReadBack {
    let language = named.named.language
    let data = try RosterInput.data(edited, language)
    let (readBack, problems) = RosterReadBack.read(data, name: PathText.name(of: edited), of: named.roster)
    if !problems.isEmpty, readBack == nil || !common.quiet {
      complain(problems.map { $0.message(in: language) }.joined(separator: "\n"))
    }
    if let readBack { return readBack }
    complain(CLIText.tableErrors(problems.count { $0.severity == .error })(language))
    if common.json { say(ProblemReport(problems, language, exit: Exit.badData).json) }
    throw Exit.badData
  }

  /// The code with which the program ends where a roster is not to be written, told.
  private func refuses(_ readBack: RosterReadBack, _ audit: Audit, _ language: Language) -> ExitCode? {
    if !readBack.strangers.isEmpty {
      complain(CLIText.strangersLeft(readBack.strangers.count)(language))
      return Exit.badData
    }
    if !audit.hardFindings.isEmpty, !force {
      complain(CLIText.hardLeft(language))
      return Exit.infeasible
    }
    return nil
  }

  private func rebalanced(
    _ named: NamedRoster, _ readBack: RosterReadBack, _ answer: inout ReadBackAnswer
  ) throws -> Roster? {
    let language = named.named.language
    let stop = StopFlag()
    let watch = InterruptWatch(stop)
    defer { withExtendedLifetime(watch) {} }
    let options = SolveOptions(timeLimit: time, iterations: iterations, seed: seed)
    let result: SolveResult
    do throws(SolveError) {
      result = try Rebalancing(of: named.roster, edited: readBack.roster).solve(options, stop: stop)
    } catch {
      complain(error.text(language))
      throw Exit.solverFault
    }
    guard let roster = result.roster else {
      complain(([CLIText.noRebalance] + result.causes).map { $0(language) }.joined(separator: "\n"))
      throw result.status == .infeasible ? Exit.infeasible : Exit.noRoster
    }
    let difference = RosterDifference(from: readBack.roster, Audit(readBack.roster), to: roster, Audit(roster))
    answer.rebalance = difference
    if !common.json, !common.quiet {
      say(CLIText.rebalancing(language))
      say(DifferenceSummary(difference: difference, subjects: answer.subjects).lines().joined(separator: "\n"))
    }
    return roster
  }

  private func write(_ roster: Roster, _ named: NamedRoster) throws -> String? {
    guard let out else { return nil }
    let folder = PathText.folder(of: out)
    let audit = Audit(roster)
    let scenarioPath = scenario ?? named.named.path
    let bounds = named.file.bounds
    let firstGap = bounds.indices.dropFirst().first { bounds[$0] != audit.penalty[PriorityLevel(rawValue: $0)] }
    let gap = firstGap.flatMap { level in
      bounds[level].map { bound in
        let penalty = audit.penalty[PriorityLevel(rawValue: level)]
        return Double(penalty - bound) / Double(max(1, penalty))
      }
    }
    var file = RosterFile(
      roster, audit: audit, scenarioPath: RelativePath.of(scenarioPath, from: folder.isEmpty ? "." : folder),
      hash: named.named.hash, status: firstGap == nil ? named.file.status : "feasible", bounds: bounds,
      gap: firstGap == nil ? named.file.gap : gap, seed: named.file.seed)
    file.frozenBefore = named.file.frozenBefore
    try Output.write([(out, file.data())], force ? .replace : .refuse, named.named.language)
    return out
  }
}
