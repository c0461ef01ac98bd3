/// The days that a roster covers, normally one month.
public struct Horizon: Hashable, Sendable {
  /// First to last day, both included.
  public var days: ClosedRange<Day>
  /// The name of the town's time zone, such as `Asia/Shanghai`; used where times leave the town (calendars).
  public var timeZone: String

  /// The days of a horizon.
  public init(days: ClosedRange<Day>, timeZone: String = "Asia/Shanghai") {
    self.days = days
    self.timeZone = timeZone
  }

  /// Reads a month as `2026-12`; nil where it is none.
  public init?(month: String, timeZone: String = "Asia/Shanghai") {
    guard let first = Day(month + "-01") else { return nil }
    self.init(days: first...first.advanced(by: first.daysInMonth - 1), timeZone: timeZone)
  }

  /// Whether the horizon is exactly one calendar month.
  public var isMonth: Bool {
    days.lowerBound.day == 1 && days.upperBound == days.lowerBound.advanced(by: days.lowerBound.daysInMonth - 1)
  }

  /// The horizon as 2026年12月 or 2026-12, as its only day, or its two ends.
  public func title(in language: Language) -> String {
    let first = days.lowerBound
    if first == days.upperBound { return "\(first)" }
    guard isMonth else { return "\(first) – \(days.upperBound)" }
    return language == .chinese ? "\(first.year)年\(first.month)月" : String(first.description.prefix(7))
  }
}
