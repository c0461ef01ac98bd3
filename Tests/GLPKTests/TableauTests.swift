import GLPK
import Testing

@Suite struct TableauTests {
  /// The rows times the multipliers add up to a row in which the column has 1 and every other basic column 0.
  @Test func multipliersGiveTheTableausRow() throws {
    let (model, columns, _) = manualModel()
    try withProblem(model) { (problem: inout Problem) throws(GLPKError) in
      _ = try problem.simplex()
      var multipliers: [Double] = []
      // x and y are basic at the optimum, z is not.
      for (place, column) in columns.enumerated() {
        let isBasic = try problem.tableauMultipliers(of: column, into: &multipliers)
        #expect(isBasic == (place < 2))
        if !isBasic { continue }
        let coefficients = columns.map { other in
          (0..<model.rowCount).reduce(0.0) { sum, row in
            (model.rowStart[row]..<model.rowStart[row + 1]).reduce(sum) {
              Int(model.elementColumn[$1]) == other.index ? $0 + multipliers[row] * model.elementValue[$1] : $0
            }
          }
        }
        #expect(abs(coefficients[place] - 1) < 1e-9 && abs(coefficients[1 - place]) < 1e-9)
      }
    }
  }

  @Test func aColumnOfAnotherModelIsRefused() throws {
    try withProblem(manualModel().model) { (problem: inout Problem) throws(GLPKError) in
      var multipliers: [Double] = []
      #expect(throws: GLPKError.self) {
        _ = try problem.tableauMultipliers(of: Column(index: 99), into: &multipliers)
      }
    }
  }
}
