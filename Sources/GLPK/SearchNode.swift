internal import CGLPK

/// What a running search shows at a callback, and what can be done to it there. GLPK manual, section 5.1.6.
///
/// It can neither be copied nor stored: it is valid only while the observer runs.
public struct SearchNode: ~Copyable {
  /// Why the observer is called.
  public enum Reason: Sendable {
    /// An open node is about to be chosen: no node is current.
    case selecting
    /// A node is about to be solved.
    case preparing
    /// A node's relaxation has been solved.
    case relaxed
    /// There is a better solution than before.
    case incumbent
    /// A heuristic may offer a solution.
    case heuristic
    /// Cutting planes may be generated.
    case cutting
    /// The node is about to be branched.
    case branching
  }

  let node: OpaquePointer
  let columnCount: Int

  /// Why the observer is called.
  public var reason: Reason {
    switch cglpk_node_reason(node) {
    case CGLPK_SELECTING: .selecting
    case CGLPK_PREPARING: .preparing
    case CGLPK_RELAXED: .relaxed
    case CGLPK_INCUMBENT: .incumbent
    case CGLPK_HEURISTIC: .heuristic
    case CGLPK_CUTTING: .cutting
    default: .branching
    }
  }

  /// What no solution's objective is below.
  public var bestBound: Double { cglpk_node_bound(node) }

  /// The objective of the best solution so far.
  public var incumbentObjective: Double? {
    var objective = Double.nan
    return cglpk_node_incumbent(node, &objective) ? objective : nil
  }

  /// Nodes taken up so far, the current one included.
  public var nodeCount: Int { cglpk_node_count(node) }

  /// Nodes that wait.
  public var openNodeCount: Int { cglpk_node_open(node) }

  /// Branches between the root and the current node.
  public var depth: Int { Int(cglpk_node_depth(node)) }

  /// The best solution so far, one value a column; nil without one and after a presolve.
  ///
  /// - Complexity: O(columns).
  public var solution: [Double]? {
    var values = [Double](repeating: 0, count: columnCount)
    return cglpk_node_solution(node, &values) == CGLPK_OK.code ? values : nil
  }

  /// The value of a column in the current node's relaxation; not a number before it is solved and after a presolve.
  public func relaxationValue(_ column: Column) -> Double {
    var value = Double.nan
    _ = cglpk_node_relaxation(node, Int32(clamping: column.index), &value)
    return value
  }

  /// Offers a solution, one value a column, at the reason `heuristic`; true if it is feasible, better, and taken.
  ///
  /// GLPK would take any whole vector: the bounds and the rows are checked here first.
  ///
  /// - Complexity: O(columns + elements).
  @discardableResult
  public mutating func offer(_ solution: [Double]) -> Bool {
    guard solution.count == columnCount, solution.allSatisfy(\.isFinite) else { return false }
    var isAccepted = false
    return cglpk_node_offer(node, solution, &isAccepted) == CGLPK_OK.code && isAccepted
  }

  /// Ends the search when the observer returns.
  public mutating func stop() { cglpk_node_stop(node) }
}
