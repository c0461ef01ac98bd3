import GLPK

/// Adds up rows and rounds the sum (mixed integer rounding: Nemhauser and Wolsey, "A recursive procedure to generate all
/// cuts for 0–1 mixed integer programs", Mathematical Programming 46 (1990); with the multipliers of a tableau row it is
/// Gomory's mixed integer cut, 1960). Every column and slack is whole, and so is every number here: a cut is exact
/// whatever the multipliers were rounded to.
struct RowRounding {
  /// Rows and what each is multiplied by, over a common denominator.
  struct Multipliers {
    var rows: [(row: Int, value: Int)]
    var denominator: Int
    /// Whether the multipliers were rounded to it.
    var isRough: Bool { denominator == RowRounding.roughDenominator }
  }

  private let lower: [Int]
  private let upper: [Int]
  private var sums: [Int]
  private var isTouched: [Bool]
  private var touched: [Int32] = []
  private var shares: [Share] = []

  /// A column's coefficient as it is measured from its bound nearest to the solution.
  private struct Share {
    var column: Int32
    var value: Int
    var isFromUpper: Bool
  }

  /// Common denominators that multipliers are tried with, and the one they are rounded to where none fits.
  private static let denominators =
    Array(1...60) + [66, 70, 72, 78, 80, 84, 90, 96, 105, 120, 126, 132, 140, 168, 180, 210, 240, 360, 420, 840]
  private static let roughDenominator = 720_720
  /// A number beyond which sums might overflow.
  private static let most = 1 << 50
  /// The largest coefficients that a cut is scaled to: small ones keep the relaxation well-conditioned and the cut short.
  private static let sizes = [40.0, 400, 4_000]

  /// For whole columns with finite bounds.
  init(lower: [Double], upper: [Double]) {
    self.lower = lower.map { Int($0) }
    self.upper = upper.map { Int($0) }
    sums = Array(repeating: 0, count: lower.count)
    isTouched = Array(repeating: false, count: lower.count)
  }

  /// The rows whose multiplier is not nothing, with the multipliers in whole numbers.
  ///
  /// - Parameter rows: the model's row of each multiplier.
  static func whole(_ multipliers: [Double], of rows: [Int]) -> Multipliers {
    let places = multipliers.indices.filter { abs(multipliers[$0]) > 1e-9 }
    let denominator =
      denominators.first { denominator in
        places.allSatisfy { place in
          let value = multipliers[place] * Double(denominator)
          return abs(value - value.rounded()) < 1e-6
        }
      } ?? roughDenominator
    let whole = places.compactMap { place in
      let value = Int((multipliers[place] * Double(denominator)).rounded())
      return value == 0 ? nil : (rows[place], value)
    }
    return Multipliers(rows: whole, denominator: denominator)
  }

  /// The cut of rows times whole multipliers over a denominator; nil where it cuts nothing off or grows too large.
  ///
  /// - Parameters:
  ///   - values: the solution to be cut off, one a column.
  ///   - factor: what the sum is multiplied by before it is rounded.
  mutating func cut(_ model: LinearModel, _ multipliers: Multipliers, times factor: Int, values: [Double])
    -> RoundingCut?
  {
    defer {
      for column in touched { (sums[Int(column)], isTouched[Int(column)]) = (0, false) }
      touched.removeAll(keepingCapacity: true)
    }
    let (columns, coefficients) = (model.elementColumn, model.elementValue)
    let denominator = multipliers.denominator
    var right = 0
    // The slack of each row: its coefficient, and whether it is measured from the upper side.
    var slacks: [(row: Int, value: Int, fromUpper: Bool)] = []
    for (row, multiplier) in multipliers.rows {
      let value = multiplier * factor
      let (least, most) = (model.rowLower[row], model.rowUpper[row])
      if !least.isFinite, !most.isFinite { return nil }
      var activity = 0.0
      for element in model.rowStart[row]..<model.rowStart[row + 1] {
        let column = columns[element]
        activity += coefficients[element] * values[Int(column)]
        add(value * Int(coefficients[element]), to: column)
      }
      let fromUpper = most - activity <= activity - least
      right += value * Int(fromUpper ? most : least)
      if least != most { slacks.append((row, fromUpper ? value : -value, fromUpper)) }
    }
    for column in touched {
      let index = Int(column)
      if abs(sums[index]) > RowRounding.most { return nil }
      right -= sums[index] * (isFromUpper(index, values) ? upper[index] : lower[index])
    }
    if abs(right) > RowRounding.most { return nil }
    let part = right.modulo(denominator)
    if part * 50 < denominator || part * 50 > denominator * 49 { return nil }
    func rounded(_ value: Int) -> Int {
      let rest = value.modulo(denominator)
      return (value - rest) / denominator * (denominator - part) + max(0, rest - part)
    }
    var most = (right - part) / denominator * (denominator - part)
    for column in touched {
      let index = Int(column)
      if lower[index] == upper[index] {
        sums[index] = 0
      } else if isFromUpper(index, values) {
        sums[index] = -rounded(-sums[index])
        most += sums[index] * upper[index]
      } else {
        sums[index] = rounded(sums[index])
        most += sums[index] * lower[index]
      }
    }
    for slack in slacks {
      let value = rounded(slack.value)
      if value == 0 { continue }
      let sign = slack.fromUpper ? -value : value
      most += sign * Int(slack.fromUpper ? model.rowUpper[slack.row] : model.rowLower[slack.row])
      for element in model.rowStart[slack.row]..<model.rowStart[slack.row + 1] {
        add(sign * Int(coefficients[element]), to: columns[element])
      }
    }
    return finished(most, values)
  }

