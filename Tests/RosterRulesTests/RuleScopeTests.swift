import RosterModel
import RosterRules
import RosterTesting
import Testing

/// A part of a scope either means something to a rule or is refused.
@Suite struct RuleScopeTests {
  /// For each part of a scope a value that holds nothing of the small towns.
  static let nothing: [(key: ScopeKey, value: RuleValue)] = [
    (.sites, ["elsewhere"]), (.shiftTypes, ["other"]), (.days, ["holiday"]), (.posts, ["director"]),
    (.groups, ["none"]), (.people, ["d9"]),
  ]

  @Test(arguments: RuleCatalog.descriptions.map(\.name), nothing.map(\.key))
  func aScopeIsHeededOrRefused(_ name: String, _ key: ScopeKey) throws {
    let description = try #require(RuleCatalog.descriptions.first { $0.name == name })
    if description.ownParameters.contains(where: { $0.name == key.rawValue }) { return }
    let cases = ConformanceCase.all.filter { $0.rule == name && $0.units == .single && $0.hasHistory && !$0.isHard }
    let value = try #require(Self.nothing.first { $0.key == key }).value
    let differs = try cases.contains { testCase in
      let scenario = testCase.scenario
      var statement = scenario.rules[0]
      statement.values[key.rawValue] = value
      statement.marks[key.rawValue] = Mark(file: "scenario.yaml", line: 7, column: 9)
      let (rules, problems) = RuleCatalog.read([statement], for: scenario)
      let refusal = problems.first { $0.code == "rule.parameter.unknown" }
      let isTaken = description.parameters.contains { $0.name == key.rawValue }
      #expect((refusal == nil) == isTaken)
      #expect(refusal == nil || refusal?.mark?.line == 7)
      if !isTaken { return true }
      let scoped = try #require(rules.first { type(of: $0).name == name })
      let plain = try #require(RuleCatalog.rules(of: scenario).first { type(of: $0).name == name })
      return EveryRoster(of: scenario, units: testCase.dutyUnits, crewsOfAtMost: 2).contains { roster in
        scoped.audit(roster).map(\.penalty) != plain.audit(roster).map(\.penalty)
      }
    }
    #expect(differs, "\(name) takes \(key.rawValue) and does not heed it")
  }
}
