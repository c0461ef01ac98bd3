/// Writes the terms of one row straight into the matrix of a model.
///
/// A column that comes twice in a row is merged into one element: its coefficients are added up.
public struct RowCursor {
  var matrix: LinearModel.Matrix
  let first: Int

  /// Adds a multiple of a column.
  public mutating func add(_ coefficient: Double, _ column: Column) {
    let index = column.index
    guard matrix.lastElement.indices.contains(index) else {
      // Kept, so that the load can name the row that it stands in.
      matrix.elementColumn.append(Int32(clamping: index < 0 ? -1 : index))
      matrix.elementValue.append(coefficient)
      return
    }
    let last = matrix.lastElement[index]
    if last >= first {
      matrix.elementValue[last] += coefficient
    } else {
      matrix.lastElement[index] = matrix.elementValue.count
      matrix.elementColumn.append(Int32(truncatingIfNeeded: index))
      matrix.elementValue.append(coefficient)
    }
  }

  /// Adds a whole multiple of a column.
  public mutating func add(_ coefficient: Int, _ column: Column) { add(Double(coefficient), column) }

  /// Adds a column once.
  public static func += (row: inout RowCursor, column: Column) { row.add(1.0, column) }

  /// Adds a term.
  public static func += (row: inout RowCursor, term: Term) { row.add(term.coefficient, term.column) }

  /// Takes a column away once.
  public static func -= (row: inout RowCursor, column: Column) { row.add(-1.0, column) }

  /// Takes a term away.
  public static func -= (row: inout RowCursor, term: Term) { row.add(-term.coefficient, term.column) }
}
