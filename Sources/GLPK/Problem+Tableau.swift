internal import CGLPK

extension Problem {
  /// The multipliers of the rows that add up to a basic column's row of the simplex tableau: the rows times these, each less
  /// its activity, is an equation in which that column has the coefficient 1 and every other basic one 0. GLPK manual,
  /// section 4.2 (`glp_btran`).
  ///
  /// - Parameter multipliers: receives one a row; resized.
  /// - Returns: whether the column is basic, and the multipliers so known.
  /// - Throws: `GLPKError` with `badIndex`, or for a fault.
  /// - Complexity: one solve with the basis matrix.
  public mutating func tableauMultipliers(of column: Column, into multipliers: inout [Double]) throws(GLPKError) -> Bool
  {
    try admit(index: column.index, below: columnCount, "tableauMultipliers")
    if multipliers.count != rowCount { multipliers = Array(repeating: 0, count: rowCount) }
    var isBasic = false
    try check(cglpk_inverse_row(handle, Int32(column.index), &multipliers, &isBasic), "tableauMultipliers")
    return isBasic
  }
}
