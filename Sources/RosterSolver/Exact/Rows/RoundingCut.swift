/// A row that every whole solution keeps: terms add up to at most so much.
struct RoundingCut {
  struct Term {
    var column: Int32
    var value: Int
  }

  var terms: [Term]
  var most: Int
  /// How far the present solution lies beyond it.
  var efficacy: Double
  var norm: Double

  /// Depth, less where many terms make the relaxation slow.
  var score: Double { efficacy / (1 + Double(terms.count) / RoundingCut.manyTerms) }

  private static let manyTerms = 500.0
}
