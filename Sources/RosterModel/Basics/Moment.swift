/// A wall-clock minute: minutes since 1970-01-01 00:00 on the town's own clock.
public struct Moment: Hashable, Comparable, Sendable {
  /// Minutes since 1970-01-01 00:00 local time.
  public let minutes: Int

  /// The minute that lies `minutes` after 1970-01-01 00:00 local time.
  public init(minutes: Int) { self.minutes = minutes }

  /// The minute of a day; `minuteOfDay` may pass 1440 and then lies on a later day.
  public init(_ day: Day, minuteOfDay: Int) { minutes = day.number * 1440 + minuteOfDay }

  /// The date on which this minute lies.
  public var day: Day { Day(number: Int((Double(minutes) / 1440).rounded(.down))) }

  /// Minutes since midnight, 0 to 1439.
  public var minuteOfDay: Int { minutes - day.number * 1440 }

  public static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }
}

extension Moment: Strideable {
  public func distance(to other: Moment) -> Int { other.minutes - minutes }
  public func advanced(by minutes: Int) -> Moment { Moment(minutes: self.minutes + minutes) }
}

extension Moment: CustomStringConvertible {
  /// The minute as `2026-12-05 18:00`.
  public var description: String { "\(day) \(TimeOfDay(minutes: minuteOfDay))" }
}

/// A time of day in minutes since midnight, 0 (`00:00`) to 1440 (`24:00`).
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight.
  public let minutes: Int

  /// The time `minutes` after midnight.
  public init(minutes: Int) { self.minutes = minutes }

  /// Reads `08:30`, `8:30` or `24:00`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    minutes = hour * 60 + minute
  }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }

  /// The time as `08:30`.
  public var description: String { "\(Digits.padded(minutes / 60, 2)):\(Digits.padded(minutes % 60, 2))" }
}
