import RosterModel
import Testing

@Suite struct DutyCalendarTests {
  private let calendar = DutyCalendar(china: 2024...2027)

  @Test(arguments: [
    ("2026-10-01", DayKind.statutory), ("2026-10-05", .dayOff), ("2026-10-10", .makeUpWorkday),
    ("2026-10-11", .weekend),
    ("2026-12-05", .weekend), ("2026-12-07", .workday), ("2026-02-16", .statutory), ("2026-02-15", .dayOff),
    ("2026-02-14", .makeUpWorkday), ("2025-05-02", .statutory), ("2024-05-02", .dayOff), ("2024-04-04", .statutory),
    ("2025-10-06", .statutory), ("2026-06-19", .statutory), ("2026-09-25", .statutory),
  ])
  func knowsWhatKindOfDayADateIs(_ date: String, _ kind: DayKind) { #expect(calendar.kind(of: Day(date)!) == kind) }

  @Test func countsThirteenStatutoryDaysSince2025AndElevenBefore() {
    for (year, count) in [(2024, 11), (2025, 13), (2026, 13)] {
      let days = Day(year: year, month: 1, day: 1)!...Day(year: year, month: 12, day: 31)!
      // National Day and Mid-Autumn never share a day in these years.
      #expect(days.count { calendar.kind(of: $0) == .statutory } == count)
    }
  }

  @Test func saysWhichYearHasNoNotice() { #expect(calendar.yearsWithoutNotice == [2027]) }

  @Test(arguments: [2024, 2025, 2026])
  func shippedNoticesNameEachDayOnce(_ year: Int) throws {
    let notice = try #require(YearNotice.shipped.first { $0.year == year })
    #expect(Set(notice.days.map(\.date)).count == notice.days.count)
    #expect(notice.days.filter { !$0.isOffDay }.allSatisfy { Day($0.date)!.weekday.isWeekend })
  }
}
