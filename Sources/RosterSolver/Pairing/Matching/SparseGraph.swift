/// An edge between two vertices, the smaller one first.
struct WeightedEdge: BitwiseCopyable {
  var first: Int32
  var second: Int32
  var weight: Int
}

/// The neighbours of each vertex, one after another in flat arrays.
struct SparseGraph: ~Copyable {
  let starts: FlatArray<Int32>
  let neighbours: FlatArray<Int32>
  let weights: FlatArray<Int>

  /// The graph of some edges, each given once.
  ///
  /// - Complexity: O(vertices + edges).
  init(count: Int, _ edges: [WeightedEdge]) {
    let starts = FlatArray<Int32>(repeating: 0, count: count + 2)
    for edge in edges {
      starts[edge.first + 2] += 1
      starts[edge.second + 2] += 1
    }
    for vertex in 2..<(count + 2) { starts[vertex] += starts[vertex - 1] }
    let neighbours = FlatArray<Int32>(repeating: 0, count: edges.count * 2)
    let weights = FlatArray<Int>(repeating: 0, count: edges.count * 2)
    for edge in edges {
      for (here, there) in [(edge.first, edge.second), (edge.second, edge.first)] {
        let place = starts[here + 1]
        neighbours[place] = there
        weights[place] = edge.weight
        starts[here + 1] = place + 1
      }
    }
    self.starts = starts
    self.neighbours = neighbours
    self.weights = weights
  }

  /// The places of a vertex's neighbours.
  @inline(__always)
  func places(of vertex: Int32) -> Range<Int32> { starts[vertex]..<starts[vertex + 1] }
}
