internal import CGLPK

extension Problem {
  /// Solves the problem, or its relaxation, by the simplex method. GLPK manual, section 2.8.1.
  ///
  /// The method starts from the basis that the last call has left, also after columns and rows were added; after a
  /// cancellation or a limit it can go on. `isCancelled` is asked about once a millisecond.
  ///
  /// - Throws: `GLPKError` for a fault, bad options, or if GLPK gives up for numerical reasons.
  public mutating func simplex(
    _ options: SimplexOptions = .init(), isCancelled: () -> Bool = { false }
  ) throws(GLPKError) -> SimplexOutcome {
    try options.validate()
    let deadline = Deadline(seconds: options.timeLimit)
    guard options.presolve, try presolve(forSearch: false) == nil else {
      // What the presolver takes for unbounded may be infeasible as well: the method itself tells.
      try discardPresolved()
      return try slices(options, deadline, isCancelled)
    }
    let outcome = try slices(options, deadline, isCancelled)
    if outcome.status == .optimal { try check(cglpk_postsolve(handle), "postsolve") }
    try discardPresolved()
    return outcome
  }

  /// Forgets the basis and makes one from scratch. GLPK manual, sections 2.7.4 and 2.7.5.
  ///
  /// - Throws: `GLPKError` for a fault.
  public mutating func resetBasis(_ basis: Basis = .advanced) throws(GLPKError) {
    try check(cglpk_reset_basis(handle, basis == .advanced ? CGLPK_ADVANCED_BASIS : CGLPK_STANDARD_BASIS), "resetBasis")
  }

  /// A basis to start from.
  public enum Basis: Sendable {
    /// All rows basic.
    case standard
    /// As triangular as possible, with as few fixed variables as possible.
    case advanced
  }

  /// Reduces the problem; the verdict is nil if there is still something to solve.
  mutating func presolve(forSearch: Bool) throws(GLPKError) -> SimplexOutcome.Status? {
    var verdict = CGLPK_UNDEFINED
    try check(cglpk_presolve(handle, forSearch, &verdict), "presolve")
    switch verdict {
    case CGLPK_INFEASIBLE: return .infeasible
    case CGLPK_UNBOUNDED: return .unbounded
    default:
      try check(cglpk_reset_basis(handle, CGLPK_ADVANCED_BASIS), "presolve")
      return nil
    }
  }

  mutating func discardPresolved() throws(GLPKError) { try check(cglpk_discard(handle), "presolve") }

  mutating func slices(
    _ options: SimplexOptions, _ deadline: Deadline, _ isCancelled: () -> Bool
  ) throws(GLPKError) -> SimplexOutcome {
    let handle = handle
    return try withoutActuallyEscaping(isCancelled) { isCancelled throws(GLPKError) in
      var simplex = SlicedSimplex(handle: handle, options: options, deadline: deadline)
      return try simplex.run(Watch(isCancelled))
    }
  }
}
