import GLPK
import RosterModel
import RosterRules

/// What column generation says of given rosters, for tests: units' months and joint rows are built once.
package struct ColumnChecker {
  private let generation: ColumnGeneration

  init?(_ compiled: CompiledFormulation) {
    // Uncovered places may cost whatever they do: only the points are compared.
    guard
      let generation = ColumnGeneration(compiled, level: .points(), caps: [0, 1 << 30], isCancelled: { false })
    else { return nil }
    self.generation = generation
  }

  /// The costs of a roster's months and of what joins them, and whether all of them are allowed; nil where some unit
  /// serves in a way that is no option.
  package func value(of roster: Roster) -> (points: Int, isFeasible: Bool)? {
    let rows = generation.rows
    guard let chosen = generation.decomposition.compiled.chosen(in: roster) else { return nil }
    let values = rows.model.solution(of: chosen)
    var points = rows.constant
    for (own, value) in zip(rows.own, values.dropFirst(rows.optionCount)) { points += own.cost * Int(value) }
    for unit in generation.months.units {
      guard let cost = unit.walk.cost(of: Set(chosen)) else { return (points, false) }
      points += cost
    }
    return (points, rows.model.linear.isFeasible(values))
  }

  /// The bound that columns give, from a roster's months on.
  package func bound(from roster: Roster) throws(GLPKError) -> Int? {
    guard let chosen = generation.decomposition.compiled.chosen(in: roster) else { return nil }
    var bound: Int?
    _ = try generation.run(
      seeds: [chosen],
      progress: { better in
        bound = better ?? bound
        return false
      }, isWorthDiving: { _ in false }, dived: { _ in })
    return bound
  }
}

extension Solver {
  /// Column generation as a judge of given rosters.
  package func columnChecker() -> ColumnChecker? { ColumnChecker(compiled) }
}
