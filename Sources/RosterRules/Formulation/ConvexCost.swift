import RosterModel

/// A convex cost of a whole number: slopes beyond thresholds, and hard ends.
///
/// Slopes are whole and never negative, so the cost is convex and takes its least value, zero, on a range.
public struct ConvexCost: Hashable, Sendable {
  /// A cost of `slope` for each unit by which the value lies beyond the threshold.
  public struct Hinge: Hashable, Sendable {
    /// The value from which the slope counts.
    public var threshold: Int
    /// The cost of each step beyond the threshold.
    public var slope: Int

    /// A slope beyond a threshold.
    public init(threshold: Int, slope: Int) {
      self.threshold = threshold
      self.slope = slope
    }
  }

  /// Below this the value is not allowed.
  public var lower: Int?
  /// Above this the value is not allowed.
  public var upper: Int?
  /// Costs of values above thresholds.
  public var above: [Hinge] = []
  /// Costs of values below thresholds.
  public var below: [Hinge] = []

  /// No cost anywhere.
  public init() {}

  /// Values of at least `least`, each unit missing charged.
  public static func atLeast(_ least: Int, _ price: Price) -> ConvexCost {
    var cost = ConvexCost()
    if price == .hard { cost.lower = least } else { cost.below = [Hinge(threshold: least, slope: price.amount)] }
    return cost
  }

  /// Values of at most `most`, each unit beyond charged.
  public static func atMost(_ most: Int, _ price: Price) -> ConvexCost {
    var cost = ConvexCost()
    if price == .hard { cost.upper = most } else { cost.above = [Hinge(threshold: most, slope: price.amount)] }
    return cost
  }

  /// Values within a range, the k-th unit outside charged k times the price, exact for values in `reach`.
  public static func near(_ range: ClosedRange<Int>, within reach: ClosedRange<Int>, _ price: Price) -> ConvexCost {
    var cost = ConvexCost()
    if price == .hard {
      cost.lower = range.lowerBound
      cost.upper = range.upperBound
      return cost
    }
    var threshold = range.upperBound
    while threshold < reach.upperBound {
      cost.above.append(Hinge(threshold: threshold, slope: price.amount))
      threshold += 1
    }
    threshold = range.lowerBound
    while threshold > reach.lowerBound {
      cost.below.append(Hinge(threshold: threshold, slope: price.amount))
      threshold -= 1
    }
    return cost
  }

  /// The cost of both.
  public func adding(_ other: ConvexCost) -> ConvexCost {
    var sum = self
    if let lower = other.lower { sum.lower = max(sum.lower ?? lower, lower) }
    if let upper = other.upper { sum.upper = min(sum.upper ?? upper, upper) }
    sum.above += other.above
    sum.below += other.below
    return sum
  }

  /// The same cost of a value that is smaller by `offset`.
  public func shifted(by offset: Int) -> ConvexCost {
    var moved = self
    moved.lower = lower.map { $0 - offset }
    moved.upper = upper.map { $0 - offset }
    moved.above = above.map { Hinge(threshold: $0.threshold - offset, slope: $0.slope) }
    moved.below = below.map { Hinge(threshold: $0.threshold - offset, slope: $0.slope) }
    return moved
  }

  /// The cost of a value, hard ends apart.
  @inlinable public func callAsFunction(_ value: Int) -> Int {
    var cost = 0
    for hinge in above where value > hinge.threshold { cost += hinge.slope * (value - hinge.threshold) }
    for hinge in below where value < hinge.threshold { cost += hinge.slope * (hinge.threshold - value) }
    return cost
  }

  /// By how much a value lies beyond a hard end.
  @inlinable public func violation(_ value: Int) -> Int {
    if let lower, value < lower { return lower - value }
    if let upper, value > upper { return value - upper }
    return 0
  }

  /// Whether every value costs nothing and is allowed.
  public var isFree: Bool { lower == nil && upper == nil && above.isEmpty && below.isEmpty }
}
