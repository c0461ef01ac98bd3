import RosterModel

/// How well two people suit each other, in points, with the reasons.
public struct PairWeight: Hashable, Sendable {
  /// One reason with its points, negative where it speaks against.
  public struct Reason: Hashable, Sendable {
    /// What it adds to the weight.
    public var points: Int
    /// The reason in words.
    public var text: Text
  }

  /// Why the two suit each other, each with its points.
  public var reasons: [Reason]

  /// The sum of the reasons.
  public var points: Int { reasons.reduce(0) { $0 + $1.points } }
}
