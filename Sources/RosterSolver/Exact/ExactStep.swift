import GLPK
import RosterModel

/// One run on an exact model: the relaxation, then branch and bound with incumbents going in and out.
struct ExactStep {
  /// A gap, in steps of the costs, at which a solution is looked for by branch and cut first, and for how many nodes.
  private static let closeGap = 10
  private static let closeNodes = 400
  /// A cost above any that scenarios have.
  private static let anyCost = 1 << 40

  enum Outcome { case proven, infeasible, stopped }

  let model: ExactModel
  let incumbent: Incumbent
  /// The cost of chosen options by the primitives.
  let evaluate: ([Int32]) -> Penalty

  /// Makes a choice from what the relaxation says of the options.
  let round: (Relaxation) -> Incumbent.Best

  /// Runs until proven or told to stop.
  ///
  /// - Parameters:
  ///   - nodeLimit: nodes of branching; 0 for the relaxation alone, nil for no limit.
  ///   - progress: receives each better bound, rounded up, and tells whether to stop.
  func run(
    nodeLimit: Int?, progress: (Int?) -> Bool, onPhase: (SolveEvent.Phase) -> Void
  ) throws(GLPKError) -> Outcome {
    var isProven = false
    let root = try withProblem(model.linear) { (problem: inout Problem) throws(GLPKError) -> Root? in
      let relaxed = try problem.simplex(isCancelled: { progress(nil) })
      if relaxed.status == .infeasible { return Root(objective: .infinity, reducedCosts: []) }
      guard relaxed.status == .optimal, !progress(rounded(relaxed.objective)) else { return nil }
      try roundRelaxation(problem)
      let root = Root(
        objective: relaxed.objective,
        reducedCosts: (0..<model.linear.columnCount).map { problem.reducedCost(Column(index: $0)) })
      if nodeLimit == nil, let best = incumbent.value?.penalty[model.level], !progress(nil),
        best - rounded(relaxed.objective) <= ExactStep.closeGap * model.costDivisor
      {
        // On the face of a tight bound what is missing is a solution, not a proof.
        onPhase(.branching)
        isProven = try branchAndCut(&problem, root, cutOff: best, progress: progress)
      }
      return root
    }
    if isProven { return .proven }
    guard let root, nodeLimit != 0, !progress(nil) else { return .stopped }
    if root.objective == .infinity { return .infeasible }
    onPhase(.branching)
    var bound = rounded(root.objective)
    var nodesLeft = nodeLimit
    while true {
      let best = incumbent.value?.penalty[model.level] ?? ExactStep.anyCost
      if best <= bound { return .proven }
      let goal = best == ExactStep.anyCost ? best : nextGoal(from: bound, to: best)
      guard try attempt(goal, root, &nodesLeft, progress: progress) else { return .stopped }
      guard let found = incumbent.value?.penalty[model.level] else { return .infeasible }
      bound = min(goal, found)
      if progress(bound) { return bound == found ? .proven : .stopped }
    }
  }

  /// GLPK's branch and cut, whose cuts find whole solutions on an optimal face sooner than branching alone; for a while.
  ///
  /// - Returns: whether nothing better than the incumbent is left.
  private func branchAndCut(_ problem: inout Problem, _ root: Root, cutOff: Int, progress: (Int?) -> Bool)
    throws(GLPKError) -> Bool
  {
    let slack = Double(cutOff - model.costDivisor) - root.objective + 1e-5
    for (column, reduced) in root.reducedCosts.enumerated() where abs(reduced) > slack {
      let (lower, upper) = (model.linear.columnLower[column], model.linear.columnUpper[column])
      let reach = (max(0, slack) / abs(reduced)).rounded(.down)
      if lower + reach >= upper { continue }
      let bounds = reduced > 0 ? lower...(lower + reach) : (upper - reach)...upper
      try problem.setBounds(Column(index: column), bounds)
    }
    var options = BranchOptions()
    options.nodeLimit = ExactStep.closeNodes
    options.integralObjective = true
    options.cuts = [.gomory, .mixedIntegerRounding, .clique]
    options.branching = .mostFractional
    options.cutOff = Double(cutOff)
    var isStopped = false
    let outcome = try problem.branchAndCut(options) { node in
      if node.reason == .incumbent, let solution = node.solution { _ = take(solution) }
      if progress(node.bestBound.isFinite ? rounded(node.bestBound) : nil) {
        isStopped = true
        node.stop()
      }
    } isCancelled: {
      isStopped = isStopped || progress(nil)
      return isStopped
    }
    if let solution = outcome.solution { _ = take(solution) }
    switch outcome.stopped {
    case .proven, .cutOff, .infeasible: return true
    case .timeLimit, .nodeLimit, .gap, .cancelled: return false
    }
  }

