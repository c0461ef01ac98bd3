import ArgumentParser
import Watchbill

/// Proposes at most three ways to repair a roster after somebody turns out to be away.
struct RepairRoster: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "有人不能来：给出至多三套补班办法。 Repairs a roster after an absence, in at most three ways.")

  @Argument(
    help: ArgumentHelp(
      "[方案] 班表。 The roster, its scenario before it where it is a table.", valueName: "scenario> <roster"))
  var paths: [String]
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("谁、哪几天不能来。 Who is away when.", valueName: "person> <from..to"))
  var absent: [String]
  @Flag(help: "没有请假，欠的班要补。 The absence is not excused: what is missed stays owed.")
  var unexcused = false
  @Option(help: "这一天之前的班不动，默认从缺勤第一天起。 Leaves shifts before this day alone; the first day of absence by default.")
  var freezeBefore: Day?
  @Option(help: "采用第几套。 The plan to apply.")
  var apply: Int?
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if paths.count > 2 { throw ValidationError("[SCENARIO] ROSTER: \(paths.count) given") }
    if absent.isEmpty || absent.count % 2 != 0 { throw ValidationError("--absent PERSON FROM..TO") }
    if let apply, !(1...3).contains(apply) { throw ValidationError("--apply \(apply): 1 to 3") }
    if !BookDesk.isBook(paths), (apply == nil) != (change.out == nil) {
      throw ValidationError("--apply N goes with --out FILE")
    }
  }

  func run() throws {
    let first = absent.count > 1 ? DayRange.parse(absent[1])?.lowerBound : nil
    let wall = try WallRoster.read(paths, common, on: first)
    let language = wall.language
    let repair = AbsenceRepair(wall.roster, after: try absences(wall), changingFrom: freezeBefore)
    let plans: [AbsenceRepair.Plan]
    do throws(SolveError) { plans = try repair.plans() } catch { throw error.exit(common, language) }
    var path: String?
    if let apply, !plans.isEmpty {
      guard apply <= plans.count else {
        complain(CLIText.noSuchPlan(apply, plans.count)(language))
        throw Exit.usage
      }
      let plan = plans[apply - 1].change
      path = try wall.keep(
        plan.roster, wall.overrides + [change.signed(plan.override)], applies: true, command: "absent", change)
    }
    let answer = RepairAnswer(repair, plans, applied: path == nil ? nil : apply, written: path)
    if common.json {
      say(JSONText.of(answer))
    } else if !common.quiet {
      say(RepairSummary(repair: repair, plans: plans, subjects: wall.subjects).lines().joined(separator: "\n"))
      if let path { say(CLIText.written([path])(language)) }
    }
    if plans.isEmpty { throw Exit.infeasible }
  }

  private func absences(_ wall: WallRoster) throws -> [AbsenceRepair.Absence] {
    try stride(from: 0, to: absent.count, by: 2).map { index in
      guard let days = DayRange.parse(absent[index + 1]) else {
        complain(CLIText.noDays(absent[index + 1])(wall.language))
        throw Exit.usage
      }
      let horizon = wall.roster.scenario.horizon.days
      guard days.overlaps(horizon) else {
        complain(CLIText.outsideHorizon(absent[index + 1], horizon)(wall.language))
        throw Exit.badData
      }
      return .init(try wall.subjects.person(absent[index]), days, isExcused: !unexcused)
    }
  }
}

/// Days as `2026-12-09..2026-12-20`, or one day.
enum DayRange {
  static func parse(_ text: String) -> ClosedRange<Day>? {
    guard let dots = text.firstRange(of: "..") else { return Day(text).map { $0...$0 } }
    guard let first = Day(text[..<dots.lowerBound]), let last = Day(text[dots.upperBound...]), first <= last else {
      return nil
    }
    return first...last
  }
}

extension SolveError {
  /// Tells the fault; the code with which the program ends.
  func exit(_ common: CommonOptions, _ language: Language) -> ExitCode {
    complain(text(language))
    if common.json { say(ProblemReport(self, language).json) }
    return Exit.solverFault
  }
}
