import GLPK
import RosterModel

/// One run of GLPK on an exact model: the relaxation, then branch and cut with incumbents going in and out.
struct ExactStep {
  enum Outcome { case proven, infeasible, stopped }

  let model: ExactModel
  let incumbent: Incumbent
  /// The cost of chosen options by the primitives.
  let evaluate: ([Int32]) -> Penalty

  init(_ model: ExactModel, incumbent: Incumbent, evaluate: @escaping ([Int32]) -> Penalty) {
    self.model = model
    self.incumbent = incumbent
    self.evaluate = evaluate
  }

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
      if progress(rounded(relaxed.objective)) || nodeLimit == 0 { return .stopped }
      onPhase(.branching)
      var options = BranchOptions()
      options.nodeLimit = nodeLimit
      options.integralObjective = true
      options.cuts = [.gomory, .mixedIntegerRounding, .clique]
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
