internal import CGLPK

extension BranchOptions {
  func validate() throws(GLPKError) {
    try requireLimit(timeLimit, "timeLimit")
    try requireLimit(proximityTimeLimit, "proximityTimeLimit")
    try refuse(nodeLimit.map { $0 < 0 } ?? false, "nodeLimit", "is negative")
    try refuse(!(relativeGap >= 0 && relativeGap.isFinite), "relativeGap", "\(relativeGap) is not a gap")
    try refuse(cutOff?.isNaN ?? false, "cutOff", "is not a number")
    try refuse(!(integerTolerance > 0 && integerTolerance < 0.5), "integerTolerance", "\(integerTolerance)")
    try refuse(!(objectiveTolerance > 0 && objectiveTolerance < 1), "objectiveTolerance", "\(objectiveTolerance)")
    try refuse(
      cutOff != nil && heuristics.contains(.proximitySearch), "proximitySearch",
      "does not go with a cutOff: it starts from an incumbent")
    try root.validate()
    try refuse(root.objectiveLimit != nil, "root.objectiveLimit", "does not go with a search: cutOff is meant")
  }

  private func refuse(_ isBad: Bool, _ subject: String, _ message: String) throws(GLPKError) {
    if isBad { throw GLPKError(code: .invalidOption, subject: subject, message: message, hint: nil) }
  }

  func native(rootBound: Double, milliseconds: Int) -> cglpk_search_options {
    var native = cglpk_search_options()
    native.branching = branching.native
    native.backtracking = backtracking.native
    native.milliseconds = Int32(milliseconds)
    native.node_limit = nodeLimit ?? .max
    native.relative_gap = relativeGap
    native.cut_off = cutOff ?? .infinity
    native.root_bound = rootBound
    native.integer_tolerance = integerTolerance
    native.objective_tolerance = objectiveTolerance
    native.integral_objective = integralObjective
    native.gomory = cuts.contains(.gomory)
    native.mixed_integer_rounding = cuts.contains(.mixedIntegerRounding)
    native.cover = cuts.contains(.cover)
    native.clique = cuts.contains(.clique)
    native.feasibility_pump = heuristics.contains(.feasibilityPump)
    native.proximity_search = heuristics.contains(.proximitySearch)
    native.rounding = heuristics.contains(.rounding)
    native.proximity_milliseconds = Int32(max(1, min(proximityTimeLimit * 1e3, 1e9)))
    return native
  }
}

extension BranchOptions.Branching {
  fileprivate var native: cglpk_branching {
    switch self {
    case .firstFractional: CGLPK_FIRST_FRACTIONAL
    case .lastFractional: CGLPK_LAST_FRACTIONAL
    case .mostFractional: CGLPK_MOST_FRACTIONAL
    case .driebeckTomlin: CGLPK_DRIEBECK_TOMLIN
    case .pseudocost: CGLPK_PSEUDOCOST
    }
  }
}

extension BranchOptions.Backtracking {
  fileprivate var native: cglpk_backtracking {
    switch self {
    case .depthFirst: CGLPK_DEPTH_FIRST
    case .breadthFirst: CGLPK_BREADTH_FIRST
    case .bestBound: CGLPK_BEST_BOUND
    case .bestProjection: CGLPK_BEST_PROJECTION
    }
  }
}
