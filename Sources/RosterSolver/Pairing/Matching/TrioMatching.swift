/// The heaviest way to put an odd number of people into pairs and one trio.
///
/// The duals of a matching without some people bound every trio with its rest (`DualSnapshot`). The trio with the highest
/// bound is tried: the others are matched exactly, which gives both a solution and new duals. Trios whose bound does not
/// beat the best are dropped; the best is proven once none is left.
package final class TrioMatching<Weights: PairWeights> {
  private let weights: Weights
  private let matching: CompleteMatching<Weights>
  private let isStopped: () -> Bool
  private var result = MatchingResult()
  private var rounds = 0
  private var attempts = 0
  /// The trio of the best solution.
  private(set) package var trio: Trio?

  /// Most trios kept at once, and most that are tried.
  private static var limit: Int { 300_000 }
  private static var attempts: Int { 1000 }

  package init(_ weights: Weights, isStopped: @escaping () -> Bool = { false }) {
    self.weights = weights
    self.isStopped = isStopped
    matching = CompleteMatching(weights, isStopped: isStopped)
  }

  /// The heaviest pairs with one trio, whose members are told by `trio` and have no partners in the result.
  package func solve() -> MatchingResult {
    guard var duals = opening() else { return finished() }
    while attempts < TrioMatching.attempts {
      let search = TrioSearch(weights, duals)
      raise(to: search.doubledBound)
      guard let (listed, least) = highest(of: search) else { return finished() }
      // Twice a bound on the trios that are not listed.
      let rest = least == .min ? .min : least - 1
      var trios = listed
      while let next = trios.indices.max(by: { trios[$0].bound < trios[$1].bound }) {
        raise(to: max(trios[next].bound, rest))
        let trio = trios.remove(at: next).trio
        guard attempts < TrioMatching.attempts, let solved = attempt(trio) else { return finished() }
        if solved.barrier != nil { continue }
        duals = snapshot(away: trio.people)
        trios = trios.compactMap { entry in
          let bound = min(entry.bound, duals.doubledBound(entry.trio))
          return bound >= leastWanted ? (entry.trio, bound) : nil
        }
      }
      if trio == nil, least == .min {
        result.barrier = .init(odd: [], few: [])
        return finished()
      }
      raise(to: max(rest, 2 * result.total))
      if result.isOptimal { return finished() }
    }
    return finished()
  }

  /// Every trio with a bound of at least some number, as low a one as the limit of the list allows; nil where stopped, or
  /// where too many share the highest bound.
  private func highest(of search: TrioSearch<Weights>) -> (trios: [(trio: Trio, bound: Int)], least: Int)? {
    var least = leastWanted
    let most = search.doubledBound
    while true {
      let list = search.trios(atLeast: least, limit: TrioMatching.limit, isStopped: isStopped)
      guard let isComplete = list.isComplete else { return nil }
      if isComplete { return (list.trios, least) }
      if least >= most { return nil }
      // Without a solution there is no number to start from.
      least = least == .min ? most : least + (most - least + 1) / 2
    }
  }

  /// Twice the weight that a better solution must have.
  private var leastWanted: Int { result.partners == nil ? .min : 2 * result.total + 2 }

  private func raise(to doubled: Int) {
    result.bound = max(min(result.bound ?? .max, doubled >> 1), result.partners == nil ? .min : result.total)
  }

  private func finished() -> MatchingResult {
    result.rounds = rounds
    return result
  }

  /// A first solution: somebody is left out, the others are matched, and the one joins the pair that suits best.
  private func opening() -> DualSnapshot? {
    let row = RowBuffer(weights)
    for person in 0..<weights.count {
      let solved = matching.solve(without: [person])
      rounds += solved.rounds
      guard let partners = solved.partners else {
        if isStopped() { return nil }
        result.barrier = solved.barrier
        continue
      }
      result.barrier = nil
      row.fill(person)
      var best: (weight: Int, first: Int)?
      for (first, second) in partners.enumerated()
      where second > first && row[first] != noPair && row[second] != noPair {
        let weight = row[first] + row[second]
        if weight > best?.weight ?? .min { best = (weight, first) }
      }
      if let best {
        let second = partners[best.first]
        var rest = partners
        (rest[best.first], rest[second]) = (-1, -1)
        let own = weight(best.first, second)
        keep(
          Trio(first: person, second: best.first, third: second, weight: best.weight + own), rest,
          total: solved.total + best.weight)
      }
      if solved.certificate == nil { return nil }
      return snapshot(away: [person])
    }
    return nil
  }

  private func weight(_ first: Int, _ second: Int) -> Int {
    let row = RowBuffer(weights)
    row.fill(first)
    return row[second]
  }

  /// Matches everybody but a trio; nil where stopped.
  private func attempt(_ trio: Trio) -> MatchingResult? {
    attempts += 1
    let solved = matching.solve(without: trio.people)
    rounds += solved.rounds
    if let partners = solved.partners, solved.total + trio.weight > result.total || result.partners == nil {
      keep(trio, partners, total: solved.total + trio.weight)
    }
    return solved.certificate == nil && solved.barrier == nil ? nil : solved
  }

  private func keep(_ trio: Trio, _ partners: [Int], total: Int) {
    self.trio = trio
    result.partners = partners
    result.total = total
  }

  private func snapshot(away: [Int]) -> DualSnapshot {
    DualSnapshot(matching.matching, RowBuffer(weights), away: away)
  }
}
