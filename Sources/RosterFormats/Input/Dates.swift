import RosterModel

/// Dates and times as they are typed.
enum Dates {
  /// A date: `2026-12-05`, `2026/12/5`, `2026年12月5日`.
  static func day(_ text: String) -> Day? {
    guard text.contains("年") else { return Day(text) }
    return Day(text.replacing("年", with: "-").replacing("月", with: "-").replacing("日", with: ""))
  }

  /// A month: `2026-12`, `2026年12月`.
  static func month(_ text: String) -> ClosedRange<Day>? {
    let plain = text.replacing("年", with: "-").replacing("月", with: "").replacing("/", with: "-")
    guard plain.split(separator: "-").count == 2 else { return nil }
    return Horizon(month: plain)?.days
  }

  /// The minutes of a length written `8:30`, up to two days.
  static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hours = Digit.wholeNumber(String(parts[0])),
      let minutes = Digit.wholeNumber(String(parts[1])), (0...48).contains(hours), (0...59).contains(minutes),
      (1...2880).contains(hours * 60 + minutes)
    else { return nil }
    return hours * 60 + minutes
  }

  /// For a day that its month lacks, the month's last day; for a date of another order, the usual order.
  static func maybe(_ text: String) -> Text? {
    let parts = text.split(whereSeparator: { "-/.年月日".contains($0) }).map { Digit.wholeNumber(String($0)) }
    if text.count == 8, let number = Digit.wholeNumber(text),
      let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    {
      return Messages.maybe(day.description)
    }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] else { return nil }
    if (29...31).contains(third), let month = Day(year: first, month: second, day: 1) {
      return Messages.maybe(month.advanced(by: month.daysInMonth - 1).description)
    }
    guard third >= 1000,
      let one = Day(year: third, month: second, day: first) ?? Day(year: third, month: first, day: second)
    else { return nil }
    let other = Day(year: third, month: first, day: second) ?? one
    // 5/12/2026 can be two dates, so both are named.
    return one == other || Day(year: third, month: second, day: first) == nil
      ? Messages.maybe(one.description) : Messages.maybeEither(other.description, one.description)
  }

  /// For `8点`, `830` or `8.30` the time that was meant.
  static func maybeTime(_ text: String) -> Text? {
    let plain = text.replacing("点", with: ":").replacing("时", with: ":").replacing(".", with: ":").replacing(
      "分", with: "")
    let candidates = [plain, plain + "00", plain + ":00", String(plain.dropLast(2)) + ":" + plain.suffix(2)]
    return candidates.lazy.compactMap { TimeOfDay($0) }.first.map { Messages.maybe($0.description) }
  }
}
