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

  /// The pattern in the words of a language that `init(text:)` reads.
  func text(in language: Language) -> String {
    if language == .english { return text }
    let words: String =
      switch base {
      case .everyDay: "每天"
      case .weekdays(let weekdays):
        Weekday.allCases.filter(weekdays.contains).map { "周" + $0.shortName(in: .chinese) }.joined(separator: "、")
      case .classes(let classes):
        DayClass.allCases.filter(classes.contains).map { DayPattern.chineseWords[$0]! }.joined(separator: "、")
      case .monthDays(let days): days.sorted().map { "\($0)日" }.joined(separator: "、")
      case .nthWeekday(let n, let weekday):
        (n == -1 ? "最后一个" : "第\(["一", "二", "三", "四", "五"][n - 1])个") + "周"
          + weekday.shortName(in: .chinese)
      case .dates(let dates): dates.sorted().map(\.description).joined(separator: "、")
      }
    switch months {
    case .all: return words
    case .odd: return "单月 " + words
    case .even: return "双月 " + words
    }
  }

  private static let chineseWords: [DayClass: String] = [.workday: "工作日", .restDay: "休息日", .holiday: "节假日"]

  private static let words: [DayClass: String] = [.workday: "workdays", .restDay: "rest days", .holiday: "holidays"]

  private static func ordinal(_ day: Int) -> String {
    let suffix = (11...13).contains(day) ? "th" : [1: "st", 2: "nd", 3: "rd"][day % 10] ?? "th"
    return "\(day)\(suffix)"
  }
}

extension FreeWindow {
  /// The window in the words that `init(text:)` reads.
  var text: String { text(in: .english) }

  /// The window in the words of a language that `init(text:)` reads.
  func text(in language: Language) -> String {
    "\(days.text(in: language)) \(TimeOfDay(minutes: start))-\(TimeOfDay(minutes: end > 1440 ? end - 1440 : end))"
  }
}
