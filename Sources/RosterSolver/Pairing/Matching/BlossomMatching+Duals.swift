extension BlossomMatching {
  /// Takes a new graph: opens every blossom, keeps the duals feasible, and keeps the partners whose edges stay tight.
  ///
  /// Half a blossom's dual goes to each of its vertices, so no slack becomes negative; where an edge of the new graph has
  /// a negative one, a dual rises.
  func replaceGraph(_ edges: [WeightedEdge]) {
    openAll()
    graph = SparseGraph(count: count, edges)
    repair()
    matchTight()
  }

  private func openAll() {
    for vertex in 0..<Int32(count) {
      var blossom = parent[vertex]
      while blossom >= 0 {
        dual[vertex] += dual[blossom] / 2
        blossom = parent[blossom]
      }
    }
    for vertex in 0..<Int32(count) {
      top[vertex] = vertex
      parent[vertex] = -1
    }
    for blossom in Int32(count)..<Int32(count + children.count) where base[blossom] >= 0 {
      parent[blossom] = -1
      dual[blossom] = 0
      forget(blossom)
    }
  }

  private func repair() {
    for vertex in 0..<Int32(count) where !isAway[vertex] {
      var partnerIsTight = mate[vertex] < 0
      var least = 0
      for place in graph.places(of: vertex) {
        let other = graph.neighbours[place]
        if isAway[other] { continue }
        let slack = dual[vertex] + dual[other] - 2 * graph.weights[place]
        if other == mate[vertex], slack == 0 { partnerIsTight = true }
        least = min(least, slack)
      }
      if least < 0 { dual[vertex] -= least }
      if least < 0 || !partnerIsTight { separate(vertex) }
    }
  }

  /// Lowers the duals of unmatched vertices until an edge is tight, and matches where both are free.
  func matchTight() {
    for vertex in unmatched where mate[vertex] < 0 {
      var least = Int.max
      for place in graph.places(of: vertex) where !isAway[graph.neighbours[place]] {
        least = min(least, dual[vertex] + dual[graph.neighbours[place]] - 2 * graph.weights[place])
      }
      if least == .max { continue }
      dual[vertex] -= least
      for place in graph.places(of: vertex) {
        let other = graph.neighbours[place]
        if !isAway[other], mate[other] < 0, dual[vertex] + dual[other] == 2 * graph.weights[place] {
          mate[vertex] = other
          mate[other] = vertex
          break
        }
      }
    }
  }

  /// The sum of the duals of two vertices' common blossoms, found by a mark that `markBlossoms` made of the first.
  func sharedDual(_ second: Int32, with marks: [Int32: Int]) -> Int {
    var blossom = parent[second]
    while blossom >= 0 {
      if let sum = marks[blossom] { return sum }
      blossom = parent[blossom]
    }
    return 0
  }

  /// For each blossom that holds a vertex, the sum of its dual and those of the blossoms around it.
  func markBlossoms(of vertex: Int32) -> [Int32: Int] {
    var around: [Int32] = []
    var blossom = parent[vertex]
    while blossom >= 0 {
      around.append(blossom)
      blossom = parent[blossom]
    }
    var (marks, sum): ([Int32: Int], Int) = ([:], 0)
    for blossom in around.reversed() {
      sum += dual[blossom]
      marks[blossom] = sum
    }
    return marks
  }

  /// The duals as a bound that anybody can check.
  var certificate: MatchingCertificate {
    var blossoms: [MatchingCertificate.Blossom] = []
    for blossom in Int32(count)..<Int32(count + children.count) where base[blossom] >= 0 && dual[blossom] > 0 {
      blossoms.append(.init(people: vertices(of: blossom).map(Int.init).sorted(), dual: dual[blossom]))
    }
    return MatchingCertificate(duals: (0..<count).map { isAway[$0] ? 0 : dual[$0] }, blossoms: blossoms)
  }
}
