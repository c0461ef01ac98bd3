import RosterModel
import RosterRules
import RosterTesting
import Testing

/// What rules on crews, goals and activities find, by hand: d1 and d3 have law, d2 and d4 health; d2 and d4 are of the
/// county, d1 and d3 of the township.
@Suite struct CrewRuleTests {
  /// Four deputies, day and night of Friday 4 and Saturday 5 December 2026.
  private func codes(
    _ rule: String, _ values: [String: RuleValue], _ crews: [[Int]], in change: (inout SmallTown) -> Void = { _ in }
  ) throws -> [String] {
    var town = SmallTown(deputies: 4, days: 2)
    change(&town)
    town.facts.rules = [RuleStatement(rule, values.merging(["price": 10]) { own, _ in own })]
    let scenario = town.scenario
    let (rules, problems) = RuleCatalog.read(scenario.rules, for: scenario)
    try #require(problems.filter { $0.severity == .error }.isEmpty)
    let roster = Roster(
      scenario: scenario, units: scenario.people.map { DutyUnit([$0]) }, crews: crews.map { $0.map(town.person) })
    let kind = try #require(rules.first { type(of: $0).name == rule })
    return kind.audit(roster).map { "\($0.code) \($0.penalty)" }
  }

  @Test func aDemandedFieldThatNobodyOnAStaffedShiftHasIsChargedItsWeight() throws {
    let found = try codes("topicDemand", [:], [[1, 3], [2], [1, 2], []]) {
      $0.facts.sites[0].demand = [FieldDemand("law", weight: 3), FieldDemand("health", weight: 2)]
    }
    #expect(found == ["topicDemand.missing 20", "topicDemand.missing 30"])
  }

