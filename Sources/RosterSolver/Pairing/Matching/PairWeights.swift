/// The weights of all pairs of a complete graph, told row by row so that nothing of the square need be kept.
package protocol PairWeights {
  /// The number of people.
  var count: Int { get }
  /// Writes the weights of `first` with everybody into a row of `count` numbers, `noPair` where they may not be a pair.
  /// The place of `first` itself holds `noPair` too.
  func fill(_ row: UnsafeMutablePointer<Int>, of first: Int)
}

/// What stands for a weight where two people may not be a pair.
package let noPair = Int.min / 8

/// Weights kept as a square, for small graphs.
package struct SquareWeights: PairWeights {
  package let count: Int
  private var weights: [Int]

  /// A graph in which nobody may be paired.
  package init(count: Int) {
    self.count = count
    weights = Array(repeating: noPair, count: count * count)
  }

  /// The weight of two people, or nil where they may not be a pair.
  package subscript(first: Int, second: Int) -> Int? {
    get { weights[first * count + second] == noPair ? nil : weights[first * count + second] }
    set {
      weights[first * count + second] = newValue ?? noPair
      weights[second * count + first] = newValue ?? noPair
    }
  }

  package func fill(_ row: UnsafeMutablePointer<Int>, of first: Int) {
    weights.withUnsafeBufferPointer { row.update(from: $0.baseAddress! + first * count, count: count) }
  }
}
