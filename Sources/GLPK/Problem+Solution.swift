internal import CGLPK

extension Problem {
  /// The value of a column in the last basic solution, not a number for one that does not exist. GLPK manual, section
  /// 2.8.12.
  public func value(_ column: Column) -> Double { read(column, CGLPK_PRIMAL_VALUE) }

  /// The reduced cost of a column in the last basic solution: cost less what the duals pay. GLPK manual, section
  /// 2.8.13.
  public func reducedCost(_ column: Column) -> Double { read(column, CGLPK_DUAL_VALUE) }

  /// The dual of a row in the last basic solution: what one more unit of its bound adds to the objective. GLPK manual,
  /// section 2.8.10.
  public func dual(_ row: Row) -> Double { read(row, CGLPK_DUAL_VALUE) }

  /// The value of a row in the last basic solution. GLPK manual, section 2.8.9.
  public func activity(_ row: Row) -> Double { read(row, CGLPK_PRIMAL_VALUE) }

  /// Writes the values of all columns into an array, which is resized to their number.
  ///
  /// - Complexity: O(columns).
  public func values(into values: inout [Double]) {
    fill(&values, columnCount) { cglpk_columns(handle, CGLPK_PRIMAL_VALUE, $0) }
  }

  /// Writes the reduced costs of all columns into an array, which is resized to their number.
  ///
  /// - Complexity: O(columns).
  public func reducedCosts(into values: inout [Double]) {
    fill(&values, columnCount) { cglpk_columns(handle, CGLPK_DUAL_VALUE, $0) }
  }

  /// Writes the duals of all rows into an array, which is resized to their number.
  ///
  /// - Complexity: O(rows).
  public func duals(into values: inout [Double]) {
    fill(&values, rowCount) { cglpk_rows(handle, CGLPK_DUAL_VALUE, $0) }
  }

  private func read(_ column: Column, _ side: cglpk_side) -> Double {
    var value = Double.nan
    _ = cglpk_column(handle, Int32(clamping: column.index), side, &value)
    return value
  }

  private func read(_ row: Row, _ side: cglpk_side) -> Double {
    var value = Double.nan
    _ = cglpk_row(handle, Int32(clamping: row.index), side, &value)
    return value
  }

  private func fill(
    _ values: inout [Double], _ count: Int, _ read: (UnsafeMutablePointer<Double>) -> Int32
  ) {
    if values.count != count { values = [Double](repeating: .nan, count: count) }
    values.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      if read(base) != CGLPK_OK.code { buffer.update(repeating: .nan) }
    }
  }
}
