import RosterModel

/// A person's turns do not all fall on the same weekday: at most so many on each in every period, past ones included.
///
/// The trap that it guards against: 42 pairs in round robin, one a day, give every pair the same weekday for ever. So the
/// period should be longer than a horizon, and history should reach back as far.
public struct WeekdayVariety: Rule {
  public static let name = "weekdayVariety"
  public static let summary = Text(
    "每人的班不总落在同一个星期几：每个周期内同一星期几最多若干班（含历史）",
    "a person's turns do not all fall on one weekday: at most so many on each in every period, past ones included")
  public static let parameters: [Parameter<WeekdayVariety>] = [
    .integer("most", \.most, in: 0...400, standard: 2, Text("同一星期几最多几班", "most turns on one weekday")),
    .period(
      "per", \.per, standard: .rolling(91),
      Text("周期", "period; a window of N days is judged at each of its last weekday")),
  ]
  public static let primitives: Set<Primitive> = [.tally]
  public static let examples: [[String: RuleValue]] = [
    ["most": 1, "per": "horizon"],
    ["most": 1, "per": "8 days"],
  ]

  public var header = RuleHeader()
  public var most = 2
  public var per = Period.rolling(91)

  public init() {}

  /// The windows with the weekdays judged in each: a rolling one is new only for the weekday on which it ends.
  private func windows(in scenario: Scenario) -> [(days: ClosedRange<Day>, weekday: Weekday)] {
    per.windows(in: scenario.horizon.days).flatMap { window in
      if case .rolling = per { return [(window.days, window.days.upperBound.weekday)] }
      return Weekday.allCases.map { (window.days, $0) }
    }
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    let windows = windows(in: scenario)
    return scope.people(in: scenario).flatMap { person -> [Finding] in
      let own = scenario.limits(of: person, for: id).most ?? most
      let turns = timelines[person.position].filter { scope.contains($0.shift, in: scenario) }
      return windows.compactMap { window in
        let counted = turns.filter { window.days.contains($0.shift.day) && $0.shift.day.weekday == window.weekday }
        let most = max(own, counted.count { $0.index == nil })
        if counted.count <= most { return nil }
        return finding(
          "over", count: counted.count - most, people: [person], shifts: counted.compactMap(\.index),
          RuleText.weekday(scenario.displayName(of: person), window.weekday, counted.count, most, window.days))
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let byWeekday = Dictionary(grouping: scope.shifts(in: scenario)) { scenario.shifts[$0].day.weekday }
    let past = Roster(empty: scenario, units: []).timelines()
    let windows = windows(in: scenario)
    for person in scope.people(in: scenario) {
      let own = scenario.limits(of: person, for: id).most ?? most
      let known = Dictionary(
        grouping: past[person.position].map(\.shift).filter { scope.contains($0, in: scenario) }.map(\.day),
        by: \.weekday)
      for (days, weekday) in windows {
        let served = (known[weekday] ?? []).count { days.contains($0) }
        let counted = (byWeekday[weekday] ?? []).filter { days.contains(scenario.shifts[$0].day) }
        formulation.tally(
          person, counted.map { .init(1, anyOf: [$0]) }, constant: served,
          .bounded(least: 0, most: own, price, reach: served...(served + counted.count)), by: self)
      }
    }
  }
}
