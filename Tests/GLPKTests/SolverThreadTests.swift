import GLPK
import Testing

@Suite struct SolverThreadTests {
  @Test func twoSolvesAtOnceAgreeWithSerialOnes() async throws {
    let models = (0..<2).map { assignment(people: 4, tasks: 12, seed: UInt64(5 + $0)) }
    let serial = try models.map { try solve($0, .init()) }
    for _ in 0..<5 {
      async let first = onSolverThread { try solve(models[0], .init()) }
      async let second = onSolverThread { try solve(models[1], .init()) }
      let both = try await [first, second]
      for (one, other) in zip(both, serial) {
        #expect(one.solution == other.solution && one.nodes == other.nodes && one.bound == other.bound)
      }
    }
  }

  @Test func passesErrorsOn() async {
    let error = await #expect(throws: GLPKError.self) {
      try await onSolverThread { try withProblem(LinearModel(), memoryLimitMegabytes: 0) { _ throws(GLPKError) in } }
    }
    #expect(error?.code == .invalidOption)
  }
}
