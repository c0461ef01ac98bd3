import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Which primitives each rule becomes: the table that every engine is written against.
@Suite struct PrimitivesTableTests {
  @Test(arguments: ConformanceCase.all)
  func loweringUsesThePrimitivesOfTheTable(_ testCase: ConformanceCase) throws {
    let scenario = testCase.scenario
    let rule = try #require(RuleCatalog.rules(of: scenario).first { type(of: $0).name == testCase.rule })
    let formulation = Formulation(scenario, units: testCase.dutyUnits, rules: [rule])
    var used: Set<Primitive> = []
    let isForbidding = scenario.people.contains { person in
      scenario.shifts.typedIndices.contains { formulation.forbidding(person, $0) != nil }
    }
    if isForbidding || !formulation.charges.isEmpty { used.insert(.option) }
    if !formulation.exclusions.isEmpty { used.insert(.exclusion) }
    if !formulation.tallies.isEmpty { used.insert(.tally) }
    if !formulation.stretches.isEmpty { used.insert(.stretch) }
    if !formulation.coverages.isEmpty { used.insert(.coverage) }
    if !formulation.togethers.isEmpty { used.insert(.together) }
    #expect(used.isSubset(of: type(of: rule).primitives))
  }

  @Test func everyRuleHasCases() {
    var counts: [String: Int] = [:]
    for testCase in ConformanceCase.all { counts[testCase.rule, default: 0] += 1 }
    for rule in RuleCatalog.descriptions {
      let primitives = rule.primitives.map(\.rawValue).sorted().joined(separator: ", ")
      #expect(!rule.primitives.isEmpty, "\(rule.name) becomes nothing")
      #expect(counts[rule.name] == rule.examples.count * 12, "\(rule.name) → \(primitives)")
      print("\(rule.name) → \(primitives): \(counts[rule.name] ?? 0) cases")
    }
    #expect(Set(counts.keys) == Set(RuleCatalog.descriptions.map(\.name)))
  }

  /// An example that no roster can miss, or that every roster misses, would compare nothing.
  @Test(arguments: RuleCatalog.descriptions.flatMap { rule in rule.examples.map { (rule.name, $0) } })
  func everyExampleIsMetBySomeRosterAndMissedByAnother(_ name: String, _ values: [String: RuleValue]) {
    for isHard in [false, true] {
      let cases = ConformanceCase.all.filter { $0.rule == name && $0.values == values && $0.isHard == isHard }
      let missed = cases.contains { testCase in
        let scenario = testCase.scenario
        guard let rule = RuleCatalog.rules(of: scenario).first(where: { type(of: $0).name == name }) else {
          return false
        }
        var seen: Set<Bool> = []
        for roster in EveryRoster(of: scenario, units: testCase.dutyUnits, crewsOfAtMost: 2) {
          seen.insert(rule.audit(roster).contains { $0.penalty > 0 })
          if seen.count == 2 { return true }
        }
        return false
      }
      #expect(missed, "\(name) \(values) \(isHard ? "hard" : "priced")")
    }
  }
}
