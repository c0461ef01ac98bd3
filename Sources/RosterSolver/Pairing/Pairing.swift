import RosterModel

/// Units formed from a scenario's people, with the reason for each.
public struct Pairing: Sendable {
  /// One unit with its reasons.
  public struct Group: Sendable {
    /// The people of the group.
    public var unit: DutyUnit
    /// How well they suit each other, and why.
    public var weight: PairWeight
    /// What `pairs.csv` decided of it, or nil where the matching chose it.
    public var decided: PairWish.Kind?
  }

  /// A former pair that is together no more.
  public struct Change: Sendable {
    /// Who they were.
    public var people: [PersonIndex]
    /// Why they part.
    public var cause: Text
  }

  /// Pairs and trios, in the order of their first members.
  public var groups: [Group]
  /// Every unit of the scenario, single people included.
  public var units: [DutyUnit]
  /// The sum of the weights of the groups that the matching chose.
  public var total: Int
  /// A proven bound on that sum; nil where none is known.
  public var bound: Int?
  /// Seconds that forming the units took.
  public var seconds = 0.0
  /// Why there is no pairing, in words; empty where there is one.
  public var causes: [Text]
  /// False where the time ran out before everybody had somebody.
  public var isComplete = true
  /// Former pairs that part.
  public var changes: [Change] = []
  /// Rounds of pricing.
  public var rounds = 0
  /// Edges looked at in the last round.
  public var edges = 0

  /// What is known of the pairing.
  public var status: SolveStatus {
    if !causes.isEmpty { return .infeasible }
    if !isComplete { return .unknown }
    return total == bound ? .optimal : .feasible
  }

  /// Whether no heavier matching exists.
  public var isOptimal: Bool { status == .optimal }

  /// (bound − total) / max(1, |total|), or nil where either is missing.
  public var gap: Double? {
    guard isComplete, causes.isEmpty, let bound else { return nil }
    return Double(bound - total) / Double(max(1, abs(total)))
  }

  /// Forms the units of a scenario by its pairing settings: maximum-weight perfect matching of the deputies, with one
  /// trio where their number is odd.
  ///
  /// Where the time runs out or the flag is raised, the best pairing so far comes with the bound that is proven.
  ///
  /// - Parameter timeLimit: Seconds of wall clock; nil for none.
  /// - Throws: `SolveError` where the matching's claims do not bear checking.
  public static func form(_ scenario: Scenario, timeLimit: Double? = nil, stop: StopFlag = .init()) throws(SolveError)
    -> Pairing
  {
    let start = ContinuousClock.now
    let deadline = timeLimit.map { start + .seconds(min($0, 1e9)) }
    var pairing = try Matcher(scenario).pairing {
      stop.isCancelled || deadline.map { ContinuousClock.now >= $0 } ?? false
    }
    pairing.seconds = (ContinuousClock.now - start).seconds
    return pairing
  }
}
