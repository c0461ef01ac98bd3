/// Maximum-weight perfect matching of a complete graph: solved on a sparse graph, with the rest priced.
///
/// The duals of the sparse graph are whole numbers, so pricing is exact: where no pair of the complete graph has a
/// negative slack, the matching is the heaviest of all (Applegate and Cook, "Solving large-scale matching problems",
/// 1993; Cook and Rohe, "Computing minimum-weight perfect matchings", 1999). Memory grows with the edges kept; the
/// pairs are looked at one row at a time.
package final class CompleteMatching<Weights: PairWeights> {
  let weights: Weights
  let matching: BlossomMatching
  private var edges: [WeightedEdge] = []
  private let isStopped: () -> Bool
  private var isStarted = false
  private var result = MatchingResult()

  /// Heaviest partners kept for each person from the start.
  private static var candidates: Int { 10 }
  /// Most pairs that one person adds in a round of pricing.
  private static var additions: Int { 6 }

  package init(_ weights: Weights, isStopped: @escaping () -> Bool = { false }) {
    self.weights = weights
    self.isStopped = isStopped
    matching = BlossomMatching(count: weights.count)
  }

  /// The heaviest perfect matching, or what was known when the search was stopped.
  package func solve() -> MatchingResult {
    solve(without: [])
  }

  /// The heaviest perfect matching of everybody but some.
  ///
  /// Edges and duals are kept, so that a further call with others away takes little time.
  package func solve(without away: [Int]) -> MatchingResult {
    result = MatchingResult()
    for vertex in 0..<weights.count { matching.isAway[vertex] = false }
    for vertex in away {
      matching.separate(Int32(vertex))
      matching.isAway[vertex] = true
    }
    if !isStarted, !start() { return stopped() }
    isStarted = true
    while true {
      result.rounds += 1
      result.edges = edges.count
      matching.replaceGraph(edges)
      switch matching.matchAll(isStopped: isStopped) {
      case .stopped: return stopped()
      case .stuck(let outer, let inner):
        guard let found = waysOut(of: outer, inner) else { return stopped() }
        if found.isEmpty {
          result.barrier = .init(odd: outer.map { $0.map(Int.init) }, few: inner.map(Int.init))
          result.bound = nil
          return result
        }
        edges += found
      case .perfect:
        guard let (found, bound) = price() else { return stopped() }
        result.bound = min(result.bound ?? bound, bound)
        if found.isEmpty {
          keepPartners((0..<weights.count).map { Int(matching.mate[$0]) })
          result.certificate = matching.certificate
          return result
        }
        edges += found
      }
    }
  }

  private func keepPartners(_ partners: [Int]) {
    let row = RowBuffer(weights)
    var total = 0
    for (person, partner) in partners.enumerated() where partner > person {
      row.fill(person)
      total += row[partner]
    }
    result.partners = partners
    result.total = total
  }

  private func stopped() -> MatchingResult {
    if let partners = CompletedMatching(weights, matching, edges).partners { keepPartners(partners) }
    return result
  }

  // MARK: The sparse graph

  /// Duals that no pair violates, a bound, and each person's heaviest pairs; false where stopped.
  private func start() -> Bool {
    let count = weights.count
    let row = RowBuffer(weights)
    for vertex in 0..<count {
      if vertex & 15 == 0, isStopped() { return false }
      row.fill(vertex)
      var most = noPair
      for other in 0..<count { most = max(most, row[other]) }
      matching.dual[vertex] = most == noPair ? 0 : most
    }
    var bound = 0
    for vertex in 0..<count where !matching.isAway[vertex] { bound += matching.dual[vertex] }
    result.bound = bound >> 1
    var kept = EdgeSet()
    var best = BestFew(CompleteMatching.candidates)
    for vertex in 0..<count {
      if vertex & 15 == 0, isStopped() { return false }
      row.fill(vertex)
      best.removeAll()
      for other in 0..<count where row[other] != noPair {
        // What is heavy for the other too: everybody's favourites would leave the graph a star.
        best.offer(2 * row[other] - matching.dual[other], vertex, other)
      }
      for other in best.others { kept.insert(vertex, other, row[other]) }
      // A circle through everybody is matchable.
      let next = (vertex + 1) % count
      if row[next] != noPair { kept.insert(vertex, next, row[next]) }
    }
    edges = kept.edges
    return true
  }

  /// Pairs with a negative slack, a few for each person, and a bound; nil where stopped.
  private func price() -> ([WeightedEdge], Int)? {
    let count = weights.count
    let row = RowBuffer(weights)
    var kept = EdgeSet()
    var best = BestFew(CompleteMatching.additions)
    var raised = 0
    for vertex in 0..<Int32(count) where !matching.isAway[vertex] {
      if vertex & 15 == 0, isStopped() { return nil }
      row.fill(Int(vertex))
      best.removeAll()
      let own = matching.dual[vertex]
      let isInBlossom = matching.parent[vertex] >= 0
      let marks = isInBlossom ? matching.markBlossoms(of: vertex) : [:]
      var most = 0
      for other in 0..<Int32(count) {
        var excess = 2 * row[Int(other)] - own - matching.dual[other]
        if excess <= 0 || matching.isAway[other] { continue }
        if isInBlossom { excess -= matching.sharedDual(other, with: marks) }
        if excess <= 0 { continue }
        most = max(most, excess)
        best.offer(excess, Int(vertex), Int(other))
      }
      raised += (most + 1) / 2
      for other in best.others { kept.insert(Int(vertex), other, row[other]) }
    }
    return (kept.edges, (matching.certificate.doubledBound + raised) >> 1)
  }

  /// Pairs of the complete graph that lead out of a tree that is stuck; nil where stopped.
  private func waysOut(of outer: [[Int32]], _ inner: [Int32]) -> [WeightedEdge]? {
    let count = weights.count
    let row = RowBuffer(weights)
    let part = FlatArray<Int32>(repeating: -1, count: count)
    for vertex in inner { part[vertex] = -2 }
    for (index, blossom) in outer.enumerated() { for vertex in blossom { part[vertex] = Int32(index) } }
    var kept = EdgeSet()
    var best = BestFew(CompleteMatching.additions)
    for vertex in outer.joined() {
      if isStopped() { return nil }
      row.fill(Int(vertex))
      best.removeAll()
      for other in 0..<count
      where row[other] != noPair && !matching.isAway[other] && part[other] != -2 && part[other] != part[vertex] {
        best.offer(2 * row[other] - matching.dual[other], Int(vertex), other)
      }
      for other in best.others { kept.insert(Int(vertex), other, row[other]) }
    }
    return kept.edges
  }
}
