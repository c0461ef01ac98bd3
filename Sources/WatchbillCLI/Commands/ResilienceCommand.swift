import ArgumentParser
import Watchbill

/// Tells what a roster survives.
struct ResilienceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resilience",
    abstract: "谁缺一班时补不补得上，每班的替补是谁。 What a roster survives: each turn missed, a named backup for every shift.")

  @Argument(
    help: ArgumentHelp(
      "[方案] 班表。 The roster, its scenario before it where it is a table.", valueName: "scenario> <roster"))
  var paths: [String]
  @OptionGroup var common: CommonOptions
  @Option(help: "模拟多少个月，0 为不模拟。 Months to simulate; 0 for none.")
  var months = 200
  @Option(help: "每人每天不能来的机会。 The chance that a deputy is away on a day.")
  var rate = Fraction(argument: "1%")!
  @Option(
    help: "农忙的日子。 The days of the farming season.",
    transform: { text in
      guard let days = DayRange.parse(text) else { throw ValidationError("--season \(text): 2026-12-05..2026-12-18") }
      return days
    })
  var season: ClosedRange<Day>?
  @Option(name: .customLong("season-rate"), help: "农忙时务农的人每天不能来的机会。 The chance in the season, for those who farm.")
  var seasonRate: Fraction?
  @Option(help: "随机种子。 Seed.")
  var seed: UInt64 = 1
  @Option(help: "最多秒数。 Time limit in seconds.")
  var time: Double = 300

  func validate() throws {
    if paths.count > 2 { throw ValidationError("[SCENARIO] ROSTER: \(paths.count) given") }
    if !(0...100_000).contains(months) { throw ValidationError("--months \(months): 0 to 100000") }
    if !(time >= 0 && time.isFinite) { throw ValidationError("--time \(time): 0 or more seconds") }
    for rate in [rate, seasonRate].compactMap(\.self) where rate.value > 1 {
      throw ValidationError("--rate, --season-rate: 0% to 100%")
    }
    if (season == nil) != (seasonRate == nil) { throw ValidationError("--season DAYS goes with --season-rate RATE") }
  }

  func run() throws {
    let began = ContinuousClock.now
    let wall = try WallRoster.read(paths, common)
    let language = wall.language
    let stop = StopFlag()
    let watch = InterruptWatch(stop)
    defer { withExtendedLifetime(watch) {} }
    let isStopped = { stop.isCancelled || (ContinuousClock.now - began).inSeconds > time }
    let resilience: Resilience
    do throws(SolveError) { resilience = try Resilience(of: wall.roster, isStopped: isStopped) } catch {
      throw error.exit(common, language)
    }
    let simulation = AbsenceSimulation(
      of: wall.roster, backups: resilience.backups.backups, rates: rates(wall.roster.scenario), months: months,
      seed: seed, isStopped: isStopped)
    let report = ResilienceReport(resilience, simulation)
    if common.json {
      say(JSONText.of(report))
    } else if !common.quiet {
      say(report.lines(wall.subjects).joined(separator: "\n"))
    }
    if stop.isCancelled { throw Exit.interrupted }
  }

  private func rates(_ scenario: Scenario) -> AbsenceSimulation.Rates {
    func parts(_ fraction: Fraction) -> Int { Int((fraction.value * 10_000).rounded()) }
    return AbsenceSimulation.Rates(
      usual: parts(rate), season: season, inSeason: seasonRate.map(parts), farmers: farmers(scenario))
  }

  /// Those who have farming among their fields; everybody where nobody has.
  private func farmers(_ scenario: Scenario) -> Set<PersonIndex> {
    Set(
      scenario.people.filter {
        scenario.representatives[$0].post == .deputy && scenario.representatives[$0].fields.contains("farming")
      })
  }
}
