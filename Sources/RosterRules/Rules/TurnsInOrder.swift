import RosterModel

/// People serve in a visible turn order (轮流): each step by which somebody stands away from a unit that is due is charged.
///
/// The order and the units due on each shift are those of `TurnOrder`. Everybody in scope who serves is charged for the
/// steps of their unit, so a pair out of order costs twice what one person does. Deputies count unless the scope names
/// posts. With `classes` each class of days has an order of its own, and days of other classes have none; a group has
/// one of its own by a rule of its own with that scope.
public struct TurnsInOrder: Rule {
  public static let name = "order"
  public static let summary = Text(
    "按公开的顺序轮流，偏离一步计一份", "people serve in a visible turn order; each step out of order is charged")
  public static let defaultPrice = Price.points(5, level: 1)
  public static let parameters: [Parameter<TurnsInOrder>] = [
    .words(
      "classes", \.classes, standard: [], Text("哪几类日子各排各的顺序，默认合为一个", "classes of days with an order of their own")),
    .texts(
      "next", \.next, standard: [],
      Text("轮到谁；欠班的写在前面", "whose turn it is; those still owed a turn come first")),
    .texts("nextWorkday", \.nextWorkday, standard: [], Text("工作日轮到谁", "whose turn it is on workdays")),
    .texts("nextRestDay", \.nextRestDay, standard: [], Text("休息日轮到谁", "whose turn it is on rest days")),
    .texts("nextHoliday", \.nextHoliday, standard: [], Text("节假日轮到谁", "whose turn it is on holidays")),
  ]
  public static let primitives: Set<Primitive> = [.option]
  public static let examples: [[String: RuleValue]] = [
    ["next": "d2"],
    ["classes": ["workday", "restDay"], "nextRestDay": ["d3", "d1"]],
  ]

  public var header = RuleHeader()
  public var classes: [DayClass] = []
  public var next: [String] = []
  public var nextWorkday: [String] = []
  public var nextRestDay: [String] = []
  public var nextHoliday: [String] = []

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    let named = next + nextWorkday + nextRestDay + nextHoliday
    var problems = unknownNames(Text("人员", "person"), named, among: scenario.representatives.map(\.id))
    let people = Set(scope.deputies(in: scenario))
    for person in named.compactMap({ scenario.person($0) }) where !people.contains(person) {
      problems.append(
        InputProblem(
          code: "rule.order.outside", at: header.mark, text: RuleText.notInOrder(scenario.displayName(of: person))))
    }
    for dayClass in DayClass.allCases where !(ownNext(dayClass).isEmpty || classes.contains(dayClass)) {
      problems.append(
        InputProblem(code: "rule.order.class", at: header.mark, text: RuleText.noSuchOrder(dayClass.rawValue)))
    }
    return problems
  }

  private func ownNext(_ dayClass: DayClass) -> [String] {
    switch dayClass {
    case .workday: nextWorkday
    case .restDay: nextRestDay
    case .holiday: nextHoliday
    }
  }

  /// The order of each class of days, or the one order of all.
  public func orders(in scenario: Scenario, units: [DutyUnit]) -> [(dayClass: DayClass?, order: TurnOrder)] {
    let people = scope.deputies(in: scenario)
    let shifts = scope.shifts(in: scenario)
    let walks: [DayClass?] = classes.isEmpty ? [nil] : DayClass.allCases.filter(classes.contains)
    return walks.map { dayClass in
      let own = dayClass.map(ownNext) ?? []
      let order = TurnOrder(
        of: people, units: units, over: shifts.filter { dayClass == nil || scenario.shifts[$0].dayClass == dayClass },
        from: (own.isEmpty ? next : own).compactMap { scenario.person($0) }, scenario: scenario)
      return (dayClass, order)
    }
  }

  /// Whose turn it is after a roster, for each class of days or for all: what `next` should say for the next horizon.
  public func next(after roster: Roster) -> [(dayClass: DayClass?, people: [PersonIndex])] {
    orders(in: roster.scenario, units: roster.units).map { ($0.dayClass, $0.order.next) }
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let people = Set(scope.deputies(in: scenario))
    return orders(in: scenario, units: roster.units).flatMap { _, order -> [Finding] in
      order.due.keys.sorted().flatMap { index in
        roster[index].filter { people.contains($0) && order.steps($0, on: index) > 0 }.map { person in
          let steps = order.steps(person, on: index)
          return finding(
            "step", count: steps, people: [person], shifts: [index],
            RuleText.outOfOrder(scenario, order, on: index, person, steps: steps))
        }
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let people = scope.deputies(in: scenario)
    for (_, order) in orders(in: scenario, units: formulation.units) {
      for index in order.due.keys.sorted() {
        for person in people {
          let steps = order.steps(person, on: index)
          if steps > 0 { formulation.charge(person, index, steps, by: self) }
        }
      }
    }
  }
}
