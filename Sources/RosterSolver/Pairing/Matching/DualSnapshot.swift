/// The duals of one solved matching, extended to those who were away: what bounds every trio.
struct DualSnapshot {
  /// Duals of vertices in doubled weights.
  private(set) var duals: [Int]
  /// The sum of all duals, blossoms with their number of edges.
  private(set) var sum = 0
  private let parent: [Int32]
  private let depth: [Int32]
  /// For each blossom, its dual and those of the blossoms around it.
  private let around: [Int]

  /// The duals of a matching that left out some vertices, whose own duals are set as low as their pairs allow.
  init<Weights>(_ matching: BlossomMatching, _ row: borrowing RowBuffer<Weights>, away: [Int]) {
    let ids = matching.count + matching.children.count
    parent = (0..<Int32(ids)).map { matching.parent[$0] }
    duals = (0..<matching.count).map { matching.isAway[$0] ? 0 : matching.dual[$0] }
    var depth = [Int32](repeating: -1, count: ids)
    var around = [Int](repeating: 0, count: ids)
    func settle(_ blossom: Int32) {
      if depth[Int(blossom)] >= 0 { return }
      let own = matching.isVertex(blossom) ? 0 : matching.dual[blossom]
      let outside = matching.parent[blossom]
      if outside >= 0 { settle(outside) }
      depth[Int(blossom)] = outside >= 0 ? depth[Int(outside)] + 1 : 0
      around[Int(blossom)] = own + (outside >= 0 ? around[Int(outside)] : 0)
    }
    for vertex in 0..<Int32(matching.count) { settle(vertex) }
    (self.depth, self.around) = (depth, around)
    sum = matching.certificate.doubledBound
    var unset = Set(away)
    for vertex in away.sorted() {
      unset.remove(vertex)
      row.fill(vertex)
      var least = Int.min
      for other in duals.indices where other != vertex && row[other] != noPair && !unset.contains(other) {
        least = max(least, 2 * row[other] - duals[other])
      }
      duals[vertex] = least == .min ? 0 : least
      sum += duals[vertex]
    }
  }

  /// The sum of the duals of the blossoms that hold both vertices.
  @inline(__always)
  func shared(_ first: Int, _ second: Int) -> Int {
    var (one, other) = (parent[first], parent[second])
    if one < 0 || other < 0 { return 0 }
    while one != other {
      if depth[Int(one)] >= depth[Int(other)] { one = parent[Int(one)] } else { other = parent[Int(other)] }
      if one < 0 || other < 0 { return 0 }
    }
    return around[Int(one)]
  }

  /// The sum of the duals of the blossoms that hold a vertex.
  func aroundVertex(_ vertex: Int) -> Int { around[vertex] }

  /// Twice a bound on every matching that holds a trio of a given weight.
  ///
  /// A blossom that loses two or three of its vertices holds one edge less; one that loses a single vertex as many as before.
  func doubledBound(_ trio: Trio) -> Int {
    let shared = (
      shared(trio.first, trio.second), shared(trio.first, trio.third), shared(trio.second, trio.third)
    )
    let lost = shared.0 + shared.1 + shared.2 - 2 * min(shared.0, shared.1, shared.2)
    return 2 * trio.weight + sum - duals[trio.first] - duals[trio.second] - duals[trio.third] - lost
  }
}

/// Three people who serve by twos, with the sum of their three weights.
package struct Trio: Hashable, Sendable {
  package var first: Int
  package var second: Int
  package var third: Int
  package var weight: Int

  package var people: [Int] { [first, second, third].sorted() }
}
