import RosterModel
import RosterRules
import RosterSolver

/// How many further deputies of a kind it takes until every place can be filled and what is promised can be kept.
///
/// Each number is asked of the exact model: the scenario with so many made-up deputies, its pairs formed anew, and the
/// goals beside its rules. A number fails where it is proven that no roster does it. Numbers are doubled until one will do;
/// below it, up to twelve are tried one by one, more by halves, which takes it that more deputies never make things worse.
public struct Staffing: Sendable {
  /// What the further deputies look like; they are always free and serve anywhere unless the kind says otherwise.
  public struct Kind: Hashable, Sendable {
    /// Fields of expertise.
    public var fields: [String]
    /// Levels held.
    public var levels: Set<Level>
    /// Grids served.
    public var grids: [String]
    /// The sites at which they serve; empty means any.
    public var sites: [String]
    /// Whether they take no nights.
    public var refusesNights: Bool

    /// A kind of deputy.
    public init(
      fields: [String] = [], levels: Set<Level> = [], grids: [String] = [], sites: [String] = [],
      refusesNights: Bool = false
    ) {
      (self.fields, self.levels, self.grids, self.sites) = (fields, levels, grids, sites)
      self.refusesNights = refusesNights
    }
  }

  /// What became of a number.
  public enum Outcome: String, Sendable {
    /// A roster does it.
    case enough
    /// No roster does it.
    case tooFew
    /// Not settled within the limit.
    case unknown
  }

  /// A number that was tried.
  public struct Trial: Sendable {
    /// How many further deputies.
    public var number: Int
    /// What became of it.
    public var outcome: Outcome
    /// Where too few: whether a certificate in whole numbers says so.
    public var isCertified: Bool
  }

  /// The scenario that is asked about.
  public let scenario: Scenario
  /// What is to be reached.
  public let goals: [StaffingGoal]
  /// What the further deputies look like.
  public let kind: Kind
  /// The numbers tried, in the order in which they were.
  public private(set) var trials: [Trial] = []
  /// The smallest number that will do; nil where none up to the limit does, or where it is not settled.
  public private(set) var number: Int?
  /// A full roster with so many.
  public private(set) var roster: Roster?

  /// Looks for the smallest number.
  ///
  /// - Parameters:
  ///   - most: more than so many are not tried.
  ///   - isStopped: asked often; true ends the search.
  /// - Throws: `SolveError` where an engine fails or claims what the audit does not confirm.
  public init(
    _ scenario: Scenario, for goals: [StaffingGoal], kind: Kind, atMost most: Int = 64,
    isStopped: @escaping () -> Bool = { false }
  ) throws(SolveError) {
    (self.scenario, self.goals, self.kind) = (scenario, goals, kind)
    var (low, high) = (-1, 0)
    while try !tries(high, isStopped) {
      if trials.last?.outcome == .unknown || high >= most { return }
      low = high
      high = min(most, max(1, high * 2))
    }
    while high - low > 1 {
      let next = high <= 12 ? high - 1 : (low + high) / 2
      if try tries(next, isStopped) {
        high = next
      } else {
        if trials.last?.outcome == .unknown { return }
        low = next
      }
    }
    number = high
  }

  /// Whether a number will do.
  private mutating func tries(_ number: Int, _ isStopped: @escaping () -> Bool) throws(SolveError) -> Bool {
    let more = adding(number)
    let pairing = try Pairing.form(more)
    guard pairing.causes.isEmpty, pairing.isComplete else {
      trials.append(Trial(number: number, outcome: pairing.causes.isEmpty ? .unknown : .tooFew, isCertified: false))
      return false
    }
    let question = CoverQuestion(more, units: pairing.units)
    switch try question.answer(isStopped: isStopped) {
    case .possible(let roster):
      trials.append(Trial(number: number, outcome: .enough, isCertified: false))
      self.roster = roster
      return true
    case .impossible:
      let isCertified = try question.isCertifiedImpossible(isStopped: isStopped)
      trials.append(Trial(number: number, outcome: .tooFew, isCertified: isCertified))
    case .unknown: trials.append(Trial(number: number, outcome: .unknown, isCertified: false))
    }
    return false
  }

  /// The scenario with so many further deputies and the goals beside its rules.
  public func adding(_ number: Int) -> Scenario {
    var facts = ScenarioFacts(of: scenario)
    let known = Set(scenario.representatives.map(\.id))
    var name = 0
    for place in 0..<number {
      repeat { name += 1 } while known.contains("new\(name)")
      facts.representatives.append(
        Representative(
          id: "new\(name)", name: PlanningText.newDeputy(place + 1)(scenario.language), levels: kind.levels,
          fields: kind.fields, grids: kind.grids, sites: kind.sites, refusesNights: kind.refusesNights))
    }
    var ledger = Ledger(people: facts.representatives.count)
    for turnClass in scenario.ledger.classes {
      for person in scenario.people { ledger[person, turnClass] = scenario.ledger[person, turnClass] }
    }
    facts.ledger = ledger
    for (place, goal) in goals.enumerated() {
      if let rule = goal.rule(numbered: place + 1) { facts.rules.append(rule) }
    }
    return Scenario(facts)
  }
}
