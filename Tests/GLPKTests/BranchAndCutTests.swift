import GLPK
import Testing

@Suite struct BranchAndCutTests {
  static let variants: [BranchOptions] = {
    var all = [BranchOptions(), BranchOptions(integralObjective: true), BranchOptions(presolve: true)]
    all.append(BranchOptions(integralObjective: true, presolve: true, cuts: .all))
    for branching in [BranchOptions.Branching.firstFractional, .lastFractional, .mostFractional, .pseudocost] {
      var options = BranchOptions(cuts: [.mixedIntegerRounding, .cover])
      options.branching = branching
      options.backtracking = branching == .firstFractional ? .depthFirst : .bestProjection
      options.heuristics = [.rounding, .feasibilityPump]
      all.append(options)
    }
    return all
  }()

  @Test(arguments: 0..<40) func equalsAllSubsetsOfAKnapsack(_ seed: UInt64) throws {
    let knapsack = Knapsack(seed: seed, items: 3 + Int(seed % 10))
    for options in Self.variants {
      let outcome = try solve(knapsack.model, options)
      #expect(outcome.stopped == .proven)
      #expect(outcome.objective == Double(knapsack.optimum))
      #expect(outcome.bound == Double(knapsack.optimum))
      #expect(outcome.largestViolation == 0)
      if let solution = outcome.solution { #expect(knapsack.model.largestViolation(of: solution) == 0) }
    }
  }

  @Test(arguments: 0..<6) func allVariantsAgree(_ seed: UInt64) throws {
    let model = assignment(people: 3, tasks: 9, seed: seed)
    let outcomes = try Self.variants.map { try solve(model, $0) }
    for outcome in outcomes {
      #expect(outcome.stopped == outcomes[0].stopped)
      #expect(outcome.objective == outcomes[0].objective)
    }
  }

  @Test func tellsInfeasible() throws {
    var model = LinearModel()
    let x = model.addColumn(0...10)
    let y = model.addColumn(0...10)
    model.require(5...5) { row in
      row += 2 * x
      row += 4 * y
    }
    for options in Self.variants {
      let outcome = try solve(model, options)
      #expect(outcome.stopped == .infeasible)
      #expect(outcome.solution == nil && outcome.objective == nil)
    }
  }

  @Test func refusesAnUnboundedRelaxation() throws {
    var model = LinearModel()
    let x = model.addColumn(0...Int.max, cost: -1)
    model.require(0...) { $0 += x }
    for presolve in [false, true] {
      let error = #expect(throws: GLPKError.self) { try solve(model, .init(presolve: presolve)) }
      #expect(error?.code == .unboundedRelaxation)
      #expect(error?.description.contains("\nMaybe ") == true)
    }
  }

  @Test(arguments: [false, true]) func cutsOffWhatDoesNotBeatAKnownSolution(_ presolve: Bool) throws {
    for seed in 0..<12 as Range<UInt64> {
      let model = assignment(people: 3, tasks: 9, seed: seed)
      guard let optimum = try solve(model, .init()).objective else { continue }
      for integral in [false, true] {
        for cutOff in [optimum, optimum - 0.5, optimum - 3] {
          let below = try solve(model, .init(cutOff: cutOff, integralObjective: integral, presolve: presolve))
          #expect(below.stopped == .cutOff && below.solution == nil && below.bound == cutOff)
        }
        for cutOff in [optimum + 0.5, optimum + 1, optimum + 40] {
          let above = try solve(model, .init(cutOff: cutOff, integralObjective: integral, presolve: presolve))
          #expect(above.stopped == .proven && above.objective == optimum)
        }
      }
    }
  }

  @Test func cutOffCountsTheConstant() throws {
    var model = assignment(people: 3, tasks: 9, seed: 1)
    model.constant = 1000.25
    let optimum = try #require(try solve(model, .init(integralObjective: true)).objective)
    #expect(optimum > 1000)
    for presolve in [false, true] {
      let cut = try solve(model, .init(cutOff: optimum, integralObjective: true, presolve: presolve))
      #expect(cut.stopped == .cutOff)
      let proven = try solve(model, .init(cutOff: optimum + 0.5, integralObjective: true, presolve: presolve))
      #expect(proven.stopped == .proven && proven.objective == optimum)
    }
  }

  @Test func aSearchLeavesTheProblemUsable() throws {
    let model = assignment(people: 3, tasks: 9, seed: 2)
    try withProblem(model) { problem throws(GLPKError) in
      let first = try problem.branchAndCut(.init(cutOff: 1e6))
      #expect(problem.columnCount == model.columnCount)
      let relaxed = try problem.simplex()
      #expect(relaxed.status == .optimal && relaxed.iterations == 0)
      #expect(try problem.branchAndCut(.init(presolve: true)).objective == first.objective)
      try problem.setBounds(Column(index: 0), 1...1)
      let fixed = try problem.branchAndCut()
      #expect((fixed.objective ?? .infinity) >= (first.objective ?? 0))
      #expect(try problem.branchAndCut(.init(cuts: .all)).objective == fixed.objective)
    }
  }

  @Test func stopsAtANodeLimitWithABound() throws {
    let model = marketSplit(rows: 4, columns: 28, seed: 1)
    let outcome = try solve(model, .init(nodeLimit: 50))
    #expect(outcome.stopped == .nodeLimit && outcome.nodes == 50)
    #expect(outcome.bound >= 0 && outcome.bound < 1e6)
    #expect(try solve(model, .init(nodeLimit: 0)).stopped == .nodeLimit)
  }

  @Test func stopsAtATimeLimit() throws {
    let outcome = try solve(marketSplit(rows: 4, columns: 40, seed: 1), .init(timeLimit: 0.2))
    #expect(outcome.stopped == .timeLimit)
    #expect(try solve(marketSplit(rows: 4, columns: 40, seed: 1), .init(timeLimit: 0)).stopped == .timeLimit)
  }

  @Test func stopsAtAGap() throws {
    let model = assignment(people: 4, tasks: 16, seed: 3)
    let exact = try #require(try solve(model, .init()).objective)
    let outcome = try solve(model, .init(relativeGap: 0.2))
    let objective = try #require(outcome.objective)
    #expect(outcome.stopped == .gap || outcome.stopped == .proven)
    #expect(outcome.bound <= exact && objective >= exact)
    #expect(try #require(outcome.relativeGap) <= 0.2)
  }

  @Test func refusesOptionsThatDoNotGoTogether() throws {
    var proximity = BranchOptions(cutOff: 5)
    proximity.heuristics = .proximitySearch
    var tolerance = BranchOptions()
    tolerance.integerTolerance = 0
    var root = BranchOptions()
    root.root = .init(method: .dual, objectiveLimit: 5)
    for options in [
      proximity, tolerance, root, .init(timeLimit: -1), .init(nodeLimit: -1), .init(relativeGap: -1),
      .init(relativeGap: .nan), .init(cutOff: .nan),
    ] {
      let error = #expect(throws: GLPKError.self) { try solve(manualModel().model, options) }
      #expect(error?.code == .invalidOption)
    }
  }
}

func solve(_ model: LinearModel, _ options: BranchOptions) throws(GLPKError) -> BranchOutcome {
  try withProblem(model) { problem throws(GLPKError) in try problem.branchAndCut(options) }
}
