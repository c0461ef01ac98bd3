import GLPK
import RosterModel
import Testing

@testable import RosterSolver

/// Rows that are added to relaxations, and rows that wait: on random models small enough to be enumerated.
@Suite struct CuttingPlaneTests {
  /// A model of whole columns with its whole points.
  private struct Case {
    var model = LinearModel()
    var points: [[Double]] = []

    init(seed: UInt64, columns count: Int = 6, rows: Int = 5) {
      var random = RandomNumbers(seed: seed)
      let widths = (0..<count).map { _ in Int.random(in: 1...3, using: &random) }
      // Columns that cannot move are left where they are.
      let lower = widths.map { Int.random(in: 0..<5, using: &random) == 0 ? $0 : 0 }
      let columns = zip(lower, widths).map { model.addColumn($0...$1, cost: Int.random(in: -9...4, using: &random)) }
      for _ in 0..<rows {
        let coefficients = widths.map { _ in Int.random(in: -2...5, using: &random) }
        let reach = zip(coefficients, widths).reduce(0) { $0 + max(0, $1.0 * $1.1) }
        let most = Int.random(in: 1...max(2, reach * 2 / 3), using: &random)
        let least = Bool.random(using: &random) ? Int.min : -Int.random(in: 0...3, using: &random)
        func fill(_ row: inout RowCursor) {
          for (coefficient, column) in zip(coefficients, columns) { row.add(coefficient, column) }
        }
        if least == .min { model.require(...most, fill) } else { model.require(least...most, fill) }
      }
      points = [[]]
      for (least, most) in zip(lower, widths) {
        points = points.flatMap { point in (least...most).map { point + [Double($0)] } }
      }
      points = points.filter { model.isFeasible($0) }
    }

    var best: Double? {
      points.map { point in zip(point, model.columnCost).reduce(0) { $0 + $1.0 * $1.1 } }.min()
    }
  }

  private func keeps(_ cut: RoundingCut, _ point: [Double]) -> Bool {
    cut.terms.reduce(0.0) { $0 + Double($1.value) * point[Int($1.column)] } <= Double(cut.most)
  }

  @Test func cutsOfTheTableauLoseNoWholePoint() throws {
    var cuts = 0
    for seed in UInt64(1)...150 {
      let small = Case(seed: seed)
      try withProblem(small.model) { (problem: inout Problem) throws(GLPKError) in
        guard try problem.simplex().status == .optimal else { return }
        var values: [Double] = []
        problem.values(into: &values)
        var rounding = RowRounding(lower: small.model.columnLower, upper: small.model.columnUpper)
        var multipliers: [Double] = []
        for column in values.indices where abs(values[column] - values[column].rounded()) > 1e-3 {
          guard try problem.tableauMultipliers(of: Column(index: column), into: &multipliers) else { continue }
          let whole = RowRounding.whole(multipliers, of: Array(0..<small.model.rowCount))
          for factor in [1, -1, 2, -2, 3, -3] {
            guard let cut = rounding.cut(small.model, whole, times: factor, values: values) else { continue }
            cuts += 1
            #expect(cut.efficacy > 0 && !keeps(cut, values))
            #expect(small.points.allSatisfy { keeps(cut, $0) }, "seed \(seed) column \(column) factor \(factor)")
          }
        }
      }
    }
    #expect(cuts > 300)
  }

  @Test func anySumOfRowsIsRoundedSafely() {
    var random = RandomNumbers(seed: 7)
    var cuts = 0
    for seed in UInt64(1)...400 {
      let small = Case(seed: seed)
      var rounding = RowRounding(lower: small.model.columnLower, upper: small.model.columnUpper)
      let values = small.model.columnUpper.map { Double.random(in: 0...$0, using: &random) }
      let denominator = Int.random(in: 2...40, using: &random)
      let rows = (0..<small.model.rowCount).map { ($0, Int.random(in: -30...30, using: &random)) }
      let sum = RowRounding.Multipliers(rows: rows, denominator: denominator)
      guard let cut = rounding.cut(small.model, sum, times: 1, values: values) else { continue }
      cuts += 1
      #expect(small.points.allSatisfy { keeps(cut, $0) }, "seed \(seed)")
    }
    #expect(cuts > 20)
  }

  @Test func theRootLiesBetweenTheRelaxationAndTheOptimum() throws {
    var (gap, closed) = (0.0, 0.0)
    for seed in UInt64(1)...120 {
      let small = Case(seed: seed, columns: 7, rows: 6)
      guard var root = ExactRoot(small.model) else {
        #expect(small.best == nil)
        continue
      }
      guard let best = small.best else { continue }
      let relaxed = try withProblem(small.model) { (problem: inout Problem) throws(GLPKError) in
        try problem.simplex().objective
      }
      let outcome = try root.run(cuts: true, divisor: 1, progress: { _ in false }, best: { _ in Int(best) + 1 })
      #expect(outcome == .open, "seed \(seed): a solution of cost \(best) is left")
      #expect(root.objective <= best + 1e-6 && root.objective >= relaxed - 1e-6)
      gap += best - relaxed
      closed += root.objective - relaxed
      // Whatever is ruled out, the best solutions stay.
      let isOpen = root.reduce(atMost: Int(best))
      #expect(isOpen)
    }
    #expect(closed > 0.5 * gap)
  }

  @Test func theRootClosesWhatCannotBeBeaten() throws {
    for seed in UInt64(1)...40 {
      let small = Case(seed: seed)
      guard let best = small.best, var root = ExactRoot(small.model) else { continue }
      let outcome = try root.run(cuts: true, divisor: 1, progress: { _ in false }, best: { _ in Int(best) - 100 })
      #expect(outcome == .closed)
    }
  }

  @Test(arguments: UInt64(1)...12)
  func rowsThatWaitAreBroughtIn(seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    var model = LinearModel()
    let columns = (0..<40).map { _ in model.addColumn(0...4, cost: Int.random(in: -20...5, using: &random)) }
    for _ in 0..<80 {
      let chosen = columns.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      model.require(...Int.random(in: 3...60, using: &random)) { row in for column in chosen { row += column } }
    }
    let all = try withProblem(model) { (problem: inout Problem) throws(GLPKError) in try problem.simplex().objective }
    var rows = LazyRows(model)
    #expect(rows.inForce.isEmpty)
    let lazy = try withProblem(rows.start) { (problem: inout Problem) throws(GLPKError) in
      try rows.solve(&problem, .init(), isCancelled: { false }).objective
    }
    #expect(abs(lazy - all) < 1e-6)
    #expect(!rows.inForce.isEmpty && rows.inForce.count < model.rowCount)
  }
}
