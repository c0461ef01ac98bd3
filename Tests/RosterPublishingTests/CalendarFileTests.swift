import RosterModel
import Testing

@testable import RosterPublishing

@Suite struct CalendarFileTests {
  private static let first: PersonIndex = AxisIndex(0)

  private func file(
    _ crews: [Int: [String]], _ subject: CalendarFile.Subject = .whole, _ audience: Audience = .station,
    change: (inout ScenarioFacts) -> Void = { _ in }
  ) -> CalendarFile {
    var facts = SmallTown.facts()
    change(&facts)
    return CalendarFile(SmallTown.month(SmallTown.roster(crews, facts: facts), .chinese, audience), of: subject)
  }

  /// The unfolded lines of a file.
  private func lines(_ file: CalendarFile) -> [String] {
    CalendarLine.lines(of: String(decoding: file.data(), as: UTF8.self)).map { $0.name + ":" + $0.value }
  }

  @Test func aPersonsCalendarHasOneEventForEachShiftServed() {
    let lines = lines(file([7: ["d1", "d2", "h1"], 9: ["d2"]], .person(Self.first)))
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
    let domain = SecureDigest.hexadecimal("青石县柳湾镇人大代表联络站", digits: 16) + ".watchbill"
    #expect(lines.contains("UID:2026-10-08/station/day/d1@\(domain)"))
    #expect(lines.contains("DTSTART;TZID=Asia/Shanghai:20261008T083000"))
    #expect(lines.contains("DTEND;TZID=Asia/Shanghai:20261008T180000"))
    #expect(
      lines.contains(
        "DESCRIPTION:白班：08:30–18:00 坐班\\n同班：赵铁柱 13900000002\\n带班：周站\\n换班请联系：0358-555 0100"))
    #expect(lines.contains("X-WATCHBILL-PEOPLE:d1\\;d2\\;h1"))
  }

  @Test func theWholeCalendarHasEveryShiftWithItsCrewAndHoles() {
    let lines = lines(file([7: ["d1"]]))
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 31)
    #expect(lines.contains("SUMMARY:白班 · 柳湾镇联络站：王秀英、【缺】"))
    #expect(
      lines.prefix(5) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Watchbill//Watchbill//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      ])
  }

  @Test func thePublicCopyHidesPrivateNumbers() {
    let text = lines(file([7: ["d1", "d2"]], .person(Self.first), .public)).joined()
    #expect(!text.contains("1390000") && text.contains("同班：赵铁柱"))
  }

  @Test func shanghaisClockStandsStillAndAnothersIsMoved() {
    let shanghai = CalendarZone.lines("Asia/Shanghai", over: Horizon(month: "2026-10")!.days)
    #expect(shanghai.count { $0.value == "STANDARD" && $0.name == "BEGIN" } == 1)
    #expect(shanghai.contains(CalendarLine("TZOFFSETTO", "+0800")))
    let island = CalendarZone.lines("America/St_Johns", over: Horizon(month: "2026-11")!.days)
    #expect(island.filter { $0.name == "TZOFFSETTO" }.map(\.value) == ["-0230", "-0330"])
    #expect(island.contains(CalendarLine("DTSTART", "20261101T020000")))
  }

  @Test func changesAreUpdatesAndWhatIsGoneIsCancelled() throws {
    let before = file([7: ["d1", "d2"], 8: ["d1", "d3"], 9: ["d1", "d2"]], .person(Self.first))
    let after = file([7: ["d1", "d2"], 8: ["d1", "d4"], 10: ["d1"]], .person(Self.first))
    func states(_ file: CalendarFile) -> [String] {
      lines(file).filter { $0.hasPrefix("SEQUENCE") || $0.hasPrefix("STATUS") }.map {
        String($0.split(separator: ":")[1])
      }
    }
    let changed = after.changing(before)
    // 8, 9 and 11 October as they are now, then the 10th, which is served by others.
    #expect(states(changed) == ["0", "CONFIRMED", "1", "CONFIRMED", "0", "CONFIRMED", "1", "CANCELLED"])
    // From the file that was sent, sequences go on; a shift that comes back is confirmed anew.
    let again = try before.changing(fileWith: String(decoding: changed.data(), as: UTF8.self))
    #expect(states(again) == ["0", "CONFIRMED", "2", "CONFIRMED", "2", "CONFIRMED", "1", "CANCELLED"])
    #expect(lines(changed).contains("DTSTAMP:20261001T000100Z"), "an update is younger than what it changes")
    #expect(throws: CalendarFile.PreviousFault.noCalendar) { try after.changing(fileWith: "BEGIN:VCALENDAR\r\n") }
  }

  @Test func whatWasSentToOthersOrInAnotherMonthIsLeftAlone() throws {
    func text(_ file: CalendarFile) -> String { String(decoding: file.data(), as: UTF8.self) }
    let crews = [7: ["d1", "d2"]]
    let own = file(crews, .person(Self.first))
    for other in [
      file(crews), file(crews, .person(AxisIndex(1))), file(crews, .person(Self.first)) { $0.name = "别的站" },
    ] {
      #expect(throws: CalendarFile.PreviousFault.anotherSubject) { try own.changing(fileWith: text(other)) }
    }
    let september = file([3: ["d1"]], .person(Self.first)) { $0.horizon = Horizon(month: "2026-09")! }
    #expect(try own.changing(fileWith: text(september)).data() == own.data())
  }

  @Test(arguments: [
    "王秀英，值班；甲,乙;丙\\丁", "一\n二\r\n三\r四", "\u{202E}<b>&\u{7}", "䶮㛃𬀩" + String(repeating: "长", count: 60),
    "é\u{301}\u{301}",
  ])
  func textsAreEscapedAndFoldedWithoutTearingACharacter(_ text: String) throws {
    let line = CalendarLine("SUMMARY", text: text)
    for part in line.folded.utf8.split(separator: UInt8(ascii: "\n")) {
      #expect(part.count <= 76 && String(validating: part, as: UTF8.self) != nil, "75 bytes and the CR")
    }
    let read = try #require(CalendarLine.lines(of: line.folded).first)
    #expect(read == line)
    #expect(!read.value.contains("\n") && !read.value.contains("\u{7}"))
    if text.hasPrefix("一") { #expect(read.value == "一\\n二\\n三\\n四") }
    if text.hasPrefix("王") { #expect(read.value == "王秀英，值班；甲\\,乙\\;丙\\\\丁") }
  }

  @Test func equalMonthsGiveEqualBytes() {
    #expect(file([7: ["d1"]]).data() == file([7: ["d1"]]).data())
  }
}
