/// Whole numbers that prove a matching to be the heaviest: duals of the matching polytope for doubled weights.
///
/// For each two people, the sum of their duals and of the duals of the odd sets that hold both is at least twice their
/// weight; so no perfect matching weighs more than `bound` (Edmonds, "Maximum matching and a polyhedron with
/// 0,1-vertices", 1965).
package struct MatchingCertificate: Sendable {
  /// An odd set of people with its dual, which is positive.
  package struct Blossom: Sendable {
    package var people: [Int]
    package var dual: Int
  }

  /// A dual for each person, of either sign.
  package var duals: [Int]
  package var blossoms: [Blossom]

  /// Twice the bound.
  package var doubledBound: Int {
    duals.reduce(0, +) + blossoms.reduce(0) { $0 + $1.dual * ($1.people.count / 2) }
  }

  /// No perfect matching weighs more.
  package var bound: Int { doubledBound >> 1 }
}

extension MatchingCertificate {
  /// Whether no pair of a complete graph contradicts the duals.
  ///
  /// - Complexity: O(people²), and more for pairs that share an odd set.
  package func holds(for weights: some PairWeights) -> Bool {
    if blossoms.contains(where: { $0.dual < 0 || $0.people.count % 2 == 0 }) { return false }
    var sets = [[Int]](repeating: [], count: duals.count)
    for (index, blossom) in blossoms.enumerated() { for person in blossom.people { sets[person].append(index) } }
    let row = RowBuffer(weights)
    for first in duals.indices {
      row.fill(first)
      for second in duals.indices where second > first && row[second] != noPair {
        let slack = duals[first] + duals[second] - 2 * row[second]
        if slack >= 0 { continue }
        let common = sets[first].filter(sets[second].contains)
        if slack + common.reduce(0, { $0 + blossoms[$1].dual }) < 0 { return false }
      }
    }
    return true
  }
}
