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

  /// From another thread, once the search has branched; how long it takes is measured by `GLPKStress`.
  @Test(arguments: [false, true]) func aHardSearchStopsAmongItsNodes(_ presolve: Bool) async throws {
    let flag = CancellationFlag()
    let (branched, announce) = AsyncStream<Void>.makeStream()
    async let solved = onSolverThread {
      try withProblem(marketSplit(rows: 4, columns: 40, seed: 1)) { problem throws(GLPKError) in
        var events = 0
        return try problem.branchAndCut(
          .init(presolve: presolve),
          { _ in
            events += 1
            if events == 20 { announce.finish() }
          }, isCancelled: { flag.isCancelled })
      }
    }
    for await _ in branched {}
    flag.cancel()
    let outcome = try await solved
    #expect(outcome.stopped == .cancelled && outcome.nodes > 1)
  }

  @Test func aSearchStopsInsideALongRelaxationAndLeavesTheProblemUsable() throws {
    let clock = ContinuousClock()
    try withProblem(lateModel(rows: 700, columns: 2000, perRow: 60)) { problem throws(GLPKError) in
      var options = BranchOptions()
      options.root = .init(method: .dualThenPrimal)
      let root = try problem.simplex(options.root)
      var last = clock.now
      var isCancelled = false
      let outcome = try problem.branchAndCut(options, { _ in last = clock.now }) {
        isCancelled = isCancelled || clock.now - last > .milliseconds(60)
        return isCancelled
      }
      #expect(outcome.stopped == .cancelled && outcome.bound >= root.objective)
      #expect(abs(try problem.simplex().objective - root.objective) < 1e-6)
    }
  }

  @Test func aTimeLimitHoldsInsideALongRelaxation() throws {
    var options = BranchOptions(timeLimit: 0.4)
    options.root = .init(method: .dualThenPrimal)
    #expect(try solve(lateModel(rows: 700, columns: 2000, perRow: 60), options).stopped == .timeLimit)
  }
}
