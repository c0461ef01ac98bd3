import GLPK
import RosterModel
import RosterRules

/// How much an exact model says beyond what its rules say.
public enum ModelForm: String, CaseIterable, Sendable {
  /// Cliques in one row each, counting bounds, and bounds and coefficients tightened: what the exact engine solves.
  case strengthened
  /// What the rules say and no more: options that exclude each other two by two, no counting bound, nothing tightened.
  /// It has the same optimum, and lets other solvers show what they find by themselves.
  case plain
}

extension Solver {
  /// The integer model of a level in one of its forms, earlier levels capped.
  public func exactModel(level: PriorityLevel, caps: [Int], form: ModelForm) -> LinearModel {
    ExactModel(compiled, level: level, caps: caps, form: form).linear
  }
}

extension CompiledFormulation.Expression {
  /// Whether it says only that at most one of its options is chosen.
  var isClique: Bool {
    gates.isEmpty && cost == ConvexCost.atMost(1, .hard) && options.allSatisfy { $0.coefficient == 1 }
  }
}
