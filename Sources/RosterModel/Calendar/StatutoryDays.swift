import Foundation

/// The statutory days of a year by law: 11 until 2024, 13 since 2025.
///
/// Dates of the lunar festivals come from Foundation's Chinese calendar; Qingming is a solar term and follows the
/// usual century formula (2000–2099).
enum StatutoryDays {
  /// The statutory days of a year with their names.
  static func of(year: Int) -> [Day: Text] {
    var days: [Day: Text] = [:]
    func add(_ month: Int, _ day: Int, _ name: Text) {
      if let date = Day(year: year, month: month, day: day) { days[date] = name }
    }
    let since2025 = year >= 2025
    add(1, 1, Text("元旦", "New Year"))
    add(5, 1, labour)
    if since2025 { add(5, 2, labour) }
    for day in 1...3 { add(10, day, Text("国庆节", "National Day")) }
    let short = year % 100
    add(4, (short * 2422 + 48_100) / 10_000 - short / 4, Text("清明节", "Qingming"))

    for day in Day(year: year, month: 1, day: 1)!...Day(year: year, month: 12, day: 31)! {
      switch lunar(day) {
      case (1, 1):
        for offset in (since2025 ? -1 : 0)...2 { days[day.advanced(by: offset)] = Text("春节", "Spring Festival") }
      case (5, 5): days[day] = Text("端午节", "Dragon Boat Festival")
      case (8, 15): days[day] = Text("中秋节", "Mid-Autumn Festival")
      default: break
      }
    }
    return days
  }

  private static let labour = Text("劳动节", "Labour Day")

  private static let chinese: Calendar = {
    var calendar = Calendar(identifier: .chinese)
    calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600)!
    return calendar
  }()

  /// Month and day of the Chinese calendar; a leap month counts as none.
  private static func lunar(_ day: Day) -> (month: Int, day: Int) {
    let noon = Date(timeIntervalSince1970: Double(day.number) * 86_400 + 4 * 3600)
    let parts = chinese.dateComponents([.month, .day, .isLeapMonth], from: noon)
    return parts.isLeapMonth == true ? (0, 0) : (parts.month ?? 0, parts.day ?? 0)
  }
}
