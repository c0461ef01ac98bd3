import GLPK
import Testing

@Suite struct SimplexTests {
  static let variants: [SimplexOptions] = {
    var all: [SimplexOptions] = []
    for method in [SimplexOptions.Method.primal, .dual, .dualThenPrimal] {
      for presolve in [false, true] {
        for pricing in [SimplexOptions.Pricing.projectedSteepestEdge, .textbook] {
          for ratioTest in [SimplexOptions.RatioTest.harris, .standard] {
            all.append(.init(method: method, presolve: presolve, pricing: pricing, ratioTest: ratioTest))
          }
        }
      }
    }
    return all
  }()

  @Test(arguments: variants.indices) func solvesTheManualsExample(_ index: Int) throws {
    let (model, x, rows) = manualModel()
    try withProblem(model) { problem throws(GLPKError) in
      let outcome = try problem.simplex(Self.variants[index])
      #expect(outcome.status == .optimal)
      #expect(abs(outcome.objective + 2200.0 / 3) < 1e-9)
      #expect(abs(problem.value(x[0]) - 100.0 / 3) < 1e-9)
      #expect(abs(problem.value(x[1]) - 200.0 / 3) < 1e-9)
      #expect(abs(problem.dual(rows[0]) + 10.0 / 3) < 1e-9)
      #expect(abs(problem.activity(rows[2]) - 200) < 1e-9)
      #expect(abs(problem.reducedCost(x[2]) - 8.0 / 3) < 1e-9)
    }
  }

  @Test func goesOnFromASavedBasis() throws {
    let (model, x, _) = manualModel()
    try withProblem(model) { problem throws(GLPKError) in
      let first = try problem.simplex()
      let saved = try problem.basis()
      try problem.setBounds(x[0], 0...1)
      #expect(try problem.simplex(.init(method: .dualThenPrimal)).objective > first.objective + 1)
      let added = try problem.addColumn(0.0...10.0, cost: 1, entries: [])
      try problem.setBounds(x[0], 0...1000)
      try problem.restore(saved)
      let again = try problem.simplex(.init(method: .dualThenPrimal))
      #expect(abs(again.objective - first.objective) < 1e-9)
      #expect(again.iterations == 0)
      #expect(problem.value(added) == 0)
    }
    try withProblem(LinearModel()) { problem throws(GLPKError) in
      var larger: SavedBasis?
      try withProblem(model) { problem throws(GLPKError) in larger = try problem.basis() }
      #expect(throws: GLPKError.self) { try problem.restore(larger!) }
    }
  }

  @Test(arguments: variants.indices) func tellsInfeasibleFromUnbounded(_ index: Int) throws {
    var infeasible = LinearModel()
    let x = infeasible.addColumn(0.0...10.0, cost: -1)
    let y = infeasible.addColumn(0.0 ... .infinity, cost: -1)
    infeasible.require(5...) { row in
      row += x
      row += y
    }
    infeasible.require(...4) { row in
      row += x
      row += y
    }
    #expect(try status(infeasible, index) == .infeasible)

    var unbounded = LinearModel()
    let u = unbounded.addColumn(0.0 ... .infinity, cost: -1)
    let v = unbounded.addColumn(0.0 ... .infinity, cost: -1)
    unbounded.require(...4) { row in
      row += u
      row -= v
    }
    unbounded.require(1...) { row in
      row += u
      row += v
    }
    #expect(try status(unbounded, index) == .unbounded)

    // Infeasible in the primal and in the dual: a presolver that looks at the dual first would say unbounded.
    var both = LinearModel()
    let p = both.addColumn(0.0 ... .infinity, cost: -1)
    let q = both.addColumn(0.0 ... .infinity, cost: -1)
    both.require(...(-1)) { row in
      row += p
      row -= q
    }
    both.require(...(-1)) { row in
      row += q
      row -= p
    }
    #expect(try status(both, index) == .infeasible)
  }

  private func status(_ model: LinearModel, _ index: Int) throws -> SimplexOutcome.Status {
    try withProblem(model) { problem throws(GLPKError) in try problem.simplex(Self.variants[index]).status }
  }

