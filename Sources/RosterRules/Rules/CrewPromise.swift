import RosterModel

/// So many of some people on every staffed shift, or so many turns of theirs in every window of so many days.
struct CrewPromise {
  /// The people who keep the promise.
  var holders: [PersonIndex]
  var every: Frequency
  /// How many of them on a shift, or how many of their turns in a window.
  var least: Int
  /// Whether a shift counts, past ones included.
  var counts: (Shift) -> Bool
  /// Whether a holder is one on a day; nil where all are on every day.
  var holds: ((PersonIndex, Day) -> Bool)?

  /// A shift or a window with fewer than promised.
  struct Shortage {
    enum Place {
      case shift(ShiftIndex)
      case window(ClosedRange<Day>)
    }

    var place: Place
    var count: Int
  }

  /// Where a roster keeps less than the promise; `timelines` are the roster's.
  ///
  /// - Complexity: O(windows × turns of the holders).
  func shortages(in roster: Roster, timelines: [[Turn]]) -> [Shortage] {
    let scenario = roster.scenario
    switch every {
    case .shift:
      let able = Set(holders)
      return scenario.shifts.typedIndices.compactMap { index in
        if !counts(scenario.shifts[index]) || roster[index].isEmpty { return nil }
        let count = roster[index].count { able.contains($0) && isHolder($0, on: scenario.shifts[index].day) }
        return count < least ? Shortage(place: .shift(index), count: count) : nil
      }
    case .days(let days):
      let served = holders.flatMap { turnDays(of: $0, timelines) }
      return windows(of: days, in: scenario).compactMap { window in
        let count = served.count { window.contains($0) }
        return count < least ? Shortage(place: .window(window), count: count) : nil
      }
    }
  }

  /// How a roster keeps the promise.
  func kept(_ roster: Roster, timelines: [[Turn]], subject: String, rule: String) -> KeptPromise {
    let days = Set(holders.flatMap { turnDays(of: $0, timelines) })
    var (longest, run) = (0, 0)
    for day in roster.scenario.horizon.days {
      run = days.contains(day) ? 0 : run + 1
      longest = max(longest, run)
    }
    return KeptPromise(
      rule: rule, subject: subject, every: every, isKept: shortages(in: roster, timelines: timelines).isEmpty,
      longestGap: longest)
  }

  /// Adds the promise as coverages; `past` are the timelines before the horizon.
  func lower(by rule: some Rule, _ scenario: Scenario, past: [[Turn]], into formulation: inout Formulation) {
    let shifts = scenario.shifts.typedIndices.filter { counts(scenario.shifts[$0]) }
    switch every {
    case .shift:
      for index in shifts {
        formulation.cover(
          holders(on: scenario.shifts[index].day).map { .init(1, $0, index) },
          staffed: [.init(-least, index, people: scenario.people)],
          .atLeast(0, rule.price), by: rule)
      }
    case .days(let days):
      for window in windows(of: days, in: scenario) {
        let served = holders.reduce(0) { sum, person in
          sum + turnDays(of: person, past).count { window.contains($0) }
        }
        let terms = shifts.filter { window.contains(scenario.shifts[$0].day) }.flatMap { shift in
          holders(on: scenario.shifts[shift].day).map { Coverage.Term(1, $0, shift) }
        }
        if served < least { formulation.cover(terms, constant: served, .atLeast(least, rule.price), by: rule) }
      }
    }
  }

  private func isHolder(_ person: PersonIndex, on day: Day) -> Bool { holds.map { $0(person, day) } ?? true }

  private func holders(on day: Day) -> [PersonIndex] { holders.filter { isHolder($0, on: day) } }

  /// The days of a holder's turns that count.
  private func turnDays(of person: PersonIndex, _ timelines: [[Turn]]) -> [Day] {
    timelines[person.position].filter { counts($0.shift) && isHolder(person, on: $0.shift.day) }.map(\.shift.day)
  }

  /// Windows of the promised length whose days are all known or planned.
  private func windows(of days: Int, in scenario: Scenario) -> [ClosedRange<Day>] {
    let first = scenario.firstKnownDay
    return Period.rolling(days).windows(in: scenario.horizon.days).map(\.days).filter { $0.lowerBound >= first }
  }
}
