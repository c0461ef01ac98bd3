import RosterModel
import RosterSolver

/// What becomes of a roster where one person misses one turn.
struct TurnRepairs {
  let roster: Roster
  private let session: Session
  /// The locks that hold somebody on a shift; who cannot come is not held.
  private let locked: Set<Cell>

  private struct Cell: Hashable {
    var person: PersonIndex
    var shift: ShiftIndex
  }

  init(_ roster: Roster) {
    self.roster = roster
    session = Session(roster)
    locked = Set(roster.scenario.locks.filter(\.serves).map { Cell(person: $0.person, shift: $0.shift) })
  }

  var shifts: [ShiftIndex] { roster.scenario.shifts.typedIndices }

  /// What uncovered places cost on the wall: a repair costs no more.
  var uncovered: Int { session.cost.uncovered }

  func deputies(on shift: ShiftIndex) -> [PersonIndex] {
    roster[shift].filter { roster.scenario.representatives[$0].post.place == .deputy }
  }

  /// Those who can simply take a turn.
  func successors(of absent: PersonIndex, on shift: ShiftIndex) -> [(person: PersonIndex, cost: ChangeCost)] {
    session(for: absent, shift).successors(of: absent, on: shift, uncoveredAtMost: uncovered)
  }

  private func session(for absent: PersonIndex, _ shift: ShiftIndex) -> Session {
    guard locked.contains(Cell(person: absent, shift: shift)) else { return session }
    let known = roster.scenario.knowing([.lock(Lock(person: absent, shift: shift, serves: false))])
    return Session(Roster(scenario: known, units: roster.units, crews: roster.crews))
  }

  /// The least repair of a turn missed, confirmed by the audit: the cheapest of those who simply take it, or else the best
  /// set of changes.
  ///
  /// - Returns: nil where no hard rule can be kept; a repair that leaves places open where those cannot be filled.
  func repair(of absent: PersonIndex, on shift: ShiftIndex) throws(SolveError) -> Repair? {
    let session = session(for: absent, shift)
    if let best = session.successors(of: absent, on: shift, uncoveredAtMost: uncovered).min(by: { $0.cost < $1.cost }),
      best.cost.told <= 2, best.cost.cells <= 2
    {
      return try session.repair(of: absent, on: shift, by: best.person, costing: best.cost)
    }
    let change = Change.lock(Lock(person: absent, shift: shift, serves: false))
    return try session.repairs(after: [change], atMost: 1).first
  }
}