  private mutating func add(_ value: Int, to column: Int32) {
    if !isTouched[Int(column)] {
      isTouched[Int(column)] = true
      touched.append(column)
    }
    sums[Int(column)] += value
  }

  private func isFromUpper(_ column: Int, _ values: [Double]) -> Bool {
    Double(upper[column]) - values[column] < values[column] - Double(lower[column])
  }

  /// The cut of what has been added up, at the scale that makes it deep and short.
  private mutating func finished(_ side: Int, _ values: [Double]) -> RoundingCut? {
    var most = side
    var largest = 0
    shares.removeAll(keepingCapacity: true)
    for column in touched {
      let index = Int(column)
      let value = sums[index]
      if value == 0 { continue }
      if abs(value) > RowRounding.most { return nil }
      let isFromUpper = isFromUpper(index, values)
      most -= value * (isFromUpper ? upper[index] : lower[index])
      if lower[index] == upper[index] { continue }
      largest = max(largest, abs(value))
      shares.append(Share(column: column, value: isFromUpper ? -value : value, isFromUpper: isFromUpper))
    }
    if largest == 0 || abs(most) > RowRounding.most { return nil }
    var best: RoundingCut?
    for size in RowRounding.sizes {
      let scale = max(1, Int(Double(largest) / size))
      if let cut = scaled(most, by: scale, values), cut.score > best?.score ?? 0 { best = cut }
      if scale == 1 { break }
    }
    return best
  }

  /// The cut with its coefficients divided and rounded down, which every whole solution that keeps the cut keeps too.
  private func scaled(_ side: Int, by scale: Int, _ values: [Double]) -> RoundingCut? {
    var most = side
    var terms: [RoundingCut.Term] = []
    var divisor = 0
    var shift = 0
    for share in shares {
      let index = Int(share.column)
      let width = upper[index] - lower[index]
      var value = (share.value - share.value.modulo(scale)) / scale
      if value == 0 { continue }
      if share.value < 0, -share.value * width * 20 < scale {
        // Too small to be rounded to −1: what it may give at most goes to the other side.
        most -= share.value * width
        continue
      }
      shift += value * (share.isFromUpper ? -upper[index] : lower[index])
      if share.isFromUpper { value = -value }
      terms.append(.init(column: share.column, value: value))
      divisor = greatestCommonDivisor(divisor, abs(value))
    }
    if terms.isEmpty { return nil }
    most = (most - most.modulo(scale)) / scale + shift
    for index in terms.indices { terms[index].value /= divisor }
    most = (most - most.modulo(divisor)) / divisor
    let norm = terms.reduce(0.0) { $0 + Double($1.value) * Double($1.value) }.squareRoot()
    let excess = terms.reduce(-Double(most)) { $0 + Double($1.value) * values[Int($1.column)] }
    return RoundingCut(terms: terms, most: most, efficacy: excess / norm, norm: norm)
  }
}

extension Int {
  /// The remainder that is not negative.
  fileprivate func modulo(_ divisor: Int) -> Int {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
