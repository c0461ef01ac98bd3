/// Lists the trios that one solved matching's duals do not rule out.
struct TrioSearch<Weights: PairWeights> {
  /// What was found.
  struct Answer {
    var trios: [(trio: Trio, bound: Int)] = []
    /// Whether every other trio is ruled out; nil where stopped.
    var isComplete: Bool? = true
  }

  private let weights: Weights
  private let duals: DualSnapshot
  /// Vertices by what they can add to a trio's bound, most first, and that amount, in sixths of a point.
  private let order: [Int]
  private let reach: [Int]

  init(_ weights: Weights, _ duals: DualSnapshot) {
    self.weights = weights
    self.duals = duals
    let reach = (0..<weights.count).map { 3 * duals.duals[$0] + 2 * duals.aroundVertex($0) }
    self.reach = reach
    order = (0..<weights.count).sorted { (reach[$1], $0) < (reach[$0], $1) }
  }

  /// Twice a bound on every trio.
  var doubledBound: Int {
    ((3 * duals.sum + order.prefix(3).reduce(0) { $0 + reach[$1] }) + 2) / 3
  }

  /// The trios with a bound of at least `least` (twice the weight), at most so many.
  ///
  /// A trio's bound is the sum of the duals and of its three reaches, less the slacks of its three pairs, so the loops end
  /// where the reaches that remain are too small.
  func trios(atLeast least: Int, limit: Int, isStopped: () -> Bool) -> Answer {
    var answer = Answer()
    let row = RowBuffer(weights)
    let other = RowBuffer(weights)
    // What reaches less slacks must come to, in sixths; saturated where any bound will do.
    let wanted = least == .min ? Int.min / 2 : 3 * (least - duals.sum)
    var near: [(vertex: Int, slack: Int)] = []
    for (place, first) in order.enumerated().dropLast(2) {
      let most = reach[first] + reach[order[place + 1]] + reach[order[place + 2]]
      if most < wanted { break }
      row.fill(first)
      near.removeAll(keepingCapacity: true)
      for second in order[(place + 1)...] {
        if reach[first] + reach[second] + reach[order[place + 1]] < wanted { break }
        if row[second] == noPair { continue }
        let slack = duals.duals[first] + duals.duals[second] + duals.shared(first, second) - 2 * row[second]
        if reach[first] + reach[second] + reach[order[place + 1]] - 3 * slack >= wanted { near.append((second, slack)) }
      }
      for (offset, second) in near.enumerated() where offset + 1 < near.count {
        let left = wanted + 3 * second.slack - reach[first] - reach[second.vertex]
        if reach[near[offset + 1].vertex] < left { continue }
        if isStopped() {
          answer.isComplete = nil
          return answer
        }
        other.fill(second.vertex)
        for third in near[(offset + 1)...] {
          if reach[third.vertex] < left { break }
          if reach[third.vertex] - 3 * third.slack < left || other[third.vertex] == noPair { continue }
          let trio = Trio(
            first: first, second: second.vertex, third: third.vertex,
            weight: row[second.vertex] + row[third.vertex] + other[third.vertex])
          let bound = duals.doubledBound(trio)
          if bound < least { continue }
          answer.trios.append((trio, bound))
        }
        if answer.trios.count > limit {
          answer.isComplete = false
          return answer
        }
      }
    }
    return answer
  }
}
