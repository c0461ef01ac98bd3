import GLPK

/// Whether a solve has been cancelled, and not ended by itself.
typealias Solve = @Sendable (inout Problem, _ isCancelled: () -> Bool) throws(GLPKError) -> Bool

let search: Solve = { problem, isCancelled throws(GLPKError) in
  var options = BranchOptions()
  options.root = .init(method: .dualThenPrimal)
  return try problem.branchAndCut(options, isCancelled: isCancelled).stopped == .cancelled
}

let simplex: Solve = { problem, isCancelled throws(GLPKError) in
  try problem.simplex(.init(), isCancelled: isCancelled).status == .cancelled
}

/// Cancels a solve again and again, each time a little later, and takes the time until it has returned.
func cancel(
  _ name: String, _ model: LinearModel, rounds: Int, limit: Duration, _ solve: @escaping Solve
) async throws -> [Check] {
  var worst = Duration.zero
  var cancelled = 0
  for round in 0..<rounds {
    let flag = CancellationFlag()
    let hasStarted = CancellationFlag()
    async let solved = onSolverThread {
      let wasCancelled = try withProblem(model) { problem throws(GLPKError) in
        try solve(&problem) {
          hasStarted.cancel()
          return flag.isCancelled
        }
      }
      return (wasCancelled, ContinuousClock.now)
    }
    while !hasStarted.isCancelled { try await Task.sleep(for: .milliseconds(1)) }
    try await Task.sleep(for: .milliseconds(2 + round % 40))
    let start = ContinuousClock.now
    flag.cancel()
    let (wasCancelled, end) = try await solved
    cancelled += wasCancelled ? 1 : 0
    worst = max(worst, end - start)
  }
  return [
    Check(name: "\(name): cancelled", value: "\(cancelled) of \(rounds)", isRight: cancelled == rounds),
    Check(name: "\(name): longest until it returned", value: worst.inMilliseconds, isRight: worst < limit),
  ]
}
