import Watchbill

/// The scenario's roster, proven the best.
func solve(_ path: String) throws -> Roster {
  // example: getting started
  let reading = ScenarioReader.read(path: path)  // "Scenarios/tiny"
  guard let scenario = reading.scenario else {
    fatalError(reading.problems.map { $0.message(in: .english) }.joined(separator: "\n"))
  }
  let pairing = try Pairing.form(scenario)
  let result = try Solver(scenario, units: pairing.units).solve(SolveOptions(timeLimit: 60))
  if let roster = result.roster {
    print(result.status, result.penalty!.points, Audit(roster).hardFindings.count)
  }
  // end
  return result.roster!
}

func readBadScenario() throws {
  let json = #"{"version": 1, "name": "x", "language": "klingon"}"#
  // example: problems
  let reading = ScenarioReader.read(json: json, name: "order.json")
  for problem in reading.problems where problem.severity == .error {
    print(problem.code, problem.mark.map { "\($0.line):\($0.column)" } ?? "–", problem.text(.english))
  }
  // end
}
