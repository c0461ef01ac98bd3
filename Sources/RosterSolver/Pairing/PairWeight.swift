import RosterModel

/// How well two people suit each other, in points, with the reasons.
public struct PairWeight: Hashable, Sendable {
  /// One reason with its points, negative where it speaks against.
  public struct Reason: Hashable, Sendable {
    public var points: Int
    public var text: Text
  }

  public var reasons: [Reason]

  /// The sum of the reasons.
  public var points: Int { reasons.reduce(0) { $0 + $1.points } }
}
