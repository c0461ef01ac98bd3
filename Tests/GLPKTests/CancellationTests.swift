import GLPK
import Testing

@Suite(.serialized) struct CancellationTests {
  @Test func aFlagIsSetOnce() {
    let flag = CancellationFlag()
    #expect(!flag.isCancelled)
    flag.cancel()
    flag.cancel()
    #expect(flag.isCancelled)
  }

  @Test func aSearchStopsAtTheFirstQuestion() throws {
    let model = marketSplit(rows: 4, columns: 40, seed: 1)
    let outcome = try withProblem(model) { problem throws(GLPKError) in
      try problem.branchAndCut(isCancelled: { true })
    }
    #expect(outcome.stopped == .cancelled && outcome.nodes <= 1)
  }

  @Test func aSimplexRunStopsAndGoesOnLater() throws {
    let model = covering(rows: 1200, columns: 1600, perRow: 80, seed: 3)
    try withProblem(model) { problem throws(GLPKError) in
      #expect(try problem.simplex(isCancelled: { true }).status == .cancelled)
      #expect(try problem.simplex(.init(presolve: true), isCancelled: { true }).status == .cancelled)
      #expect(try problem.simplex(.init(iterationLimit: 30)).iterations == 30)
    }
  }

  @Test(arguments: [false, true]) func aHardSearchStopsWithin100Milliseconds(_ presolve: Bool) async throws {
    let flag = CancellationFlag()
    let clock = ContinuousClock()
    async let solved = onSolverThread {
      let outcome = try withProblem(marketSplit(rows: 4, columns: 40, seed: 1)) { problem throws(GLPKError) in
        try problem.branchAndCut(.init(presolve: presolve), isCancelled: { flag.isCancelled })
      }
      return (outcome, ContinuousClock.now)
    }
    try await Task.sleep(for: .milliseconds(150))
    let start = clock.now
    flag.cancel()
    let (outcome, end) = try await solved
    #expect(outcome.stopped == .cancelled && outcome.nodes > 1)
    #expect(end - start < .milliseconds(100))
  }

  @Test func aSearchStopsInsideALongRelaxationAndLeavesTheProblemUsable() throws {
    let clock = ContinuousClock()
    try withProblem(lateModel(rows: 700, columns: 2000, perRow: 60)) { problem throws(GLPKError) in
      var options = BranchOptions()
      options.root = .init(method: .dualThenPrimal)
      let root = try problem.simplex(options.root)
      var last = clock.now
      var cancelled: ContinuousClock.Instant?
      let outcome = try problem.branchAndCut(options, { _ in last = clock.now }) {
        if cancelled == nil, clock.now - last > .milliseconds(60) { cancelled = clock.now }
        return cancelled != nil
      }
      #expect(outcome.stopped == .cancelled && outcome.bound >= root.objective)
      if let cancelled { #expect(clock.now - cancelled < .milliseconds(100)) }
      #expect(abs(try problem.simplex().objective - root.objective) < 1e-6)
    }
  }

  @Test func aTimeLimitHoldsInsideALongRelaxation() throws {
    let clock = ContinuousClock()
    let start = clock.now
    var options = BranchOptions(timeLimit: 0.4)
    options.root = .init(method: .dualThenPrimal)
    #expect(try solve(lateModel(rows: 700, columns: 2000, perRow: 60), options).stopped == .timeLimit)
    #expect(clock.now - start < .seconds(1))
  }
}
