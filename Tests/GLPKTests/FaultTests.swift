import GLPK
import Testing

@Suite struct FaultTests {
  @Test(arguments: 0..<FaultDrill.kinds) func everyFaultIsAnErrorWithGLPKsWords(_ kind: Int) throws {
    let error = #expect(throws: GLPKError.self) {
      try withProblem(manualModel().model) { problem throws(GLPKError) in try problem.drill(kind) }
    }
    #expect(error?.code == (kind == FaultDrill.kinds - 1 ? .outOfMemory : .fault))
    #expect(error?.message.contains("Error detected in file") == true, "\(error?.message ?? "")")
    try expectManualOptimum()
  }

  @Test func aThousandFaultsInOneProcessAreFollowedByRightAnswers() throws {
    var faults = 0
    for round in 0..<1000 {
      do throws(GLPKError) {
        try withProblem(manualModel().model) { problem throws(GLPKError) in
          if round % 2 == 0 { _ = try problem.simplex() }
          try problem.drill(round % FaultDrill.kinds)
        }
      } catch {
        faults += 1
      }
      if round % 10 == 0 { try expectManualOptimum() }
    }
    #expect(faults == 1000)
    try expectManualOptimum()
  }

  @Test(arguments: 0..<FaultDrill.nodeKinds) func aFaultInACallbackEndsTheSearch(_ kind: Int) throws {
    for presolve in [false, true] {
      for reason in [SearchNode.Reason.selecting, .preparing, .relaxed, .heuristic, .branching] {
        var callsAfterwards = 0
        var hasDrilled = false
        let error = #expect(throws: GLPKError.self) {
          try withProblem(assignment(people: 3, tasks: 9, seed: 2)) { problem throws(GLPKError) in
            _ = try problem.branchAndCut(.init(presolve: presolve)) { node in
              if hasDrilled { callsAfterwards += 1 }
              guard node.reason == reason, !hasDrilled else { return }
              node.drill(kind)
              hasDrilled = true
              #expect(node.relaxationValue(Column(index: 0)).isNaN)
            }
            #expect(Bool(false), "the search went on")
          }
        }
        #expect(error?.code == .fault || error?.code == .outOfMemory)
        #expect(callsAfterwards == 0)
      }
    }
    try expectManualOptimum()
  }

  @Test func aFaultPoisonsAllProblemsOfItsThreadUntilTheLastIsClosed() throws {
    try withProblem(manualModel().model) { master throws(GLPKError) in
      var codes: [GLPKError.Code] = []
      do throws(GLPKError) {
        try withProblem(manualModel().model) { inner throws(GLPKError) in try inner.drill(0) }
      } catch { codes.append(error.code) }
      do throws(GLPKError) { _ = try master.simplex() } catch { codes.append(error.code) }
      do throws(GLPKError) { try withProblem(LinearModel()) { _ throws(GLPKError) in } } catch {
        codes.append(error.code)
      }
      #expect(codes == [.fault, .poisoned, .poisoned])
      #expect(master.value(Column(index: 0)).isNaN)
    }
    try expectManualOptimum()
  }

  @Test func aFaultOfASecondProblemInsideACallbackEndsTheSearch() throws {
    let error = #expect(throws: GLPKError.self) {
      try withProblem(assignment(people: 3, tasks: 9, seed: 2)) { problem throws(GLPKError) in
        _ = try problem.branchAndCut { node in
          guard node.reason == .heuristic else { return }
          _ = try? withProblem(LinearModel()) { inner throws(GLPKError) in try inner.drill(17) }
        }
      }
    }
    #expect(error?.code == .fault)
    try expectManualOptimum()
  }

  @Test func aMemoryLimitIsAnErrorWhereverItStrikes() throws {
    let model = covering(rows: 150, columns: 3000, perRow: 60, seed: 1, kind: .integer)
    var stopped: Set<String> = []
    for megabytes in 1...8 {
      do throws(GLPKError) {
        try withProblem(model, memoryLimitMegabytes: megabytes) { problem throws(GLPKError) in
          _ = try problem.branchAndCut(.init(nodeLimit: 20))
        }
      } catch {
        #expect(error.code == .outOfMemory)
        #expect(error.description.contains("\nMaybe a higher memoryLimitMegabytes"))
        stopped.insert(error.subject)
      }
    }
    #expect(stopped.contains("branchAndCut"))
    for limit in [0, -1, .max] {
      let error = #expect(throws: GLPKError.self) {
        try withProblem(model, memoryLimitMegabytes: limit) { _ throws(GLPKError) in }
      }
      #expect(error?.code == .invalidOption)
    }
    try expectManualOptimum()
  }

  @Test func otherThreadsAreNotTouchedByAFault() async throws {
    let expected = try solve(assignment(people: 3, tasks: 12, seed: 4), .init()).objective
    async let steady = onSolverThread {
      try (0..<20).map { _ in try solve(assignment(people: 3, tasks: 12, seed: 4), .init()).objective }
    }
    try await onSolverThread {
      for kind in 0..<200 {
        _ = try? withProblem(LinearModel()) { problem throws(GLPKError) in try problem.drill(kind % FaultDrill.kinds) }
      }
    }
    #expect(try await steady.allSatisfy { $0 == expected })
  }

  private func expectManualOptimum() throws {
    let objective = try withProblem(manualModel().model) { problem throws(GLPKError) in try problem.simplex().objective
    }
    #expect(abs(objective + 2200.0 / 3) < 1e-9)
  }
}