  /// What the first relaxation says.
  private struct Root {
    var objective: Double
    var reducedCosts: [Double]
  }

  /// Bounds are raised in steps: the nearer the cost that nothing may undercut, the more is ruled out at once, and each
  /// step is a bound that holds.
  private func nextGoal(from bound: Int, to best: Int) -> Int {
    let step = max(1, (best - bound) / (3 * model.costDivisor)) * model.costDivisor
    return best - bound <= 4 * model.costDivisor ? best : min(best, bound + step)
  }

  /// Looks for whatever costs less than the goal; false where it was stopped before all was seen.
  private func attempt(_ goal: Int, _ root: Root, _ nodesLeft: inout Int?, progress: (Int?) -> Bool)
    throws(GLPKError) -> Bool
  {
    var tightening = BoundTightening(model.linear)
    tightening.spend(
      atMost: Double(goal - model.costDivisor) - root.objective + 1e-5, reducedCosts: root.reducedCosts)
    guard tightening.propagateAll() else { return true }
    for column in tightening.lower.indices {
      if progress(nil) { return false }
      guard tightening.probe(Column(index: column)) else { return true }
    }
    let reduced = ReducedModel(model.linear, lower: tightening.lower, upper: tightening.upper)
    let (incumbent, level) = (incumbent, model.level)
    let limit = nodesLeft
    let (isClosed, nodes) = try withoutActuallyEscaping(progress) { progress throws(GLPKError) -> (Bool, Int) in
      var search = BranchAndBound(
        reduced.linear, target: goal, divisor: model.costDivisor, nodeLimit: limit, observer: NoProof(),
        asks: { progress(nil) ? nil : incumbent.value?.penalty[level] ?? ExactStep.anyCost })
      return (try search.run { take(reduced.full($0)) } == .closed, search.nodes)
    }
    nodesLeft = limit.map { max(0, $0 - nodes) }
    return isClosed
  }

  /// Rounds the relaxation: near a tight bound most options are whole already.
  private func roundRelaxation(_ problem: borrowing Problem) throws(GLPKError) {
    let best = round(
      Relaxation(
        values: model.optionColumns.map { problem.value($0) },
        reducedCosts: model.optionColumns.map { problem.reducedCost($0) }))
    if best.penalty.hard == 0 { incumbent.offer(best.chosen, best.penalty) }
  }

  /// Keeps a solution of the model as an incumbent; its cost.
  private func take(_ solution: [Double]) -> Int {
    let chosen = model.chosen(in: solution)
    let penalty = evaluate(chosen)
    if penalty.hard == 0 { incumbent.offer(chosen, penalty) }
    return penalty[model.level]
  }

  /// The least multiple of the costs' divisor that is no less than a relaxation's objective, tolerances taken off.
  private func rounded(_ objective: Double) -> Int {
    let divisor = Double(model.costDivisor)
    return Int((objective / divisor - 1e-6 * max(1, abs(objective) * 1e-3)).rounded(.up)) * model.costDivisor
  }
}
