private import Foundation
internal import RosterModel

/// A time zone's rules over a roster's days, as a calendar must bring them along (RFC 5545, section 3.6.5).
enum CalendarZone {
  /// The component `VTIMEZONE`; an unknown zone counts as Shanghai's, whose clock has not been changed since 1991.
  static func lines(_ name: String, over days: ClosedRange<Day>) -> [CalendarLine] {
    let zone = TimeZone(identifier: name) ?? TimeZone(secondsFromGMT: 8 * 3600)!
    let first = Date(timeIntervalSince1970: Double(days.lowerBound.number - 3) * 86_400)
    let last = Date(timeIntervalSince1970: Double(days.upperBound.number + 4) * 86_400)
    var offset = zone.secondsFromGMT(for: first)
    var lines = [CalendarLine("BEGIN", "VTIMEZONE"), CalendarLine("TZID", name)]
    lines += observance(Moment(minutes: 0), from: offset, to: offset, isDaylight: zone.isDaylightSavingTime(for: first))
    var reached = first
    while let change = zone.nextDaylightSavingTimeTransition(after: reached), change < last, change > reached {
      let next = zone.secondsFromGMT(for: change)
      let start = Moment(minutes: (Int(change.timeIntervalSince1970) + offset) / 60)
      lines += observance(start, from: offset, to: next, isDaylight: zone.isDaylightSavingTime(for: change))
      (offset, reached) = (next, change)
    }
    return lines + [CalendarLine("END", "VTIMEZONE")]
  }

  private static func observance(_ start: Moment, from: Int, to: Int, isDaylight: Bool) -> [CalendarLine] {
    let kind = isDaylight ? "DAYLIGHT" : "STANDARD"
    return [
      CalendarLine("BEGIN", kind), CalendarLine("DTSTART", start.calendarText),
      CalendarLine("TZOFFSETFROM", written(from)), CalendarLine("TZOFFSETTO", written(to)),
      CalendarLine("END", kind),
    ]
  }

  /// An offset of seconds as `+0800`.
  private static func written(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + Digits.padded(minutes / 60, 2) + Digits.padded(minutes % 60, 2)
  }
}
