/// One row whose coefficients become no larger than its whole solutions need (Savelsbergh, "Preprocessing and probing
/// techniques for mixed integer programming problems", 1994, section 1.4).
struct CoefficientTightening {
  private(set) var terms: [(column: Int, value: Double)]
  /// The row's sides; infinite where its columns' bounds keep them anyway.
  private(set) var least: Double
  private(set) var most: Double
  private let lower: [Double]
  private let upper: [Double]
  /// The least and greatest value that the bounds allow.
  private let reach: ClosedRange<Double>

  init(
    _ terms: [(column: Int, value: Double)], _ least: Double, _ most: Double, lower: [Double], upper: [Double]
  ) {
    var (low, high) = (0.0, 0.0)
    for (column, value) in terms {
      low += value * (value > 0 ? lower[column] : upper[column])
      high += value * (value > 0 ? upper[column] : lower[column])
    }
    self.terms = terms
    self.least = low >= least ? -.infinity : least
    self.most = high <= most ? .infinity : most
    self.lower = lower
    self.upper = upper
    reach = low...high
  }

  /// Whether every choice within the bounds keeps the row.
  var isRedundant: Bool { least == -.infinity && most == .infinity }

  /// Takes off binary columns' coefficients what lies beyond the side: with the column at its easier value the row holds.
  mutating func tighten() {
    guard least == -.infinity || most == .infinity, !isRedundant else { return }
    let sign: Double = least == -.infinity ? 1 : -1
    var side = sign > 0 ? most : -least
    var top = sign > 0 ? reach.upperBound : -reach.lowerBound
    for index in terms.indices {
      let column = terms[index].column
      let value = sign * terms[index].value
      let excess = side - (top - abs(value))
      guard lower[column] == 0, upper[column] == 1, excess > 0 else { continue }
      if value > 0 {
        side -= excess
        top -= excess
      }
      terms[index].value = sign * (value > 0 ? value - excess : value + excess)
    }
    if sign > 0 { most = side } else { least = -side }
  }
}
