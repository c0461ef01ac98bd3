import RosterAudit
import RosterModel
import RosterRules
import RosterSolver

/// The trade-off between two groups of rules: rosters of which none is better in one without being worse in the other.
///
/// Every roster covers as many places as can be and keeps the hard rules. The points are found by caps
/// (ε-constraint: Haimes, Lasdon, Wismer, IEEE Transactions on Systems, Man, and Cybernetics 1, 1971): the first group's
/// cost is made least with the second's capped, then the second's with the first's held, so that a point whose costs are
/// proven is dominated by no roster at all.
public struct Frontier: Sendable {
  /// Some rules, and what they are called together.
  public struct Goals: Hashable, Sendable {
    /// What they are called.
    public var name: String
    /// Their identifiers.
    public var rules: Set<String>

    /// Some rules by their identifiers.
    public init(_ name: String, _ rules: Set<String>) {
      self.name = name
      self.rules = rules
    }

    /// The stated rules of a scenario that a word names: a group, a rule's name or an identifier; nil for none.
    public init?(_ name: String, in scenario: Scenario) {
      let group = RuleGroup(rawValue: name)?.rules ?? []
      let found = scenario.rules.filter { $0.id == name || $0.name == name || group.contains($0.name) }
      if found.isEmpty { return nil }
      self.init(name, Set(found.map(\.id)))
    }
  }

  /// One roster of the front.
  public struct Point: Sendable {
    /// The costs of the two groups.
    public var costs: [Int]
    /// Bounds on them: of the first with the second capped, of the second with the first held.
    public var bounds: [Int?]
    /// The cost of all other rules, which stays within the cap.
    public var others: Int
    /// Uncovered places' cost.
    public var uncovered: Int
    /// The cap on the second group under which it was found; nil for none.
    public var cap: Int?
    /// The roster.
    public var roster: Roster

    /// Whether no roster at all is better in one group without being worse in the other.
    public var isProven: Bool { bounds == costs.map(Optional.some) }
    /// By how much the first group's cost may still fall, as a fraction.
    public var gap: Double? { bounds[0].map { Double(costs[0] - $0) / Double(max(1, costs[0])) } }

    /// Whether it is no better in either group, and not the same.
    public func isDominated(by other: Point) -> Bool {
      other.costs != costs && zip(other.costs, costs).allSatisfy { $0 <= $1 }
    }
  }

  /// The scenario.
  public let scenario: Scenario
  /// The units.
  public let units: [DutyUnit]
  /// The two groups.
  public let goals: [Goals]
  /// What all other rules may cost together; nil for no limit.
  public let othersAtMost: Int?

  /// The trade-off between two groups that share no rule.
  public init(_ scenario: Scenario, units: [DutyUnit], between first: Goals, and second: Goals, othersAtMost: Int?) {
    precondition(first.rules.isDisjoint(with: second.rules), "the groups share no rule")
    self.scenario = scenario
    self.units = units
    goals = [first, second]
    self.othersAtMost = othersAtMost
  }

  /// What the rules outside both groups cost in an audited roster.
  public static func others(in audit: Audit, beside goals: [Goals]) -> Int {
    let own = goals.reduce(into: Set<String>()) { $0.formUnion($1.rules) }
    return audit.costs.filter { $0.level >= .points() && !own.contains($0.rule) }.reduce(0) { $0 + $1.cost }
  }

  /// The scenario's rules with the first group's costs at one level, the second's at the next and all others' below.
  private func rules(firstIs position: Int) -> [any Rule] {
    RuleCatalog.rules(of: scenario).map { rule in
      guard case .points(let amount, _) = rule.price else { return rule }
      var rule = rule
      let place = goals.firstIndex { $0.rules.contains(rule.id) }
      let level = place.map { $0 == position ? 1 : 2 } ?? 3
      rule.header.price = .points(amount, level: level)
      return rule
    }
  }

  /// The point at which one group's cost is least, the other's cost capped; nil where there is no roster, or none was
  /// found.
  ///
  /// - Throws: `SolveError` where an engine fails or claims what the audit does not confirm.
  public func point(
    least position: Int, cap: Int? = nil, from start: Roster?, _ options: SolveOptions, stop: StopFlag
  ) throws(SolveError) -> Point? {
    let own = rules(firstIs: position)
    var caps: [GoalCap] = []
    if let cap { caps.append(GoalCap(own, at: .points(2), atMost: cap)) }
    if let othersAtMost { caps.append(GoalCap(own, at: .points(3), atMost: othersAtMost)) }
    let solver = Solver(scenario, units: units, rules: own + caps)
    var options = options
    options.start = start
    let result = try solver.solve(options, stop: stop)
    guard let roster = result.roster, let penalty = result.penalty, result.stopped != .cancelled else { return nil }
    let costs = [penalty[.points(1)], penalty[.points(2)]]
    let bounds = (2...3).map { $0 < result.bounds.count ? result.bounds[$0] : 0 }
    // The bound of the second counts only once the first is proven to be held at its least.
    let second = bounds[0] == costs[0] ? bounds[1] : nil
    let ordered = position == 0 ? costs : costs.reversed()
    return Point(
      costs: ordered, bounds: position == 0 ? [bounds[0], second] : [second, bounds[0]],
      others: penalty[.points(3)], uncovered: penalty[.cover], cap: cap, roster: roster)
  }
}
