extension LinearModel {
  /// The objective of a solution, one value a column.
  ///
  /// - Complexity: O(columns).
  public func objective(of values: [Double]) -> Double {
    var sum = constant
    for column in columnCost.indices { sum += columnCost[column] * values[column] }
    return sum
  }

  /// The value of a row in a solution.
  ///
  /// - Complexity: O(elements of the row).
  public func activity(_ row: Row, of values: [Double]) -> Double {
    var sum = 0.0
    for element in rowStart[row.index]..<rowStart[row.index + 1] {
      sum += matrix.elementValue[element] * values[Int(matrix.elementColumn[element])]
    }
    return sum
  }

  /// By how much a solution breaks the bound, row or integrality that it breaks most; 0 for a feasible one.
  ///
  /// - Complexity: O(columns + elements).
  public func largestViolation(of values: [Double]) -> Double {
    var worst = 0.0
    for column in columnLower.indices {
      worst = max(worst, columnLower[column] - values[column], values[column] - columnUpper[column])
      if columnKind[column] == .integer { worst = max(worst, abs(values[column] - values[column].rounded())) }
    }
    for row in rowLower.indices {
      let activity = activity(Row(index: row), of: values)
      worst = max(worst, rowLower[row] - activity, activity - rowUpper[row])
    }
    return worst
  }
}
