internal import CGLPK

/// Faults raised inside GLPK on purpose: this module refuses all bad input before GLPK sees it, so that its guards would
/// otherwise never be tried.
package enum FaultDrill {
  /// How many ways there are to misuse a problem.
  package static var kinds: Int { Int(CGLPK_DRILLS) }
  /// How many ways there are to misuse a search from inside its callback.
  package static var nodeKinds: Int { Int(CGLPK_NODE_DRILLS) }
}

extension Problem {
  /// Misuses GLPK in one of `FaultDrill.kinds` ways.
  ///
  /// - Throws: `GLPKError` with the code `fault` or `outOfMemory`, always.
  package mutating func drill(_ kind: Int) throws(GLPKError) {
    try check(cglpk_drill(handle, Int32(kind)), "drill \(kind)")
  }
}

extension SearchNode {
  /// Misuses GLPK in one of `FaultDrill.nodeKinds` ways; the search ends with the fault when the observer returns.
  package mutating func drill(_ kind: Int) { _ = cglpk_node_drill(node, Int32(kind)) }
}
