/// Why the simplex method stopped, and where.
public struct SimplexOutcome: Sendable {
  /// Why the simplex method stopped.
  public enum Status: Sendable {
    /// At an optimum.
    case optimal
    /// No solution keeps all bounds.
    case infeasible
    /// The objective falls without end.
    case unbounded
    /// At the time or iteration limit.
    case limit
    /// The caller has cancelled.
    case cancelled
    /// At the objective limit: the optimum is not below it.
    case cutOff
  }

  /// Why the method stopped.
  public let status: Status
  /// The objective of the last basic solution: the optimum if the status says so.
  public let objective: Double
  /// Iterations done.
  public let iterations: Int
}
