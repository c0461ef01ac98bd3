import ArgumentParser
import Foundation
import RosterBook
import Watchbill

/// Makes the roster of a month from the book, and keeps it there; or from a workbook, and adds it there.
struct BookMonth: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "month",
    abstract: "按账簿或方案工作簿排一个月，结果留在里面。 Rosters a month from a book or a workbook, and keeps it there.")

  @Argument(help: "账簿，或方案工作簿 .xlsx。 The book, or the scenario's workbook.")
  var book: String
  @Argument(help: "月份，如 2026-12。 The month, such as 2026-12.")
  var month: String
  @Flag(help: "发布，否则存为草稿。 Publishes; else it is kept as a draft.")
  var publish = false
  @Flag(help: "已发布的尽量不动。 Changes what is published as little as possible.")
  var keep = false
  @Flag(name: .customLong("new-pairs"), help: "重新结对，不留上月的组。 Forms pairs anew, whoever was a pair before.")
  var newPairs = false
  @Option(name: .customLong("freeze-before"), help: "这一天之前已发布的班不动。 Keeps published shifts before this day.")
  var freezeBefore: Day?
  @Option(help: "另把 scenario.json 和 roster.json 写到这个文件夹。 Also writes scenario and roster to a folder.")
  var out: String?
  @Option(help: "工作簿：写进另一个，原来的不动。 Workbook: another one to write; the scenario's stays as it is.")
  var into: String?
  @Flag(help: "工作簿：允许覆盖已发布的班表和 --into 的文件。 Workbook: writes over a published roster and --into's file.")
  var force = false
  @Option(help: "随机种子。 Seed.")
  var seed: UInt64 = 1
  @Option(help: "最多秒数。 Time limit in seconds.")
  var time: Double?
  @Option(help: "最多轮数（代替秒数，结果可重复）。 Rounds in place of seconds; repeatable to the byte.")
  var iterations: Int?
  @Option(help: "差距不大于此即停。 Stops at this gap.")
  var gap: Fraction?
  @OptionGroup var act: ActOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isOfBook = publish || keep || newPairs || freezeBefore != nil || gap != nil
    if WorkbookPlace(book) == nil ? into != nil || force : isOfBook {
      throw ValidationError(CLIText.monthOptions(common.lang ?? .chinese))
    }
  }

  func run() throws {
    if WorkbookPlace(book) != nil {
      return try WorkbookMonth(
        workbook: book, month: month, common: common, out: out, into: into, force: force, seed: seed, time: time,
        iterations: iterations
      ).run()
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: book, isDirectory: &isFolder), isFolder.boolValue {
      complain(CLIText.needsWorkbook(common.lang ?? .chinese))
      throw Exit.usage
    }
    let desk = try BookDesk(book, common)
    let act = try act.act("month", desk.language)
    let old = try desk.ask { (book) throws(BookProblem) in try book.published(month) }
    let named = try desk.named(month)
    if publish, old != nil, act.reason.isEmpty {
      // Told before the solve rather than after it.
      complain(CLIText.needsReason(month)(named.language))
      throw Exit.usage
    }
    let (base, result) = try solve(named.scenario, old, named.language)
    let replay = Replay(old?.overrides ?? [], on: base)
    let new = NewRoster(
      replay.roster, status: result.status.rawValue, bounds: result.bounds, seed: seed,
      changes: replay.entries.map { ($0.override, $0.outcome) }, base: replay.entries.isEmpty ? nil : base)
    let version = try desk.ask { (book) throws(BookProblem) in
      try book.keep(new, of: month, publish: publish, replacing: old?.version, act)
    }
    var written: [String] = []
    if let out { written = try write(base, result, to: out, named) }
    tell(desk, named, base, result, replay, old, version, written)
    if replay.entries.contains(where: { $0.outcome == .impossible }) { throw Exit.infeasible }
  }

  private func solve(_ scenario: Scenario, _ old: BookRoster?, _ language: Language) throws -> (Roster, SolveResult) {
    var facts = ScenarioFacts(of: scenario)
    if newPairs { facts.pairWishes.removeAll { $0.kind == .former } }
    let wall = old.map { Roster(scenario: scenario, units: $0.roster.units, crews: $0.roster.crews) }
    if keep, let wall {
      facts.published = zip(scenario.shifts, wall.crews).flatMap { shift, crew in
        crew.map { .init(person: $0, shift: shift.id) }
      }
      // Dearer than any wish: what was agreed moves for hard rules and empty places alone.
      facts.rules.removeAll { $0.name == "closeness" }
      facts.rules.append(RuleStatement("closeness", ["price": .integer(1000)]))
    }
    let asked = Scenario(facts)
    let stop = StopFlag()
    let watch = InterruptWatch(stop)
    defer { withExtendedLifetime(watch) {} }
    do throws(SolveError) {
      let keepsPairs = wall != nil && (keep || freezeBefore != nil)
      let pairing =
        keepsPairs
        ? try KeptPairing(of: wall!.units, on: asked).pairing
        : try Pairing.form(asked, timeLimit: time.map { $0 / 2 }, stop: stop)
      guard pairing.causes.isEmpty, pairing.isComplete else {
        complain(([CLIText.noPairing] + pairing.causes).map { $0(language) }.joined(separator: "\n"))
        throw SolveError(code: "pairing.none", text: CLIText.noPairing)
      }
      var options = SolveOptions(
        timeLimit: time, iterations: iterations, gap: gap?.value ?? 0, seed: seed, threads: 2)
      options.start = keepsPairs ? Roster(scenario: asked, units: pairing.units, crews: wall!.crews) : nil
      let frozen = freezeBefore.flatMap { day in
        options.start.map { FrozenPart(of: $0, before: day) }
      }
      let solver = Solver(asked, units: pairing.units, beside: frozen.map { [$0.decisions] } ?? [])
      let result = try solver.solve(options, stop: stop)
      guard let roster = result.roster else { throw SolveError(code: "roster.none", text: CLIText.noSteps(month)) }
      return (Roster(scenario: scenario, units: roster.units, crews: roster.crews), result)
    } catch {
      switch error.code {
      case "pairing.none": throw Exit.infeasible
      case "roster.none":
        complain(error.text(language))
        throw Exit.noRoster
      default: throw error.exit(common, language)
      }
    }
  }

  private func write(_ roster: Roster, _ result: SolveResult, to folder: String, _ named: NamedScenario) throws
    -> [String]
  {
    let json = Data(ScenarioWriter.json(roster.scenario).utf8)
    var file = RosterFile(
      roster, audit: Audit(roster), scenarioPath: "scenario.json", hash: ContentDigest.of([json]),
      status: result.status.rawValue, bounds: result.bounds, gap: result.gap, seed: seed)
    if publish { file.state = "published" }
    let files = [(path: folder + "/scenario.json", data: json), (path: folder + "/roster.json", data: file.data())]
    try Output.write(files, .replace, named.language)
    return files.map(\.path)
  }

  private struct Answer: Encodable {
    var month: String
    var version: Int
    var state: String
    var status: String
    var penalties: [Int]
    var bounds: [Int?]
    var uncovered: Int
    var hardFindings: Int
    var difference: RosterDifference?
    var changes: [Change]
    var written: [String]
  }

  private struct Change: Encodable {
    var override: Override
    var outcome: Replay.Outcome
  }

  private func tell(
    _ desk: BookDesk, _ named: NamedScenario, _ base: Roster, _ result: SolveResult, _ replay: Replay,
    _ old: BookRoster?, _ version: Int, _ written: [String]
  ) {
    let language = named.language
    let audit = Audit(replay.roster)
    let before = old.map { Roster(scenario: named.scenario, units: $0.roster.units, crews: $0.roster.crews) }
    let after = Roster(scenario: named.scenario, units: replay.roster.units, crews: replay.roster.crews)
    let difference = before.map { RosterDifference(from: $0, Audit($0), to: after, Audit(after)) }
    let subjects = Subjects(scenario: named.scenario, language: language)
    var lines = [
      CLIText.heading(named.scenario, groups: base.units.count { $0.members.count > 1 })(language),
      CLIText.status(result)(language),
      CLIText.summary(
        shifts: named.scenario.shifts.count, filled: SolveSummary.filled(replay.roster),
        uncovered: audit.uncoveredPlaces, hard: audit.hardFindings.count)(language),
      CLIText.kept(month, version, isPublished: publish)(language),
    ]
    lines += replay.entries.map {
      "  " + CLIText.replayed($0.override.kind.rawValue, $0.override.reason, $0.outcome)(language)
    }
    if let difference, let old {
      lines.append(CLIText.differsFrom(old.version)(language))
      lines += difference.people.map {
        "  " + CLIText.personChange(subjects.names([$0.person]), lost: $0.lost, gained: $0.gained)(language)
      }
      if difference.people.isEmpty { lines.append("  " + CLIText.samePeople(language)) }
    }
    if !written.isEmpty { lines.append(CLIText.written(written)(language)) }
    let levels = max(3, audit.penalty.amounts.count)
    desk.tell(
      Answer(
        month: month, version: version, state: publish ? "published" : "draft", status: result.status.rawValue,
        penalties: (0..<levels).map { audit.penalty[PriorityLevel(rawValue: $0)] }, bounds: result.bounds,
        uncovered: audit.uncoveredPlaces, hardFindings: audit.hardFindings.count, difference: difference,
        changes: replay.entries.map { Change(override: $0.override, outcome: $0.outcome) }, written: written), lines)
  }
}
