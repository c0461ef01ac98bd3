/// A perfect matching made of an unfinished one: whoever has no partner takes the heaviest that is left.
struct CompletedMatching<Weights: PairWeights>: ~Copyable {
  /// The partner of each person, −1 where away; nil where some stay alone.
  private(set) var partners: [Int]?

  private static var reach: Int { 200 }

  /// - Complexity: O(unmatched × people + edges log edges).
  init(_ weights: Weights, _ matching: BlossomMatching, _ edges: [WeightedEdge]) {
    let row = RowBuffer(weights)
    var mate = (0..<weights.count).map { Int(matching.mate[$0]) }
    func join(_ first: Int, _ second: Int) {
      mate[first] = second
      mate[second] = first
    }
    func isAlone(_ person: Int) -> Bool { mate[person] < 0 && !matching.isAway[person] }
    for edge in edges.sorted(by: { $0.weight > $1.weight })
    where isAlone(Int(edge.first)) && isAlone(Int(edge.second)) { join(Int(edge.first), Int(edge.second)) }
    var alone = Array((0..<weights.count).filter(isAlone).reversed())
    var left: [Int] = []
    while let person = alone.popLast() {
      row.fill(person)
      // With thousands alone a few are looked at, so that a stop is answered at once.
      let near = alone.indices.suffix(CompletedMatching.reach).filter { row[alone[$0]] != noPair }
      guard let best = near.max(by: { (row[alone[$0]], $0) < (row[alone[$1]], $1) }) else {
        left.append(person)
        continue
      }
      join(person, alone.remove(at: best))
    }
    // Two who may not be together break up a pair that suits both.
    let other = RowBuffer(weights)
    for index in stride(from: 0, to: left.count - 1, by: 2) {
      let (first, second) = (left[index], left[index + 1])
      row.fill(first)
      other.fill(second)
      guard let third = mate.indices.first(where: { mate[$0] >= 0 && row[$0] != noPair && other[mate[$0]] != noPair })
      else { return }
      let fourth = mate[third]
      join(first, third)
      join(second, fourth)
    }
    if left.count % 2 == 0 { partners = mate }
  }
}
