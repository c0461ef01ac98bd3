internal import CGLPK

/// The simplex method in slices short enough for a cancellation to be noticed between them.
///
/// `glp_simplex` has no callback; stopped by its time limit it keeps the basis it has reached and goes on from there. Where
/// GLPK asks this package for the time (see `clock.c`), it is stopped at any iteration, and one slice does.
struct SlicedSimplex {
  /// Milliseconds; the slice after it must still end within the 100 that a cancellation may take.
  private static let sliceLength = cglpk_has_clock() ? Int(CGLPK_LONGEST_MILLISECONDS) : 40

  let handle: OpaquePointer
  let options: SimplexOptions
  let deadline: Deadline
  private var iterations = 0
  private var slice = Self.sliceLength
  private var control = cglpk_simplex_options()
  private var hasResetBasis = false
  private var isInfeasibleByPrimal = false

  init(handle: OpaquePointer, options: SimplexOptions, deadline: Deadline) {
    self.handle = handle
    self.options = options
    self.deadline = deadline
    control.method = options.method.native
    control.textbook_pricing = options.pricing == .textbook
    control.textbook_ratio_test = options.ratioTest == .standard
    control.objective_limit = options.objectiveLimit ?? .infinity
  }

  /// Runs to an end.
  ///
  /// - Throws: `GLPKError` for a fault, or if GLPK gives up on two bases.
  mutating func run(_ watch: Watch) throws(GLPKError) -> SimplexOutcome {
    while true {
      var objective = Double.nan
      if let status = try runSlice(watch, &objective) {
        return SimplexOutcome(status: status, objective: objective, iterations: iterations)
      }
      let isCancelled = watch.poll()
      if isCancelled || deadline.hasPassed || iterationsLeft == 0 {
        return SimplexOutcome(status: isCancelled ? .cancelled : .limit, objective: objective, iterations: iterations)
      }
    }
  }

  private var iterationsLeft: Int { max(0, (options.iterationLimit ?? .max) - iterations) }

  /// Runs one slice; nil if there is more to do.
  private mutating func runSlice(_ watch: Watch, _ objective: inout Double) throws(GLPKError) -> SimplexOutcome.Status?
  {
    control.milliseconds = Int32(deadline.milliseconds(atMost: slice))
    control.iterations = Int32(clamping: iterationsLeft)
    var result = cglpk_simplex_result()
    let context = Unmanaged.passUnretained(watch).toOpaque()
    try check(cglpk_simplex(handle, &control, Watch.poll, context, &result), "simplex")
    objective = result.objective
    iterations += Int(result.iterations)
    switch result.status {
    case CGLPK_OPTIMAL: return .optimal
    case CGLPK_INFEASIBLE: return confirmInfeasible()
    case CGLPK_UNBOUNDED: return .unbounded
    case CGLPK_CUT_OFF: return .cutOff
    case CGLPK_LIMIT:
      // Setting up alone may outlast a slice on a large problem: without longer ones it would never get further.
      if result.iterations == 0 { slice = min(slice * 2, Int(CGLPK_LONGEST_MILLISECONDS)) }
      return nil
    case CGLPK_UNDEFINED where control.method != CGLPK_PRIMAL:
      // No dual feasible point: only the primal method tells unbounded from infeasible, and GLPK's own fallback to it
      // covers numerical trouble alone.
      control.method = CGLPK_PRIMAL
      return nil
    default:
      try recover(result.native)
      return nil
    }
  }

  /// The primal method of GLPK 5.0, started from a basis on which a time limit had stopped it, has called a feasible problem
  /// infeasible (700 rows with right-hand sides of 0.0002): the dual method is asked as well.
  private mutating func confirmInfeasible() -> SimplexOutcome.Status? {
    if control.method != CGLPK_PRIMAL || isInfeasibleByPrimal { return .infeasible }
    isInfeasibleByPrimal = true
    control.method = CGLPK_DUAL_THEN_PRIMAL
    return nil
  }

  private mutating func recover(_ native: Int32) throws(GLPKError) {
    guard !hasResetBasis else {
      throw GLPKError(
        code: .numericalTrouble, subject: "simplex", message: "glp_simplex returned \(native) from a fresh basis, too",
        hint: "coefficients of very different sizes stand in one row.")
    }
    hasResetBasis = true
    try check(cglpk_reset_basis(handle, CGLPK_STANDARD_BASIS), "simplex")
  }
}

extension SimplexOptions.Method {
  var native: cglpk_method {
    switch self {
    case .primal: CGLPK_PRIMAL
    case .dual: CGLPK_DUAL
    case .dualThenPrimal: CGLPK_DUAL_THEN_PRIMAL
    }
  }
}
