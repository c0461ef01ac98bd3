import Foundation
import RosterModel
import Testing

@Suite("A yearly notice from outside")
struct YearNoticeTests {
  @Test("of a year that is none is refused and stops nothing", arguments: [Int.min, -1, 0, 10_000, Int.max])
  func years(year: Int) {
    let json = #"{"year": \#(year), "days": [{"name": "", "date": "2026-01-01", "isOffDay": true}]}"#
    #expect(throws: CalendarError.notHolidayCN) { try YearNotice(holidayCN: Data(json.utf8)) }
  }
}
