import RosterRules

/// The months of every unit as graphs, and what did not fit into them.
struct UnitMonths {
  /// A unit's graph with the exact walk that prices its columns.
  struct Unit {
    var graph: UnitGraph
    var walk: UnitWalk
  }

  private(set) var units: [Unit] = []
  /// What did not fit into each unit's graph.
  private var leftOver: [[Group]] = []
  /// Offsets of expressions and runs of single units that became rows of the master.
  private(set) var leftOverExpressions: [Int] = []
  private(set) var leftOverRuns: [Int] = []

  /// Expressions and runs of a unit that stand or fall together.
  private struct Group {
    var goal: Int
    var expressions: [Int] = []
    var runs: [Int] = []
    /// Hard ones first, then costs on both sides, then what holds few states open.
    var order: (Int, Int) = (0, 0)
  }

  /// Nodes of all graphs together, and the most and fewest that a unit may have.
  private static let allNodes = 20_000_000
  static let nodesOfUnit = 2_000...400_000
  /// Points by which a goal must lift the bound to be worth a larger graph.
  private static let leastGain = 0.5

  /// - Parameters:
  ///   - nodes: the most nodes of a unit's graph.
  ///   - gains: by how much the goals that did not fit last time may lift the bound; those that do not are left out,
  ///     the others come in this order.
  init?(_ decomposition: Decomposition, nodes: Int, gains: [Int: Double] = [:], isCancelled: () -> Bool) {
    let count = max(1, decomposition.parts.count)
    let limit = min(nodes, max(UnitMonths.nodesOfUnit.lowerBound, UnitMonths.allNodes / count))
    var dropped = Set(gains.filter { $0.value < UnitMonths.leastGain }.keys)
    for unit in decomposition.parts.indices {
      if isCancelled() { return nil }
      let groups = UnitMonths.groups(decomposition, unit).sorted {
        gains[$0.goal] ?? .infinity > gains[$1.goal] ?? .infinity
      }
      var kept = groups.filter { !dropped.contains($0.goal) }
      var graph = UnitMonths.graph(decomposition, unit, kept, limit, isCancelled)
      if graph == nil {
        let candidates = kept
        kept = []
        for group in candidates {
          if let larger = UnitMonths.graph(decomposition, unit, kept + [group], limit, isCancelled) {
            kept.append(group)
            graph = larger
          } else {
            dropped.insert(group.goal)
          }
        }
      }
      guard let graph = graph ?? UnitMonths.graph(decomposition, unit, [], .max, isCancelled) else { return nil }
      let keptGoals = Set(kept.map(\.goal))
      leftOver.append(groups.filter { !keptGoals.contains($0.goal) })
      leftOverExpressions += leftOver[unit].flatMap(\.expressions)
      leftOverRuns += leftOver[unit].flatMap(\.runs)
      let walk = UnitWalk(
        decomposition, unit: unit, expressions: kept.flatMap(\.expressions), runs: kept.flatMap(\.runs), isExact: true)
      units.append(Unit(graph: graph, walk: walk))
    }
  }

  /// By how much each goal that did not fit may lift the bound: what months of given shares cost there, less what their
  /// average would.
  func gains(_ decomposition: Decomposition, shares: [(unit: Int, options: [Int32], share: Double)]) -> [Int: Double] {
    var gains: [Int: Double] = [:]
    var ofUnit = [[(options: Set<Int32>, share: Double)]](repeating: [], count: units.count)
    for entry in shares { ofUnit[entry.unit].append((Set(entry.options), entry.share)) }
    for unit in units.indices {
      let plain = UnitWalk(decomposition, unit: unit, expressions: [], runs: [], isExact: true)
      let bases = ofUnit[unit].map { plain.cost(of: $0.options) }
      for group in leftOver[unit] {
        let walk = UnitWalk(
          decomposition, unit: unit, expressions: group.expressions, runs: group.runs, isExact: true)
        var gain = 0.0
        for ((options, share), base) in zip(ofUnit[unit], bases) {
          if let cost = walk.cost(of: options), let base {
            gain += share * Double(cost - base)
          } else {
            gain += share * UnitMonths.forbidden
          }
        }
        for index in group.expressions {
          gain -= UnitMonths.averageCost(decomposition, index, ofUnit[unit])
        }
        gains[group.goal, default: 0] += gain
      }
    }
    return gains
  }

  /// Points that a month counts as which a hard goal forbids.
  private static let forbidden = 1000.0

  /// What the average count of an expression costs.
  private static func averageCost(
    _ decomposition: Decomposition, _ index: Int, _ months: [(options: Set<Int32>, share: Double)]
  ) -> Double {
    let expression = decomposition.compiled.expressions[index]
    guard expression.gates.isEmpty, let cost = decomposition.cost(of: expression) else { return 0 }
    var average = 0.0
    for (options, share) in months {
      for term in expression.options where options.contains(term.index) { average += share * Double(term.coefficient) }
    }
    let floor = Int(average.rounded(.down))
    let part = average - Double(floor)
    return (1 - part) * Double(cost(floor)) + part * Double(cost(floor + 1))
  }

  private static func graph(
    _ decomposition: Decomposition, _ unit: Int, _ groups: [Group], _ limit: Int, _ isCancelled: () -> Bool
  ) -> UnitGraph? {
    UnitGraph(
      UnitWalk(
        decomposition, unit: unit, expressions: groups.flatMap(\.expressions), runs: groups.flatMap(\.runs)),
      mostNodes: limit, isCancelled: isCancelled)
  }

  private static func groups(_ decomposition: Decomposition, _ unit: Int) -> [Group] {
    let compiled = decomposition.compiled
    let part = decomposition.parts[unit]
    var groups: [Int: Group] = [:]
    for index in part.expressions {
      let expression = compiled.expressions[index]
      guard let cost = decomposition.cost(of: expression), !cost.isFree else { continue }
      let isHard = cost.above.isEmpty && cost.below.isEmpty
      let key = isHard ? -1 - (cost.upper == 1 ? 0 : expression.goal + 1) : expression.goal
      let isTwoSided = !cost.above.isEmpty && !cost.below.isEmpty
      var group = groups[key] ?? Group(goal: key, order: (isHard ? 0 : isTwoSided ? 1 : 2, 0))
      group.expressions.append(index)
      group.order.1 += expression.options.count
      groups[key] = group
    }
    for index in part.runs {
      let run = compiled.runs[index]
      let key = run.stretch.goal + 1_000_000
      var group = groups[key] ?? Group(goal: key, order: (run.stretch.cost == nil ? 0 : 2, 0))
      group.runs.append(index)
      group.order.1 += run.days.count
      if UnitWalk.isOrdered(run, part) { groups[key] = group }
    }
    return groups.values.sorted { ($0.order.0, $0.order.1, $0.goal) < ($1.order.0, $1.order.1, $1.goal) }
  }
}
