/// Every month of one unit as the paths of an acyclic graph: pricing is a shortest path.
///
/// Nodes are the states of a `UnitWalk` after each layer, merged where they go on alike; the last node is the end.
/// Costs are whole points; multipliers come in as whole numbers too, so that a shortest path is exact.
final class UnitGraph {
  struct Arc {
    var target: Int32
    /// 0 for no option, else the offset of the option among the unit's, plus one.
    var item: Int32
    var cost: Int32
  }

  /// The unit's options in the order of items.
  let options: [Int32]
  private(set) var arcs: [Arc] = []
  /// The first arc of each node; one more than there are nodes.
  private(set) var firstArc: [Int32] = []
  /// What every month costs before its first turn.
  let baseCost: Int

  /// The number of nodes.
  var nodeCount: Int { firstArc.count - 1 }

  /// A distance that is no distance.
  static let unreachable = Int.max / 4

  /// The graph of a walk; nil where it would have more than so many nodes, or is not wanted any more.
  init?(_ walk: UnitWalk, mostNodes: Int, isCancelled: () -> Bool) {
    options = walk.layers.flatMap { $0 }
    baseCost = walk.startCost
    if walk.isImpossible {
      firstArc = [0, 0]
      return
    }
    let width = max(1, walk.width)
    var current = walk.start
    if current.isEmpty { current = [0] }
    var scratch = [Int16](repeating: 0, count: width)
    var firstNode = 0
    var firstItem = 0
    for layer in walk.layers.indices {
      if isCancelled() { return nil }
      let count = current.count / width
      var table = StateTable(width: width)
      let nextFirst = firstNode + count
      for node in 0..<count {
        firstArc.append(Int32(arcs.count))
        for choice in -1..<walk.layers[layer].count {
          let cost = scratch.withUnsafeMutableBufferPointer { buffer in
            for slot in 0..<width { buffer[slot] = current[node * width + slot] }
            return walk.step(buffer.baseAddress!, layer: layer, choosing: choice < 0 ? nil : choice)
          }
          guard let cost else { continue }
          let target = table.place(of: scratch)
          arcs.append(
            Arc(
              target: Int32(nextFirst + target), item: choice < 0 ? 0 : Int32(firstItem + choice + 1),
              cost: Int32(cost)))
        }
      }
      if nextFirst + table.count > mostNodes { return nil }
      current = table.states
      firstNode = nextFirst
      firstItem += walk.layers[layer].count
    }
    // Whatever is left open at the end goes on alike.
    let ends = current.count / width
    if ends > 1 {
      let end = Int32(firstNode)
      for place in arcs.indices where arcs[place].target > end { arcs[place].target = end }
    }
    firstArc += [Int32(arcs.count), Int32(arcs.count)]
  }

  /// Cheapest ways from each node to the end.
  ///
  /// - Parameters:
  ///   - scale: what one point is worth.
  ///   - prices: what each item costs beside its points, item 0 first.
  ///   - toEnd: receives a distance for each node; the first is the least cost of a month, `baseCost` left out.
  /// - Complexity: O(arcs).
  func price(scale: Int, prices: [Int], toEnd: inout [Int]) {
    let nodes = nodeCount
    if toEnd.count < nodes { toEnd = Array(repeating: 0, count: nodes) }
    arcs.withUnsafeBufferPointer { arcs in
      firstArc.withUnsafeBufferPointer { first in
        prices.withUnsafeBufferPointer { prices in
          toEnd.withUnsafeMutableBufferPointer { toEnd in
            toEnd[nodes - 1] = 0
            for node in stride(from: nodes - 2, through: 0, by: -1) {
              var best = UnitGraph.unreachable
              for place in Int(first[node])..<Int(first[node + 1]) {
                let arc = arcs[place]
                let length = toEnd[Int(arc.target)] + Int(arc.cost) * scale + prices[Int(arc.item)]
                if length < best { best = length }
              }
              toEnd[node] = best
            }
          }
        }
      }
    }
  }

