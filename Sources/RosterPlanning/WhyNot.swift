import RosterAudit
import RosterModel
import RosterRules
import RosterSolver

/// Asks what happens when a person is put on a shift of a roster.
///
/// The person must serve, and the scenario is solved again from the roster; of the rosters that cost the same, one that
/// changes few turns is told. With standing pairs the whole unit serves,
/// unless the partner cannot: then a derived scenario excuses the partner by a lock.
public struct WhyNot: Sendable {
  /// The roster that is asked about.
  public let roster: Roster
  /// The person who is asked about.
  public let person: PersonIndex
  /// The shift that is asked about.
  public let shift: ShiftIndex

  /// Asks about a person and a shift of a roster.
  public init(_ roster: Roster, _ person: PersonIndex, on shift: ShiftIndex) {
    self.roster = roster
    self.person = person
    self.shift = shift
  }

  /// Solves again with the person on the shift and tells the difference.
  ///
  /// - Parameter options: When to stop; a start given there is not used.
  /// - Throws: `SolveError` where an engine fails or claims what the audit does not confirm.
  public func explanation(_ options: SolveOptions = .init(timeLimit: 10), stop: StopFlag = .init())
    throws(SolveError) -> Explanation
  {
    let before = Audit(roster)
    let scenario = derived
    func ids(_ people: [PersonIndex]) -> [String] { people.map { scenario.representatives[$0].id } }
    var explanation = Explanation(
      person: ids([person])[0], shift: scenario.shifts[shift].id, put: ids(put), leftOut: ids(leftOut),
      outcome: .serves, isProven: true, penaltyBefore: Self.amounts(before.penalty), obstacles: [])
    if roster[shift].contains(person) { return explanation }

    let decisions = Decisions(put.map { Lock(person: $0, shift: shift, serves: true) })
    let rules = RuleCatalog.rules(of: scenario)
    let solver = Solver(
      scenario, units: roster.units, beside: [decisions, LeastChange(to: roster, after: rules)])
    var options = options
    options.start = start(in: scenario)
    let result = try solver.solve(options, stop: stop)
    switch result.status {
    case .infeasible:
      explanation.outcome = .impossible
      explanation.obstacles = obstacles(in: scenario, rules).map { FindingRecord($0, in: scenario) }
    case .unknown:
      explanation.outcome = .unknown
      explanation.isProven = false
      explanation.bounds = Array(result.bounds.dropLast())
    case .optimal, .feasible:
      // By the scenario's own rules: how many turns change is told apart from what the roster costs.
      let after = Audit(result.roster!, rules: rules)
      let difference = RosterDifference(from: roster, before, to: result.roster!, after)
      explanation.outcome = .possible
      explanation.difference = difference
      explanation.penaltyBefore = difference.penaltyBefore
      explanation.penaltyAfter = difference.penaltyAfter
      let bounds = Array(result.bounds.dropLast())
      explanation.bounds = bounds
      explanation.isProven = bounds.indices.dropFirst().allSatisfy {
        bounds[$0] == after.penalty[PriorityLevel(rawValue: $0)]
      }
    }
    return explanation
  }

  private static func amounts(_ penalty: Penalty) -> [Int] {
    (0..<max(3, penalty.amounts.count)).map { penalty[PriorityLevel(rawValue: $0)] }
  }

  private var partners: [PersonIndex] {
    roster.units.first { $0.members.contains(person) }?.members.filter { $0 != person } ?? []
  }

  /// Partners of a pair who cannot serve the shift.
  private var leftOut: [PersonIndex] {
    partners.count == 1 ? partners.filter { isKeptAway($0) } : []
  }

  private func isKeptAway(_ partner: PersonIndex) -> Bool {
    let scenario = roster.scenario
    return scenario.obstacle(partner, scenario.shifts[shift]) != nil || scenario.isExcused(partner, from: shift)
  }

  /// Who must serve: the person, and the partner who can.
  private var put: [PersonIndex] {
    partners.count == 1 && leftOut.isEmpty ? ([person] + partners).sorted() : [person]
  }

  /// The scenario, in which a partner who cannot serve is excused.
  private var derived: Scenario {
    let scenario = roster.scenario
    let unexcused = leftOut.filter { !scenario.isExcused($0, from: shift) }
    if unexcused.isEmpty { return scenario }
    var facts = ScenarioFacts(of: scenario)
    facts.locks += unexcused.map { .init(person: $0, shift: scenario.shifts[shift].id, serves: false) }
    return Scenario(facts)
  }

  /// The roster with the new crew in the places of the old.
  private func start(in scenario: Scenario) -> Roster {
    var start = Roster(scenario: scenario, units: roster.units, crews: roster.crews)
    let places = Set(put.map { scenario.representatives[$0].post.place })
    start[shift] = roster[shift].filter { !places.contains(scenario.representatives[$0].post.place) } + put
    return start
  }

  /// The hard rules that the person breaks on the shift, with nobody else rostered but who is locked; where there are
  /// none, those that break in the roster as it stands.
  private func obstacles(in scenario: Scenario, _ rules: [any Rule]) -> [Finding] {
    var base = Roster(empty: scenario, units: roster.units)
    for lock in scenario.locks where lock.serves { base[lock.shift].append(lock.person) }
    func broken(_ roster: Roster) -> [Finding] { Audit(roster, rules: rules).hardFindings }
    var placed = base
    placed[shift] += put
    let alone = broken(placed).news(beside: broken(base))
    if !alone.isEmpty { return alone }
    return broken(start(in: scenario)).news(beside: broken(roster))
  }
}
