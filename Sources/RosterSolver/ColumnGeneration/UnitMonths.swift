import RosterRules

/// The months of every unit as graphs, and what did not fit into them.
struct UnitMonths {
  /// A unit's graph with the exact walk that prices its columns.
  struct Unit {
    var graph: UnitGraph
    var walk: UnitWalk
  }

  private(set) var units: [Unit] = []
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
  private static let nodesOfUnit = 2_000...400_000

  init?(_ decomposition: Decomposition, isCancelled: () -> Bool) {
    let count = max(1, decomposition.parts.count)
    let range = UnitMonths.nodesOfUnit
    let limit = min(range.upperBound, max(range.lowerBound, UnitMonths.allNodes / count))
    var dropped: Set<Int> = []
    for unit in decomposition.parts.indices {
      if isCancelled() { return nil }
      let groups = UnitMonths.groups(decomposition, unit)
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
      for group in groups where !keptGoals.contains(group.goal) {
        leftOverExpressions += group.expressions
        leftOverRuns += group.runs
      }
      let walk = UnitWalk(
        decomposition, unit: unit, expressions: kept.flatMap(\.expressions), runs: kept.flatMap(\.runs), isExact: true)
      units.append(Unit(graph: graph, walk: walk))
    }
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
