import RosterAudit
import RosterModel
import RosterRules

/// A roster on the wall, its formulation compiled and its costs laid out, so that changes are answered at once and
/// exactly.
///
/// A session compiles the scenario once with every part of every unit as an option (`Pairs.allowingParts`): a stand-in may
/// serve with the partner who remains, and each such part costs the price of the rule `pairs`, as it does where leave or
/// a lock asks for it. A pair that `pairs` binds hard is never parted. Only what a change forces is parted, since parting
/// costs cells and people who must be told.
///
/// Its costs are the search's running sums, whole numbers; every roster that it hands out has been confirmed by the audit.
/// A session is used from one thread at a time.
public final class Session {
  /// The roster on the wall.
  public let roster: Roster
  /// The first day on which anything may change; nil where all days may.
  public let firstDay: Day?
  /// Rules that a plan adds beside the scenario's.
  let added: [any Rule]
  /// The rules by which the session judges: the scenario's, parts of units allowed, and those added.
  public let rules: [any Rule]
  let cells: RosterCells
  let isFrozen: [Bool]
  /// The least that uncovered places can cost, each primitive looked at alone.
  let leastUncovered: Int
  /// The least that uncovered places can cost, shifts that run at once and want more people than there are counted together.
  let leastCover: Int
  let wallShortcomings: Shortcomings
  /// For each person, the hard exclusions by shift.
  let exclusions: [ExclusionKey: [Exclusion]]

  struct ExclusionKey: Hashable {
    var person: PersonIndex
    var shift: ShiftIndex
  }

  /// A session about a roster, shifts that begin before a day left as they are.
  public init(_ roster: Roster, changingFrom firstDay: Day? = nil, beside added: [any Rule] = []) {
    self.roster = roster
    self.firstDay = firstDay
    self.added = added
    rules = Session.rules(of: roster.scenario, beside: added)
    let formulation = Formulation(roster.scenario, units: roster.units, rules: rules)
    let compiled = CompiledFormulation(formulation)
    cells = RosterCells(compiled, wall: roster)
    isFrozen = roster.scenario.shifts.map { shift in firstDay.map { shift.day < $0 } ?? false }
    wallShortcomings = Shortcomings(cells, isFrozen: isFrozen)
    leastUncovered = wallShortcomings.leastUncovered
    leastCover = max(leastUncovered, Session.shortAtOnce(roster.scenario, rules, isFrozen))
    var exclusions: [ExclusionKey: [Exclusion]] = [:]
    for exclusion in formulation.exclusions where exclusion.cost == nil {
      for shift in exclusion.shifts {
        exclusions[ExclusionKey(person: exclusion.person, shift: shift), default: []].append(exclusion)
      }
    }
    self.exclusions = exclusions
  }

  /// What shifts that run at once must cost because they want more people of a kind than could serve any of them.
  private static func shortAtOnce(_ scenario: Scenario, _ rules: [any Rule], _ isFrozen: [Bool]) -> Int {
    var sum = 0
    for crew in rules.compactMap({ $0 as? Crew }) where crew.price.level == .cover {
      let shifts = crew.scope.shifts(in: scenario).filter { !isFrozen[$0.position] }
      let days = Dictionary(grouping: shifts) { scenario.shifts[$0].day }.values
      for kind in PlaceKind.allCases {
        let people = scenario.people.filter { scenario.representatives[$0].post.place == kind }
        func wanted(_ shift: ShiftIndex) -> Int { scenario.shifts[shift].place(kind)?.wanted ?? 0 }
        for own in days {
          // A shift belongs to one day, so no place is counted twice.
          sum +=
            own.map { first -> Int in
              let start = scenario.shifts[first].start
              let running = own.filter {
                scenario.shifts[$0].start <= start && start < scenario.shifts[$0].end && wanted($0) > 0
              }
              let places = running.reduce(0) { $0 + wanted($1) }
              if running.count < 2 || 2 * places <= people.count { return 0 }
              let able = people.count { person in
                running.contains { scenario.obstacle(person, scenario.shifts[$0]) == nil }
              }
              return crew.price.amount * crew.short * max(0, places - able)
            }.max() ?? 0
        }
      }
    }
    return sum
  }

  package static func rules(of scenario: Scenario, beside added: [any Rule]) -> [any Rule] {
    RuleCatalog.rules(of: scenario).map { ($0 as? Pairs)?.allowingParts ?? $0 } + added
  }

  /// What the roster on the wall costs.
  public var cost: ChangeCost { cells.cost }

  /// The roster on the wall with some changes, confirmed by the audit.
  ///
  /// - Throws: `SolveError` where the audit finds another cost.
  public func roster(with changes: [CellChange], costing cost: ChangeCost) throws(SolveError) -> Roster {
    try Session.roster(roster, with: changes, costing: cost, in: roster.scenario, rules)
  }

  static func roster(
    _ wall: Roster, with changes: [CellChange], costing cost: ChangeCost, in scenario: Scenario, _ rules: [any Rule]
  ) throws(SolveError) -> Roster {
    var changed = Roster(scenario: scenario, units: wall.units, crews: wall.crews)
    for change in changes {
      if change.serves {
        changed[change.shift].append(change.person)
      } else {
        changed[change.shift].removeAll { $0 == change.person }
      }
    }
    let penalty = Audit(changed, rules: rules).penalty
    let differences = zip(wall.crews, changed.crews).map { Set($0).symmetricDifference($1) }
    let (told, cells) = (Set(differences.flatMap { $0 }).count, differences.reduce(0) { $0 + $1.count })
    guard penalty == cost.penalty, told == cost.told, cells == cost.cells else {
      throw SolveError(code: "audit.disagrees", text: SolverText.disagrees(cost.penalty, penalty))
    }
    return changed
  }
}
