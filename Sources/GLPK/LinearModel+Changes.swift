extension LinearModel {
  /// Sets a column's coefficient in the objective.
  public mutating func setCost(_ column: Column, _ cost: Double) { columnCost[column.index] = cost }

  /// Sets a column's bounds.
  public mutating func setBounds(_ column: Column, _ bounds: ClosedRange<Double>) {
    setBounds(column, lower: bounds.lowerBound, upper: bounds.upperBound)
  }

  /// Sets a column's bounds without a trap where they are reversed.
  public mutating func setBounds(_ column: Column, lower: Double, upper: Double) {
    columnLower[column.index] = lower
    columnUpper[column.index] = upper
  }

  /// Sets a row's bounds.
  public mutating func setBounds(_ row: Row, _ bounds: ClosedRange<Double>) {
    setBounds(row, lower: bounds.lowerBound, upper: bounds.upperBound)
  }

  /// Sets a row's bounds without a trap where they are reversed.
  public mutating func setBounds(_ row: Row, lower: Double, upper: Double) {
    rowLower[row.index] = lower
    rowUpper[row.index] = upper
  }

  /// Sets a column's kind.
  public mutating func setKind(_ column: Column, _ kind: ColumnKind) { columnKind[column.index] = kind }

  /// Changes the value of an element of the matrix, by its place in `elementValue`.
  public mutating func setElement(at place: Int, to value: Double) { matrix.elementValue[place] = value }
}
