import RosterModel

extension DayPattern {
  /// The pattern in the words that `init(text:)` reads; what happens on holidays stands beside it.
  var text: String {
    let words: String =
      switch base {
      case .everyDay: "every day"
      case .weekdays(let weekdays):
        Weekday.allCases.filter(weekdays.contains).map { $0.shortName(in: .english) }.joined(separator: ", ")
      case .classes(let classes):
        DayClass.allCases.filter(classes.contains).map { DayPattern.words[$0]! }.joined(separator: ", ")
      case .monthDays(let days): days.sorted().map(DayPattern.ordinal).joined(separator: ", ")
      case .nthWeekday(let n, let weekday):
        "\(n == -1 ? "last" : ["first", "second", "third", "fourth", "fifth"][n - 1]) \(weekday.shortName(in: .english))"
      case .dates(let dates): dates.sorted().map(\.description).joined(separator: ", ")
      }
    switch months {
    case .all: return words
    case .odd: return words + " of odd months"
    case .even: return words + " of even months"
    }
  }

  private static let words: [DayClass: String] = [.workday: "workdays", .restDay: "rest days", .holiday: "holidays"]

  private static func ordinal(_ day: Int) -> String {
    let suffix = (11...13).contains(day) ? "th" : [1: "st", 2: "nd", 3: "rd"][day % 10] ?? "th"
    return "\(day)\(suffix)"
  }
}

extension FreeWindow {
  /// The window in the words that `init(text:)` reads.
  var text: String {
    "\(days.text) \(TimeOfDay(minutes: start))-\(TimeOfDay(minutes: end > 1440 ? end - 1440 : end))"
  }
}
