import RosterModel

/// What it means that a person stands in for another on a shift of a roster.
public struct StandIn: Hashable, Sendable {
  /// Whether the person can.
  public enum Outcome: Hashable, Sendable {
    /// The person serves the shift already.
    case serves
    /// The person can; the least cost of it, and the changes that it takes, in the order in which they are made.
    case possible(ChangeCost, [CellChange])
    /// The person cannot, and no one step of a chain helps.
    case excluded(Exclusion)
  }

  /// A hard rule that keeps a person from a shift.
  public struct Exclusion: Hashable, Sendable {
    /// The rule's identifier; empty where several rules together forbid it: `Session.obstacles` tells them.
    public var rule: String
    /// The person's own shifts that the rule sets against this one; empty where it forbids the shift by itself.
    public var shifts: [ShiftIndex]
  }

  /// Who stands in.
  public var person: PersonIndex
  /// Whether the person can, and what it costs.
  public var outcome: Outcome

  /// The least cost, where the person can.
  public var cost: ChangeCost? { if case .possible(let cost, _) = outcome { cost } else { nil } }
  /// The changes of the least cost, where the person can.
  public var changes: [CellChange] { if case .possible(_, let changes) = outcome { changes } else { [] } }
}
