import GLPK

/// What watches a branch and bound and may hold it to more than floating point.
protocol ProofObserver {
  /// Two cases follow: a column is at most this, or more; the first or the second is explored first.
  mutating func split(_ column: Int, atMost: Int, upFirst: Bool)
  /// The charges of the present relaxation rule out columns' values; returns them and what may be spent, as they are to
  /// be used, or nil where they are of no use.
  mutating func charges(of problem: borrowing Problem, room: Double, lower: [Double], upper: [Double]) -> (
    reducedCosts: [Double], room: Double
  )?
  /// Whether the present relaxation, or its want of a solution, closes the case.
  mutating func closes(_ problem: borrowing Problem, isInfeasible: Bool, lower: [Double], upper: [Double]) -> Bool
  /// Propagation alone has closed the case.
  mutating func died()
}

/// Depth-first branch and bound: in each case propagation, the dual simplex, what its reduced costs rule out, and
/// branching by pseudocosts that strong branching starts (Achterberg, Koch, Martin, "Branching rules revisited", 2005).
struct BranchAndBound<Observer: ProofObserver>: ~Copyable {
  /// Columns at most whose values are tried before the first branching.
  private static var mostProbed: Int { 2_000 }

  /// How a search ended: nothing cheaper than the target is left, or it was told to stop.
  enum Outcome { case closed, stopped }

  private let model: LinearModel
  private let divisor: Int
  private var rows: LazyRows
  private var bounds: BoundTightening
  private var gains: BranchingGains
  private var isStopped = false
  private(set) var nodes = 0
  /// What nothing may undercut; it falls as better solutions are found.
  private var target: Int
  var observer: Observer
  private let nodeLimit: Int
  private let asks: () -> Int?

  /// A search for solutions that cost less than the target.
  ///
  /// - Parameters:
  ///   - isInForce: the rows that the first relaxation holds, where others are to wait until a solution breaks them.
  ///   - asks: called often; gives the best cost known, or nil to stop.
  init(
    _ model: LinearModel, target: Int, divisor: Int, nodeLimit: Int?, observer: consuming Observer,
    isInForce: [Bool]? = nil, asks: @escaping () -> Int?
  ) {
    self.model = model
    self.divisor = divisor
    self.target = target
    self.observer = observer
    self.nodeLimit = nodeLimit ?? .max
    self.asks = asks
    rows = LazyRows(model, isInForce: isInForce ?? Array(repeating: true, count: model.rowCount))
    bounds = BoundTightening(model)
    gains = BranchingGains(columns: model.columnKind.prefix { $0 == .integer }.count)
  }

  /// Explores everything.
  ///
  /// - Parameter found: receives a whole solution and returns its cost.
  mutating func run(found: ([Double]) -> Int) throws(GLPKError) -> Outcome {
    try withProblem(rows.start) { (problem: inout Problem) throws(GLPKError) -> Outcome in
      guard bounds.propagateAll() else {
        observer.died()
        return .closed
      }
      // From no basis at all the primal method is several times faster; the dual one goes on from its basis.
      try load(&problem)
      _ = try relax(&problem, SimplexOptions())
      try explore(&problem, depth: 0, found)
      return isStopped ? .stopped : .closed
    }
  }

  // MARK: Cases

  private mutating func isToStop() -> Bool {
    guard let best = asks(), nodes < nodeLimit else {
      isStopped = true
      return true
    }
    target = min(target, best)
    return false
  }

  private var limit: Double { Double(target - divisor) }

  /// - Returns: the bound of the case's relaxation.
  @discardableResult
  private mutating func explore(_ problem: inout Problem, depth: Int, _ found: ([Double]) -> Int) throws(GLPKError)
    -> Double?
  {
    nodes += 1
    var bound: Double?
    while true {
      if isToStop() { return bound }
      try load(&problem)
      var outcome = try relax(&problem, .init(method: .dualThenPrimal, objectiveLimit: limit + 0.02))
      if outcome.status == .cutOff || outcome.status == .infeasible {
        let isInfeasible = outcome.status == .infeasible
        if observer.closes(problem, isInfeasible: isInfeasible, lower: bounds.lower, upper: bounds.upper) {
          return outcome.status == .cutOff ? outcome.objective : nil
        }
        outcome = try relax(&problem, .init(method: .dualThenPrimal))
      }
      guard outcome.status == .optimal else {
        isStopped = true
        return bound
      }
      bound = outcome.objective
      if outcome.objective > limit + 1e-6 * max(1, abs(limit)),
        observer.closes(problem, isInfeasible: false, lower: bounds.lower, upper: bounds.upper)
      {
        return bound
      }
      let values = model.columnCost.indices.map { problem.value(Column(index: $0)) }
      if gains.candidates(values, bounds.lower, bounds.upper, most: 1).isEmpty {
        target = min(target, found(values.map { $0.rounded() }))
        if observer.closes(problem, isInfeasible: false, lower: bounds.lower, upper: bounds.upper) { return bound }
        isStopped = true
        return bound
      }
      let before = bounds.mark
      if let charges = observer.charges(
        of: problem, room: limit - outcome.objective, lower: bounds.lower, upper: bounds.upper)
      {
        bounds.spend(atMost: charges.room, reducedCosts: charges.reducedCosts)
        guard bounds.propagate(), depth > 0 || probe() else {
          observer.died()
          return bound
        }
        if isStopped { return bound }
      }
      // What is ruled out may move the solution or close the case.
      if bounds.changes(since: before) > 0,
        values.indices.contains(where: {
          values[$0] < bounds.lower[$0] - 1e-9 || values[$0] > bounds.upper[$0] + 1e-9
        })
      {
        continue
      }
      guard let choice = try choose(&problem, values, outcome.objective) else {
        if isStopped { return bound }
        continue
      }
      if choice.isDead {
        observer.died()
        return bound
      }
      try branch(&problem, on: choice, outcome.objective, depth, found)
      return bound
    }
  }

