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
  /// The trio of the best solution.
  private(set) package var trio: Trio?

  /// Most trios kept at once, and how often they are listed anew where there are more.
  private static var limit: Int { 500_000 }
  private static var listings: Int { 20 }

  package init(_ weights: Weights, isStopped: @escaping () -> Bool = { false }) {
    self.weights = weights
    self.isStopped = isStopped
    matching = CompleteMatching(weights, isStopped: isStopped)
  }

  /// The heaviest pairs with one trio, whose members are told by `trio` and have no partners in the result.
  package func solve() -> MatchingResult {
    guard var duals = opening() else { return finished() }
    var listings = 0
    while true {
      let search = TrioSearch(weights, duals)
      raise(to: search.doubledBound)
      var list = search.trios(atLeast: leastWanted, limit: TrioMatching.limit, isStopped: isStopped)
      if list.isComplete == nil { return finished() }
      listings += 1
      var tries = 0
      while let next = list.trios.indices.max(by: { list.trios[$0].bound < list.trios[$1].bound }) {
        if list.isComplete == true { raise(to: list.trios[next].bound) }
        let trio = list.trios.remove(at: next).trio
        guard let solved = attempt(trio) else { return finished() }
        tries += 1
        if solved.barrier != nil { continue }
        duals = snapshot(away: trio.people)
        list.trios = list.trios.compactMap { entry in
          let bound = min(entry.bound, duals.doubledBound(entry.trio))
          return bound >= leastWanted ? (entry.trio, bound) : nil
        }
        if list.isComplete == false, tries == 5 { break }
      }
      if list.isComplete == true {
        if trio != nil { result.bound = result.total } else { result.barrier = .init(odd: [], few: []) }
        return finished()
      }
      if listings == TrioMatching.listings { return finished() }
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
