import GLPK
import Testing

@Suite struct SearchNodeTests {
  @Test func takesAnIncumbentAndProvesIt() throws {
    let model = assignment(people: 3, tasks: 9, seed: 2)
    let best = try #require(try solve(model, .init()).solution)
    var accepted = 0
    var wrong = best
    wrong[0] = 1 - wrong[0]
    let outcome = try withProblem(model) { problem throws(GLPKError) in
      try problem.branchAndCut { node in
        guard node.reason == .heuristic else {
          #expect(node.offer(best) == false)
          return
        }
        #expect(node.offer(wrong) == false)
        #expect(node.offer([]) == false)
        #expect(node.offer(best.map { $0 + 0.25 }) == false)
        #expect(node.offer(best.map { _ in .nan }) == false)
        if node.offer(best) { accepted += 1 }
      }
    }
    #expect(accepted == 1)
    #expect(outcome.stopped == .proven && outcome.objective == model.objective(of: best))
  }

  @Test func reportsEveryIncumbentOnceWithItsSolution() throws {
    let model = assignment(people: 4, tasks: 12, seed: 5)
    var options = BranchOptions()
    options.heuristics = [.rounding, .feasibilityPump]
    var objectives: [Double] = []
    let outcome = try withProblem(model) { problem throws(GLPKError) in
      try problem.branchAndCut(options) { node in
        guard node.reason == .incumbent else { return }
        let solution = node.solution ?? []
        #expect(solution.count == model.columnCount)
        #expect(model.largestViolation(of: solution) < 1e-6)
        #expect(abs(model.objective(of: solution) - (node.incumbentObjective ?? .nan)) < 1e-6)
        objectives.append(node.incumbentObjective ?? .nan)
      }
    }
    #expect(!objectives.isEmpty)
    #expect(objectives == objectives.sorted(by: >) && Set(objectives).count == objectives.count)
    #expect(objectives.last == outcome.objective)
  }

  @Test func boundsRiseAndCountsGrow() throws {
    let model = assignment(people: 4, tasks: 12, seed: 5)
    var last = (bound: -Double.infinity, nodes: 0)
    var seen: Set<String> = []
    let outcome = try withProblem(model) { problem throws(GLPKError) in
      try problem.branchAndCut { node in
        #expect(node.bestBound >= last.bound && node.nodeCount >= last.nodes)
        last = (node.bestBound, node.nodeCount)
        seen.insert("\(node.reason)")
        let value = node.relaxationValue(Column(index: 0))
        if node.reason == .heuristic { #expect(value >= -1e-9 && value <= 1 + 1e-9) }
        if node.reason == .selecting { #expect(value.isNaN && node.depth == 0) }
        #expect(node.relaxationValue(Column(index: 9999)).isNaN)
      }
    }
    let objective = try #require(outcome.objective)
    #expect(last.bound <= objective + 1e-6)
    #expect(last.nodes == outcome.nodes)
    #expect(
      seen.isSuperset(of: ["selecting", "preparing", "relaxed", "incumbent", "heuristic", "cutting", "branching"]))
  }

  @Test func stopsWhenTold() throws {
    let model = marketSplit(rows: 4, columns: 28, seed: 1)
    let outcome = try withProblem(model) { problem throws(GLPKError) in
      try problem.branchAndCut { node in if node.nodeCount == 10 { node.stop() } }
    }
    #expect(outcome.stopped == .cancelled && outcome.nodes == 10)
  }

  @Test func showsNoColumnsAfterAPresolve() throws {
    let model = assignment(people: 4, tasks: 12, seed: 5)
    let outcome = try withProblem(model) { problem throws(GLPKError) in
      try problem.branchAndCut(.init(presolve: true)) { node in
        #expect(node.solution == nil)
        #expect(node.relaxationValue(Column(index: 0)).isNaN)
        #expect(node.offer([Double](repeating: 0, count: model.columnCount)) == false)
      }
    }
    #expect(outcome.stopped == .proven)
  }

  @Test func aSecondProblemMayBeSolvedInsideACallback() throws {
    let model = assignment(people: 3, tasks: 9, seed: 2)
    let expected = try solve(model, .init()).objective
    var inner: [Double] = []
    let outcome = try withProblem(model) { problem throws(GLPKError) in
      try problem.branchAndCut { node in
        guard node.reason == .heuristic, inner.count < 3 else { return }
        if let objective = try? solve(Knapsack(seed: 1, items: 10).model, .init()).objective { inner.append(objective) }
      }
    }
    #expect(outcome.objective == expected)
    #expect(inner.allSatisfy { $0 == Double(Knapsack(seed: 1, items: 10).optimum) } && !inner.isEmpty)
  }
}
