import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Who is due on each shift, by hand.
@Suite struct TurnOrderTests {
  /// Five deputies, one place on each of five days from Friday 4 to Tuesday 8 December.
  private func town(_ change: (inout SmallTown) -> Void = { _ in }) -> Scenario {
    var town = SmallTown(deputies: 5, days: 5, shiftTypes: ["day"])
    town.facts.sites[0].cover[0].places = [Place(.deputy, wanted: 1, maximum: 2)]
    change(&town)
    return town.scenario
  }

  private func order(_ scenario: Scenario, units: [[Int]] = [[0], [1], [2], [3], [4]], from next: [Int] = [])
    -> TurnOrder
  {
    TurnOrder(
      of: scenario.people, units: units.map { DutyUnit($0.map { PersonIndex($0) }) },
      over: scenario.shifts.typedIndices, from: next.map { PersonIndex($0) }, scenario: scenario)
  }

  private func due(_ order: TurnOrder) -> [[Int]] { order.due.keys.sorted().map { order.due[$0]! } }

  @Test func everybodyTakesATurnInTheOrderOfTheFile() {
    let order = order(town())
    #expect(due(order) == [[0], [1], [2], [3], [4]])
    #expect(order.next.map(\.position) == [0])
  }

  @Test func thePointerSaysWhereItGoesOn() {
    let order = order(town(), from: [3])
    #expect(due(order) == [[3], [4], [0], [1], [2]])
    #expect(order.next.map(\.position) == [3])
  }

  @Test func whoIsPassedOverStaysFirstInLine() {
    let first = Day("2026-12-04")!
    let scenario = town { town in
      town.facts.leave = [Leave(person: town.person(1), days: first...first.advanced(by: 1))]
    }
    let order = order(scenario)
    #expect(due(order) == [[1], [2], [0], [3], [4]])
    #expect(order.passed[ShiftIndex(0)] == [.init(place: 0, person: PersonIndex(0), obstacle: .onLeave)])
    #expect(order.next.map(\.position) == [0])
  }

  @Test func whoIsStillOwedATurnComesFirstInTheNextMonth() {
    let first = Day("2026-12-04")!
    let scenario = town { town in
      town.facts.leave = [Leave(person: town.person(2), days: first...first.advanced(by: 9))]
    }
    let before = order(scenario)
    #expect(due(before) == [[0], [2], [3], [4], [0]])
    #expect(before.next.map(\.position) == [1, 1])
    #expect(due(order(town(), from: [1, 3])) == [[1], [3], [4], [0], [1]])
  }

  @Test func whoCanNeverServeIsOwedNothing() {
    let scenario = town { $0.facts.representatives[1].sites = ["elsewhere"] }
    let order = order(scenario)
    #expect(due(order) == [[0], [2], [3], [4], [0]])
    #expect(order.next.map(\.position) == [1])
  }

  @Test func pairsFillTwoPlacesAndTheShorterWayRoundCounts() {
    let scenario = town { $0.facts.sites[0].cover[0].places = [Place(.deputy, wanted: 2)] }
    let pairs = order(scenario, units: [[0, 3], [1, 2], [4]])
    #expect(due(pairs) == [[0], [1], [2, 0], [1], [2, 0]])
    #expect(pairs.steps(PersonIndex(4), on: ShiftIndex(0)) == 1)
    #expect(pairs.steps(PersonIndex(3), on: ShiftIndex(0)) == 0)
    let singles = order(town())
    #expect((0..<5).map { singles.steps(PersonIndex($0), on: ShiftIndex(1)) } == [1, 0, 1, 2, 2])
  }

  @Test func eachClassOfDaysHasAnOrderOfItsOwn() throws {
    let scenario = town { town in
      town.facts.rules = [
        RuleStatement("order", ["classes": ["restDay", "workday"], "next": "d2", "nextRestDay": ["d5"], "price": 5])
      ]
    }
    #expect(RuleCatalog.read(scenario.rules, for: scenario).problems.isEmpty)
    let rule = try #require(RuleCatalog.rules(of: scenario).compactMap { $0 as? TurnsInOrder }.first)
    let units = scenario.people.map { DutyUnit([$0]) }
    // Friday, Saturday, Sunday, Monday, Tuesday.
    let roster = Roster(
      scenario: scenario, units: units, crews: [[1], [4], [1], [2], [3]].map { $0.map { PersonIndex($0) } })
    #expect(rule.audit(roster).map(\.penalty) == [5])
    #expect(rule.audit(roster).map(\.text.english) == ["2026-12-06/station/day: 代表1 due, 代表2 serves, 1 step(s) away"])
    let next = rule.next(after: roster)
    #expect(next.map(\.dayClass) == [.workday, .restDay])
    #expect(next.map { $0.people.map(\.position) } == [[4], [1]])
  }

  @Test func strangersToTheOrderAreTold() {
    let scenario = town { town in
      town.facts.representatives[4].post = .officer
      town.facts.rules = [RuleStatement("order", ["next": ["d9", "d5"], "nextHoliday": "d1"])]
    }
    let codes = RuleCatalog.read(scenario.rules, for: scenario).problems.map(\.code)
    #expect(codes == ["rule.name.unknown", "rule.order.outside", "rule.order.class"])
  }
}
