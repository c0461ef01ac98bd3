internal import CGLPK

/// The simplex method in slices short enough for a cancellation to be noticed between them.
///
/// `glp_simplex` has no callback; stopped by its time limit it keeps the basis it has reached and goes on from there.
struct SlicedSimplex {
  /// Milliseconds; the slice after it must still end within the 100 that a cancellation may take.
  private static let sliceLength = 40

  let handle: OpaquePointer
  let options: SimplexOptions
  let deadline: Deadline
  private(set) var iterations = 0
  private var slice = Self.sliceLength
  private var control = cglpk_simplex_options()
  private var hasResetBasis = false

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
  mutating func run(_ isCancelled: () -> Bool) throws(GLPKError) -> SimplexOutcome {
    while true {
      var objective = Double.nan
      let status = try runSlice(&objective)
      if let status { return SimplexOutcome(status: status, objective: objective, iterations: iterations) }
      let isOver = deadline.hasPassed || iterationsLeft == 0
      if isOver || isCancelled() {
        return SimplexOutcome(status: isOver ? .limit : .cancelled, objective: objective, iterations: iterations)
      }
    }
  }

  private var iterationsLeft: Int { max(0, (options.iterationLimit ?? .max) - iterations) }

  /// Runs one slice; nil if there is more to do.
  private mutating func runSlice(_ objective: inout Double) throws(GLPKError) -> SimplexOutcome.Status? {
    control.milliseconds = Int32(deadline.milliseconds(atMost: slice))
    control.iterations = Int32(clamping: iterationsLeft)
    var result = cglpk_simplex_result()
    try check(cglpk_simplex(handle, &control, &result), "simplex")
    objective = result.objective
    iterations += Int(result.iterations)
    switch result.status {
    case CGLPK_OPTIMAL: return .optimal
    case CGLPK_INFEASIBLE: return .infeasible
    case CGLPK_UNBOUNDED: return .unbounded
    case CGLPK_CUT_OFF: return .cutOff
    case CGLPK_LIMIT:
      // Setting up alone may outlast a slice on a large problem: without longer ones it would never get further.
      if result.iterations == 0 { slice = min(slice * 2, 1 << 20) }
      return nil
    case CGLPK_UNDEFINED where control.method == CGLPK_DUAL:
      // No dual feasible point: only the primal method tells unbounded from infeasible.
      control.method = CGLPK_PRIMAL
      return nil
    default:
      try recover(result.native)
      return nil
    }
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