  private mutating func branch(
    _ problem: inout Problem, on choice: BranchingGains.Choice, _ objective: Double, _ depth: Int,
    _ found: ([Double]) -> Int
  ) throws(GLPKError) {
    let floor = choice.value.rounded(.down)
    let upFirst = choice.value - floor > 0.5
    observer.split(choice.column, atMost: Int(floor), upFirst: upFirst)
    for side in [upFirst, !upFirst] where !isStopped {
      let mark = bounds.mark
      let (least, most) = side ? (floor + 1, bounds.upper[choice.column]) : (bounds.lower[choice.column], floor)
      if bounds.restrict(choice.column, least, most) {
        if let bound = try explore(&problem, depth: depth + 1, found) {
          gains.learn(choice, up: side, gain: bound - objective)
        }
      } else {
        observer.died()
      }
      bounds.rollback(to: mark)
    }
  }

  /// Rules out values of binary columns that have no solution; false where none is left.
  private mutating func probe() -> Bool {
    if model.columnCount > BranchAndBound.mostProbed { return true }
    for column in bounds.lower.indices
    where model.columnKind[column] == .integer && bounds.lower[column] == 0 && bounds.upper[column] == 1 {
      if isToStop() { return true }
      for value in [0.0, 1.0] where bounds.lower[column] < bounds.upper[column] {
        let mark = bounds.mark
        let isFeasible = bounds.restrict(column, value, value)
        bounds.rollback(to: mark)
        if isFeasible { continue }
        observer.split(column, atMost: 0, upFirst: value == 1)
        observer.died()
        if !bounds.restrict(column, 1 - value, 1 - value) { return false }
      }
    }
    return true
  }

  /// The column to branch on; nil where trying some has ruled out values and the case is to be looked at again.
  private mutating func choose(_ problem: inout Problem, _ values: [Double], _ objective: Double) throws(GLPKError)
    -> BranchingGains.Choice?
  {
    let candidates = gains.candidates(values, bounds.lower, bounds.upper, most: 12)
    for candidate in candidates.prefix(8) where !gains.isReliable(candidate.column) {
      let floor = candidate.value.rounded(.down)
      for side in [false, true] {
        if isToStop() { return nil }
        let mark = bounds.mark
        let (least, most) = side ? (floor + 1, bounds.upper[candidate.column]) : (bounds.lower[candidate.column], floor)
        guard bounds.restrict(candidate.column, least, most) else {
          bounds.rollback(to: mark)
          observer.split(candidate.column, atMost: Int(floor), upFirst: side)
          observer.died()
          let (low, high) = side ? (bounds.lower[candidate.column], floor) : (floor + 1, bounds.upper[candidate.column])
          if bounds.restrict(candidate.column, low, high) { return nil }
          var dead = candidate
          dead.isDead = true
          return dead
        }
        try load(&problem)
        let tried = try relax(
          &problem, .init(method: .dualThenPrimal, iterationLimit: 40, objectiveLimit: limit + 0.02))
        let gain = tried.status == .infeasible ? limit - objective + 1 : tried.objective - objective
        gains.learn(candidate, up: side, gain: gain)
        bounds.rollback(to: mark)
      }
    }
    return candidates.max { gains.score($0) < gains.score($1) }
  }

  private mutating func relax(_ problem: inout Problem, _ options: SimplexOptions) throws(GLPKError) -> SimplexOutcome {
    let asks = asks
    return try rows.solve(&problem, options, isCancelled: { asks() == nil })
  }

  /// Gives changed bounds to the relaxation.
  private mutating func load(_ problem: inout Problem) throws(GLPKError) {
    for column in bounds.changed {
      let index = Int(column)
      try problem.setBounds(Column(index: index), lower: bounds.lower[index], upper: bounds.upper[index])
    }
    bounds.changed.removeAll(keepingCapacity: true)
  }
}
