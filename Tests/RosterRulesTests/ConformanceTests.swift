import GLPK
import RosterAudit
import RosterModel
import RosterRules
import RosterSolver
import RosterTesting
import Testing

/// Every rule means the same to the audit, the primitives, the integer model, the units' months and the search's books, on every
/// roster of tiny scenarios; hard means that all of them say illegal.
@Suite struct ConformanceTests {
  @Test(arguments: ConformanceCase.all)
  func auditPrimitivesAndEnginesAgree(on testCase: ConformanceCase) throws {
    let scenario = testCase.scenario
    let (rules, problems) = RuleCatalog.read(scenario.rules, for: scenario)
    try #require(problems.filter { $0.severity == .error }.isEmpty)
    let solver = Solver(scenario, units: testCase.dutyUnits)
    let exact = solver.exactChecker()
    let plain = solver.exactChecker(.plain)
    let bookkeeping = solver.searchChecker()
    let columns = solver.impossibilities.isEmpty ? solver.columnChecker() : nil
    var best = Int.max
    var worst: (roster: Roster, points: Int)?
    var disagreements: [String] = []
    var count = 0
    for roster in EveryRoster(of: scenario, units: testCase.dutyUnits, crewsOfAtMost: 2) {
      count += 1
      let audit = Audit(roster, rules: rules).penalty
      let primitives = solver.formulation.evaluate(roster)
      let isLegal = audit.hard == 0
      var failures: [String] = []
      if primitives.isIllegal == isLegal { failures.append("primitives say illegal \(primitives.isIllegal)") }
      if isLegal, primitives.penalty != audit { failures.append("primitives \(primitives.penalty.amounts)") }
      let search = solver.impossibilities.isEmpty ? bookkeeping.penalty(of: roster) : nil
      if isLegal, search != audit { failures.append("search \(String(describing: search?.amounts))") }
      if !isLegal, let search, search.hard == 0 { failures.append("search sees no violation") }
      if solver.impossibilities.isEmpty {
        let value = exact.value(of: roster)
        if isLegal, value?.points != audit.points || value?.isFeasible != true {
          failures.append("model \(String(describing: value))")
        }
        if !isLegal, value?.isFeasible == true { failures.append("model feasible") }
        let months = columns?.value(of: roster)
        if isLegal, months?.points != audit.points || months?.isFeasible != true {
          failures.append("months \(String(describing: months))")
        }
        if !isLegal, months?.isFeasible == true { failures.append("months allowed") }
        if isLegal {
          best = min(best, audit.points)
          if audit.points > worst?.points ?? -1 { worst = (roster, audit.points) }
        }
        // The plain form shares all but its cliques with the strengthened one: every third roster is enough.
        if count % 3 == 0 {
          let value = plain.value(of: roster)
          if isLegal ? value?.points != audit.points || value?.isFeasible != true : value?.isFeasible == true {
            failures.append("plain model \(String(describing: value))")
          }
        }
        // Solving takes longer than counting, so every seventh roster is fixed and solved.
        if count % 7 == 0 {
          let solved = try exact.solvedValue(of: roster)
          if isLegal ? solved != audit.points : solved != nil {
            failures.append("solved \(String(describing: solved))")
          }
        }
      }
      if !failures.isEmpty {
        disagreements.append("\(roster.crews.map { $0.map(\.position) }) audit \(audit.amounts): \(failures)")
      }
    }
    if let worst, let solved = try columns?.solve(from: worst.roster), solved.best != best || solved.bound != best {
      disagreements.append("columns: \(solved) instead of \(best)")
    }
    #expect(disagreements.isEmpty, "\(disagreements.count) of \(count), first: \(disagreements.first ?? "")")
  }

  /// An example that no roster breaks, or that none keeps, would prove nothing.
  @Test(
    arguments: RuleCatalog.descriptions.flatMap { rule in rule.examples.map { Example(rule: rule.name, values: $0) } })
  func everyExampleBites(_ example: Example) {
    var (isKept, isBroken) = (false, false)
    for testCase in ConformanceCase.all
    where testCase.rule == example.rule && testCase.values == example.values && !testCase.isHard {
      let scenario = testCase.scenario
      let rules = RuleCatalog.rules(of: scenario).filter { type(of: $0).name == example.rule }
      for roster in EveryRoster(of: scenario, units: testCase.dutyUnits, crewsOfAtMost: 2) {
        let isFound = rules[0].audit(roster).contains { $0.penalty > 0 }
        if isFound { isBroken = true } else { isKept = true }
        if isKept, isBroken { return }
      }
    }
    Issue.record("kept by some roster: \(isKept), broken by some: \(isBroken)")
  }

  /// An example of a rule in the catalog.
  struct Example: Sendable, CustomTestStringConvertible {
    var rule: String
    var values: [String: RuleValue]
    var testDescription: String { "\(rule) \(values.keys.sorted().map { "\($0)=\(values[$0]!.written)" })" }
  }
}
