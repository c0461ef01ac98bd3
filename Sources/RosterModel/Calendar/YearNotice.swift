import Foundation

/// The yearly notice of days off and make-up workdays, as the `holiday-cn` interchange format holds it.
public struct YearNotice: Sendable, Codable, Hashable {
  /// One day named by the notice.
  public struct Entry: Sendable, Codable, Hashable {
    /// The festival's name, such as 国庆节.
    public var name: String
    /// The date as `2026-10-01`.
    public var date: String
    /// True for a day off, false for a make-up workday.
    public var isOffDay: Bool
  }

  /// The calendar year.
  public var year: Int
  /// The days named, in order.
  public var days: [Entry]

  /// Reads a `holiday-cn` JSON file; unknown keys are ignored.
  ///
  /// - Throws: `CalendarError` with a reason where the text is not such a file or a date lies outside its year.
  public init(holidayCN data: Data) throws(CalendarError) {
    do { self = try JSONDecoder().decode(YearNotice.self, from: data) } catch { throw .notHolidayCN }
    guard (1...9999).contains(year) else { throw .notHolidayCN }
    for entry in days {
      // The last days of December belong to the next year's New Year notice, so a neighbouring year is allowed.
      guard let day = Day(entry.date), abs(day.year - year) <= 1 else { throw .badDate(entry.date) }
    }
  }

  /// The official notices that ship with Watchbill: 2024 to 2026.
  public static let shipped: [YearNotice] = [
    PackageResources.holidays_2024_json, PackageResources.holidays_2025_json, PackageResources.holidays_2026_json,
  ].compactMap { try? YearNotice(holidayCN: Data($0)) }
}

/// Why a calendar file could not be read.
public enum CalendarError: Error, Hashable, Sendable {
  /// The text is not `{"year": …, "days": [{"name", "date", "isOffDay"}]}`.
  case notHolidayCN
  /// A date is malformed or lies in another year.
  case badDate(String)
}
