import Testing

@testable import RosterPublishing

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("13912345678", "139****5678"), ("139 1234 5678", "139 **** 5678"), ("+86-13912345678", "+86-1******5678"),
    ("5550100", "5*****0"), ("110", "***"), ("", ""),
  ])
  func theMiddleIsHidden(_ phone: String, _ expected: String) {
    #expect(PhoneNumber.masked(phone).filter { $0 != " " } == expected.filter { $0 != " " })
  }
}
