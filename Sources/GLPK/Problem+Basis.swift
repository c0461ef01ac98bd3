internal import CGLPK

/// Which rows and columns are basic, and at which bound the others stand.
public struct SavedBasis: Sendable {
  fileprivate var rows: [UInt8]
  fileprivate var columns: [UInt8]
}

extension Problem {
  /// The basis that the last simplex call has left. GLPK manual, sections 2.6.1 and 2.6.5.
  ///
  /// - Throws: `GLPKError` for a fault.
  public func basis() throws(GLPKError) -> SavedBasis {
    var basis = SavedBasis(
      rows: Array(repeating: 0, count: rowCount), columns: Array(repeating: 0, count: columnCount))
    try check(cglpk_read_basis(handle, &basis.rows, &basis.columns), "basis")
    return basis
  }

  /// Goes back to a basis of this problem: rows added since are basic, columns added since at a bound. GLPK manual,
  /// sections 2.7.1 and 2.7.2.
  ///
  /// - Throws: `GLPKError` with `badIndex` where the basis is of a larger problem.
  public mutating func restore(_ basis: SavedBasis) throws(GLPKError) {
    try check(
      cglpk_write_basis(handle, Int32(basis.rows.count), basis.rows, Int32(basis.columns.count), basis.columns),
      "restore")
  }
}
