import RosterModel
import RosterRules
import RosterSolver

/// Repairs the rest of a roster around changes that somebody has made by hand.
///
/// Whoever was put on a changed shift stays there and whoever was taken off stays off; everything else may change, but is
/// charged for it by the rule `closeness`, so that as few turns as possible do.
public struct Rebalancing: Sendable {
  /// The roster before the changes.
  public let before: Roster
  /// The roster with the changes.
  public let after: Roster

  /// What is to be kept and repaired.
  public init(of before: Roster, edited after: Roster) {
    self.before = before
    self.after = after
  }

  /// Solves from the edited roster.
  ///
  /// - Returns: The answer; its roster belongs to the scenario of the given rosters, its penalty and bounds to the one in
  ///   which the changes are locked and closeness is charged.
  /// - Throws: `SolveError` where an engine fails or claims what the audit does not confirm.
  public func solve(_ options: SolveOptions = .init(), stop: StopFlag = .init()) throws(SolveError) -> SolveResult {
    let scenario = before.scenario
    var facts = ScenarioFacts(of: scenario)
    facts.published = []
    for shift in scenario.shifts.typedIndices {
      let id = scenario.shifts[shift].id
      for person in after[shift] { facts.published.append(.init(person: person, shift: id)) }
      if before[shift] == after[shift] { continue }
      for person in after[shift] { facts.locks.append(.init(person: person, shift: id, serves: true)) }
      for person in before[shift] where !after[shift].contains(person) {
        facts.locks.append(.init(person: person, shift: id, serves: false))
      }
    }
    if !facts.rules.contains(where: { $0.name == Closeness.name }) { facts.rules.append(RuleStatement(Closeness.name)) }
    let known = Scenario(facts)
    let start = Roster(scenario: known, units: after.units, crews: after.crews)
    var options = options
    options.start = start
    var result = try Solver(known, units: after.units).solve(options, stop: stop)
    result.roster = result.roster.map { Roster(scenario: scenario, units: $0.units, crews: $0.crews) }
    return result
  }
}
