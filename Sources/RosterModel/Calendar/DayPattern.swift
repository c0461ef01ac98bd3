/// Which days of a horizon are meant: "every day", "Wed", "9th and 19th", "third Wednesday", "rest days", "2026-12-05".
public struct DayPattern: Hashable, Sendable {
  /// The days before holidays are looked at.
  public enum Base: Hashable, Sendable {
    case everyDay
    case weekdays(Set<Weekday>)
    case classes(Set<DayClass>)
    /// Days of the month, 1 to 31; a month that lacks the day is left out.
    case monthDays(Set<Int>)
    /// The n-th weekday of the month, n from 1; −1 is the last.
    case nthWeekday(Int, Weekday)
    case dates(Set<Day>)
  }

  /// Which months a pattern holds in.
  public enum Months: Hashable, Sendable { case all, odd, even }

  /// What happens to a day that is off.
  public enum OnHoliday: String, CaseIterable, Sendable {
    /// Held as planned.
    case hold
    /// Left out.
    case skip
    /// Moved to the next workday (顺延).
    case nextWorkday
  }

  /// The days before holidays are looked at.
  public var base: Base
  /// The months that count.
  public var months: Months
  /// What happens to a day that is off.
  public var onHoliday: OnHoliday

  /// A pattern of days.
  public init(_ base: Base, months: Months = .all, onHoliday: OnHoliday = .hold) {
    self.base = base
    self.months = months
    self.onHoliday = onHoliday
  }

  /// Whether the pattern names this day, before holidays are looked at.
  public func contains(_ day: Day, in calendar: DutyCalendar) -> Bool {
    switch months {
    case .all: break
    case .odd: if day.month % 2 == 0 { return false }
    case .even: if day.month % 2 == 1 { return false }
    }
    switch base {
    case .everyDay: return true
    case .weekdays(let weekdays): return weekdays.contains(day.weekday)
    case .classes(let classes): return classes.contains(calendar.dayClass(of: day))
    case .monthDays(let days): return days.contains(day.day)
    case .nthWeekday(-1, let weekday): return day.weekday == weekday && day.day + 7 > day.daysInMonth
    case .nthWeekday(let n, let weekday): return day.weekday == weekday && (day.day - 1) / 7 + 1 == n
    case .dates(let dates): return dates.contains(day)
    }
  }

  /// The days of a horizon on which the pattern holds, in order, holidays moved or skipped as asked.
  ///
  /// - Complexity: O(days).
  public func days(in horizon: ClosedRange<Day>, calendar: DutyCalendar) -> [Day] {
    if onHoliday == .hold { return horizon.filter { contains($0, in: calendar) } }
    var held: Set<Day> = []
    // A day moved from before the horizon may land in it; no row of days off is longer than three weeks.
    for planned in horizon.lowerBound.advanced(by: -21)...horizon.upperBound where contains(planned, in: calendar) {
      guard isOff(planned, in: calendar) else {
        held.insert(planned)
        continue
      }
      if onHoliday == .skip { continue }
      var day = planned.advanced(by: 1)
      while calendar.dayClass(of: day) != .workday { day = day.advanced(by: 1) }
      held.insert(day)
    }
    return held.filter(horizon.contains).sorted()
  }

  private func isOff(_ day: Day, in calendar: DutyCalendar) -> Bool {
    switch calendar.kind(of: day) {
    case .statutory, .dayOff: true
    case .workday, .makeUpWorkday: false
    // "Every Saturday" means Saturdays; "the 9th" that falls on one moves.
    case .weekend: if case .monthDays = base { true } else { false }
    }
  }
}
