import GLPK

/// The rows of a relaxation, of which the problem holds those that matter: the rest wait until a solution breaks them
/// (delayed row generation: Dantzig, Fulkerson and Johnson, "Solution of a large-scale traveling-salesman problem", 1954).
///
/// Few rows of a month bind at once, and the simplex method's work grows with the rows it is given.
struct LazyRows {
  /// How far a row may be broken before it counts.
  private static let tolerance = 1e-6
  /// Solutions that may leave a row slack before it waits again, and how slack it has to be.
  private static let mostIdle = 4
  private static let slack = 1e-6

  /// All rows and the columns.
  private(set) var model: LinearModel
  /// The model's row of each row of the problem.
  private(set) var inForce: [Int] = []
  private(set) var isInForce: [Bool]
  private var idle: [Int] = []
  private var values: [Double] = []

  /// All rows, with those in force that the columns' lower bounds break.
  init(_ model: LinearModel) {
    let isInForce = (0..<model.rowCount).map { row in
      let activity = model.activity(of: row, at: model.columnLower)
      return activity < model.rowLower[row] || activity > model.rowUpper[row]
    }
    self.init(model, isInForce: isInForce)
  }

  init(_ model: LinearModel, isInForce: [Bool]) {
    self.model = model
    self.isInForce = isInForce
    inForce = isInForce.indices.filter { isInForce[$0] }
    idle = Array(repeating: 0, count: inForce.count)
  }

  /// The columns with the rows in force, as a problem is to be made of them.
  var start: LinearModel {
    if inForce.count == model.rowCount { return model }
    var start = LinearModel()
    start.constant = model.constant
    for column in 0..<model.columnCount {
      _ = start.addColumn(
        lower: model.columnLower[column], upper: model.columnUpper[column], cost: model.columnCost[column],
        kind: model.columnKind[column])
    }
    for row in inForce {
      start.require(lower: model.rowLower[row], upper: model.rowUpper[row]) { cursor in
        for element in model.rowStart[row]..<model.rowStart[row + 1] {
          cursor.add(model.elementValue[element], Column(index: Int(model.elementColumn[element])))
        }
      }
    }
    return start
  }

  /// Solves the relaxation, with rows that wait brought in as its solutions break them.
  mutating func solve(_ problem: inout Problem, _ options: SimplexOptions, isCancelled: () -> Bool) throws(GLPKError)
    -> SimplexOutcome
  {
    var outcome = try problem.simplex(options, isCancelled: isCancelled)
    var goOn = options
    goOn.method = .dualThenPrimal
    while outcome.status == .optimal, inForce.count < model.rowCount {
      problem.values(into: &values)
      let broken = LazyRows.broken(values, in: model, skipping: isInForce)
      if broken.isEmpty { break }
      for row in broken { try enforce(row, in: &problem) }
      outcome = try problem.simplex(goOn, isCancelled: isCancelled)
    }
    return outcome
  }

  /// Adds a row that holds for every whole solution.
  mutating func add(_ cut: RoundingCut, to problem: inout Problem) throws(GLPKError) {
    model.require(lower: -.infinity, upper: Double(cut.most)) { row in
      for term in cut.terms { row.add(Double(term.value), Column(index: Int(term.column))) }
    }
    isInForce.append(false)
    try enforce(model.rowCount - 1, in: &problem)
  }

  /// Takes rows out of force that solutions have left slack for some time.
  mutating func dropIdle(_ problem: inout Problem) throws(GLPKError) {
    var gone: [Int] = []
    for (place, row) in inForce.enumerated() {
      let activity = problem.activity(Row(index: place))
      let isSlack = activity > model.rowLower[row] + LazyRows.slack && activity < model.rowUpper[row] - LazyRows.slack
      idle[place] = isSlack ? idle[place] + 1 : 0
      if idle[place] >= LazyRows.mostIdle { gone.append(place) }
    }
    if gone.isEmpty { return }
    try problem.deleteRows(gone.map { Row(index: $0) })
    for place in gone.reversed() {
      isInForce[inForce[place]] = false
      inForce.remove(at: place)
      idle.remove(at: place)
    }
  }

  private mutating func enforce(_ row: Int, in problem: inout Problem) throws(GLPKError) {
    let elements = model.rowStart[row]..<model.rowStart[row + 1]
    let (columns, coefficients) = (model.elementColumn, model.elementValue)
    _ = try problem.addRow(
      lower: model.rowLower[row], upper: model.rowUpper[row],
      entries: elements.map { Term(coefficient: coefficients[$0], column: Column(index: Int(columns[$0]))) })
    inForce.append(row)
    idle.append(0)
    isInForce[row] = true
  }

  /// The rows that values break.
  private static func broken(_ values: [Double], in model: LinearModel, skipping: [Bool]) -> [Int] {
    skipping.indices.filter { row in
      if skipping[row] { return false }
      let sum = model.activity(of: row, at: values)
      return sum < model.rowLower[row] - tolerance || sum > model.rowUpper[row] + tolerance
    }
  }
}
