import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Which primitives each rule becomes: the table that every engine is written against.
@Suite struct PrimitivesTableTests {
  /// Rules that are planned, so that a new one finds its primitive here.
  static let planned: [String: Set<Primitive>] = [
    "succession": [.exclusion],
    "weekends": [.tally], "completeWeekends": [.tally], "nightsInARow": [.stretch], "daysOff": [.stretch],
    "restAfterHoliday": [.exclusion], "spacing": [.exclusion], "weekdayVariety": [.tally], "order": [.option],
    "notTwiceInDays": [.together], "closeness": [.tally],
    "activities": [.option, .coverage],
  ]

  @Test func plannedRulesAreNotInTheCatalogYet() {
    #expect(Set(Self.planned.keys).isDisjoint(with: RuleCatalog.kinds.map { $0.name }))
  }

  @Test(arguments: ConformanceCase.all)
  func loweringUsesThePrimitivesOfTheTable(_ testCase: ConformanceCase) throws {
    let scenario = testCase.scenario
    let rule = try #require(RuleCatalog.rules(of: scenario).first { type(of: $0).name == testCase.rule })
    let formulation = Formulation(scenario, units: testCase.dutyUnits, rules: [rule])
    var used: Set<Primitive> = []
    if !formulation.exclusions.isEmpty { used.insert(.exclusion) }
    if !formulation.tallies.isEmpty { used.insert(.tally) }
    if !formulation.stretches.isEmpty { used.insert(.stretch) }
    if !formulation.coverages.isEmpty { used.insert(.coverage) }
    if !formulation.togethers.isEmpty { used.insert(.together) }
    #expect(used.isSubset(of: type(of: rule).primitives))
  }
}
