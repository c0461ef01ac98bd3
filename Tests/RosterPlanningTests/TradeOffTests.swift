import RosterAudit
import RosterModel
import RosterRules
import RosterSolver
import RosterTesting
import Testing

@testable import RosterPlanning

/// Every roster of a small town with its findings, against which prices and fronts are checked.
private struct Enumeration {
  let findings: [[Finding]]

  init(_ scenario: Scenario, units: [DutyUnit]) {
    findings = EveryRoster(of: scenario, units: units, crewsOfAtMost: 2).map { Audit($0).findings }
  }

  /// The least penalty of rosters that keep the hard rules, by the findings that count.
  func least(_ counts: (Finding) -> Bool) -> Penalty? {
    findings.compactMap { findings -> Penalty? in
      var penalty = Penalty()
      for finding in findings where counts(finding) { penalty[finding.level] += finding.penalty }
      return penalty.hard == 0 ? penalty : nil
    }.min()
  }

  /// The costs of two groups in rosters that keep the hard rules, cover most and keep a cap on all else, of which no
  /// roster has less of one without more of the other.
  func front(_ goals: [Frontier.Goals], othersAtMost: Int?) -> [[Int]] {
    var costs: [(uncovered: Int, costs: [Int])] = []
    for findings in findings where !findings.contains(where: { $0.level == .hard }) {
      let points = findings.filter { $0.level >= .points() }
      let own = goals.map { goal in points.filter { goal.rules.contains($0.rule) }.reduce(0) { $0 + $1.penalty } }
      let others = points.reduce(0) { $0 + $1.penalty } - own.reduce(0, +)
      if let othersAtMost, others > othersAtMost { continue }
      costs.append((findings.filter { $0.level == .cover }.reduce(0) { $0 + $1.penalty }, own))
    }
    let uncovered = costs.map(\.uncovered).min()
    let full = Set(costs.filter { $0.uncovered == uncovered }.map(\.costs))
    return full.filter { one in
      !full.contains { $0 != one && $0[0] <= one[0] && $0[1] <= one[1] }
    }.sorted { $0[0] < $1[0] }
  }
}

@Suite("Pricing")
struct PricingTests {
  @Test(
    "is the difference of the two least penalties, by enumeration", arguments: [1 as UInt64],
    [false, true])
  func enumerated(seed: UInt64, pairs: Bool) throws {
    let scenario = SmallTown.contested(seed: seed, pairs: pairs).scenario
    let units = try Pairing.form(scenario).units
    let every = Enumeration(scenario, units: units)
    guard let whole = every.least({ _ in true }) else { return }
    let pricing = Pricing(scenario, units: units)
    let base = pricing.base(SolveOptions(threads: 1))
    #expect(base.status == .optimal)
    let subjects = pricing.rules + pricing.groups + pricing.requests
    let lines = pricing.lines(of: subjects, from: base, SolveOptions(threads: 1), workers: 2)
    for line in lines.compactMap(\.self) {
      let rest = try #require(
        every.least { finding in
          switch line.subject {
          case .rule(let id): finding.rule != id
          case .group(let group): !group.rules.contains(finding.rule)
          case .request(let index): finding.rule != "requests" || finding.people != [scenario.requests[index].person]
          }
        })
      let level = PriorityLevel(rawValue: line.level)
      #expect(line.gain == whole[level] - rest[level]...whole[level] - rest[level], "\(line.subject)")
      if line.level > 1 { #expect(whole.uncovered == rest.uncovered) }
    }
    #expect(lines.count == subjects.count && !lines.contains { $0 == nil })
  }

  @Test(
    "is an interval of the bounds of both solves, a number where they are proven",
    arguments: [
      ([0, 10], [0, 10], [0, 4], [0, 4], 2, 6...6), ([0, 10], [0, 9], [0, 4], [0, 3], 2, 5...7),
      ([0, 10], [0, 2], [0, 4], [0, 0], 2, 0...10), ([3, 10], [3, 10], [1, 40], [1, 40], 1, 2...2),
      ([3, 10], [2, 0], [3, 4], [3, 4], 1, 0...0), ([0, 10], [0, 10], [0, 10], [0, 10], 2, 0...0),
    ])
  func interval(
    own: [Int], bounds: [Int], rest: [Int], restBounds: [Int], level: Int, gain: ClosedRange<Int>
  ) throws {
    let found = Pricing.gain(of: try outcome(own, bounds), over: try outcome(rest, restBounds))
    #expect(found.gain == gain)
    if gain != 0...0 { #expect(found.level == level) }
  }

  private func outcome(_ penalties: [Int], _ bounds: [Int]) throws -> TrialOutcome {
    let scenario = SmallTown.contested(seed: 1, pairs: false).scenario
    var outcome = Trial("", scenario).run(SolveOptions(timeLimit: 0, threads: 1))
    outcome.measures?.penalty = [0] + penalties
    outcome.bounds = [nil] + bounds
    return outcome
  }
}

@Suite("Frontier")
struct FrontierTests {
  @Test(
    "is every pair of costs that nothing dominates, by enumeration", arguments: [1 as UInt64],
    [false, true])
  func enumerated(seed: UInt64, pairs: Bool) throws {
    let scenario = SmallTown.contested(seed: seed, pairs: pairs).scenario
    let units = try Pairing.form(scenario).units
    let every = Enumeration(scenario, units: units)
    let goals = [
      try #require(Frontier.Goals("fairness", in: scenario)), try #require(Frontier.Goals("requests", in: scenario)),
    ]
    let base = Trial("", scenario).run(SolveOptions(threads: 1), units: units)
    guard let roster = base.roster else { return }
    for most in [nil, Frontier.others(in: Audit(roster), beside: goals)] {
      let frontier = Frontier(scenario, units: units, between: goals[0], and: goals[1], othersAtMost: most)
      let answer = try frontier.points(atMost: 1000, from: roster, SolveOptions(threads: 1), workers: 2)
      #expect(answer.points.map(\.costs) == every.front(goals, othersAtMost: most))
      #expect(answer.isComplete && answer.points.allSatisfy { $0.isProven && $0.gap == 0 })
      #expect(answer.points.allSatisfy { most == nil || $0.others <= most! })
    }
  }

  @Test("takes a rule, a name or a group, and nothing that the scenario does not state")
  func goals() {
    let scenario = SmallTown.contested(seed: 1, pairs: false).scenario
    #expect(Frontier.Goals("promises", in: scenario)?.rules == ["field"])
    #expect(Frontier.Goals("apart", in: scenario)?.rules == ["apart"])
    #expect(Frontier.Goals("spacing", in: scenario) == nil)
  }

  @Test("every rule of the catalog is in one group")
  func groups() {
    for rule in RuleCatalog.kinds.map({ $0.name }) {
      #expect(RuleGroup.allCases.count { $0.rules.contains(rule) } == 1, "\(rule)")
    }
    #expect(RuleGroup.allCases.flatMap(\.rules).count == RuleCatalog.kinds.count)
  }
}
