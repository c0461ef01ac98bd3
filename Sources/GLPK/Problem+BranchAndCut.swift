internal import CGLPK

extension Problem {
  /// Searches for the best solution with whole values in the integer columns. GLPK manual, section 2.10.5 and chapter 5.
  ///
  /// The root relaxation is solved first, as by `simplex`; `isCancelled` is asked there, at every callback of the search, and
  /// within the nodes' relaxations. A search that is cancelled inside the feasibility pump has its outcome but may leave the
  /// thread's problems unusable: later calls throw `abandoned`.
  ///
  /// - Parameters:
  ///   - observe: called at every step of the search; it can read the state, offer solutions and stop it.
  ///   - isCancelled: called often; an atomic flag is what it should read.
  /// - Throws: `GLPKError` for a fault, bad options, an unbounded relaxation, or if GLPK gives up for numerical reasons.
  public mutating func branchAndCut(
    _ options: BranchOptions = .init(), _ observe: (inout SearchNode) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) throws(GLPKError) -> BranchOutcome {
    try options.validate()
    let deadline = Deadline(seconds: options.timeLimit)
    if options.presolve {
      switch try presolve(forSearch: true) {
      case .infeasible:
        try discardPresolved()
        return .empty(.infeasible, bound: .infinity)
      case .unbounded: try discardPresolved()  // perhaps infeasible as well: the root relaxation tells
      default: break
      }
    }
    let root = try slices(options.root, deadline, isCancelled)
    if let outcome = try outcome(of: root, options) {
      try discardPresolved()
      return outcome
    }
    let outcome = try search(options, root, deadline, observe, isCancelled)
    if !outcome.isAbandoned { try discardPresolved() }
    return outcome.outcome
  }

  /// What the root relaxation alone decides, if anything.
  private func outcome(of root: SimplexOutcome, _ options: BranchOptions) throws(GLPKError) -> BranchOutcome? {
    switch root.status {
    case .optimal:
      guard let cutOff = options.cutOff, root.objective >= cutOff else { return nil }
      return .empty(.cutOff, bound: cutOff)
    case .infeasible: return .empty(.infeasible, bound: .infinity)
    case .limit: return .empty(.timeLimit, bound: -.infinity)
    case .cancelled: return .empty(.cancelled, bound: -.infinity)
    case .cutOff, .unbounded:
      throw GLPKError(
        code: .unboundedRelaxation, subject: "branchAndCut", message: "the relaxation's objective falls without end",
        hint: "a column with a negative cost lacks an upper bound.")
    }
  }

  private mutating func search(
    _ options: BranchOptions, _ root: SimplexOutcome, _ deadline: Deadline, _ observe: (inout SearchNode) -> Void,
    _ isCancelled: () -> Bool
  ) throws(GLPKError) -> (outcome: BranchOutcome, isAbandoned: Bool) {
    var control = options.native(
      rootBound: root.objective, milliseconds: deadline.milliseconds(atMost: Int(CGLPK_LONGEST_MILLISECONDS)))
    var result = cglpk_search_result()
    let columnCount = columnCount
    let handle = handle
    let (code, context) = withoutActuallyEscaping(observe) { observe in
      withoutActuallyEscaping(isCancelled) { isCancelled in
        let context = SearchContext(
          columnCount: columnCount, bound: root.objective, observe: observe, isCancelled: isCancelled)
        let code = cglpk_search(
          handle, &control, SearchContext.visit, SearchContext.poll, Unmanaged.passUnretained(context).toOpaque(),
          &result)
        return (code, SearchResidue(context))
      }
    }
    if code == CGLPK_ABANDONED.code { return (context.abandoned, true) }
    try check(code, "branchAndCut")
    return (try outcome(of: result, options), false)
  }

  private func outcome(of result: cglpk_search_result, _ options: BranchOptions) throws(GLPKError) -> BranchOutcome {
    if result.stop == CGLPK_STOP_FAILED {
      throw GLPKError(
        code: .numericalTrouble, subject: "branchAndCut", message: "glp_intopt returned \(result.native)", hint: nil)
    }
    guard result.has_solution else {
      let stop = result.stop.outcome(hasSolution: false, hasCutOff: options.cutOff != nil)
      let bound = stop == .infeasible ? .infinity : stop == .cutOff ? options.cutOff ?? result.bound : result.bound
      return BranchOutcome(
        stopped: stop, objective: nil, bound: bound, solution: nil, nodes: result.nodes, largestViolation: 0)
    }
    if options.presolve { try postsolveIfPresolved() }
    var values = [Double](repeating: 0, count: columnCount)
    var objective = 0.0
    var violation = 0.0
    try check(cglpk_solution(handle, &values), "solution")
    try check(cglpk_violation(handle, values, &objective, &violation), "solution")
    let stop = result.stop.outcome(hasSolution: true, hasCutOff: options.cutOff != nil)
    return BranchOutcome(
      stopped: stop, objective: objective, bound: stop == .proven ? objective : min(result.bound, objective),
      solution: values, nodes: result.nodes, largestViolation: violation)
  }

  private func postsolveIfPresolved() throws(GLPKError) {
    let code = cglpk_postsolve(handle)
    if code != CGLPK_NOT_NOW.code { try check(code, "postsolve") }
  }
}

/// What a search has shown before it was abandoned; the closures it called are gone with their scope.
private struct SearchResidue {
  let abandoned: BranchOutcome

  init(_ context: SearchContext) {
    abandoned = BranchOutcome(
      stopped: .cancelled, objective: context.solution == nil ? nil : context.objective, bound: context.bound,
      solution: context.solution, nodes: context.nodes, largestViolation: 0)
  }
}

extension BranchOutcome {
  fileprivate static func empty(_ stop: Stop, bound: Double) -> BranchOutcome {
    BranchOutcome(stopped: stop, objective: nil, bound: bound, solution: nil, nodes: 0, largestViolation: 0)
  }
}

extension cglpk_stop {
  fileprivate func outcome(hasSolution: Bool, hasCutOff: Bool) -> BranchOutcome.Stop {
    switch self {
    case CGLPK_STOP_BY_CALLER: .cancelled
    case CGLPK_STOP_TIME: .timeLimit
    case CGLPK_STOP_GAP: .gap
    case CGLPK_STOP_CUT_OFF: .cutOff
    case CGLPK_STOP_NODES: .nodeLimit
    default: hasSolution ? .proven : hasCutOff ? .cutOff : .infeasible
    }
  }
}
