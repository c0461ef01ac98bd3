internal import CGLPK

extension Problem {
  /// Sets a column's bounds; equal ones fix it. GLPK manual, section 2.3.10.
  ///
  /// - Throws: `GLPKError` with `invalidModel` or `badIndex`.
  public mutating func setBounds(_ column: Column, _ bounds: ClosedRange<Double>) throws(GLPKError) {
    try setBounds(column, lower: bounds.lowerBound, upper: bounds.upperBound)
  }

  /// Sets a column's bounds; an infinity stands for no bound.
  ///
  /// - Throws: `GLPKError` with `invalidModel` or `badIndex`.
  public mutating func setBounds(_ column: Column, lower: Double, upper: Double) throws(GLPKError) {
    let subject = "column \(column.index)"
    try admit(index: column.index, below: columnCount, subject)
    var integer = false
    try check(cglpk_is_integer(handle, Int32(column.index), &integer), subject)
    try admit(lower: lower, upper: upper, integer: integer, subject)
    try check(cglpk_set_column_bounds(handle, Int32(column.index), lower, upper), subject)
  }

  /// Sets a row's bounds. GLPK manual, section 2.3.9.
  ///
  /// - Throws: `GLPKError` with `invalidModel` or `badIndex`.
  public mutating func setBounds(_ row: Row, _ bounds: ClosedRange<Double>) throws(GLPKError) {
    try setBounds(row, lower: bounds.lowerBound, upper: bounds.upperBound)
  }

  /// Sets a row's bounds; an infinity stands for no bound.
  ///
  /// - Throws: `GLPKError` with `invalidModel` or `badIndex`.
  public mutating func setBounds(_ row: Row, lower: Double, upper: Double) throws(GLPKError) {
    let subject = "row \(row.index)"
    try admit(index: row.index, below: rowCount, subject)
    try admit(lower: lower, upper: upper, integer: false, subject)
    try check(cglpk_set_row_bounds(handle, Int32(row.index), lower, upper), subject)
  }

  /// Sets a column's coefficient in the objective. GLPK manual, section 2.3.11.
  ///
  /// - Throws: `GLPKError` with `invalidModel` or `badIndex`.
  public mutating func setCost(_ column: Column, _ cost: Double) throws(GLPKError) {
    let subject = "column \(column.index)"
    try admit(index: column.index, below: columnCount, subject)
    try admit(finite: cost, subject)
    try check(cglpk_set_cost(handle, Int32(column.index), cost), subject)
  }
}

extension Problem {
  func admit(_ column: NewColumn, _ subject: String) throws(GLPKError) {
    let bounds = column.bounds
    try admit(lower: bounds.lowerBound, upper: bounds.upperBound, integer: column.kind == .integer, subject)
    try admit(finite: column.cost, subject)
    for (row, value) in column.entries {
      try admit(index: row.index, below: rowCount, subject)
      try admit(finite: value, subject)
    }
  }

  func admit(lower: Double, upper: Double, integer: Bool, _ subject: String) throws(GLPKError) {
    if let complaint = complaintAbout(lower: lower, upper: upper, integer: integer) {
      throw GLPKError(code: .invalidModel, subject: subject, message: complaint, hint: nil)
    }
  }

  func admit(finite value: Double, _ subject: String) throws(GLPKError) {
    if !value.isFinite {
      throw GLPKError(code: .invalidModel, subject: subject, message: "has the coefficient \(value)", hint: nil)
    }
  }

  func admit(index: Int, below limit: Int, _ subject: String) throws(GLPKError) {
    if !(0..<limit).contains(index) {
      throw GLPKError(
        code: .badIndex, subject: subject, message: "\(index) is not below \(limit)",
        hint: "it belongs to another model, or rows before it were deleted.")
    }
  }
}
