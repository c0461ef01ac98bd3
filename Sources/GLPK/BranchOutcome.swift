/// Why branch and cut stopped, and what is in hand: a solution, a bound, both or neither.
public struct BranchOutcome: Sendable {
  /// Why the search stopped.
  public enum Stop: Sendable {
    /// The solution in hand is optimal.
    case proven
    /// There is no solution.
    case infeasible
    /// At the time limit.
    case timeLimit
    /// At the node limit.
    case nodeLimit
    /// At the gap asked for.
    case gap
    /// The caller, or the observer of the nodes, has stopped it.
    case cancelled
    /// No solution is below the cut-off.
    case cutOff
  }

  /// Why the search stopped.
  public let stopped: Stop
  /// The objective of the solution, computed anew from its rounded values.
  public let objective: Double?
  /// What no solution's objective is below, minus infinity if nothing is known; with a cut-off, at most the cut-off.
  public let bound: Double
  /// The best solution found, one value a column, those of integer columns rounded.
  public let solution: [Double]?
  /// Nodes taken up, the root included.
  public let nodes: Int
  /// By how much the solution breaks the bound or row that it breaks most; rounding may cost up to the tolerance times the
  /// coefficients.
  public let largestViolation: Double

  /// What is left between the solution and the bound, relative to the solution; nil without a solution.
  public var relativeGap: Double? {
    objective.map { objective in
      objective <= bound ? 0 : (objective - bound) / max(abs(objective), .leastNormalMagnitude)
    }
  }
}
