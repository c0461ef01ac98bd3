/// A linear or mixed integer model to be minimised: a value, independent of any solver.
///
/// The matrix is stored by rows in flat arrays: the elements of row `r` are those at `rowStart[r] ..< rowStart[r + 1]`.
/// A missing bound is an infinity. Bad input (not a number, reversed bounds, a column of another model) is accepted here and
/// refused by `validate()`, which `withProblem` calls.
public struct LinearModel: Sendable {
  /// Lower bounds of the columns.
  public internal(set) var columnLower: [Double] = []
  /// Upper bounds of the columns.
  public internal(set) var columnUpper: [Double] = []
  /// Coefficients of the objective, one a column.
  public internal(set) var columnCost: [Double] = []
  /// Kinds of the columns.
  public internal(set) var columnKind: [ColumnKind] = []
  /// Lower bounds of the rows.
  public internal(set) var rowLower: [Double] = []
  /// Upper bounds of the rows.
  public internal(set) var rowUpper: [Double] = []
  /// Where the elements of each row start, and behind the last row where they end.
  public internal(set) var rowStart: [Int] = [0]
  /// What is added to the objective.
  public var constant: Double = 0

  var matrix = Matrix()

  /// The elements, and for each column the last element written: a repetition within a row is found without a search.
  struct Matrix: Sendable {
    var elementColumn: [Int32] = []
    var elementValue: [Double] = []
    var lastElement: [Int] = []
  }

  /// Makes a model without columns and rows.
  public init() {}

  /// Columns of the elements, row by row.
  public var elementColumn: [Int32] { matrix.elementColumn }
  /// Values of the elements, row by row.
  public var elementValue: [Double] { matrix.elementValue }
  /// The number of columns.
  public var columnCount: Int { columnLower.count }
  /// The number of rows.
  public var rowCount: Int { rowLower.count }
  /// The number of elements of the matrix.
  public var elementCount: Int { matrix.elementValue.count }

  /// Adds a column with whole bounds; `Int.min` and `Int.max` stand for no bound.
  public mutating func addColumn(
    _ bounds: ClosedRange<Int>, cost: Int = 0, kind: ColumnKind = .integer
  ) -> Column {
    addColumn(lower: bounds.lowerSide, upper: bounds.upperSide, cost: Double(cost), kind: kind)
  }

  /// Adds a column; an infinity stands for no bound.
  public mutating func addColumn(
    _ bounds: ClosedRange<Double>, cost: Double = 0, kind: ColumnKind = .continuous
  ) -> Column {
    addColumn(lower: bounds.lowerBound, upper: bounds.upperBound, cost: cost, kind: kind)
  }

  /// Adds a column without a trap for bounds that are computed and may turn out reversed.
  public mutating func addColumn(lower: Double, upper: Double, cost: Double, kind: ColumnKind) -> Column {
    columnLower.append(lower)
    columnUpper.append(upper)
    columnCost.append(cost)
    columnKind.append(kind)
    matrix.lastElement.append(-1)
    return Column(index: columnLower.count - 1)
  }
}

extension ClosedRange<Int> {
  var lowerSide: Double { lowerBound == .min ? -.infinity : Double(lowerBound) }
  var upperSide: Double { upperBound == .max ? .infinity : Double(upperBound) }
}