  @Test func aLevelIsWantedOnStaffedShiftsOrInEveryWindow() throws {
    #expect(try codes("level", ["level": "county"], [[1, 2], [1, 3], [], [4]]) == ["level.missing 10"])
    #expect(
      try codes("level", ["level": "county", "every": "2 days", "least": 3], [[1, 2], [1, 3], [], [3]])
        == ["level.gap 20"])
  }

  @Test func levelsMixOnAShiftOrOverASitesDay() throws {
    let crews = [[1, 2], [1, 3], [2, 4], [2]]
    #expect(try codes("mixedLevels", [:], crews) == Array(repeating: "mixedLevels.missing 10", count: 3))
    #expect(try codes("mixedLevels", ["on": "day"], crews) == ["mixedLevels.missing 10"])
  }

  @Test func aThemeDayWantsItsField() throws {
    let crews = [[2, 4], [2], [2, 4], [1, 2]]
    #expect(try codes("themeDay", ["field": "law", "on": "周六"], crews) == ["themeDay.missing 10"])
    #expect(try codes("themeDay", ["field": "law", "on": [4, "6th"]], crews).count == 2)
    // Saturday the 5th moves to Monday, outside the horizon.
    #expect(try codes("themeDay", ["field": "law", "on": 5, "onHoliday": "nextWorkday"], crews) == [])
  }

  @Test func aGridIsServedAtItsPointInEveryWindow() throws {
    func found(_ crews: [[Int]], past: Bool) throws -> [String] {
      try codes("gridAtPoint", ["every": "2 days"], crews) { town in
        town.facts.sites[0].grids = ["near", "far"]
        town.facts.representatives[0].grids = ["near"]
        town.facts.representatives[1].grids = ["far"]
        if past {
          town.facts.history = [
            PastTurn(
              day: Day("2026-12-03")!, site: SiteIndex(0), type: ShiftTypeIndex(0), person: town.person(2))
          ]
        }
      }
    }
    #expect(try found([[1, 3], [], [], []], past: false) == ["gridAtPoint.gap 10"])
    #expect(try found([[3], [], [1], []], past: true) == ["gridAtPoint.gap 10", "gridAtPoint.gap 10"])
    #expect(try found([[2], [], [1], []], past: true) == ["gridAtPoint.gap 10"])
  }

  @Test func aSecondPersonComesOnlyWhereTheFirstLacksTheField() throws {
    let found = try codes("secondOnlyIfFirstLacks", ["name": "law"], [[1], [2], [2, 4], [1, 2]])
    #expect(found == ["secondOnlyIfFirstLacks.alone 10", "secondOnlyIfFirstLacks.needless 10"])
  }

  @Test func newPeopleServeWithExperiencedOnes() throws {
    func change(_ town: inout SmallTown) {
      town.facts.representatives[0].from = Day("2026-11-05")
      town.facts.representatives[1].groups = ["novice"]
      town.facts.representatives[2].groups = ["veteran"]
    }
    let crews = [[1, 3], [1, 4], [2, 4], [1, 2]]
    let rule = "newWithExperienced"
    #expect(try codes(rule, ["new": "novice"], crews, in: change) == [])
    #expect(
      try codes(rule, ["new": "novice", "experienced": "veteran"], crews, in: change)
        == ["\(rule).alone 10", "\(rule).alone 10"])
    // d1 joined 29 days before the 4th and 30 before the 5th.
    #expect(try codes(rule, ["joinedWithin": 30], [[1], [1, 4], [1], []], in: change) == ["\(rule).alone 10"])
  }

  @Test func changesToThePublishedRosterCountByTurnsOrByPeople() throws {
    func change(_ town: inout SmallTown) {
      town.facts.published = [
        .init(person: town.person(1), shift: "2026-12-04/station/day"),
        .init(person: town.person(2), shift: "2026-12-04/station/day"),
      ]
    }
    let crews = [[2, 3], [1], [], []]
    #expect(
      try codes("closeness", [:], crews, in: change)
        == ["closeness.added 10", "closeness.removed 10", "closeness.added 10"])
    #expect(
      try codes("closeness", ["count": "people"], crews, in: change) == ["closeness.told 10", "closeness.told 10"])
  }

  @Test func activitiesKeepPeopleFree() throws {
    let (friday, saturday) = (Day("2026-12-04")!, Day("2026-12-05")!)
    func found(_ activity: Activity, _ crews: [[Int]]) throws -> [String] {
      try codes("activities", [:], crews) { town in
        town.facts.activities = [activity]
        town.facts.leave = [Leave(person: town.person(4), days: friday...friday)]
      }
    }
    let everybody = (0..<4).map { PersonIndex($0) }
    var meeting = Activity(
      id: "a", kind: .meeting, days: friday...friday, start: TimeOfDay("17:00")!, end: TimeOfDay("18:00")!,
      participants: everybody)
    #expect(try found(meeting, [[1, 4], [2], [], []]) == ["activities.busy 10"])
    meeting.quorum = 3
    #expect(try found(meeting, [[], [1, 2], [], []]) == [])
    #expect(try found(meeting, [[1, 2], [], [], []]) == ["activities.quorum 20"])
    let study = Activity(id: "b", kind: .study, days: friday...saturday, participants: everybody)
    // Friday's night runs into Saturday; d4 is away on Friday and has only Saturday.
    #expect(
      try found(study, [[1], [2], [1], [4]]) == [
        "activities.noFreeDay 10", "activities.noFreeDay 10", "activities.noFreeDay 10",
      ])
    #expect(try found(study, [[1, 3], [1], [], []]) == ["activities.noFreeDay 10"])
  }

  @Test func everyDefaultMayBeWrittenOut() {
    let scenario = SmallTown(deputies: 2, days: 1).scenario
    for rule in RuleCatalog.descriptions {
      let values = rule.parameters.compactMap { parameter in parameter.standard.map { (parameter.name, $0) } }
      let statement = RuleStatement(rule.name, Dictionary(values, uniquingKeysWith: { first, _ in first }))
      let problems = RuleCatalog.read([statement], for: scenario).problems
      #expect(problems.filter { $0.code == "rule.parameter.value" }.isEmpty, "\(rule.name)")
    }
  }
}
