import ArgumentParser
import Foundation
import RosterPublishing
import Watchbill

/// Makes the roster of a scenario.
struct Solve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "排班：分组、求解、审核并写出班表。 Pairs, solves, audits and writes the roster.")

  @Argument(help: "方案：文件夹、工作簿或 JSON 文件，- 从标准输入读。 A scenario: folder, workbook or JSON file; - reads standard input.")
  var scenario: String
  @OptionGroup var common: CommonOptions
  @Option(help: "写入的文件夹。 Folder to write to (default out/NAME-MONTH).")
  var out: String?
  @Flag(help: "允许覆盖已发布的班表。 Writes over a published roster.")
  var force = false
  @Option(help: "随机种子。 Seed.")
  var seed: UInt64 = 1
  @Option(help: "最多秒数。 Time limit in seconds.")
  var time: Double?
  @Option(help: "最多轮数（代替秒数，结果可重复）。 Rounds in place of seconds; repeatable to the byte.")
  var iterations: Int?
  @Option(help: "差距不大于此即停：0.5% 或 0.005。 Stops at this gap.")
  var gap: Fraction?
  @Option(help: "线程数 1 或 2。 Threads, 1 or 2.")
  var threads = 2
  @Option(name: .customLong("from"), help: "从这份班表（roster.json 或 csv）出发。 A roster or a table to start from.")
  var from: String?
  @Flag(help: "另写模型和证书，可独立核对。 Also writes models and certificates that anybody can check.")
  var certificate = false
  @Option(help: "每个进展写成一行 JSON（NDJSON），- 为标准输出。 Writes each event as a line of JSON; - is standard output.")
  var events: String?
  @Flag(help: "给每班定一位替补代表。 Names a backup for every shift.")
  var backups = false
  @Option(
    name: .customLong("freeze-before"),
    help: "--from 里这一天之前的班不动。 Keeps the shifts of --from that begin before this day.")
  var freezeBefore: Day?

  func validate() throws {
    if let time, !(time >= 0 && time.isFinite) { throw ValidationError("--time \(time): 0 or more seconds") }
    if let iterations, iterations < 1 { throw ValidationError("--iterations \(iterations): 1 or more") }
    if certificate, scenario == "-", out == nil { throw ValidationError("--certificate: --out FOLDER") }
    if events == "-", common.json { throw ValidationError("--events -: --json") }
    if freezeBefore != nil, from == nil {
      throw ValidationError(CLIText.freezeNeedsFrom.chinese + " " + CLIText.freezeNeedsFrom.english)
    }
    if threads != 1, threads != 2 { throw ValidationError("--threads \(threads): 1 or 2") }
  }

  /// Whether a person reads standard output.
  private var tells: Bool { !common.quiet && !common.json && events != "-" }

  func run() throws {
    let clock = ContinuousClock()
    let began = clock.now
    var named = try NamedScenario.read(scenario, common)
    let readSeconds = (clock.now - began).inSeconds
    let language = named.language
    // Hours of work must not end before a folder that cannot be written.
    if scenario != "-" || out != nil { try checkOutput(named) }
    let stream = try events.map { try EventStream($0, force ? .replace : .refuse, language) }
    let stop = StopFlag()
    let watch = InterruptWatch(stop)
    defer { withExtendedLifetime(watch) {} }

    let pairing: Pairing
    let solver: Solver
    var result: SolveResult
    var proofs: [LevelCertificate] = []
    let start = try from.map { try StartRoster($0, on: named, frozenBefore: freezeBefore, common) }
    if let start { named = start.named }
    do {
      // Pairs may take half of the time; what they leave is the roster's.
      pairing =
        try start?.pairing(stop: stop)
        ?? Pairing.form(named.scenario, timeLimit: time.map { $0 / 2 }, stop: stop)
      if stop.isCancelled { throw Exit.interrupted }
      guard pairing.causes.isEmpty else {
        complain(([CLIText.noPairing] + pairing.causes).map { $0(language) }.joined(separator: "\n"))
        if common.json { say(SolveAnswer.infeasible(pairing.causes, language, seed: seed).json) }
        throw Exit.infeasible
      }
      guard pairing.isComplete else {
        complain(CLIText.pairingUnknown(language))
        throw Exit.noRoster
      }
      if tells {
        say(CLIText.heading(named.scenario, groups: pairing.groups.count)(language))
        if !pairing.isOptimal { say(CLIText.groupsHeading(pairing)(language)) }
      }
      let frozen = start?.frozenPart(pairing.units)
      if let frozen, tells {
        say(CLIText.frozen(frozen.shifts.count, before: frozen.day)(language))
      }
      solver = Solver(named.scenario, units: pairing.units, beside: frozen.map { [$0.decisions] } ?? [])
      let live = common.quiet ? nil : LiveLine(language)
      var options = SolveOptions(
        timeLimit: time.map { max(0, $0 - pairing.seconds) }, iterations: iterations, gap: gap?.value ?? 0, seed: seed,
        threads: threads)
      options.start = start?.roster(pairing.units)
      result = try solver.solve(options, stop: stop) {
        live?.show($0)
        stream?.write($0)
      }
      if certificate { proofs = try solver.certify(&result, timeLimit: time, stop: stop) }
      if result.status == .infeasible, let broken = frozen?.brokenRules(solver.rules), !broken.isEmpty {
        result.causes = [CLIText.frozenBreaks] + broken.map(\.text)
      }
    } catch let error as SolveError {
      complain(error.text(language))
      if common.json { say(ProblemReport(error, language).json) }
      throw Exit.solverFault
    }

    let auditBegan = clock.now
    let audit = result.roster.map { Audit($0, rules: solver.rules) }
    let auditSeconds = (clock.now - auditBegan).inSeconds
    let plan = try backups ? result.roster.map { try backupPlan(of: $0, stop, language) } : nil
    var written = try write(proofs, named)
    if let roster = result.roster, let audit, scenario != "-" || out != nil, !keepsBetter(audit, result, named) {
      written = try write(roster, audit, result, named, plan) + written
    }
    if common.json {
      say(
        SolveAnswer(
          result, pairing: pairing, audit: audit, scenario: named.scenario,
          rosterPath: written.first { $0.hasSuffix("roster.json") },
          file: scenario == "-" ? result.roster.map { rosterFile($0, audit!, result, named, plan, in: nil) } : nil,
          seconds: .init(
            reading: readSeconds, pairing: pairing.seconds, lowering: solver.loweringSeconds, audit: auditSeconds),
          language: language
        ).json)
    } else if tells {
      if let plan {
        say(
          CLIText.backups(plan.backups.count, of: plan.candidates.count, isProven: plan.isProven)(language))
      }
      say(SolveSummary(result, audit: audit, scenario: named.scenario, written: written).text(language))
    }
    if result.stopped == .cancelled { throw Exit.interrupted }
    switch result.status {
    case .optimal, .feasible: break
    case .infeasible: throw Exit.infeasible
    case .unknown: throw Exit.noRoster
    }
  }

  private func backupPlan(of roster: Roster, _ stop: StopFlag, _ language: Language) throws -> BackupPlan {
    do throws(SolveError) { return try BackupPlan(of: roster, isStopped: { stop.isCancelled }) } catch {
      throw error.exit(common, language)
    }
  }

  private func rosterFile(
    _ roster: Roster, _ audit: Audit, _ result: SolveResult, _ named: NamedScenario, _ plan: BackupPlan?,
    in folder: String?
  ) -> RosterFile {
    var file = RosterFile(
      roster, audit: audit,
      scenarioPath: named.path == "-" ? "-" : folder.map { RelativePath.of(named.path, from: $0) } ?? named.path,
      hash: named.hash, status: result.status.rawValue, bounds: result.bounds, gap: result.gap, seed: seed)
    file.backups = plan?.named
    file.frozenBefore = freezeBefore?.description
    file.overrides = named.overrides.isEmpty ? nil : named.overrides
    return file
  }

  /// Writes a model and its certificate for each level; tells their paths.
  private func write(_ proofs: [LevelCertificate], _ named: NamedScenario) throws -> [String] {
    let folder = folder(for: named)
    let files = proofs.flatMap { proof -> [(path: String, data: Data)] in
      let model = ModelWriter.mps(proof.model, name: "ROSTER")
      return [
        ("\(folder)/model-\(proof.level.rawValue).mps", Data(model.utf8)),
        (
          "\(folder)/certificate-\(proof.level.rawValue).txt",
          Data(CertificateWriter.text(proof.certificate, mps: model).utf8)
        ),
      ]
    }
    if !files.isEmpty { try Output.write(files, .replace, named.language) }
    return files.map(\.path)
  }

  /// Writes the roster, the page and the table; tells their paths.
  private func write(
    _ roster: Roster, _ audit: Audit, _ result: SolveResult, _ named: NamedScenario, _ plan: BackupPlan?
  ) throws -> [String] {
    let language = named.language
    let folder = folder(for: named)
    var settings = named.scenario.publication
    // What a solve writes is for those who made it.
    (settings.language, settings.audience) = (language, .station)
    let month = PageSummary.month(
      roster, audit, settings, standIns: plan?.backups.mapValues { [$0] } ?? [:])
    let rosterPath = folder + "/roster.json"
    let files: [(path: String, data: Data)] = [
      (rosterPath, rosterFile(roster, audit, result, named, plan, in: folder).data()),
      (folder + "/坐班安排表.html", Data(MonthPage(month).html().utf8)),
      (folder + "/坐班安排表.csv", DutyTable(month).csv()),
    ]
    try Output.write(files, .replace, language)
    return files.map(\.path)
  }
}

extension Duration {
  /// The duration in seconds.
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
