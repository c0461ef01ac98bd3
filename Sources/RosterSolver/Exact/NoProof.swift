import GLPK

/// Takes the relaxations at their word.
struct NoProof: ProofObserver {
  mutating func split(_ column: Int, atMost: Int, upFirst: Bool) {}
  mutating func died() {}

  mutating func charges(of problem: borrowing Problem, room: Double, lower: [Double], upper: [Double]) -> (
    reducedCosts: [Double], room: Double
  )? {
    ((0..<problem.columnCount).map { problem.reducedCost(Column(index: $0)) }, room + 1e-5)
  }

  mutating func closes(_ problem: borrowing Problem, isInfeasible: Bool, lower: [Double], upper: [Double]) -> Bool {
    true
  }
}
