/// Watchbill pairs representatives and rosters the pairs into shifts: read a scenario, form its units, solve, audit.
///
/// ```swift
/// let reading = ScenarioReader.read(path: path)  // "Scenarios/tiny"
/// guard let scenario = reading.scenario else {
///   fatalError(reading.problems.map { $0.message(in: .english) }.joined(separator: "\n"))
/// }
/// let pairing = try Pairing.form(scenario)
/// let result = try Solver(scenario, units: pairing.units).solve(SolveOptions(timeLimit: 60))
/// if let roster = result.roster {
///   print(result.status, result.penalty!.points, Audit(roster).hardFindings.count)
/// }
/// ```
@_exported import RosterAudit
@_exported import RosterFormats
@_exported import RosterModel
@_exported import RosterPlanning
@_exported import RosterRules
@_exported import RosterSolver
