/// Watchbill pairs representatives and rosters the pairs into shifts: read a scenario, form its units, solve, audit.
///
/// ```swift
/// let reading = ScenarioReader.read(path: "Scenarios/xiying")
/// let scenario = reading.scenario!
/// let pairing = try Pairing.form(scenario)
/// let result = try Solver(scenario, units: pairing.units).solve()
/// print(result.status, result.penalty!.points, Audit(result.roster!).hardFindings.count)
/// ```
@_exported import RosterAudit
@_exported import RosterFormats
@_exported import RosterModel
@_exported import RosterPlanning
@_exported import RosterRules
@_exported import RosterSolver
