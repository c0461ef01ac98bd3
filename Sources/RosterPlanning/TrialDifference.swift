/// How much a trial costs more or less than another, and whether that is certain.
///
/// Levels are compared from the most important down; the first at which the two may differ decides. It is certain only
/// where the bounds separate: the best possible of one is worse than what the other has, or both are proven and alike.
public struct TrialDifference: Hashable, Sendable, Encodable {
  /// The level at which they are compared: 1 uncovered places, from 2 points.
  public var level: Int
  /// By how much the trial costs more; negative where it costs less.
  public var change: Int
  /// Whether the sign is proven.
  public var isCertain: Bool

  /// The difference of a trial to another; nil where either has no roster.
  public init?(of trial: TrialOutcome, from other: TrialOutcome) {
    guard trial.measures != nil, other.measures != nil else { return nil }
    let levels = max(trial.bounds.count, other.bounds.count, 3)
    for level in 1..<levels {
      guard let own = trial.penalty(level), let theirs = other.penalty(level) else { return nil }
      let (bound, otherBound) = (trial.bound(level), other.bound(level))
      let areProven = bound == own && otherBound == theirs
      if areProven, own == theirs, level + 1 < levels { continue }
      let isBetter = otherBound.map { own < $0 } ?? false
      let isWorse = bound.map { $0 > theirs } ?? false
      (self.level, change, isCertain) = (level, own - theirs, isBetter || isWorse || areProven)
      return
    }
    return nil
  }
}
