internal import CGLPK

/// What the C callbacks of one search reach back to.
final class SearchContext {
  private let observe: (inout SearchNode) -> Void
  private let watch: Watch
  private let columnCount: Int
  /// Copied out as it is found: a search that is abandoned inside a relaxation takes GLPK's copy along.
  private(set) var solution: [Double]?
  private(set) var objective: Double?
  private(set) var bound: Double
  private(set) var nodes = 0

  init(
    columnCount: Int, bound: Double, observe: @escaping (inout SearchNode) -> Void, isCancelled: @escaping () -> Bool
  ) {
    self.columnCount = columnCount
    self.bound = bound
    self.observe = observe
    watch = Watch(isCancelled)
  }

  fileprivate func visit(_ pointer: OpaquePointer) {
    var node = SearchNode(node: pointer, columnCount: columnCount)
    bound = node.bestBound
    nodes = node.nodeCount
    if node.reason == .incumbent {
      solution = node.solution
      objective = node.incumbentObjective
    }
    observe(&node)
  }

  static let visit: @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?) -> Void = { context, node in
    guard let context, let node else { return }
    Unmanaged<SearchContext>.fromOpaque(context).takeUnretainedValue().visit(node)
  }

  static let poll: @convention(c) (UnsafeMutableRawPointer?) -> Bool = { context in
    guard let context else { return false }
    return Unmanaged<SearchContext>.fromOpaque(context).takeUnretainedValue().watch.poll()
  }
}
