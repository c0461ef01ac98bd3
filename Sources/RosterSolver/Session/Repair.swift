import RosterModel

/// A way to repair a roster after a change, confirmed by the audit.
public struct Repair: Sendable {
  /// What it costs by the rules of the scenario that knows of the change.
  public var cost: ChangeCost
  /// What changes, in the order in which each became necessary.
  public var changes: [CellChange]
  /// The repaired roster, of the scenario that knows of the change.
  public var roster: Roster
  /// Whether no repair that comes before it costs less, as ``ChangeCost`` orders them; alternatives that tell more people
  /// to save points are not proven.
  public var isProven: Bool

  /// The people who must be told, in the order of the scenario.
  public var told: [PersonIndex] { Set(changes.map(\.person)).sorted() }
}
