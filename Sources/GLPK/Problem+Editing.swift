internal import CGLPK

extension Problem {
  /// Adds a column to the rows that are there; repeated rows are added up. GLPK manual, sections 2.3.6 and 2.3.13.
  ///
  /// The basis stays: the column enters at a bound, and the primal simplex method goes on from the old solution.
  ///
  /// - Throws: `GLPKError` with `invalidModel` or `badIndex` before anything has changed.
  @discardableResult
  public mutating func addColumn(
    _ bounds: ClosedRange<Double>, cost: Double, kind: ColumnKind = .continuous, entries: [(Row, Double)]
  ) throws(GLPKError) -> Column {
    try addColumns([NewColumn(bounds, cost: cost, kind: kind, entries: entries)])
  }

  /// Adds columns and returns the first of them; the others follow it. GLPK manual, sections 2.3.6 and 2.3.13.
  ///
  /// - Complexity: O(entries + columns added).
  /// - Throws: `GLPKError` with `invalidModel` or `badIndex` before anything has changed.
  @discardableResult
  public mutating func addColumns(_ columns: [NewColumn]) throws(GLPKError) -> Column {
    for (offset, column) in columns.enumerated() { try admit(column, "column \(columnCount + offset)") }
    try check(
      cglpk_add_columns(
        handle, Int32(columns.count), columns.map(\.bounds.lowerBound), columns.map(\.bounds.upperBound),
        columns.map(\.cost), columns.map { $0.kind == .integer }),
      "addColumns")
    let first = columnCount
    columnCount += columns.count
    for (offset, column) in columns.enumerated() {
      let rows = column.entries.map { Int32($0.0.index) }
      let values = column.entries.map(\.1)
      try check(
        cglpk_set_column(handle, Int32(first + offset), Int32(rows.count), rows, values), "column \(first + offset)")
    }
    return Column(index: first)
  }

  /// Adds a row over the columns that are there; repeated columns are added up. GLPK manual, sections 2.3.5 and 2.3.12.
  ///
  /// The basis stays: the dual simplex method goes on from the old solution.
  ///
  /// - Throws: `GLPKError` with `invalidModel` or `badIndex` before anything has changed.
  @discardableResult
  public mutating func addRow(_ bounds: ClosedRange<Double>, entries: [Term]) throws(GLPKError) -> Row {
    try addRow(lower: bounds.lowerBound, upper: bounds.upperBound, entries: entries)
  }

  /// Adds a row with an upper bound.
  ///
  /// - Throws: `GLPKError` with `invalidModel` or `badIndex` before anything has changed.
  @discardableResult
  public mutating func addRow(_ bounds: PartialRangeThrough<Double>, entries: [Term]) throws(GLPKError) -> Row {
    try addRow(lower: -.infinity, upper: bounds.upperBound, entries: entries)
  }

  /// Adds a row with a lower bound.
  ///
  /// - Throws: `GLPKError` with `invalidModel` or `badIndex` before anything has changed.
  @discardableResult
  public mutating func addRow(_ bounds: PartialRangeFrom<Double>, entries: [Term]) throws(GLPKError) -> Row {
    try addRow(lower: bounds.lowerBound, upper: .infinity, entries: entries)
  }

  /// Adds a row; an infinity stands for no bound.
  ///
  /// - Throws: `GLPKError` with `invalidModel` or `badIndex` before anything has changed.
  @discardableResult
  public mutating func addRow(lower: Double, upper: Double, entries: [Term]) throws(GLPKError) -> Row {
    let subject = "row \(rowCount)"
    try admit(lower: lower, upper: upper, integer: false, subject)
    for entry in entries {
      try admit(index: entry.column.index, below: columnCount, subject)
      try admit(finite: entry.coefficient, subject)
    }
    try check(cglpk_add_rows(handle, 1, [lower], [upper]), subject)
    rowCount += 1
    let columns = entries.map { Int32($0.column.index) }
    try check(
      cglpk_set_row(handle, Int32(rowCount - 1), Int32(columns.count), columns, entries.map(\.coefficient)), subject)
    return Row(index: rowCount - 1)
  }

  /// Deletes rows; those behind them move up. GLPK manual, section 2.3.17.
  ///
  /// - Throws: `GLPKError` with `badIndex` before anything has changed.
  public mutating func deleteRows(_ rows: [Row]) throws(GLPKError) {
    for row in rows { try admit(index: row.index, below: rowCount, "deleteRows") }
    try check(cglpk_delete_rows(handle, Int32(rows.count), rows.map { Int32($0.index) }), "deleteRows")
    var columns: Int32 = 0
    var remaining: Int32 = 0
    try check(cglpk_size(handle, &remaining, &columns), "deleteRows")
    rowCount = Int(remaining)
  }
}

/// A column to be added to a problem, with its elements.
public struct NewColumn: Sendable {
  /// The bounds; an infinity stands for none.
  public var bounds: ClosedRange<Double>
  /// The coefficient in the objective.
  public var cost: Double
  /// What values it may take.
  public var kind: ColumnKind
  /// The rows it stands in, with its coefficients.
  public var entries: [(Row, Double)]

  /// Describes a column.
  public init(
    _ bounds: ClosedRange<Double>, cost: Double, kind: ColumnKind = .continuous, entries: [(Row, Double)]
  ) {
    self.bounds = bounds
    self.cost = cost
    self.kind = kind
    self.entries = entries
  }
}
