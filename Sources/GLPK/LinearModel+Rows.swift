extension LinearModel {
  /// Adds a row without a trap for bounds that are computed and may turn out reversed.
  ///
  /// - Complexity: O(terms written by `build`).
  @discardableResult
  public mutating func require(lower: Double, upper: Double, _ build: (inout RowCursor) -> Void) -> Row {
    // The arrays move into the cursor and back: while it writes there is one owner, so nothing is copied.
    var cursor = RowCursor(matrix: Matrix(), first: matrix.elementValue.count)
    swap(&cursor.matrix, &matrix)
    build(&cursor)
    swap(&cursor.matrix, &matrix)
    rowLower.append(lower)
    rowUpper.append(upper)
    rowStart.append(matrix.elementValue.count)
    return Row(index: rowLower.count - 1)
  }

  /// Adds a row with both bounds, an equation where they are equal.
  @discardableResult
  public mutating func require(_ bounds: ClosedRange<Double>, _ build: (inout RowCursor) -> Void) -> Row {
    require(lower: bounds.lowerBound, upper: bounds.upperBound, build)
  }

  /// Adds a row with an upper bound.
  @discardableResult
  public mutating func require(_ bounds: PartialRangeThrough<Double>, _ build: (inout RowCursor) -> Void) -> Row {
    require(lower: -.infinity, upper: bounds.upperBound, build)
  }

  /// Adds a row with a lower bound.
  @discardableResult
  public mutating func require(_ bounds: PartialRangeFrom<Double>, _ build: (inout RowCursor) -> Void) -> Row {
    require(lower: bounds.lowerBound, upper: .infinity, build)
  }

  /// Adds a row with both bounds, an equation where they are equal; `Int.min` and `Int.max` stand for no bound.
  @discardableResult
  public mutating func require(_ bounds: ClosedRange<Int>, _ build: (inout RowCursor) -> Void) -> Row {
    require(lower: bounds.lowerSide, upper: bounds.upperSide, build)
  }

  /// Adds a row with an upper bound.
  @discardableResult
  public mutating func require(_ bounds: PartialRangeThrough<Int>, _ build: (inout RowCursor) -> Void) -> Row {
    require(lower: -.infinity, upper: Double(bounds.upperBound), build)
  }

  /// Adds a row with a lower bound.
  @discardableResult
  public mutating func require(_ bounds: PartialRangeFrom<Int>, _ build: (inout RowCursor) -> Void) -> Row {
    require(lower: Double(bounds.lowerBound), upper: .infinity, build)
  }
}
