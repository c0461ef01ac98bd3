import GLPK
import RosterModel

/// One run of GLPK on an exact model: the relaxation, then branch and cut with incumbents going in and out.
struct ExactStep {
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
  ///   - nodeLimit: nodes of branch and cut; 0 for the relaxation alone, nil for no limit.
  ///   - progress: receives each better bound, rounded up, and tells whether to stop.
  func run(
    nodeLimit: Int?, progress: (Int?) -> Bool, onPhase: (SolveEvent.Phase) -> Void
  ) throws(GLPKError) -> Outcome {
    try withProblem(model.linear) { (problem: inout Problem) throws(GLPKError) in
      let relaxed = try problem.simplex(isCancelled: { progress(nil) })
      switch relaxed.status {
      case .infeasible: return .infeasible
      case .optimal: break
      case .unbounded, .limit, .cancelled, .cutOff: return .stopped
      }
      if progress(rounded(relaxed.objective)) { return .stopped }
      try roundRelaxation(problem)
      if progress(nil) || nodeLimit == 0 { return .stopped }
      try fixByReducedCosts(&problem, relaxed.objective)
      onPhase(.branching)
      var options = BranchOptions()
      options.nodeLimit = nodeLimit
      options.integralObjective = true
      options.cuts = [.gomory, .mixedIntegerRounding, .clique]
      // On the optimal face most options are whole: the most fractional one decides the most, measured 2–4 times faster.
      options.branching = .mostFractional
      if let best = incumbent.value { options.cutOff = Double(best.penalty[model.level]) }
      var stopped = false
      let outcome = try problem.branchAndCut(options) { node in
        if node.reason == .incumbent, let solution = node.solution { take(solution) }
        if node.reason == .heuristic, let best = incumbent.value,
          Double(best.penalty[model.level]) < (node.incumbentObjective ?? options.cutOff ?? .infinity) - 0.5
        {
          _ = node.offer(model.solution(of: best.chosen))
        }
        if progress(node.bestBound.isFinite ? rounded(node.bestBound) : nil) {
          stopped = true
          node.stop()
        }
      } isCancelled: {
        stopped = stopped || progress(nil)
        return stopped
      }
      if let solution = outcome.solution { take(solution) }
      switch outcome.stopped {
      case .proven: return .proven
      case .infeasible: return incumbent.value == nil ? .infeasible : .proven
      case .cutOff: return .proven
      case .timeLimit, .nodeLimit, .gap, .cancelled:
        if outcome.bound.isFinite { _ = progress(rounded(outcome.bound)) }
        return .stopped
      }
    }
  }

  /// Rounds the relaxation: near a tight bound most options are whole already.
  private func roundRelaxation(_ problem: borrowing Problem) throws(GLPKError) {
    let best = round(
      Relaxation(
        values: model.optionColumns.map { problem.value($0) },
        reducedCosts: model.optionColumns.map { problem.reducedCost($0) }))
    if best.penalty.hard == 0 { incumbent.offer(best.chosen, best.penalty) }
  }

  /// Fixes every column that costs too much to be in a better solution than the incumbent: its reduced cost alone takes
  /// the bound past it (Dantzig, Fulkerson, Johnson, "Solution of a large-scale traveling-salesman problem", 1954).
  private func fixByReducedCosts(_ problem: inout Problem, _ objective: Double) throws(GLPKError) {
    guard let best = incumbent.value?.penalty[model.level] else { return }
    let slack = Double(best - model.costDivisor) - objective + 1e-5
    for index in 0..<model.linear.columnCount {
      let column = Column(index: index)
      let reduced = problem.reducedCost(column)
      let (lower, upper) = (model.linear.columnLower[index], model.linear.columnUpper[index])
      if upper > lower, abs(reduced) > slack {
        // A column of several units may still move by part of its width.
        let reach = (slack / abs(reduced)).rounded(.down)
        if reduced > 0, lower + reach < upper { try problem.setBounds(column, lower...(lower + reach)) }
        if reduced < 0, upper - reach > lower { try problem.setBounds(column, (upper - reach)...upper) }
      }
    }
  }

  /// Keeps a solution of the model as an incumbent.
  private func take(_ solution: [Double]) {
    let chosen = model.chosen(in: solution)
    let penalty = evaluate(chosen)
    if penalty.hard == 0 { incumbent.offer(chosen, penalty) }
  }

  /// The least multiple of the costs' divisor that is no less than a relaxation's objective, tolerances taken off.
  private func rounded(_ objective: Double) -> Int {
    let divisor = Double(model.costDivisor)
    return Int((objective / divisor - 1e-6 * max(1, abs(objective) * 1e-3)).rounded(.up)) * model.costDivisor
  }
}
