import RosterAudit
import RosterModel
import RosterRules

extension Session {
  /// The cheapest set of changes in which some cells change, everything else as on the wall or changed to fit; nil where
  /// there is none. Unlike ``repairs(after:atMost:)`` nothing is compiled anew, and nothing audited.
  package func cheapest(
    changing fixed: [(person: PersonIndex, shift: ShiftIndex)]
  ) -> (cost: ChangeCost, changes: [CellChange], isProven: Bool)? {
    let onWall = cells.cost(at: 1)
    for change in fixed { cells.flip(change.person, change.shift) }
    defer { for change in fixed.reversed() { cells.flip(change.person, change.shift) } }
    let shortcomings = Shortcomings(cells, isFrozen: isFrozen, sharing: wallShortcomings)
    let path = fixed.map { Shortcomings.Cell(person: $0.person, shift: $0.shift) }
    var deepening = RepairDeepening(shortcomings, onWall: onWall, keeping: 1, after: path)
    let (found, isProven) = deepening.best()
    return found.first.map { ($0.cost, $0.changes, isProven) }
  }

  /// Nodes of the search for an alternative.
  private static let alternativeNodes = 20_000

  /// At most `count` ways to repair the roster after some changes, the best first: the fewest uncovered places, then the
  /// fewest people who must be told (the absent one included, where their shifts change), then the fewest cells, then
  /// the fewest points of the scenario that knows of the changes.
  ///
  /// Further repairs tell more people, one more at a time, where that saves points; what is left of `count` is filled with
  /// those that come next to the first. Changes of price repair nothing: `answer` solves again.
  ///
  /// The search is over the least sets of changes that right the roster, fewest people first (`RepairSearch`); a set is
  /// proven best when every smaller number of people has been searched to the end (`RepairDeepening`).
  ///
  /// - Returns: no repair where the hard rules cannot be kept, such as where a frozen shift breaks one already.
  /// - Throws: `SolveError` where the audit finds another cost.
  public func repairs(after changes: [Change], atMost count: Int = 3) throws(SolveError) -> [Repair] {
    let scenario = scenario(knowing: changes)
    let rules = Session.rules(of: scenario, beside: added)
    let formulation = Formulation(scenario, units: roster.units, rules: rules)
    let changed = RosterCells(CompiledFormulation(formulation), wall: roster)
    let shortcomings = Shortcomings(changed, isFrozen: isFrozen)
    var deepening = RepairDeepening(shortcomings, onWall: cells.cost(at: 1), keeping: count)
    let (found, isProven) = deepening.best()
    guard let first = found.first else { return [] }
    var plans = [(first, isProven)]
    for more in 1..<max(1, count) where plans.count < count {
      var search = RepairSearch(
        shortcomings, .fewestPoints, target: first.cost.uncovered, told: first.cost.told + more,
        cells: first.cost.cells + 2 * more, keeping: 1, nodes: Session.alternativeNodes)
      search.run()
      if let cheaper = search.best.first, cheaper.cost.points.lexicographicallyPrecedes(plans.last!.0.cost.points) {
        plans.append((cheaper, false))
      }
    }
    for next in found.dropFirst() where plans.count < count { plans.append((next, isProven)) }
    var repairs: [Repair] = []
    for (plan, isProven) in plans {
      let repaired = try Session.roster(roster, with: plan.changes, costing: plan.cost, in: scenario, rules)
      repairs.append(Repair(cost: plan.cost, changes: plan.changes, roster: repaired, isProven: isProven))
    }
    return repairs
  }
}
