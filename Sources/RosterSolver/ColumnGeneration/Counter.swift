import RosterRules

/// A convex cost of a count within one unit, ready to be walked option by option.
///
/// The cost is charged step by step as the count moves, so counts that no further step tells apart are one state:
/// `merged` maps a count to the smallest that goes on alike.
struct Counter {
  /// Least count that options can give; the greatest follows from the number of costs.
  private let least: Int
  private let costs: [Int]
  /// First and last count of the range of one slope that begins at or before each count.
  private var rangeStart: [Int]
  private var rangeEnd: [Int]
  private let lower: Int?
  private let upper: Int?

  /// Counts beyond this many steps from where the cost begins go on at the slope reached: never more than the true cost.
  private static let clamp = 2

  init(_ cost: ConvexCost, within range: ClosedRange<Int>, isExact: Bool) {
    least = range.lowerBound
    lower = cost.lower
    upper = cost.upper
    var costs = range.map { cost($0) }
    let last = (cost.above.map(\.threshold).min() ?? range.upperBound) + Counter.clamp - least
    if !isExact, last >= 1, last + 1 < costs.count {
      let slope = costs[last] - costs[last - 1]
      for place in (last + 1)..<costs.count { costs[place] = costs[place - 1] + slope }
    }
    rangeStart = Array(range)
    rangeEnd = Array(range)
    let slopes = zip(costs, costs.dropFirst()).map { $1 - $0 }
    for place in slopes.indices.dropFirst() where slopes[place] == slopes[place - 1] {
      rangeStart[place] = rangeStart[place - 1]
    }
    for place in slopes.indices.reversed() {
      let goesOn = place + 1 < slopes.count && slopes[place] == slopes[place + 1]
      rangeEnd[place] = goesOn ? rangeEnd[place + 1] : least + place + 1
    }
    self.costs = costs
  }

  /// The cost of a count.
  func cost(_ count: Int) -> Int { costs[count - least] }

  /// Whether an allowed count is within reach.
  func isPossible(_ count: Int, falling: Int, rising: Int) -> Bool {
    if let lower, count + rising < lower { return false }
    if let upper, count - falling > upper { return false }
    return true
  }

  /// The smallest count that goes on like this one, whatever the at most `falling` and `rising` steps ahead.
  func merged(_ count: Int, falling: Int, rising: Int) -> Int {
    if falling == 0, rising == 0 { return 0 }
    // A gate that is settled early is still counted in what lies ahead: nothing leaves the range all the same.
    let first = max(least, count - falling)
    let last = min(least + costs.count - 1, count + rising)
    if let lower, first < lower { return count }
    if let upper, last > upper { return count }
    let place = first - least
    if last > rangeEnd[place] { return count }
    return max(rangeStart[place], lower ?? rangeStart[place]) + count - first
  }
}
