import RosterModel

/// Writes the calendar of a scenario: by name where the shipped one says the same, else with its notices written out.
enum CalendarWriter {
  static func value(_ scenario: Scenario) -> JSONValue {
    // Days further off play no part: holidays move a day by at most three weeks, and past turns have their own dates.
    let horizon = scenario.horizon.days
    let around = horizon.lowerBound.advanced(by: -21)...horizon.upperBound.advanced(by: 21)
    let days = Array(around) + Set(scenario.history.map(\.day)).subtracting(around)
    let years = Set(days.map(\.year)).sorted()

    func agrees(_ calendar: DutyCalendar) -> Bool {
      days.allSatisfy { calendar.kind(of: $0) == scenario.calendar.kind(of: $0) }
        && horizon.allSatisfy { calendar.festival(on: $0) == scenario.calendar.festival(on: $0) }
    }
    if agrees(DutyCalendar()) { return .text("none") }
    if agrees(DutyCalendar(china: years)) { return .object([("country", .text("CN"))]) }
    // A year without a notice stays one, unless a shipped notice would take its place.
    let shipped = Set(YearNotice.shipped.map(\.year))
    let written = years.filter { shipped.contains($0) || !scenario.calendar.yearsWithoutNotice.contains($0) }
    let notices = written.map { notice($0, scenario.calendar) }
    return .object([("country", .text("CN")), ("extra", .array(notices))])
  }

  private static func notice(_ year: Int, _ calendar: DutyCalendar) -> JSONValue {
    let first = Day(year: year, month: 1, day: 1)!
    let last = Day(year: year, month: 12, day: 31)!
    let entries = (first...last).compactMap { day -> JSONValue? in
      let kind = calendar.kind(of: day)
      guard kind == .dayOff || kind == .makeUpWorkday else { return nil }
      let name = calendar.festival(on: day)?.chinese ?? "调休"
      return .object([
        ("name", .text(name)), ("date", .text(day.description)), ("isOffDay", .flag(kind == .dayOff)),
      ])
    }
    return .object([("year", .integer(year)), ("days", .array(entries))])
  }
}
