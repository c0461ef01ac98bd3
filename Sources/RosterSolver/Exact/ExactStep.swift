import GLPK
import RosterModel

/// One run on an exact model: the relaxation, then branch and bound with incumbents going in and out.
struct ExactStep {
  /// A gap, in steps of the costs, at which a solution is looked for by branch and cut first, and for how many nodes.
  private static let closeGap = 10
  private static let closeNodes = 400
  /// Columns of a model that branch and cut takes on, and the share of them that must fall away for another turn of cuts.
  private static let mostColumns = 2_000
  private static let leastShare = 0.1
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
  ///   - root: what an earlier run of the same model has found out, and what this one has.
  ///   - nodeLimit: nodes of branching; 0 for the relaxation alone, nil for no limit.
  ///   - progress: receives each better bound, rounded up, and tells whether to stop.
  func run(
    _ root: inout ExactRoot?, nodeLimit: Int?, progress: (Int?) -> Bool, onPhase: (SolveEvent.Phase) -> Void
  ) throws(GLPKError) -> Outcome {
    if root == nil {
      guard var new = ExactRoot(model.linear) else { return incumbent.value == nil ? .infeasible : .proven }
      var limit = ExactStep.anyCost
      let outcome = try new.run(cuts: nodeLimit != 0, divisor: model.costDivisor) {
        progress($0.map { min(rounded($0), limit) })
      } best: { (root) throws(GLPKError) -> Int in
        try roundRelaxation(root)
        limit = incumbent.value?.penalty[model.level] ?? ExactStep.anyCost
        return limit
      }
      switch outcome {
      case .closed: return incumbent.value == nil ? .infeasible : .proven
      case .stopped: return .stopped
      case .open: if nodeLimit == 0 || progress(nil) { return .stopped }
      }
      root = new
    }
    guard let root else { return .stopped }
    return try branch(from: root, nodeLimit: nodeLimit, progress: progress, onPhase: onPhase)
  }

  private func branch(
    from root: ExactRoot, nodeLimit: Int?, progress: (Int?) -> Bool, onPhase: (SolveEvent.Phase) -> Void
  ) throws(GLPKError) -> Outcome {
    let best = incumbent.value?.penalty[model.level] ?? ExactStep.anyCost
    onPhase(.branching)
    var bound = rounded(root.objective)
    // On the face of a tight bound what is missing is a solution, not a proof.
    if nodeLimit == nil, best - bound <= ExactStep.closeGap * model.costDivisor,
      try branchAndCut(root, cutOff: best, progress: progress)
    {
      return .proven
    }
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
  private func branchAndCut(_ root: ExactRoot, cutOff: Int, progress: (Int?) -> Bool) throws(GLPKError) -> Bool {
    var inner = root
    guard inner.reduce(atMost: cutOff - model.costDivisor) else { return true }
    if inner.linear.columnCount > ExactStep.mostColumns { return false }
    let reduced = inner
    return try withProblem(reduced.linear) { (problem: inout Problem) throws(GLPKError) -> Bool in
      let relaxed = try problem.simplex(isCancelled: { progress(nil) })
      guard relaxed.status == .optimal else { return relaxed.status == .infeasible }
      return try branchAndCut(&problem, reduced, cutOff: cutOff, progress: progress)
    }
  }

  private func branchAndCut(_ problem: inout Problem, _ root: ExactRoot, cutOff: Int, progress: (Int?) -> Bool)
    throws(GLPKError) -> Bool
  {
    var options = BranchOptions()
    options.nodeLimit = ExactStep.closeNodes
    options.integralObjective = true
    options.cuts = [.gomory, .mixedIntegerRounding, .clique]
    options.branching = .mostFractional
    options.cutOff = Double(cutOff)
    var isStopped = false
    let outcome = try problem.branchAndCut(options) { node in
      if node.reason == .incumbent, let solution = node.solution { _ = take(root.full(solution)) }
      if progress(node.bestBound.isFinite ? rounded(node.bestBound) : nil) {
        isStopped = true
        node.stop()
      }
    } isCancelled: {
      isStopped = isStopped || progress(nil)
      return isStopped
    }
    if let solution = outcome.solution { _ = take(root.full(solution)) }
    switch outcome.stopped {
    case .proven, .cutOff, .infeasible: return true
    case .timeLimit, .nodeLimit, .gap, .cancelled: return false
    }
  }

  /// Bounds are raised in steps: the nearer the cost that nothing may undercut, the more is ruled out at once, and each
  /// step is a bound that holds.
  private func nextGoal(from bound: Int, to best: Int) -> Int {
    let step = max(1, (best - bound) / (3 * model.costDivisor)) * model.costDivisor
    return best - bound <= 4 * model.costDivisor ? best : min(best, bound + step)
  }

  /// Looks for whatever costs less than the goal; false where it was stopped before all was seen.
  private func attempt(_ goal: Int, _ root: ExactRoot, _ nodesLeft: inout Int?, progress: (Int?) -> Bool)
    throws(GLPKError) -> Bool
  {
    var inner = root
    while true {
      let before = inner.linear.columnCount
      guard inner.reduce(atMost: goal - model.costDivisor) else { return true }
      if Double(before - inner.linear.columnCount) < ExactStep.leastShare * Double(before) { break }
      let outcome = try inner.run(
        cuts: true, divisor: model.costDivisor, progress: { _ in progress(nil) }, best: { _ in goal })
      switch outcome {
      case .closed: return true
      case .stopped: return false
      case .open: break
      }
    }
    let reduced = inner
    let (incumbent, level) = (incumbent, model.level)
    let limit = nodesLeft
    let (isClosed, nodes) = try withoutActuallyEscaping(progress) { progress throws(GLPKError) -> (Bool, Int) in
      var search = BranchAndBound(
        reduced.linear, target: goal, divisor: model.costDivisor, nodeLimit: limit, observer: NoProof(),
        isInForce: reduced.isInForce,
        asks: { progress(nil) ? nil : incumbent.value?.penalty[level] ?? ExactStep.anyCost })
      return (try search.run { take(reduced.full($0)) } == .closed, search.nodes)
    }
    nodesLeft = limit.map { max(0, $0 - nodes) }
    return isClosed
  }

  /// Rounds the relaxation: near a tight bound most options are whole already.
  private func roundRelaxation(_ root: ExactRoot) throws(GLPKError) {
    let values = root.full(root.values)
    let reducedCosts = root.fullReducedCosts()
    let best = round(
      Relaxation(
        values: model.optionColumns.map { values[$0.index] },
        reducedCosts: model.optionColumns.map { reducedCosts[$0.index] }))
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
