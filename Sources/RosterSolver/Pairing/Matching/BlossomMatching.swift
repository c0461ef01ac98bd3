/// Maximum-weight perfect matching in a sparse graph by the primal–dual blossom algorithm.
///
/// Edmonds, "Maximum matching and a polyhedron with 0,1-vertices", 1965; Galil, "Efficient algorithms for finding maximum
/// matching in graphs", 1986, section 4. One alternating tree grows at a time, from an unmatched vertex; a heap tells which
/// edge becomes tight next.
///
/// Weights are doubled, which keeps every dual whole: all vertices of a tree are joined by tight edges, so their duals
/// are all even or all odd, and the slack between two outer vertices is even.
///
/// Invariants between searches: each edge's slack, the duals of its ends plus those of the blossoms that hold both less
/// twice its weight, is not negative; matched edges and the edges of a blossom's circle have none; blossom duals are
/// even and not negative.
final class BlossomMatching {
  enum Label: Int8 { case none, outer, inner }

  /// An edge of a tree or of a blossom's circle, from one blossom to the next.
  struct Link: BitwiseCopyable {
    var from: Int32
    var to: Int32

    var reversed: Link { Link(from: to, to: from) }
    static let none = Link(from: -1, to: -1)
  }

  let count: Int
  var graph: SparseGraph
  /// Vertices that take no part for now.
  let isAway: FlatArray<Bool>
  /// The partner of each vertex, or −1.
  let mate: FlatArray<Int32>
  /// The duals of vertices, in doubled weights, and of blossoms: `count` vertices first.
  let dual: FlatArray<Int>

  // Nested blossoms; vertices are blossoms of one.
  let top: FlatArray<Int32>
  let parent: FlatArray<Int32>
  let base: FlatArray<Int32>
  var children: [[Int32]]
  /// The link from each child to the next, the last one's to the first.
  var circle: [[Link]]
  var unusedBlossoms: [Int32]

  // One search's tree.
  let label: FlatArray<Label>
  /// How a blossom was reached: from the tree to a vertex of the blossom.
  let entry: FlatArray<Link>
  /// How fast a vertex's dual changes, −1 in outer and 1 in inner blossoms, and since when; a blossom's as fast the other
  /// way twice.
  let rate: FlatArray<Int>
  let since: FlatArray<Int>
  let nearest: FlatArray<Int>
  let visits: FlatArray<Int32>
  var visit: Int32 = 0
  var time = 0
  var events = EventHeap()
  var tight: [DualEvent] = []
  var unscanned: [Int32] = []
  var touched: [Int32] = []
  var labelled: [Int32] = []
  var leafStack: [Int32] = []

  /// A graph in which nobody is matched yet.
  init(count: Int) {
    self.count = count
    let ids = count + count / 2 + 1
    graph = SparseGraph(count: count, [])
    isAway = .init(repeating: false, count: count)
    mate = .init(repeating: -1, count: count)
    dual = .init(repeating: 0, count: ids)
    top = .init((0..<Int32(count)).map { $0 })
    parent = .init(repeating: -1, count: ids)
    base = .init((0..<Int32(ids)).map { $0 < count ? $0 : -1 })
    children = Array(repeating: [], count: ids - count)
    circle = Array(repeating: [], count: ids - count)
    unusedBlossoms = (Int32(count)..<Int32(ids)).reversed()
    label = .init(repeating: .none, count: ids)
    entry = .init(repeating: .none, count: ids)
    rate = .init(repeating: 0, count: count)
    since = .init(repeating: 0, count: ids)
    nearest = .init(repeating: .max, count: count)
    visits = .init(repeating: 0, count: ids)
  }

  func isVertex(_ blossom: Int32) -> Bool { blossom < count }

  /// Visits the vertices of a blossom.
  @inline(__always)
  func forEachVertex(of blossom: Int32, _ body: (Int32) -> Void) {
    if isVertex(blossom) { return body(blossom) }
    var stack = [blossom]
    while let next = stack.popLast() {
      if isVertex(next) { body(next) } else { stack.append(contentsOf: children[Int(next) - count].reversed()) }
    }
  }

  func vertices(of blossom: Int32) -> [Int32] {
    var found: [Int32] = []
    forEachVertex(of: blossom) { found.append($0) }
    return found
  }

  /// A vertex's dual as it stands at this moment of the search.
  @inline(__always)
  func dualNow(_ vertex: Int32) -> Int { dual[vertex] + rate[vertex] * (time - since[vertex]) }

  /// Vertices that take part and have no partner, in order.
  var unmatched: [Int32] { (0..<Int32(count)).filter { mate[$0] < 0 && !isAway[$0] } }

  /// Removes two partners' match.
  func separate(_ vertex: Int32) {
    let partner = mate[vertex]
    if partner < 0 { return }
    mate[vertex] = -1
    mate[partner] = -1
  }
}
