import RosterAudit
import RosterModel
import RosterRules
import RosterSolver

/// A scenario to be solved beside others, and what it is called there.
public struct Trial: Sendable {
  /// What it is called.
  public var name: String
  /// What is solved.
  public var scenario: Scenario

  /// A scenario to be solved beside others.
  public init(_ name: String, _ scenario: Scenario) {
    self.name = name
    self.scenario = scenario
  }

  /// Forms the pairs, solves and measures, on the calling thread.
  ///
  /// - Parameter options: When to stop; the time limit counts for pairs and roster together.
  public func run(_ options: SolveOptions = .init(), stop: StopFlag = .init()) -> TrialOutcome {
    var outcome = TrialOutcome(name: name, status: .unknown)
    do throws(SolveError) {
      let pairing = try Pairing.form(scenario, timeLimit: options.timeLimit.map { $0 / 2 }, stop: stop)
      outcome.seconds = pairing.seconds
      if stop.isCancelled {
        outcome.stopped = .cancelled
        return outcome
      }
      if !pairing.causes.isEmpty {
        (outcome.status, outcome.causes, outcome.stopped) = (.infeasible, pairing.causes, .proven)
        return outcome
      }
      guard pairing.isComplete else { return outcome }
      var options = options
      options.timeLimit = options.timeLimit.map { max(0, $0 - pairing.seconds) }
      outcome = run(options, units: pairing.units, stop: stop)
      outcome.seconds += pairing.seconds
    } catch {
      outcome.fault = error
    }
    return outcome
  }

  /// Solves and measures for given units, on the calling thread.
  public func run(_ options: SolveOptions = .init(), units: [DutyUnit], stop: StopFlag = .init()) -> TrialOutcome {
    var outcome = TrialOutcome(name: name, status: .unknown)
    let solver = Solver(scenario, units: units)
    do throws(SolveError) {
      outcome.take(try solver.solve(options, stop: stop), rules: solver.rules)
    } catch {
      outcome.fault = error
    }
    return outcome
  }

  /// Solves scenarios that share nothing on several threads.
  ///
  /// With more than one scenario each is solved on one thread, so that a limit of rounds gives the same outcomes
  /// whatever the number of workers. Once the flag is raised, those that were running or waiting are left out as nil.
  ///
  /// - Parameters:
  ///   - workers: How many threads.
  ///   - finished: Hears of each outcome as it comes.
  public static func run(
    _ trials: [Trial], _ options: SolveOptions = .init(), workers: Int, stop: StopFlag = .init(),
    finished: @escaping @Sendable (Int, TrialOutcome) -> Void = { _, _ in }
  ) -> [TrialOutcome?] {
    var options = options
    if trials.count > 1 { options.threads = 1 }
    let fixed = options
    return JobPool.run(trials, workers: workers, stop: stop, finished: finished) { $0.run(fixed, stop: stop) }
      .map { outcome in outcome.flatMap { $0.stopped == .cancelled ? nil : $0 } }
  }
}

/// What came of a trial.
public struct TrialOutcome: Sendable {
  /// What the trial is called.
  public var name: String
  /// What is known of the optimum.
  public var status: SolveStatus
  /// Why the solve stopped.
  public var stopped = StopReason.time
  /// The roster, or nil.
  public var roster: Roster?
  /// The roster's measures, or nil.
  public var measures: RosterMeasures?
  /// A bound at each level from `cover` on; nil where none is known.
  public var bounds: [Int?] = []
  /// (penalty − bound) / max(1, penalty) at the first level where they differ, or nil.
  public var gap: Double?
  /// Seconds that pairs and roster took.
  public var seconds = 0.0
  /// Why there is no roster, in words.
  public var causes: [Text] = []
  /// What an engine or the audit found wrong, or nil.
  public var fault: SolveError?

  init(name: String, status: SolveStatus) {
    self.name = name
    self.status = status
  }

  mutating func take(_ result: SolveResult, rules: [any Rule]) {
    status = result.status
    stopped = result.stopped
    roster = result.roster
    bounds = result.bounds
    gap = result.gap
    seconds = result.seconds
    causes = result.causes
    measures = result.roster.map { RosterMeasures($0, Audit($0, rules: rules), rules: rules) }
  }

  /// The level at which penalty and bound first differ, else the last.
  public var gapLevel: Int {
    for level in bounds.indices where level >= 1 && bounds[level] != penalty(level) { return level }
    return max(2, bounds.count - 1)
  }

  /// The cost at a level, or nil without a roster.
  func penalty(_ level: Int) -> Int? {
    measures.map { level < $0.penalty.count ? $0.penalty[level] : 0 }
  }

  /// The proven least cost at a level, or nil where none is known.
  func bound(_ level: Int) -> Int? { level < bounds.count ? bounds[level] : measures == nil ? nil : 0 }
}
