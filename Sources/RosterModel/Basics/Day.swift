/// A civil date without a time zone: the number of days since 1970-01-01.
///
/// Arithmetic on whole numbers keeps a roster the same whatever the time zone of the machine; the conversion follows
/// Howard Hinnant, "chrono-compatible low-level date algorithms", sections `days_from_civil` and `civil_from_days`.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day that lies `number` days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// The date of the proleptic Gregorian calendar, or nil where the month has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day), (1...9999).contains(year) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
    guard self.month == month, self.day == day else { return nil }
  }

  /// Reads `2026-12-05` (one or two digits for month and day, `-`, `/` or `.` between them).
  public init?(_ text: some StringProtocol) {
    let parts = text.split(whereSeparator: { "-/.".contains($0) }).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      text.allSatisfy({ ($0.isASCII && $0.isNumber) || "-/.".contains($0) })
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The calendar year.
  public var year: Int { civil.year }
  /// The month, 1 to 12.
  public var month: Int { civil.month }
  /// The day of the month, 1 to 31.
  public var day: Int { civil.day }

  /// The day of the week.
  public var weekday: Weekday { Weekday(rawValue: ((number + 3) % 7 + 7) % 7)! }

  /// The number of days in this day's month.
  public var daysInMonth: Int {
    let (year, month, _) = civil
    if month == 12 { return 31 }
    return Day(year: year, month: month + 1, day: 1)!.number - Day(year: year, month: month, day: 1)!.number
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: Strideable {
  public func distance(to other: Day) -> Int { other.number - number }
  public func advanced(by days: Int) -> Day { Day(number: number + days) }
}

extension Day: CustomStringConvertible {
  /// The date as `2026-12-05`.
  public var description: String { "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))" }

  /// The date without its year, as `12-05`.
  public var monthAndDay: String { "\(Digits.padded(month, 2))-\(Digits.padded(day, 2))" }
}

/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether this is Saturday or Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }

  /// The short name: 一 … 日, Mon … Sun.
  public func shortName(in language: Language) -> String {
    switch language {
    case .chinese: ["一", "二", "三", "四", "五", "六", "日"][rawValue]
    case .english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue]
    }
  }
}
