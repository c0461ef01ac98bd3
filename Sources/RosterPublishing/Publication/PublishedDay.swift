public import RosterModel

/// A day as documents print it.
public struct PublishedDay: Hashable, Sendable {
  /// The date.
  public let day: Day
  /// What kind of day it is, for shading.
  public let kind: DayKind
  /// The weekday: `二`, `Tue`.
  public let weekday: String
  /// The festival whose day off it is, or empty.
  public let festival: String
  /// The badge of a make-up workday, 调, or empty.
  public let badge: String

  /// The festival where there is one, else the weekday.
  public var label: String { festival.isEmpty ? weekday : festival }

  init(_ day: Day, _ calendar: DutyCalendar, _ language: Language) {
    self.day = day
    kind = calendar.kind(of: day)
    weekday = day.weekday.shortName(in: language)
    switch kind {
    case .statutory, .dayOff: festival = calendar.festival(on: day)?(language) ?? ""
    case .workday, .makeUpWorkday, .weekend: festival = ""
    }
    badge = kind == .makeUpWorkday ? Messages.makeUp(language) : ""
  }
}
