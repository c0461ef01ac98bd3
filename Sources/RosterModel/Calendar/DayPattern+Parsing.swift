extension DayPattern {
  /// Examples of what `init(text:)` reads, for error messages and documentation.
  public static let examples =
    "every day, workdays, rest days, holidays, Mon-Fri, Wed, 9th and 19th, third Wed, last Fri, 15th of odd months, 2026-12-05, 每天, 工作日, 休息日, 周三, 9日"

  /// Reads a pattern from words in English or Chinese; nil where a word is not understood.
  public init?(text: String, onHoliday: OnHoliday = .hold) {
    var rest = text.lowercased()
    var months = Months.all
    for (words, parity) in [
      ("of odd months", Months.odd), ("of even months", .even), ("of the month", .all), ("of every month", .all),
      ("单月", .odd), ("双月", .even), ("每月", .all),
    ] where rest.contains(words) {
      rest = rest.replacing(words, with: " ")
      months = parity
    }
    for joiner in [" and ", "、", "，", "和", ";", "；"] { rest = rest.replacing(joiner, with: ",") }
    let words = rest.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }.filter {
      !$0.isEmpty
    }
    guard let base = Self.base(words) else { return nil }
    self.init(base, months: months, onHoliday: onHoliday)
  }

  private static func base(_ words: [String]) -> Base? {
    if words.count == 1, everyDayWords.contains(words[0]) { return .everyDay }
    if words.count == 1, let nth = nthWeekday(words[0]) { return nth }
    if let classes = all(words, { classWords[$0] }) { return .classes(Set(classes)) }
    if let weekdays = all(words, weekdays(in:)) { return .weekdays(weekdays.reduce(into: []) { $0.formUnion($1) }) }
    if let dates = all(words, { Day($0) }) { return .dates(Set(dates)) }
    if let days = all(words, monthDay) { return .monthDays(Set(days)) }
    return nil
  }

  private static func all<Value>(_ words: [String], _ read: (String) -> Value?) -> [Value]? {
    let values = words.compactMap(read)
    return values.count == words.count && !words.isEmpty ? values : nil
  }

  private static let everyDayWords: Set<String> = ["every day", "daily", "每天", "每日"]

  private static let classWords: [String: DayClass] = [
    "workday": .workday, "workdays": .workday, "工作日": .workday,
    "rest day": .restDay, "rest days": .restDay, "restday": .restDay, "restdays": .restDay, "休息日": .restDay,
    "holiday": .holiday, "holidays": .holiday, "节假日": .holiday,
  ]

  private static let weekdayWords: [(String, Weekday)] = [
    ("monday", .monday), ("tuesday", .tuesday), ("wednesday", .wednesday), ("thursday", .thursday),
    ("friday", .friday), ("saturday", .saturday), ("sunday", .sunday),
  ]

  private static func weekday(_ word: String) -> Weekday? {
    if word.count >= 3, let known = weekdayWords.first(where: { $0.0 == word || $0.0.prefix(3) == word }) {
      return known.1
    }
    guard word.count >= 2, ["周", "星期", "礼拜"].contains(String(word.dropLast())) else { return nil }
    return "一二三四五六日".firstIndex(of: word.last!).map {
      Weekday(rawValue: "一二三四五六日".distance(from: "一二三四五六日".startIndex, to: $0))!
    } ?? (word.last == "天" ? .sunday : nil)
  }

  private static func weekdays(in word: String) -> Set<Weekday>? {
    let name =
      word.hasPrefix("every ") ? String(word.dropFirst(6)) : word.hasPrefix("每") ? String(word.dropFirst()) : word
    if let one = weekday(name) { return [one] }
    let ends = name.split(whereSeparator: { "-–至到".contains($0) }).map { weekday(String($0)) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first.rawValue < last.rawValue else { return nil }
    return Set(Weekday.allCases[first.rawValue...last.rawValue])
  }

  private static func nthWeekday(_ words: String) -> Base? {
    let english = ["first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1]
    let parts = words.split(separator: " ").map(String.init)
    if parts.count == 2, let n = english[parts[0]], let day = weekday(parts[1]) { return .nthWeekday(n, day) }
    for (index, numeral) in ["一", "二", "三", "四", "五"].enumerated() {
      for prefix in ["第\(numeral)个", "第\(index + 1)个"] where words.hasPrefix(prefix) {
        return weekday(String(words.dropFirst(prefix.count))).map { .nthWeekday(index + 1, $0) }
      }
    }
    if words.hasPrefix("最后一个") { return weekday(String(words.dropFirst(4))).map { .nthWeekday(-1, $0) } }
    return nil
  }

  private static func monthDay(_ word: String) -> Int? {
    var digits = Substring(word)
    for suffix in ["st", "nd", "rd", "th", "日", "号"] where digits.hasSuffix(suffix) {
      digits = digits.dropLast(suffix.count)
      break
    }
    guard let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }
}
