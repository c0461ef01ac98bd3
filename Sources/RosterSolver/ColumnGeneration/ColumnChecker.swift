import GLPK
import RosterModel
import RosterRules

/// What column generation says of given rosters, for tests: units' months and joint rows are built once.
package struct ColumnChecker {
  private let generation: ColumnGeneration

  /// Nodes so few that some goals do not fit at first.
  private static let fewNodes = 12

  init?(_ compiled: CompiledFormulation, nodesOfUnit: Int = fewNodes) {
    // Uncovered places may cost whatever they do: only the points are compared.
    guard
      let generation = ColumnGeneration(
        compiled, level: .points(), caps: [0, 1 << 30], nodesOfUnit: nodesOfUnit, isCancelled: { false })
    else { return nil }
    self.generation = generation
  }

  /// The costs of a roster's months and of what joins them, and whether all of them are allowed; nil where some unit
  /// serves in a way that is no option.
  package func value(of roster: Roster) -> (points: Int, isFeasible: Bool)? {
    generation.decomposition.compiled.chosen(in: roster).map { value(of: $0) }
  }

  /// The least points that columns find, from a roster on, and the bound that they prove.
  package func solve(from roster: Roster) throws(GLPKError) -> (bound: Int?, best: Int)? {
    guard let chosen = generation.decomposition.compiled.chosen(in: roster), let points = cost(of: chosen) else {
      return nil
    }
    var bound: Int?
    var best = (chosen: chosen, cost: points)
    _ = try generation.run(
      seeds: [chosen],
      progress: { better in
        bound = max(better ?? .min, bound ?? .min)
        return bound! >= best.cost
      },
      rosters: .init(
        seed: 1, best: { best }, evaluate: { cost(of: $0) },
        found: { found in
          if let cost = cost(of: found), cost < best.cost { best = (found, cost) }
        }))
    return (bound, best.cost)
  }

  /// The points of a choice, nil where it breaks something.
  private func cost(of chosen: [Int32]) -> Int? {
    let value = value(of: chosen.sorted())
    return value.isFeasible ? value.points : nil
  }

  private func value(of chosen: [Int32]) -> (points: Int, isFeasible: Bool) {
    let rows = generation.rows
    let values = rows.model.solution(of: chosen)
    var points = rows.constant
    for (own, value) in zip(rows.own, values.dropFirst(rows.optionCount)) { points += own.cost * Int(value) }
    for unit in generation.months.units {
      guard let cost = unit.walk.cost(of: Set(chosen)) else { return (points, false) }
      points += cost
    }
    return (points, rows.model.linear.isFeasible(values))
  }
}

extension Solver {
  /// Column generation as a judge of given rosters.
  package func columnChecker() -> ColumnChecker? { ColumnChecker(compiled) }
}
