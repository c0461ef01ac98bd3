import RosterAudit
import RosterModel
import RosterRules
import RosterSolver

/// What the rest of a roster would gain if a rule, a group of rules or a wish were not there.
///
/// The price is the least penalty of the scenario less the least penalty of the scenario without the subject. Each is
/// known between a bound and a roster, so the price is an interval; it is one number where both are proven.
public struct Pricing: Sendable {
  /// What is priced.
  public enum Subject: Hashable, Sendable {
    /// A rule that is stated, by its identifier.
    case rule(String)
    /// All stated rules of a group.
    case group(RuleGroup)
    /// A wish, by its place among the scenario's.
    case request(Int)
  }

  /// One subject and its price.
  public struct Line: Sendable {
    /// What is priced.
    public var subject: Subject
    /// What the subject itself costs in the roster of the whole scenario, at the price's level.
    public var own: Int
    /// The level at which the price counts: 1 uncovered places, from 2 points.
    public var level: Int
    /// The least and the most that is gained, in the level's cost; nil where no roster was found without the subject.
    public var gain: ClosedRange<Int>?
    /// The outcome without the subject.
    public var outcome: TrialOutcome
  }

  /// The scenario.
  public let scenario: Scenario
  /// The units, which stay the same whatever is left out.
  public let units: [DutyUnit]

  /// Prices of a scenario for given units.
  public init(_ scenario: Scenario, units: [DutyUnit]) {
    self.scenario = scenario
    self.units = units
  }

  /// Every stated rule that can be left out, in order.
  public var rules: [Subject] {
    scenario.rules.filter { !Self.standing.contains($0.name) }.map { .rule($0.id) }
  }

  /// Every group of which a rule is stated.
  public var groups: [Subject] {
    let names = Set(scenario.rules.map(\.name)).subtracting(Self.standing)
    return RuleGroup.allCases.filter { !names.isDisjoint(with: $0.rules) }.map { .group($0) }
  }

  /// Every wish.
  public var requests: [Subject] { scenario.requests.indices.map { .request($0) } }

  /// Rules that hold whether stated or not cannot be left out.
  private static let standing = Set(RuleCatalog.descriptions.filter(\.isStanding).map(\.name))

  /// The scenario without a subject; nil where there is no such subject.
  public func scenario(without subject: Subject) -> Scenario? {
    var facts = ScenarioFacts(of: scenario)
    switch subject {
    case .rule(let id): facts.rules.removeAll { $0.id == id && !Self.standing.contains($0.name) }
    case .group(let group):
      facts.rules.removeAll { group.rules.contains($0.name) && !Self.standing.contains($0.name) }
    case .request(let index):
      guard facts.requests.indices.contains(index) else { return nil }
      facts.requests.remove(at: index)
      return Scenario(facts)
    }
    return facts.rules.count < scenario.rules.count ? Scenario(facts) : nil
  }

  /// The outcome of the scenario itself, from which prices are told.
  public func base(_ options: SolveOptions = .init(), stop: StopFlag = .init()) -> TrialOutcome {
    Trial("", scenario).run(options, units: units, stop: stop)
  }

  /// The prices of subjects, each solved from the base's roster; nil for those left when the flag was raised.
  public func lines(
    of subjects: [Subject], from base: TrialOutcome, _ options: SolveOptions = .init(), workers: Int,
    stop: StopFlag = .init(), finished: @escaping @Sendable (Int, Line) -> Void = { _, _ in }
  ) -> [Line?] {
    var options = options
    if subjects.count > 1 { options.threads = 1 }
    let fixed = options
    let work: @Sendable (Subject) -> Line = { line($0, from: base, fixed, stop: stop) }
    let lines = JobPool.run(subjects, workers: workers, stop: stop, finished: finished, work)
    return lines.map { line in line.flatMap { $0.outcome.stopped == .cancelled ? nil : $0 } }
  }

  private func line(_ subject: Subject, from base: TrialOutcome, _ options: SolveOptions, stop: StopFlag) -> Line {
    let without = scenario(without: subject) ?? scenario
    var options = options
    options.start = base.roster.map { Roster(scenario: without, units: units, crews: $0.crews) }
    let outcome = Trial("", without).run(options, units: units, stop: stop)
    let (level, gain) = Self.gain(of: base, over: outcome)
    return Line(
      subject: subject, own: own(subject, in: base, without: without, at: level), level: level, gain: gain,
      outcome: outcome)
  }

  /// What the subject costs in the base's roster: all that it costs less what it costs by the other rules.
  private func own(_ subject: Subject, in base: TrialOutcome, without: Scenario, at level: Int) -> Int {
    guard let roster = base.roster, let cost = base.penalty(level) else { return 0 }
    let rest = Audit(Roster(scenario: without, units: units, crews: roster.crews)).penalty
    return cost - rest[PriorityLevel(rawValue: level)]
  }

  /// The difference of two least penalties at the first level at which they may differ.
  static func gain(of whole: TrialOutcome, over without: TrialOutcome) -> (level: Int, gain: ClosedRange<Int>?) {
    let levels = max(whole.bounds.count, without.bounds.count, 3)
    for level in 1..<levels {
      guard let penalty = whole.penalty(level), let less = without.penalty(level) else { return (level, nil) }
      let (bound, lessBound) = (whole.bound(level) ?? 0, without.bound(level) ?? 0)
      // Leaving something out never makes the rest dearer.
      let least = max(0, bound - less)
      let gain = least...max(least, penalty - lessBound)
      if gain == 0...0, level + 1 < levels { continue }
      return (level, gain)
    }
    return (levels - 1, nil)
  }
}
