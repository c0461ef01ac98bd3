import GLPK
import RosterModel
import RosterRules

/// What the integer model says of given rosters, for tests: the model is built once.
package struct ExactChecker {
  private let model: ExactModel

  init(_ compiled: CompiledFormulation, _ form: ModelForm) {
    // Uncovered places may cost whatever they do: only the points are compared.
    model = ExactModel(compiled, level: .points(), caps: [0, 1 << 30], form: form)
  }

  /// The objective and feasibility of a roster's own solution; nil where some unit serves in a way that is no option.
  package func value(of roster: Roster) -> (points: Int, isFeasible: Bool)? {
    guard let chosen = model.compiled.chosen(in: roster) else { return nil }
    let values = model.solution(of: chosen)
    let points = zip(values, model.linear.columnCost).reduce(0.0) { $0 + $1.0 * $1.1 }
    return (Int(points), model.linear.isFeasible(values))
  }

  /// The optimum of the model with a roster's options fixed; nil where it has none.
  package func solvedValue(of roster: Roster) throws(GLPKError) -> Int? {
    guard let chosen = model.compiled.chosen(in: roster) else { return nil }
    var linear = model.linear
    for (option, column) in model.optionColumns.enumerated() {
      let value = chosen.contains(Int32(option)) ? 1.0 : 0
      linear.setBounds(column, value...value)
    }
    return try withProblem(linear) { (problem: inout Problem) throws(GLPKError) in
      let outcome = try problem.branchAndCut(BranchOptions())
      return outcome.objective.map { Int($0.rounded()) }
    }
  }
}

extension Solver {
  /// The integer model as a judge of given rosters.
  package func exactChecker(_ form: ModelForm = .strengthened) -> ExactChecker { ExactChecker(compiled, form) }
}
