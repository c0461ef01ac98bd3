import RosterModel

/// At most, and at least, so many worked weekends a person in every period; limits.csv may give a person's own numbers.
///
/// A weekend is worked in a period where any turn on its Saturday or Sunday falls in the period, past turns included.
public struct Weekends: Rule {
  public static let name = "weekends"
  public static let summary = Text(
    "每人每个周期值班的周末数上下限（周六或周日有班即算）",
    "at most and at least so many weekends a person in every period; a turn on Saturday or Sunday makes a weekend")
  public static let parameters: [Parameter<Weekends>] = [
    .integer("most", \.most, in: 0...100, standard: 100, Text("最多几个周末", "most weekends")),
    .integer(
      "least", \.least, in: 0...100, standard: 0, Text("最少几个周末，只看完整周期", "fewest weekends, in whole periods only")),
    .period("per", \.per, standard: .month, Text("周期", "period")),
  ]
  public static let takesLimits = true
  public static let primitives: Set<Primitive> = [.tally]
  public static let examples: [[String: RuleValue]] = [
    ["most": 1, "least": 1, "per": "horizon"],
    ["most": 1, "per": "9 days"],
  ]

  public var header = RuleHeader()
  public var most = 100
  public var least = 0
  public var per = Period.month

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] { reversedProblems(least, most) }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    return scope.people(in: scenario).flatMap { person -> [Finding] in
      let limits = scenario.limits(of: person, for: id)
      let turns = timelines[person.position].filter {
        $0.shift.day.weekday.isWeekend && scope.contains($0.shift, in: scenario)
      }
      return per.windows(in: scenario.horizon.days).flatMap { window -> [Finding] in
        let counted = turns.filter { window.days.contains($0.shift.day) }
        func weekends(_ turns: [Turn]) -> Int { Set(turns.map(\.shift.day.saturday)).count }
        let count = weekends(counted)
        let most = max(limits.most ?? most, weekends(counted.filter { $0.index == nil }))
        let least = window.isWhole ? limits.least ?? least : 0
        return [("over", count - most, most), ("under", least - count, least)].filter { $0.1 > 0 }.map {
          finding(
            $0, count: $1, people: [person], shifts: counted.compactMap(\.index),
            RuleText.weekends(scenario.displayName(of: person), count, limit: $2, window.days))
        }
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let past = Roster(empty: scenario, units: []).timelines()
    let shifts = scope.shifts(in: scenario).filter { scenario.shifts[$0].day.weekday.isWeekend }
    for person in scope.people(in: scenario) {
      let limits = scenario.limits(of: person, for: id)
      let served = past[person.position].map(\.shift).filter {
        $0.day.weekday.isWeekend && scope.contains($0, in: scenario)
      }
      for window in per.windows(in: scenario.horizon.days) {
        let known = Set(served.filter { window.days.contains($0.day) }.map(\.day.saturday))
        let open = Dictionary(grouping: shifts.filter { window.days.contains(scenario.shifts[$0].day) }) {
          scenario.shifts[$0].day.saturday
        }.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
        let cost = ConvexCost.bounded(
          least: window.isWhole ? limits.least ?? least : 0, most: limits.most ?? most, price,
          reach: known.count...(known.count + open.count))
        formulation.tally(person, open.map { .init(1, anyOf: $0.value) }, constant: known.count, cost, by: self)
      }
    }
  }
}

extension Day {
  /// The Saturday of this day's week, Monday to Sunday: the two days of a weekend share it.
  var saturday: Day { advanced(by: Weekday.saturday.rawValue - weekday.rawValue) }
}
