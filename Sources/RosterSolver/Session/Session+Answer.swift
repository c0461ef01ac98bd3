import RosterModel
import RosterRules

extension Session {
  /// Solves the whole horizon again with some changes known, from the roster on the wall: what the best roster costs then.
  ///
  /// Parts of units serve only where leave or a lock asks for it, as in any solve. What is frozen stays as it is where the
  /// rules beside the scenario's say so.
  ///
  /// - Throws: `SolveError` where an engine fails or claims what the audit does not confirm.
  public func answer(_ changes: [Change], _ options: SolveOptions = .init(), stop: StopFlag = .init())
    throws(SolveError) -> SolveResult
  {
    let solver = Solver(scenario(knowing: changes), units: roster.units, beside: added)
    var options = options
    options.start = options.start ?? roster
    return try solver.solve(options, stop: stop)
  }
}