  /// The graph of the months that cost at most so much more than the cheapest, once priced: every one of them, and others
  /// that share all their arcs with them.
  func pruned(scale: Int, prices: [Int], toEnd: [Int], within room: Int) -> UnitGraph {
    var fromStart = [Int](repeating: UnitGraph.unreachable, count: nodeCount)
    fromStart[0] = 0
    let most = toEnd[0] + room
    var isKept = [Bool](repeating: false, count: arcs.count)
    var isReached = [Bool](repeating: false, count: nodeCount)
    isReached[0] = true
    for node in 0..<max(0, nodeCount - 1) where fromStart[node] < UnitGraph.unreachable {
      for place in Int(firstArc[node])..<Int(firstArc[node + 1]) {
        let arc = arcs[place]
        let length = fromStart[node] + Int(arc.cost) * scale + prices[Int(arc.item)]
        if length + toEnd[Int(arc.target)] > most { continue }
        isKept[place] = true
        isReached[Int(arc.target)] = true
        if length < fromStart[Int(arc.target)] { fromStart[Int(arc.target)] = length }
      }
    }
    isReached[nodeCount - 1] = true
    var number = [Int32](repeating: -1, count: nodeCount)
    var count: Int32 = 0
    for node in 0..<nodeCount where isReached[node] {
      number[node] = count
      count += 1
    }
    var keptArcs: [Arc] = []
    var first: [Int32] = []
    for node in 0..<nodeCount - 1 where isReached[node] {
      first.append(Int32(keptArcs.count))
      for place in Int(firstArc[node])..<Int(firstArc[node + 1]) where isKept[place] {
        var arc = arcs[place]
        arc.target = number[Int(arc.target)]
        keptArcs.append(arc)
      }
    }
    first += [Int32(keptArcs.count), Int32(keptArcs.count)]
    return UnitGraph(options: options, arcs: keptArcs, firstArc: first, baseCost: baseCost)
  }

  private init(options: [Int32], arcs: [Arc], firstArc: [Int32], baseCost: Int) {
    (self.options, self.arcs, self.firstArc, self.baseCost) = (options, arcs, firstArc, baseCost)
  }

  /// The options of a cheapest month, once priced.
  func cheapest(scale: Int, prices: [Int], toEnd: [Int]) -> [Int32] {
    var chosen: [Int32] = []
    var node = 0
    while node < nodeCount - 1 {
      var next: Arc?
      var best = UnitGraph.unreachable
      for arc in arcs[Int(firstArc[node])..<Int(firstArc[node + 1])] {
        let length = toEnd[Int(arc.target)] + Int(arc.cost) * scale + prices[Int(arc.item)]
        if length < best { (best, next) = (length, arc) }
      }
      guard let next else { break }
      if next.item > 0 { chosen.append(options[Int(next.item) - 1]) }
      node = Int(next.target)
    }
    return chosen
  }

  /// For each item the least cost of a month that holds it, once priced (min-marginals).
  ///
  /// - Complexity: O(arcs).
  func marginals(scale: Int, prices: [Int], toEnd: [Int]) -> [Int] {
    var least = [Int](repeating: UnitGraph.unreachable, count: options.count + 1)
    var fromStart = [Int](repeating: UnitGraph.unreachable, count: nodeCount)
    fromStart[0] = 0
    for node in 0..<max(0, nodeCount - 1) where fromStart[node] < UnitGraph.unreachable {
      for place in Int(firstArc[node])..<Int(firstArc[node + 1]) {
        let arc = arcs[place]
        let length = fromStart[node] + Int(arc.cost) * scale + prices[Int(arc.item)]
        if length < fromStart[Int(arc.target)] { fromStart[Int(arc.target)] = length }
        let whole = length + toEnd[Int(arc.target)]
        if whole < least[Int(arc.item)] { least[Int(arc.item)] = whole }
      }
    }
    return least
  }
}

/// States of one layer, each stored once.
private struct StateTable {
  private(set) var states: [Int16] = []
  private let width: Int
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  init(width: Int) { self.width = width }

  var count: Int { states.count / width }

  /// The number of a state; a new one at its first sight.
  mutating func place(of state: [Int16]) -> Int {
    if count * 2 > slots.count { grow() }
    let mask = slots.count - 1
    var slot = StateTable.hash(state[...]) & mask
    while slots[slot] >= 0 {
      let start = Int(slots[slot]) * width
      var isSame = true
      for offset in 0..<width where states[start + offset] != state[offset] {
        isSame = false
        break
      }
      if isSame { return Int(slots[slot]) }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(count)
    states += state
    return count - 1
  }

  private mutating func grow() {
    var larger = [Int32](repeating: -1, count: slots.count * 4)
    for index in 0..<count {
      var slot = StateTable.hash(states[index * width..<(index + 1) * width]) & (larger.count - 1)
      while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = Int32(index)
    }
    slots = larger
  }

  private static func hash(_ state: ArraySlice<Int16>) -> Int {
    var value: UInt64 = 0x9E37_79B9_7F4A_7C15
    for entry in state { value = (value ^ UInt64(UInt16(bitPattern: entry))) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (value ^ (value >> 29)) & 0x7FFF_FFFF_FFFF)
  }
}
