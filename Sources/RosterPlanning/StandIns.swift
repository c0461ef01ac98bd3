import RosterAudit
import RosterModel
import RosterRules
import RosterSolver

/// Who can serve a shift in another's stead: everybody with the exact cost, or with the rules that exclude them.
public struct StandIns: Sendable {
  /// Somebody who can.
  public struct Candidate: Sendable {
    /// Who stands in.
    public var person: PersonIndex
    /// What the roster costs then, everything else as it is on the wall.
    public var cost: ChangeCost
    /// The change, ready to be kept; its chain included.
    public var override: Override
    /// Whether no roster with that choice costs less.
    public var isProven: Bool
  }

  /// Somebody who cannot.
  public struct Excluded: Sendable {
    /// Who cannot.
    public var person: PersonIndex
    /// The hard rules that break where the person serves in the absent one's stead.
    public var findings: [Finding]
  }

  /// The roster that is asked about; a lock that holds the absent person on the shift is overtaken.
  public let roster: Roster
  /// Who cannot serve.
  public let absent: PersonIndex
  /// The shift.
  public let shift: ShiftIndex
  /// What the roster costs as it is.
  public let before: ChangeCost
  /// Those who can, the cheapest first, as ``ChangeCost`` orders them.
  public let candidates: [Candidate]
  /// Those who cannot, in the order of the scenario.
  public let excluded: [Excluded]

  /// Everybody of the absent person's kind of place who does not serve the shift, each answer confirmed by the audit.
  ///
  /// Whoever simply takes the turn, all places filled as well as they can be, costs the least that there is: two cells and
  /// two people. For others the roster is repaired with the choice held fixed, by the search that `repair` uses, so that
  /// chains of any length are weighed and an exclusion means that no roster has the choice.
  ///
  /// - Parameters:
  ///   - absent: who cannot serve the shift.
  ///   - firstDay: the first day on which shifts may change.
  /// - Throws: `SolveError` where the audit finds another cost than the search, or no reason for an exclusion.
  public init(
    for absent: PersonIndex, on shift: ShiftIndex, of wall: Roster, changingFrom firstDay: Day? = nil
  ) throws(SolveError) {
    let scenario = wall.scenario
    let isLocked = scenario.locks.contains { $0.person == absent && $0.shift == shift && $0.serves }
    let known = isLocked ? scenario.knowing([.lock(Lock(person: absent, shift: shift, serves: false))]) : scenario
    let roster = Roster(scenario: known, units: wall.units, crews: wall.crews)
    let session = Session(roster, changingFrom: firstDay)
    var candidates: [Candidate] = []
    var excluded: [Excluded] = []
    let before = Set(Audit(roster, rules: session.rules).hardFindings)
    for answer in session.standIns(for: absent, on: shift) where answer.outcome != .serves {
      if let best = try Self.best(answer, for: absent, on: shift, session) {
        candidates.append(best)
        continue
      }
      let findings = session.obstacles(to: answer.person, for: absent, on: shift, beside: before)
      guard !findings.isEmpty else {
        throw SolveError(code: "audit.disagrees", text: PlanningText.noReason(known.displayName(of: answer.person)))
      }
      excluded.append(Excluded(person: answer.person, findings: findings))
    }
    (self.roster, self.absent, self.shift, self.before) = (roster, absent, shift, session.cost)
    // Stable: of those who cost the same, the order of the scenario.
    self.candidates = candidates.enumerated().sorted { first, second in
      let (a, b) = (first.element.cost, second.element.cost)
      return a < b || (!(b < a) && first.offset < second.offset)
    }.map(\.element)
    self.excluded = excluded
  }

  /// The stand-in of a rank, the cheapest being the first, where that one simply takes the turn: found without judging
  /// everybody else's rosters. Nil where the whole list is needed to tell.
  public static func ranked(
    _ rank: Int, for absent: PersonIndex, on shift: ShiftIndex, of wall: Roster, changingFrom firstDay: Day? = nil
  ) throws(SolveError) -> Candidate? {
    let scenario = wall.scenario
    if scenario.locks.contains(where: { $0.person == absent && $0.shift == shift && $0.serves }) { return nil }
    let session = Session(wall, changingFrom: firstDay)
    let direct = session.standIns(for: absent, on: shift).compactMap { answer -> (StandIn, ChangeCost)? in
      answer.cost.flatMap { session.isDirect($0) ? (answer, $0) : nil }
    }
    let sorted = direct.enumerated().sorted { first, second in
      let (a, b) = (first.element.1, second.element.1)
      return a < b || (!(b < a) && first.offset < second.offset)
    }.map(\.element)
    guard sorted.indices.contains(rank - 1) else { return nil }
    let (answer, cost) = sorted[rank - 1]
    _ = try session.roster(with: answer.changes, costing: cost)
    return Candidate(
      person: answer.person, cost: cost,
      override: Override(.standIn, turns: answer.changes.map { scenario.turn(of: $0) }), isProven: true)
  }

  /// The cheapest roster in which a person serves and the absent one does not; nil where there is none.
  private static func best(
    _ answer: StandIn, for absent: PersonIndex, on shift: ShiftIndex, _ session: Session
  ) throws(SolveError) -> Candidate? {
    let scenario = session.roster.scenario
    func candidate(_ cost: ChangeCost, _ changes: [CellChange], isProven: Bool) -> Candidate {
      Candidate(
        person: answer.person, cost: cost, override: Override(.standIn, turns: changes.map { scenario.turn(of: $0) }),
        isProven: isProven)
    }
    if let cost = answer.cost, session.isDirect(cost) {
      _ = try session.roster(with: answer.changes, costing: cost)
      return candidate(cost, answer.changes, isProven: true)
    }
    if scenario.obstacle(answer.person, scenario.shifts[shift]) != nil { return nil }
    let found = session.cheapest(changing: [(absent, shift), (answer.person, shift)])
    // What the search did not get to the end of may still be worse than a short chain.
    if let cost = answer.cost, found.map({ cost < $0.cost }) ?? true {
      _ = try session.roster(with: answer.changes, costing: cost)
      return candidate(cost, answer.changes, isProven: false)
    }
    guard let found else { return nil }
    _ = try session.roster(with: found.changes, costing: found.cost)
    return candidate(found.cost, found.changes, isProven: found.isProven)
  }
}
