import RosterModel
import Testing

@Suite struct DayTests {
  @Test func everyDayOfFourCenturiesRoundTrips() {
    var day = Day(year: 1900, month: 1, day: 1)!
    #expect(day.weekday == .monday)
    for _ in 0..<146_097 {
      #expect(Day(year: day.year, month: day.month, day: day.day) == day)
      day = day.advanced(by: 1)
    }
    #expect(day == Day(year: 2300, month: 1, day: 1))
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-01", "2026-1", "x", "", "2026-12-32", "20261201"])
  func refusesWhatIsNoDate(_ text: String) { #expect(Day(text) == nil) }

  @Test func readsSlashesAndSingleDigits() { #expect(Day("2026/2/8") == Day(year: 2026, month: 2, day: 8)) }

  @Test func countsTheDaysOfTheLastMonthThereIs() { #expect(Day("9999-12-05")?.daysInMonth == 31) }
}
