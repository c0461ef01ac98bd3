/// Pairs collected from both ends, each kept once.
struct EdgeSet {
  private var collected: [WeightedEdge] = []

  mutating func insert(_ first: Int, _ second: Int, _ weight: Int) {
    collected.append(
      WeightedEdge(first: Int32(min(first, second)), second: Int32(max(first, second)), weight: weight))
  }

  /// The edges in order.
  var edges: [WeightedEdge] {
    var edges: [WeightedEdge] = []
    for edge in collected.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
      if let last = edges.last, last.first == edge.first, last.second == edge.second { continue }
      edges.append(edge)
    }
    return edges
  }
}

/// One row of a complete graph's weights.
struct RowBuffer<Weights: PairWeights>: ~Copyable {
  private let weights: Weights
  private let base: UnsafeMutablePointer<Int>

  init(_ weights: Weights) {
    self.weights = weights
    base = .allocate(capacity: max(1, weights.count))
  }

  deinit { base.deallocate() }

  func fill(_ person: Int) { weights.fill(base, of: person) }

  subscript(other: Int) -> Int {
    @inline(__always) get { base[other] }
  }
}

/// The few best of what is offered; ties go by a hash of the pair, which spreads them over everybody.
struct BestFew {
  private struct Entry {
    var value: Int
    var hash: UInt32
    var other: Int

    static func < (left: Entry, right: Entry) -> Bool {
      left.value != right.value ? left.value < right.value : left.hash < right.hash
    }
  }

  private let limit: Int
  private var entries: [Entry] = []
  private var least = Int.min

  init(_ limit: Int) { self.limit = limit }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    least = .min
  }

  @inline(__always)
  mutating func offer(_ value: Int, _ first: Int, _ second: Int) {
    if value >= least { insert(value, first, second) }
  }

  private mutating func insert(_ value: Int, _ first: Int, _ second: Int) {
    var hash = (UInt64(min(first, second)) << 32 | UInt64(max(first, second))) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    let entry = Entry(value: value, hash: UInt32(truncatingIfNeeded: hash >> 32), other: second)
    if entries.count == limit {
      if !(entries[0] < entry) { return }
      entries[0] = entry
      // The least stands first; the rest need no order.
      var place = 0
      for other in 1..<limit where entries[other] < entries[place] { place = other }
      entries.swapAt(0, place)
    } else {
      entries.append(entry)
      if entry < entries[0] { entries.swapAt(0, entries.count - 1) }
    }
    if entries.count == limit { least = entries[0].value }
  }

  /// Who was kept, in no particular order.
  var others: [Int] { entries.map(\.other) }
}
