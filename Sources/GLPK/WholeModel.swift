/// A model whose every number is whole and whose every column is integer between finite bounds: what certificates are
/// about. Sums are checked; what does not fit 64 bits has no value.
public struct WholeModel: Sendable {
  public let cost: [Int]
  public let lower: [Int]
  public let upper: [Int]
  /// The largest whole number that divides every cost and the constant.
  public let costDivisor: Int
  private let constant: Int
  private let rowLower: [Int?]
  private let rowUpper: [Int?]
  private let rowStart: [Int]
  private let elementColumn: [Int32]
  private let elementValue: [Int]

  /// The model in whole numbers, or nil where it is not whole.
  public init?(_ model: LinearModel) {
    func whole(_ values: [Double]) -> [Int]? {
      let numbers = values.compactMap { Int(exactly: $0) }
      return numbers.count == values.count ? numbers : nil
    }
    guard let cost = whole(model.columnCost), let lower = whole(model.columnLower),
      let upper = whole(model.columnUpper),
      let elements = whole(model.elementValue), let constant = Int(exactly: model.constant),
      model.columnKind.allSatisfy({ $0 == .integer }),
      zip(model.rowLower, model.rowUpper).allSatisfy({ pair in
        [pair.0, pair.1].allSatisfy { !$0.isFinite || Int(exactly: $0) != nil }
      })
    else { return nil }
    self.cost = cost
    self.lower = lower
    self.upper = upper
    self.constant = constant
    rowLower = model.rowLower.map { Int(exactly: $0) }
    rowUpper = model.rowUpper.map { Int(exactly: $0) }
    rowStart = model.rowStart
    elementColumn = model.elementColumn
    elementValue = elements
    func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
    costDivisor = max(1, cost.reduce(abs(constant)) { divisor($0, abs($1)) })
  }

  /// What multipliers say under given bounds of the columns.
  public struct Verdict: Sendable {
    /// `Certificate.scale` times a lower bound of the objective.
    public var value: Int
    /// `Certificate.scale` times the reduced cost of each column.
    public var reducedCosts: [Int]
  }

  /// Multipliers near some duals, one a row, of the sign that each row's missing bound asks for.
  public func multipliers(near duals: [Double], countsCosts: Bool) -> Certificate.Multipliers {
    var rows: [(row: Int, value: Int)] = []
    for (row, dual) in duals.enumerated() {
      guard let value = Int(exactly: (dual * Double(Certificate.scale)).rounded()), value != 0 else { continue }
      if value > 0 ? rowLower[row] != nil : rowUpper[row] != nil { rows.append((row, value)) }
    }
    return Certificate.Multipliers(rows: rows, countsCosts: countsCosts)
  }

  /// Right sides plus the best end of each column's reduced cost; nil where a sum does not fit.
  public func verdict(of multipliers: Certificate.Multipliers, lower: [Int], upper: [Int]) -> Verdict? {
    var isLost = false
    func add(_ product: (Int, Int), to sum: inout Int) {
      let (value, overflow) = product.0.multipliedReportingOverflow(by: product.1)
      let (total, overflowsToo) = sum.addingReportingOverflow(value)
      isLost = isLost || overflow || overflowsToo
      sum = total
    }
    var reduced = [Int](repeating: 0, count: cost.count)
    var value = 0
    if multipliers.countsCosts {
      for column in cost.indices { add((cost[column], Certificate.scale), to: &reduced[column]) }
      add((constant, Certificate.scale), to: &value)
    }
    for (row, multiplier) in multipliers.rows {
      guard let side = multiplier > 0 ? rowLower[row] : rowUpper[row] else { return nil }
      add((multiplier, side), to: &value)
      for element in rowStart[row]..<rowStart[row + 1] {
        add((-multiplier, elementValue[element]), to: &reduced[Int(elementColumn[element])])
      }
    }
    for column in reduced.indices {
      add((reduced[column], reduced[column] > 0 ? lower[column] : upper[column]), to: &value)
    }
    return isLost ? nil : Verdict(value: value, reducedCosts: reduced)
  }
}