  @Test(arguments: 0..<30) func dualsProveTheOptimum(_ seed: UInt64) throws {
    let model = covering(rows: 15, columns: 25, perRow: 5, seed: seed)
    for options in Self.variants {
      try withProblem(model) { problem throws(GLPKError) in
        let outcome = try problem.simplex(options)
        guard outcome.status == .optimal else {
          #expect(outcome.status == .infeasible)
          return
        }
        expectStrongDuality(problem, model, outcome.objective)
      }
    }
  }

  /// Cost less what the duals pay is the reduced cost, and bounds times duals give the objective.
  private func expectStrongDuality(_ problem: borrowing Problem, _ model: LinearModel, _ objective: Double) {
    var duals: [Double] = []
    problem.duals(into: &duals)
    var reduced = model.columnCost
    for row in 0..<model.rowCount {
      for element in model.rowStart[row]..<model.rowStart[row + 1] {
        reduced[Int(model.elementColumn[element])] -= duals[row] * model.elementValue[element]
      }
    }
    var dualObjective = 0.0
    for column in 0..<model.columnCount {
      let column = Column(index: column)
      #expect(abs(reduced[column.index] - problem.reducedCost(column)) < 1e-6)
      let bound = reduced[column.index] > 0 ? model.columnLower[column.index] : model.columnUpper[column.index]
      dualObjective += reduced[column.index] * bound
    }
    for row in 0..<model.rowCount {
      #expect(duals[row] > -1e-9)
      dualObjective += duals[row] * model.rowLower[row]
    }
    #expect(abs(dualObjective - objective) < 1e-6)
  }

  @Test func refusesOptionsThatDoNotGoTogether() throws {
    for options: SimplexOptions in [
      .init(objectiveLimit: 5), .init(timeLimit: -1), .init(timeLimit: .nan), .init(iterationLimit: -1),
    ] {
      let error = #expect(throws: GLPKError.self) {
        try withProblem(manualModel().model) { problem throws(GLPKError) in _ = try problem.simplex(options) }
      }
      #expect(error?.code == .invalidOption)
    }
  }

  @Test func stopsAtLimits() throws {
    let model = covering(rows: 300, columns: 400, perRow: 20, seed: 1)
    try withProblem(model) { problem throws(GLPKError) in
      let few = try problem.simplex(.init(iterationLimit: 10))
      #expect(few.status == .limit && few.iterations == 10)
      #expect(try problem.simplex(.init(timeLimit: 0)).status == .limit)
      let full = try problem.simplex()
      #expect(full.status == .optimal)
      try problem.resetBasis(.standard)
      let dual = try problem.simplex(.init(method: .dual, objectiveLimit: full.objective / 2))
      #expect(dual.status == .cutOff && dual.objective >= full.objective / 2)
    }
  }

  @Test func slicesReachTheOptimumOfAnUnslicedSolve() throws {
    let model = covering(rows: 700, columns: 1000, perRow: 60, seed: 3)
    var objectives: [Double] = []
    for presolve in [false, true] {
      try withProblem(model) { problem throws(GLPKError) in
        var slices = 0
        let outcome = try problem.simplex(.init(presolve: presolve)) {
          slices += 1
          return false
        }
        #expect(outcome.status == .optimal)
        #expect(slices > 1)
        objectives.append(outcome.objective)
        var values: [Double] = []
        problem.values(into: &values)
        #expect(model.largestViolation(of: values) < 1e-6)
      }
    }
    #expect(abs(objectives[0] - objectives[1]) < 1e-6)
  }

  /// The primal method called this model infeasible when it went on from where a time limit had stopped it.
  @Test func aPrimalRunInShortStretchesIsNotTakenForInfeasible() throws {
    try withProblem(lateModel(rows: 400, columns: 1200, perRow: 60)) { problem throws(GLPKError) in
      var status = SimplexOutcome.Status.limit
      var stretches = 0
      while status == .limit {
        status = try problem.simplex(.init(timeLimit: 0.02)).status
        stretches += 1
      }
      #expect(status == .optimal && stretches > 1)
    }
  }
}
