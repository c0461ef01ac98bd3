import Watchbill

/// The scenario of a path that is known to be right.
func scenario(_ path: String) throws -> Scenario { ScenarioReader.read(path: path).scenario! }

func watchEvents(_ path: String) throws {
  let scenario = try scenario(path)
  // example: events
  let solver = Solver(scenario, units: try Pairing.form(scenario).units)
  var best: Int?
  let result = try solver.solve(SolveOptions(gap: 0.01, seed: 7, threads: 1)) { event in
    if let penalty = event.penalty?.points, penalty != best {
      best = penalty  // at most ten times a second, on the calling thread
    }
  }
  switch result.status {
  case .optimal, .feasible: print("penalty", result.penalty!.points, "gap", result.gap ?? 1)
  case .infeasible: print(result.causes.map(\.english))
  case .unknown: print("no roster within the limit")
  }
  // end
  print("last event", best ?? -1)
}

func cancel(_ path: String) async throws {
  let scenario = try scenario(path)
  let pairing = try Pairing.form(scenario)
  // example: cancel
  let stop = StopFlag()
  let solving = Task.detached {
    try Solver(scenario, units: pairing.units).solve(SolveOptions(), stop: stop)
  }
  try await Task.sleep(for: .milliseconds(300))
  stop.cancel()  // from any thread: the best roster so far comes back
  let result = try await solving.value
  print(result.stopped)
  // end
}
