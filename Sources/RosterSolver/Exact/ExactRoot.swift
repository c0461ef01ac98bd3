import GLPK

/// A model before anything is split: its relaxation, cut until cuts lift it no more, and the columns' bounds, tightened by
/// what no solution cheaper than the best known may spend (Achterberg, "Constraint Integer Programming", 2007, section 10.9).
struct ExactRoot {
  /// The share of the columns that must be fixed anew for another turn, and turns at most.
  private static let leastShare = 0.02
  private static let mostTurns = 12

  /// The model without what its bounds rule out, cuts among its rows.
  private(set) var linear: LinearModel
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// The least cost by the relaxation, and what each column charges for leaving it.
  private(set) var objective = -Double.infinity
  private(set) var values: [Double] = []
  private(set) var reducedCosts: [Double] = []
  /// Whether the relaxation held each row when it stood at its optimum.
  private(set) var isInForce: [Bool] = []
  /// What was left out, one time after the other.
  private var reductions: [ReducedModel]

  /// How it ended: nothing cheaper than the best known is left, or something may be, or it was told to stop.
  enum Outcome { case closed, open, stopped }

  /// Nil where the bounds leave no solution.
  init?(_ full: LinearModel) {
    var tightening = BoundTightening(full)
    guard tightening.propagateAll() else { return nil }
    let reduction = ReducedModel(full, lower: tightening.lower, upper: tightening.upper)
    reductions = [reduction]
    linear = reduction.linear
    lower = linear.columnLower
    upper = linear.columnUpper
  }

  /// Leaves out what solutions that cost at most so much cannot have; false where there are none.
  mutating func reduce(atMost most: Int) -> Bool {
    if spend(Double(most) - objective + 1e-5) == nil { return false }
    let reduction = ReducedModel(linear, lower: lower, upper: upper)
    reductions.append(reduction)
    isInForce = reduction.rows.map { isInForce[$0] }
    linear = reduction.linear
    lower = linear.columnLower
    upper = linear.columnUpper
    return true
  }

  /// The solution of the model that was given.
  func full(_ solution: [Double]) -> [Double] { reductions.reversed().reduce(solution) { $1.full($0) } }

  /// What each column of the model that was given charges; nothing where it was left out.
  func fullReducedCosts() -> [Double] {
    reductions.reversed().reduce(reducedCosts) { charges, reduction in
      var full = [Double](repeating: 0, count: reduction.fullCount)
      for (column, charge) in zip(reduction.columns, charges) { full[column] = charge }
      return full
    }
  }

  /// Solves the relaxation, with cuts where wanted.
  ///
  /// - Parameters:
  ///   - progress: receives each objective reached and tells whether to stop.
  ///   - best: looks for solutions near the relaxation's and gives the cost that solutions are to undercut.
  mutating func run(
    cuts: Bool, divisor: Int, progress: (Double?) -> Bool,
    best: (ExactRoot) throws(GLPKError) -> Int
  )
    throws(GLPKError) -> Outcome
  {
    var rows = isInForce.isEmpty ? LazyRows(linear) : LazyRows(linear, isInForce: isInForce)
    var root = self
    let outcome = try withProblem(rows.start) { (problem: inout Problem) throws(GLPKError) -> Outcome in
      var relaxed = try rows.solve(&problem, .init(), isCancelled: { progress(nil) })
      for _ in 0..<ExactRoot.mostTurns {
        if relaxed.status == .infeasible { return .closed }
        guard relaxed.status == .optimal else { return .stopped }
        if cuts, !progress(relaxed.objective) {
          var planes = CuttingPlanes(lower: root.lower, upper: root.upper)
          relaxed = try planes.tighten(&problem, &rows, relaxed, progress: progress)
          if relaxed.status == .infeasible { return .closed }
          guard relaxed.status == .optimal else { return .stopped }
        }
        root.keep(problem, rows, relaxed.objective)
        if progress(relaxed.objective) { return .stopped }
        let limit = try best(root)
        let room = Double(limit - divisor) - relaxed.objective + 1e-5
        guard room > 0, let changed = root.spend(room) else { return .closed }
        if !cuts || Double(changed.count) < ExactRoot.leastShare * Double(root.lower.count) { return .open }
        for column in changed {
          try problem.setBounds(Column(index: column), lower: root.lower[column], upper: root.upper[column])
        }
        relaxed = try rows.solve(&problem, .init(method: .dualThenPrimal), isCancelled: { progress(nil) })
      }
      return .open
    }
    self = root
    return outcome
  }

  private mutating func keep(_ problem: borrowing Problem, _ rows: LazyRows, _ objective: Double) {
    linear = rows.model
    isInForce = rows.isInForce
    self.objective = objective
    problem.values(into: &values)
    problem.reducedCosts(into: &reducedCosts)
  }

  /// Rules out what costs more than there is room for; the columns whose bounds changed, or nil where nothing is left.
  private mutating func spend(_ room: Double) -> [Int]? {
    var tightening = BoundTightening(linear, lower: lower, upper: upper)
    tightening.spend(atMost: room, reducedCosts: reducedCosts)
    guard tightening.propagateAll() else { return nil }
    let changed = lower.indices.filter { tightening.lower[$0] != lower[$0] || tightening.upper[$0] != upper[$0] }
    (lower, upper) = (tightening.lower, tightening.upper)
    return changed
  }
}
