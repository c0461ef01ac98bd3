import RosterModel

/// A person serves on both days of a weekend or on neither.
///
/// A weekend that the horizon's start cuts is judged where history reaches its Saturday; one that its end cuts is left to
/// the next roster.
public struct CompleteWeekends: Rule {
  public static let name = "completeWeekends"
  public static let summary = Text(
    "周六周日要么都值，要么都不值", "a person serves on both days of a weekend or on neither")
  public static let scopeKeys: Set<ScopeKey> = [.sites, .shiftTypes, .posts, .groups, .people]
  public static let primitives: Set<Primitive> = [.tally]

  public var header = RuleHeader()

  public init() {}

  /// The Sundays whose Saturdays are known or planned.
  private func sundays(in scenario: Scenario) -> [Day] {
    scenario.horizon.days.filter { $0.weekday == .sunday && $0.saturday >= scenario.firstKnownDay }
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    return scope.people(in: scenario).flatMap { person in
      let turns = timelines[person.position].filter { scope.contains($0.shift, in: scenario) }
      return sundays(in: scenario).compactMap { sunday -> Finding? in
        let (saturdays, sundays) = (
          turns.filter { $0.shift.day == sunday.saturday }, turns.filter { $0.shift.day == sunday }
        )
        if saturdays.isEmpty == sundays.isEmpty { return nil }
        return finding(
          "half", people: [person], shifts: (saturdays + sundays).compactMap(\.index),
          RuleText.halfWeekend(scenario.displayName(of: person), saturdays.isEmpty ? sunday : sunday.saturday))
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let byDay = Dictionary(grouping: scope.shifts(in: scenario)) { scenario.shifts[$0].day }
    let past = Roster(empty: scenario, units: []).timelines()
    for person in scope.people(in: scenario) {
      for sunday in sundays(in: scenario) {
        let (first, second) = (byDay[sunday.saturday] ?? [], byDay[sunday] ?? [])
        if past[person.position].contains(where: {
          $0.shift.day == sunday.saturday && scope.contains($0.shift, in: scenario)
        }) {
          formulation.tally(person, [.init(-1, anyOf: second)], constant: 1, .atMost(0, price), by: self)
        } else {
          formulation.tally(
            person, [.init(2, anyOf: first + second), .init(-1, anyOf: first), .init(-1, anyOf: second)],
            .atMost(0, price), by: self)
        }
      }
    }
  }
}
