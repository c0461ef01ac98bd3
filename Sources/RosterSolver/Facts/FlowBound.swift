import RosterModel
import RosterRules

/// A quick proof that people cannot fill some shifts: fewer turns flow from people through their limits to the places than
/// are wanted (Ford and Fulkerson, "Maximal flow through a network", 1956; by Hall's theorem some shifts then ask for more
/// than those who can serve them may give).
///
/// Only places and limits are looked at: each place wanted takes a person once, and a person, or some shifts of theirs,
/// give no more turns than a hard count allows. What a flow cannot do no roster can.
struct FlowBound {
  private struct Arc {
    var to: Int
    var room: Int
    var twin: Int
  }

  private var arcs: [[Arc]] = []
  private var wanted = 0

  private static let source = 0
  private static let sink = 1

  /// The network of a model whose hard expressions must hold.
  init(_ compiled: CompiledFormulation) {
    arcs = [[], []]
    let demands = FlowBound.demands(compiled)
    if demands.isEmpty { return }
    var options: [PersonIndex: [Int32: Int]] = [:]
    for demand in demands {
      wanted += demand.wanted
      let node = addNode()
      connect(node, FlowBound.sink, demand.wanted)
      for option in demand.options {
        for member in compiled.options[Int(option)].members { options[member, default: [:]][option] = node }
      }
    }
    let limits = FlowBound.limits(compiled)
    for (person, nodes) in options.sorted(by: { $0.key < $1.key }) { connect(person, nodes, limits[person] ?? []) }
  }

  /// Whether more is wanted than can flow.
  var isHopeless: Bool {
    var network = self
    return network.greatestFlow() < wanted
  }

  // MARK: The network

  /// Places wanted: counts of people on one shift, no option in two of them.
  private static func demands(_ compiled: CompiledFormulation) -> [(options: [Int32], wanted: Int)] {
    var taken: Set<Int32> = []
    return compiled.expressions.compactMap { expression in
      guard let lower = expression.cost.lower, lower > 0, expression.gates.isEmpty,
        let first = expression.options.first.map({ compiled.options[Int($0.index)].shift })
      else { return nil }
      let options = expression.options.map(\.index)
      let isPlain = expression.options.allSatisfy {
        let option = compiled.options[Int($0.index)]
        return option.shift == first && $0.coefficient > 0 && Int($0.coefficient) <= option.members.count
      }
      guard isPlain, taken.isDisjoint(with: options) else { return nil }
      taken.formUnion(options)
      return (options, lower)
    }
  }

  /// Hard counts of each person's turns: the options counted and how many of them may be.
  private static func limits(_ compiled: CompiledFormulation) -> [PersonIndex: [(options: Set<Int32>, most: Int)]] {
    var limits: [PersonIndex: [(options: Set<Int32>, most: Int)]] = [:]
    for expression in compiled.expressions {
      guard let upper = expression.cost.upper, upper >= 0, expression.gates.isEmpty,
        expression.options.allSatisfy({ $0.coefficient == 1 }), let first = expression.options.first
      else { continue }
      var people = Set(compiled.options[Int(first.index)].members)
      for term in expression.options {
        if people.isEmpty { break }
        people.formIntersection(compiled.options[Int(term.index)].members)
      }
      for person in people { limits[person, default: []].append((Set(expression.options.map(\.index)), upper)) }
    }
    return limits
  }

  /// A person with the limit on all turns, and with limits on some that have no turn in common.
  private mutating func connect(
    _ person: PersonIndex, _ nodes: [Int32: Int], _ limits: [(options: Set<Int32>, most: Int)]
  ) {
    let all = Set(nodes.keys)
    let places = Set(nodes.values).count
    let whole = limits.filter { all.isSubset(of: $0.options) }.map(\.most).min() ?? places
    let own = addNode()
    connect(FlowBound.source, own, whole)
    var left = all
    var some: [(options: Set<Int32>, most: Int)] = limits.map { ($0.options.intersection(all), $0.most) }
    some = some.filter { $0.options.count > $0.most && $0.options.count < all.count }
    // What cuts off most comes first.
    some.sort { first, second in first.options.count - first.most > second.options.count - second.most }
    for limit in some where limit.options.isSubset(of: left) {
      let node = addNode()
      connect(own, node, limit.most)
      for place in Set(limit.options.map { nodes[$0]! }).sorted() { connect(node, place, 1) }
      left.subtract(limit.options)
    }
    for place in Set(left.map { nodes[$0]! }).sorted() { connect(own, place, 1) }
  }

  private mutating func addNode() -> Int {
    arcs.append([])
    return arcs.count - 1
  }

  private mutating func connect(_ from: Int, _ to: Int, _ room: Int) {
    arcs[from].append(Arc(to: to, room: room, twin: arcs[to].count))
    arcs[to].append(Arc(to: from, room: 0, twin: arcs[from].count - 1))
  }

  // MARK: The flow

  /// Shortest augmenting paths (Edmonds and Karp, Journal of the ACM 19, 1972).
  private mutating func greatestFlow() -> Int {
    var flow = 0
    while let path = shortestPath() {
      let room = path.map { arcs[$0.node][$0.arc].room }.min() ?? 0
      for step in path {
        arcs[step.node][step.arc].room -= room
        let arc = arcs[step.node][step.arc]
        arcs[arc.to][arc.twin].room += room
      }
      flow += room
    }
    return flow
  }

  private func shortestPath() -> [(node: Int, arc: Int)]? {
    var from = [(node: Int, arc: Int)?](repeating: nil, count: arcs.count)
    var queue = [FlowBound.source]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for (index, arc) in arcs[node].enumerated()
      where arc.room > 0 && from[arc.to] == nil && arc.to != FlowBound.source {
        from[arc.to] = (node, index)
        if arc.to == FlowBound.sink {
          var path: [(node: Int, arc: Int)] = []
          var at = FlowBound.sink
          while let step = from[at] {
            path.append(step)
            at = step.node
          }
          return path
        }
        queue.append(arc.to)
      }
    }
    return nil
  }
}
