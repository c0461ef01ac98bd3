import GLPK

/// A model with costs for broken rows in place of its own: every bounded choice of columns is a solution, and those that
/// break nothing cost nothing.
struct Elastic {
  private(set) var model = LinearModel()

  init(_ linear: LinearModel) {
    for column in 0..<linear.columnCount {
      _ = model.addColumn(
        lower: linear.columnLower[column], upper: linear.columnUpper[column], cost: 0, kind: linear.columnKind[column])
    }
    for row in 0..<linear.rowCount {
      let (least, most) = (linear.rowLower[row], linear.rowUpper[row])
      let missing = least.isFinite ? model.addColumn(lower: 0, upper: .infinity, cost: 1, kind: .continuous) : nil
      let excess = most.isFinite ? model.addColumn(lower: 0, upper: .infinity, cost: 1, kind: .continuous) : nil
      model.require(lower: least, upper: most) { cursor in
        for element in linear.rowStart[row]..<linear.rowStart[row + 1] {
          cursor.add(linear.elementValue[element], Column(index: Int(linear.elementColumn[element])))
        }
        if let missing { cursor += missing }
        if let excess { cursor -= excess }
      }
    }
  }
}
