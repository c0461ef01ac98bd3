/// What a linear relaxation says of each option.
struct Relaxation {
  /// The option's value, 0 to 1.
  let values: [Double]
  /// By how much choosing the option raises the bound at least, where it is not in the relaxation's basis.
  let reducedCosts: [Double]

  /// Options of some value, the largest first.
  var likely: [(option: Int32, value: Double)] {
    values.indices.filter { values[$0] > 0.01 }.map { (Int32($0), values[$0]) }.sorted {
      ($1.value, $0.option) < ($0.value, $1.option)
    }
  }

  /// Whether each option costs less than half a point beyond the bound: what a search near the optimum may keep to.
  var isCheap: [Bool] { reducedCosts.map { $0 < 0.5 } }
}
