import RosterModel
import Testing

@Suite struct DayPatternTests {
  private let calendar = DutyCalendar(china: [2026])

  private func days(_ text: String, _ month: String, _ onHoliday: DayPattern.OnHoliday = .hold) -> [Int]? {
    DayPattern(text: text, onHoliday: onHoliday)?.days(in: Horizon(month: month)!.days, calendar: calendar).map(\.day)
  }

  @Test(arguments: [
    ("Wed", "2026-12", [2, 9, 16, 23, 30]), ("周三", "2026-12", [2, 9, 16, 23, 30]),
    ("每周三", "2026-12", [2, 9, 16, 23, 30]),
    ("9th and 19th", "2026-12", [9, 19]), ("9日、19日", "2026-12", [9, 19]), ("third Wed", "2026-12", [16]),
    ("第三个周三", "2026-12", [16]), ("last Friday", "2026-12", [25]), ("15th of odd months", "2026-12", []),
    ("15th of odd months", "2026-11", [15]), ("2026-12-05, 2026-12-07", "2026-12", [5, 7]),
    ("holidays", "2026-10", [1, 2, 3]), ("rest days", "2026-10", [4, 5, 6, 7, 11, 17, 18, 24, 25, 31]),
    ("Sat-Sun", "2026-12", [5, 6, 12, 13, 19, 20, 26, 27]),
  ])
  func findsTheDays(_ text: String, _ month: String, _ expected: [Int]) { #expect(days(text, month) == expected) }

  @Test func movesADayOffToTheNextWorkday() {
    #expect(days("Mon", "2026-10", .nextWorkday) == [8, 12, 19, 26])
    #expect(days("9th and 19th", "2026-12", .nextWorkday) == [9, 21])
    #expect(days("Thu", "2026-10", .skip) == [8, 15, 22, 29])
  }

  @Test(arguments: ["", "sometimes", "32nd", "Wed-Mon", "sixth Wed", "2026-02-30"])
  func refusesWhatItDoesNotUnderstand(_ text: String) { #expect(DayPattern(text: text) == nil) }
}
