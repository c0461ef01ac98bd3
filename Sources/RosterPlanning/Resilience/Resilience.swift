import RosterAudit
import RosterModel
import RosterSolver

/// What a roster survives: everybody's absence from each of their shifts, one at a time.
public struct Resilience: Sendable {
  /// A turn that its person misses.
  public struct Turn: Sendable {
    /// Who misses it.
    public var person: PersonIndex
    /// The shift.
    public var shift: ShiftIndex
    /// How many people can simply take it.
    public var successors: Int
    /// The least repair, confirmed by the audit; nil where the hard rules allow none.
    public var repair: Repair?
    /// Whether the repair fills every place that the roster fills.
    public var isFilled: Bool
    /// Whether it is proven that no repair does better.
    public var isProven: Bool { repair?.isProven ?? true }
  }

  /// The roster.
  public let roster: Roster
  /// Every turn of a deputy, and of the others where asked, in the order of shifts.
  public private(set) var turns: [Turn] = []
  /// The backups.
  public let backups: BackupPlan
  /// Whether the time was too short for every turn.
  public private(set) var isCutShort = false

  /// Tries out every turn of a roster.
  ///
  /// - Throws: `SolveError` where an engine fails or the audit finds another cost.
  public init(of roster: Roster, isStopped: @escaping () -> Bool = { false }) throws(SolveError) {
    self.roster = roster
    backups = try BackupPlan(of: roster, isStopped: isStopped)
    let repairs = TurnRepairs(roster)
    for shift in repairs.shifts {
      for person in roster[shift] {
        if isStopped() {
          isCutShort = true
          return
        }
        let repair = try repairs.repair(of: person, on: shift)
        turns.append(
          Turn(
            person: person, shift: shift, successors: repairs.successors(of: person, on: shift).count, repair: repair,
            isFilled: repair.map { $0.cost.uncovered <= repairs.uncovered } ?? false))
      }
    }
  }

  /// Turns that no repair fills.
  public var unfilled: [Turn] { turns.filter { !$0.isFilled } }

  /// The turns that few can take, the weakest first: those that nobody fills, then those with the fewest who can take
  /// them.
  public func weakest(_ count: Int) -> [Turn] {
    turns.enumerated().sorted { first, second in
      (first.element.isFilled ? 1 : 0, first.element.successors, first.offset)
        < (second.element.isFilled ? 1 : 0, second.element.successors, second.offset)
    }.prefix(count).map(\.element)
  }
}
