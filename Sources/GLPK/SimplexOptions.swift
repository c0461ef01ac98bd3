/// How the simplex method runs: the parameters of `glp_smcp`. GLPK manual, section 2.8.1.
public struct SimplexOptions: Sendable {
  /// Which simplex method.
  public enum Method: Sendable {
    /// Goes on well after columns were added or costs changed.
    case primal
    /// Goes on well after rows were added or bounds changed.
    case dual
    /// The dual method, and the primal one where that fails.
    case dualThenPrimal
  }

  /// How the entering variable is chosen.
  public enum Pricing: Sendable {
    /// Fewer iterations.
    case projectedSteepestEdge
    /// Cheaper iterations.
    case textbook
  }

  /// How the leaving variable is chosen.
  public enum RatioTest: Sendable {
    /// Two passes, numerically safer.
    case harris
    /// One pass.
    case standard
  }

  /// Which simplex method.
  public var method: Method
  /// Whether the problem is reduced first; without an optimum the solution of the original stays undefined.
  public var presolve: Bool
  /// How the entering variable is chosen.
  public var pricing: Pricing
  /// How the leaving variable is chosen.
  public var ratioTest: RatioTest
  /// Seconds until the method stops.
  public var timeLimit: Double?
  /// Iterations until the method stops.
  public var iterationLimit: Int?
  /// The objective at which a dual method stops, as the optimum can only be higher.
  public var objectiveLimit: Double?

  /// The defaults of GLPK: primal, steepest edge, Harris, no presolve, no limits.
  public init(
    method: Method = .primal, presolve: Bool = false, pricing: Pricing = .projectedSteepestEdge,
    ratioTest: RatioTest = .harris, timeLimit: Double? = nil, iterationLimit: Int? = nil, objectiveLimit: Double? = nil
  ) {
    self.method = method
    self.presolve = presolve
    self.pricing = pricing
    self.ratioTest = ratioTest
    self.timeLimit = timeLimit
    self.iterationLimit = iterationLimit
    self.objectiveLimit = objectiveLimit
  }

  func validate() throws(GLPKError) {
    try requireLimit(timeLimit, "timeLimit")
    if let iterationLimit, iterationLimit < 0 {
      throw GLPKError(
        code: .invalidOption, subject: "iterationLimit", message: "\(iterationLimit) is negative", hint: nil)
    }
    guard let objectiveLimit else { return }
    if objectiveLimit.isNaN {
      throw GLPKError(code: .invalidOption, subject: "objectiveLimit", message: "is not a number", hint: nil)
    }
    if method == .primal {
      throw GLPKError(
        code: .invalidOption, subject: "objectiveLimit", message: "does not go with the primal method",
        hint: "method: .dualThenPrimal is meant.")
    }
  }
}

/// Refuses limits in seconds that no clock can keep.
func requireLimit(_ seconds: Double?, _ subject: String) throws(GLPKError) {
  if let seconds, !(seconds >= 0) {
    throw GLPKError(code: .invalidOption, subject: subject, message: "\(seconds) seconds", hint: nil)
  }
}
