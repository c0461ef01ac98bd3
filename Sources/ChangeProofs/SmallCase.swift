import RosterAudit
import RosterModel
import RosterRules
import RosterSolver
import RosterTesting

/// A solved small town with every roster it could have.
struct SmallCase {
  let wall: Roster
  var scenario: Scenario { wall.scenario }

  init(seed: Int) throws {
    let scenario = SmallTown.contested(seed: UInt64(seed), pairs: seed.isMultiple(of: 2)).scenario
    let units = try Pairing.form(scenario).units
    wall = try Solver(scenario, units: units).solve(SolveOptions(threads: 1)).roster!
  }

  /// The least cost of all rosters of a scenario that a test lets pass, by the audit alone; nil where none is legal.
  func least(in known: Scenario, where isMeant: (Roster) -> Bool) -> ChangeCost? {
    let rules = Session.rules(of: known, beside: [])
    return EveryRoster(of: known, units: wall.units, crewsOfAtMost: 2).filter(isMeant).compactMap { roster in
      let penalty = Audit(roster, rules: rules).penalty
      if penalty.hard > 0 { return nil }
      let changes = zip(roster.crews, wall.crews).map { Set($0).symmetricDifference($1) }
      return ChangeCost(
        uncovered: penalty.uncovered, told: changes.reduce(into: Set()) { $0.formUnion($1) }.count,
        cells: changes.reduce(0) { $0 + $1.count }, points: [penalty.points])
    }.min()
  }
}
