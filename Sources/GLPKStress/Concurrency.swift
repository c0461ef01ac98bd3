import GLPK

/// Two solves on two threads at once, compared with the same solves one after the other.
func solveTwoAtOnce(rounds: Int) async throws -> [Check] {
  var right = 0
  for round in 0..<rounds {
    let models = [UInt64(2 * round), UInt64(2 * round + 1)].map(StressModels.assignment)
    let serial = try models.map(solve)
    async let first = onSolverThread { try solve(models[0]) }
    async let second = onSolverThread { try solve(models[1]) }
    let both = try await [first, second]
    let agrees = zip(both, serial).allSatisfy {
      $0.solution == $1.solution && $0.nodes == $1.nodes && $0.bound == $1.bound
    }
    right += agrees ? 1 : 0
  }
  return [
    Check(name: "two solves at once agree with serial ones", value: "\(right) of \(rounds)", isRight: right == rounds)
  ]
}

private func solve(_ model: LinearModel) throws(GLPKError) -> BranchOutcome {
  try withProblem(model) { problem throws(GLPKError) in try problem.branchAndCut() }
}
