import RosterModel
import RosterRules
import RosterTesting
import Testing

/// What the tiny towns of the conformance cases are too small to show of rules about persons.
@Suite struct PersonRuleTests {
  private func rule(_ name: String, _ values: [String: RuleValue], in town: SmallTown) throws -> any Rule {
    let (rules, problems) = RuleCatalog.read([RuleStatement(name, values)], for: town.scenario)
    #expect(problems.isEmpty)
    return try #require(rules.first { type(of: $0).name == name })
  }

  /// A roster of one deputy's day shifts.
  private func roster(_ town: SmallTown, on days: [Int]) -> Roster {
    let scenario = town.scenario
    var roster = Roster(empty: scenario, units: scenario.people.map { DutyUnit([$0]) })
    for day in days {
      let first = scenario.horizon.days.lowerBound
      roster[scenario.shift(named: "\(first.advanced(by: day))/station/day")!] = [PersonIndex(0)]
    }
    return roster
  }

  @Test func fortyTwoPairsInRoundRobinMeetTheSameWeekday() throws {
    var town = SmallTown(deputies: 1, days: 7, shiftTypes: ["day"])
    let first = town.facts.horizon.days.lowerBound
    town.facts.history = [42, 84].map {
      PastTurn(day: first.advanced(by: -$0), site: SiteIndex(0), type: ShiftTypeIndex(0), person: town.person(1))
    }
    let rule = try rule("weekdayVariety", ["price": 5], in: town)
    #expect(rule.audit(roster(town, on: [0])).map(\.penalty) == [5])
    #expect(rule.audit(roster(town, on: [1])).isEmpty)
  }

  @Test func leaveAndTheEndOfATermAreNoDaysOff() throws {
    var town = SmallTown(deputies: 2, days: 12, shiftTypes: ["day"])
    let first = town.facts.horizon.days.lowerBound
    town.facts.leave = [Leave(person: town.person(1), days: first.advanced(by: 3)...first.advanced(by: 6))]
    town.facts.representatives[1].until = first.advanced(by: 1)
    let rule = try rule("daysOff", ["most": 3, "price": 1], in: town)
    // Off on days 0–2, on leave until day 6, off on days 7–9, on duty on day 10.
    #expect(rule.audit(roster(town, on: [10])).isEmpty)
    #expect(rule.audit(roster(town, on: [])).map(\.penalty) == [2])
  }

  @Test func whatHistoryAloneHasPassedIsPastCure() throws {
    var town = SmallTown(deputies: 2, days: 2)
    let first = town.facts.horizon.days.lowerBound
    town.facts.history = (1...3).flatMap { day in
      (1...2).map {
        PastTurn(
          day: first.advanced(by: -day), site: SiteIndex(0), type: ShiftTypeIndex(0), person: town.person($0))
      }
    }
    for (name, values) in [
      ("maxShifts", ["most": 1, "per": "week"]), ("maxHours", ["most": 5, "per": "5 days"]),
      ("notTwiceInDays", ["days": 4]),
    ] as [(String, [String: RuleValue])] {
      var values = values
      values["price"] = "hard"
      let rule = try rule(name, values, in: town)
      let scenario = town.scenario
      let empty = roster(town, on: [])
      #expect(rule.audit(empty).isEmpty, "\(name)")
      let formulation = Formulation(scenario, units: empty.units, rules: [rule])
      #expect(!formulation.evaluate(empty).isIllegal, "\(name)")
      var served = empty
      served[scenario.shift(named: "\(first)/station/day")!] = [PersonIndex(0), PersonIndex(1)]
      #expect(!rule.audit(served).isEmpty, "\(name)")
      #expect(formulation.evaluate(served).isIllegal, "\(name)")
    }
  }

  @Test func spacingKeepsAtMostOneShiftInEachWindow() throws {
    let town = SmallTown(deputies: 1, days: 6, shiftTypes: ["day"])
    let rule = try rule("spacing", ["days": 3], in: town)
    let formulation = Formulation(town.scenario, units: [DutyUnit([PersonIndex(0)])], rules: [rule])
    #expect(
      formulation.exclusions.map { $0.shifts.map(\.position) } == [[0, 1, 2], [1, 2, 3], [2, 3, 4], [3, 4, 5]])
  }

  @Test func aRuleTooLargeIsRefusedByName() {
    let town = SmallTown(deputies: 200, days: 31)
    func codes(_ days: Int, _ people: [RuleValue]?) -> [String] {
      var values: [String: RuleValue] = ["id": "variety", "days": .integer(days)]
      if let people { values["people"] = .list(people) }
      let problems = RuleCatalog.read([RuleStatement("notTwiceInDays", values)], for: town.scenario).problems
      #expect(problems.allSatisfy { $0.text.english.contains("rule variety becomes") })
      return problems.map { "\($0.severity) \($0.code)" }
    }
    #expect(codes(7, nil) == ["error rule.tooLarge"])
    #expect(codes(31, nil) == ["warning rule.large"])
    #expect(codes(7, (1...20).map { .text("d\($0)") }) == [])
  }

  @Test func fairnessOfSomeTurnsDoesNotReadTheLedgerOfAll() {
    var town = SmallTown(deputies: 2, days: 3)
    var ledger = Ledger(people: 2)
    ledger[town.person(1), .all] = 100
    ledger[town.person(1), .restDay] = 200
    ledger[town.person(1), .holiday] = 50
    town.facts.ledger = ledger
    func codes(_ values: [String: RuleValue]) -> [String] {
      RuleCatalog.read([RuleStatement("fairness", values)], for: town.scenario).problems.map(\.code)
    }
    #expect(codes(["over": ["all"], "days": ["restDay"]]) == ["rule.fairness.ledger"])
    #expect(codes(["over": ["night"], "days": ["restDay"]]) == [])
    #expect(codes(["over": ["all"], "sites": ["station"]]) == [])
    #expect(ledger[town.person(1), .dayOff] == 250)
  }
}
