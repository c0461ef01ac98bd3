import RosterModel

/// When a solve stops and how it runs.
public struct SolveOptions: Sendable {
  /// Seconds of wall clock; nil for none. A running linear relaxation is left within a tenth of a second.
  public var timeLimit: Double?
  /// Rounds of the driver in place of seconds: the same seed gives the same bytes with one thread or two.
  public var iterations: Int?
  /// Stop where (penalty − bound) / max(1, penalty) is at most this.
  public var gap: Double
  /// The seed of every random choice.
  public var seed: UInt64
  /// 1 or 2: with 2 the local search runs beside the exact engine.
  public var threads: Int
  /// A roster to start from; it need not be legal.
  public var start: Roster?
  /// Audits every incumbent, not only those announced.
  public var auditsEverything: Bool

  /// Options of a solve to proven optimality.
  public init(
    timeLimit: Double? = nil, iterations: Int? = nil, gap: Double = 0, seed: UInt64 = 1, threads: Int = 2,
    start: Roster? = nil, auditsEverything: Bool = false
  ) {
    self.timeLimit = timeLimit
    self.iterations = iterations
    self.gap = gap
    self.seed = seed
    self.threads = threads
    self.start = start
    self.auditsEverything = auditsEverything
  }
}

/// What is known of the optimum.
public enum SolveStatus: String, Sendable {
  /// The roster's penalty equals the bound.
  case optimal
  /// A roster and a bound that may differ.
  case feasible
  /// No roster keeps the hard rules.
  case infeasible
  /// Neither a roster nor a proof was found.
  case unknown
}

/// Why a solve stopped.
public enum StopReason: String, Sendable {
  case proven, gap, time, iterations, cancelled
}

/// Something that happens in a solve.
public struct SolveEvent: Sendable {
  /// What the solve is doing.
  public enum Phase: String, Sendable { case search, relaxation, columns, branching, done }

  /// What the solve is doing.
  public var phase: Phase
  /// Seconds since the solve began.
  public var seconds: Double
  /// The best penalty so far, or nil.
  public var penalty: Penalty?
  /// A bound on the penalty of the level being solved, or nil.
  public var bound: Int?
  /// The level that the bound is about.
  public var level: PriorityLevel
  /// (penalty − bound) / max(1, penalty) at that level, or nil.
  public var gap: Double?
}

/// The answer of a solve.
public struct SolveResult: Sendable {
  /// What is known of the optimum.
  public var status: SolveStatus
  /// Why it stopped.
  public var stopped: StopReason
  /// The best roster, audited; nil where none was found.
  public var roster: Roster?
  /// Its audited penalty.
  public var penalty: Penalty?
  /// A bound at each level from `cover` on; nil where none is known.
  public var bounds: [Int?]
  /// Which engine gave the bound.
  public var engine: String
  /// Seconds from the formulation in memory to the answer.
  public var seconds: Double
  /// The seed of every random choice.
  public var seed: UInt64
  /// Why there is no roster, in words, where `status` is infeasible.
  public var causes: [Text]
  /// Driver rounds used.
  public var iterations: Int

  /// The level at which penalty and bound first differ, else the last.
  public var gapLevel: PriorityLevel {
    guard let penalty else { return .points() }
    for (level, bound) in bounds.enumerated() where level >= 1 && bound != penalty[PriorityLevel(rawValue: level)] {
      return PriorityLevel(rawValue: level)
    }
    return PriorityLevel(rawValue: max(2, bounds.count - 1))
  }

  /// (penalty − bound) / max(1, penalty) at `gapLevel`; nil where either is missing.
  public var gap: Double? {
    let level = gapLevel
    guard let penalty, level.rawValue < bounds.count, let bound = bounds[level.rawValue] else { return nil }
    return Double(penalty[level] - bound) / Double(max(1, penalty[level]))
  }
}

/// What went wrong inside a solve; none of it is the input's fault.
public struct SolveError: Error, Sendable, CustomStringConvertible {
  /// A stable code: `engine.fault` or `audit.disagrees`.
  public var code: String
  /// What went wrong, in both languages.
  public var text: Text

  public var description: String { "\(code): \(text.english)" }

  package init(code: String, text: Text) { (self.code, self.text) = (code, text) }
}
