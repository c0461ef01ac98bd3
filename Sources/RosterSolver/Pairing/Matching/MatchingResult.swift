/// What is known of the heaviest perfect matching.
package struct MatchingResult: Sendable {
  /// Why nobody can match everybody: without the `few`, the `odd` sets, each of odd size, have no pair among one
  /// another, and they are more than the few (Tutte, "The factorization of linear graphs", 1947; Berge, 1958).
  package struct Barrier: Sendable {
    package var odd: [[Int]]
    package var few: [Int]
  }

  /// The partner of each person, −1 where away; nil where no perfect matching is known.
  package var partners: [Int]?
  /// The matching's weight.
  package var total = 0
  /// No perfect matching weighs more; nil where no bound is known yet.
  package var bound: Int?
  /// Proof that there is no perfect matching.
  package var barrier: Barrier?
  /// Proof of the bound; nil where the search was stopped.
  package var certificate: MatchingCertificate?
  /// Rounds of pricing.
  package var rounds = 0
  /// Edges of the sparse graph at the end.
  package var edges = 0

  package var isOptimal: Bool { partners != nil && bound == total }
}
