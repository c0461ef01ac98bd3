import GLPK

/// Misuses GLPK in every way there is, outside of and inside callbacks, and solves in between.
func provokeFaults(rounds: Int) -> [Check] {
  var faults = 0
  var right = 0
  var solves = 0
  for round in 0..<rounds {
    do throws(GLPKError) {
      if round % 5 == 0 {
        try drillInsideASearch(round / 5 % FaultDrill.nodeKinds)
      } else {
        try withProblem(StressModels.manual()) { problem throws(GLPKError) in
          try problem.drill(round % FaultDrill.kinds)
        }
      }
    } catch {
      faults += error.code == .fault || error.code == .outOfMemory ? 1 : 0
    }
    guard round % 10 == 0 || round == rounds - 1 else { continue }
    solves += 1
    let objective = try? withProblem(StressModels.manual()) { problem throws(GLPKError) in
      try problem.simplex().objective
    }
    if let objective, abs(objective + 2200.0 / 3) < 1e-9 { right += 1 }
  }
  return [
    Check(name: "faults provoked", value: "\(faults) of \(rounds)", isRight: faults == rounds),
    Check(name: "aborts of the process", value: "0", isRight: true),
    Check(name: "solves right in between and after", value: "\(right) of \(solves)", isRight: right == solves),
  ]
}

private func drillInsideASearch(_ kind: Int) throws(GLPKError) {
  try withProblem(StressModels.assignment(seed: 5)) { problem throws(GLPKError) in
    _ = try problem.branchAndCut { node in if node.reason == .heuristic { node.drill(kind) } }
  }
}
