import GLPK

/// A model without its fixed columns and without rows that hold anyway, its coefficients no larger than needed
/// (Savelsbergh, "Preprocessing and probing techniques for mixed integer programming problems", 1994, section 1.4).
struct ReducedModel {
  private(set) var linear = LinearModel()
  /// The full model's column of each column.
  let columns: [Int]
  /// The full model's row of each row.
  private(set) var rows: [Int] = []
  private let values: [Double]

  /// The number of the full model's columns.
  var fullCount: Int { values.count }

  /// The full model under tighter bounds of its columns.
  init(_ full: LinearModel, lower: [Double], upper: [Double]) {
    columns = lower.indices.filter { lower[$0] < upper[$0] }
    values = lower
    var place = [Int](repeating: -1, count: full.columnCount)
    linear.constant = full.constant
    for (new, old) in columns.enumerated() {
      place[old] = new
      _ = linear.addColumn(lower: lower[old], upper: upper[old], cost: full.columnCost[old], kind: full.columnKind[old])
    }
    for column in lower.indices where place[column] < 0 { linear.constant += full.columnCost[column] * lower[column] }
    for row in 0..<full.rowCount {
      var terms: [(column: Int, value: Double)] = []
      var known = 0.0
      for element in full.rowStart[row]..<full.rowStart[row + 1] {
        let (column, value) = (Int(full.elementColumn[element]), full.elementValue[element])
        if place[column] < 0 { known += value * lower[column] } else { terms.append((place[column], value)) }
      }
      if add(terms, full.rowLower[row] - known, full.rowUpper[row] - known) { rows.append(row) }
    }
  }

  /// - Returns: whether the row does not hold anyway.
  private mutating func add(_ all: [(column: Int, value: Double)], _ least: Double, _ most: Double) -> Bool {
    var row = CoefficientTightening(all, least, most, lower: linear.columnLower, upper: linear.columnUpper)
    if row.isRedundant { return false }
    row.tighten()
    linear.require(lower: row.least, upper: row.most) { cursor in
      for (column, value) in row.terms { cursor.add(value, Column(index: column)) }
    }
    return true
  }

  /// The full solution.
  func full(_ solution: [Double]) -> [Double] {
    var values = values
    for (new, old) in columns.enumerated() { values[old] = solution[new] }
    return values
  }
}
