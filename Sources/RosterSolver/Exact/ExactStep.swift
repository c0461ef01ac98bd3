import GLPK
import RosterModel

/// One run of GLPK on an exact model: the relaxation, then branch and cut with incumbents going in and out.
struct ExactStep {
  /// The part of the gap at which a better incumbent is worth beginning again.
  private static let overtaken = 0.85
  /// The most rounds of narrowing before branching.
  private static let narrowings = 10

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
    while true {
      if let outcome = try attempt(nodeLimit: nodeLimit, progress: progress, onPhase: onPhase) { return outcome }
    }
  }

  /// One attempt with the incumbent as it stands; nil where a better one came in between and more can be ruled out.
  private func attempt(
    nodeLimit: Int?, progress: (Int?) -> Bool, onPhase: (SolveEvent.Phase) -> Void
  ) throws(GLPKError) -> Outcome? {
    var tightening = BoundTightening(model.linear)
    let first = try withProblem(model.linear) { (problem: inout Problem) throws(GLPKError) -> Outcome? in
      let relaxed = try problem.simplex(isCancelled: { progress(nil) })
      switch relaxed.status {
      case .infeasible: return .infeasible
      case .optimal: break
      case .unbounded, .limit, .cancelled, .cutOff: return .stopped
      }
      if progress(rounded(relaxed.objective)) { return .stopped }
      try roundRelaxation(problem)
      if progress(nil) || nodeLimit == 0 { return .stopped }
      return try narrow(&problem, relaxed.objective, &tightening, progress: progress)
    }
    if let first { return first }
    while true {
      var isOvertaken = false
      let reduced = ReducedModel(model.linear, lower: tightening.lower, upper: tightening.upper)
      var isSmaller = false
      let outcome = try withProblem(reduced.linear) { (problem: inout Problem) throws(GLPKError) -> Outcome? in
        let relaxed = try problem.simplex(isCancelled: { progress(nil) })
        if relaxed.status == .infeasible { return .proven }
        guard relaxed.status == .optimal else { return .stopped }
        if progress(rounded(relaxed.objective)) { return .stopped }
        var inner = BoundTightening(reduced.linear)
        if let outcome = try narrow(&problem, relaxed.objective, &inner, progress: progress) { return outcome }
        let free = inner.lower.indices.count { inner.lower[$0] < inner.upper[$0] }
        isSmaller = free * 10 < inner.lower.count * 9
        for (new, old) in reduced.columns.enumerated() { tightening.set(old, inner.lower[new], inner.upper[new]) }
        if isSmaller { return nil }
        onPhase(.branching)
        let outcome = try branch(&problem, reduced, relaxed.objective, nodeLimit: nodeLimit, progress: progress)
        isOvertaken = outcome == nil
        return outcome
      }
      if outcome != nil || isOvertaken { return outcome }
    }
  }

  /// Branch and cut of what is left; nil where the incumbent has since closed much of the gap.
  private func branch(
    _ problem: inout Problem, _ reduced: ReducedModel, _ objective: Double, nodeLimit: Int?, progress: (Int?) -> Bool
  ) throws(GLPKError) -> Outcome? {
    var options = BranchOptions()
    options.nodeLimit = nodeLimit
    options.integralObjective = true
    options.cuts = [.gomory, .mixedIntegerRounding, .clique]
    // On the optimal face most options are whole: the most fractional one decides the most, measured 2–4 times faster.
    options.branching = .mostFractional
    if let best = incumbent.value { options.cutOff = Double(best.penalty[model.level]) }
    var stopped = false
    var isOvertaken = false
    let room = options.cutOff.map { $0 - objective }
    let outcome = try problem.branchAndCut(options) { node in
      if node.reason == .incumbent, let solution = node.solution { take(reduced.full(solution)) }
      if let best = incumbent.value.map({ Double($0.penalty[model.level]) }),
        best - objective < (room ?? .infinity) * ExactStep.overtaken
      {
        isOvertaken = true
        node.stop()
      }
      if progress(node.bestBound.isFinite ? rounded(node.bestBound) : nil) {
        stopped = true
        node.stop()
      }
    } isCancelled: {
      stopped = stopped || progress(nil)
      return stopped
    }
    if let solution = outcome.solution { take(reduced.full(solution)) }
    if isOvertaken, !stopped, outcome.stopped == .cancelled { return nil }
    switch outcome.stopped {
    case .proven: return .proven
    case .infeasible: return incumbent.value == nil ? .infeasible : .proven
    case .cutOff: return .proven
    case .timeLimit, .nodeLimit, .gap, .cancelled:
      if outcome.bound.isFinite { _ = progress(rounded(outcome.bound)) }
      return .stopped
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

  /// Rules out what a better solution than the incumbent cannot have, until nothing more follows: values whose reduced
  /// cost takes the bound past the incumbent (Dantzig, Fulkerson, Johnson, "Solution of a large-scale traveling-salesman
  /// problem", 1954), then what these imply, then the relaxation again.
  ///
  /// - Returns: an outcome where that ends the step.
  private func narrow(
    _ problem: inout Problem, _ objective: Double, _ tightening: inout BoundTightening, progress: (Int?) -> Bool
  ) throws(GLPKError) -> Outcome? {
    var objective = objective
    for _ in 0..<ExactStep.narrowings {
      guard let best = incumbent.value?.penalty[model.level] else { return nil }
      let slack = Double(best - model.costDivisor) - objective + 1e-5
      let (lower, upper) = (tightening.lower, tightening.upper)
      let reducedCosts = lower.indices.map { problem.reducedCost(Column(index: $0)) }
      tightening.spend(atMost: slack, reducedCosts: reducedCosts)
      guard tightening.propagateAll() else { return .proven }
      for column in lower.indices {
        if progress(nil) { return .stopped }
        guard tightening.probe(Column(index: column)) else { return .proven }
      }
      let changed = lower.indices.filter { (lower[$0], upper[$0]) != (tightening.lower[$0], tightening.upper[$0]) }
      if changed.isEmpty { return nil }
      for column in changed {
        try problem.setBounds(Column(index: column), tightening.lower[column]...tightening.upper[column])
      }
      let relaxed = try problem.simplex(.init(method: .dualThenPrimal), isCancelled: { progress(nil) })
      if relaxed.status == .infeasible { return .proven }
      guard relaxed.status == .optimal else { return .stopped }
      objective = relaxed.objective
      if rounded(objective) >= best { return .proven }
      if progress(rounded(objective)) { return .stopped }
    }
    return nil
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
