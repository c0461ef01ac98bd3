import Foundation
import RosterModel
import Testing

@testable import RosterPublishing

@Suite struct DutyTableCSVTests {
  private func lines(_ roster: Roster, _ language: Language = .chinese) -> [String] {
    let data = DutyTable(SmallTown.month(roster, language)).csv()
    #expect(data.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    let text = String(decoding: data.dropFirst(3), as: UTF8.self)
    #expect(text.hasSuffix("\r\n"))
    return text.components(separatedBy: "\r\n").dropLast()
  }

  @Test func headingsThenOneLineAShiftWithFullDates() {
    let lines = lines(SmallTown.roster([7: ["d1", "d2", "h1"]]))
    #expect(lines.count == 32)
    #expect(
      lines[0] == "序号,日期,星期/节日,地点,班次（起止）,坐班方式,坐班代表甲（层级）,坐班代表乙（层级）,专业领域,联系电话,"
        + "替补代表,带班（站长/副站长）,联络员,备注")
    #expect(
      lines[8] == "8,2026-10-08,四,柳湾镇联络站,白班 08:30–18:00,坐班,王秀英（县、镇）,赵铁柱（镇）,法律、养蜂、农业,"
        + "13900000001、13900000002,,周站（站长·听班）,,")
    #expect(lines[10].hasPrefix("10,2026-10-10,六（调）,"))
  }

  @Test func cellsWithCommasAreQuoted() {
    #expect(lines(SmallTown.roster([7: ["d1"]]), .english)[8].contains(",\"王秀英 (county, township)\",(open),"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"), ("＝1", "'＝1"), ("a=1", "a=1"), ("", ""), ("+86 358 555 0100", "+86 358 555 0100"),
    ("2026-10-08", "2026-10-08"), ("0358-5550100", "0358-5550100"), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("a\"\u{301}", "\"a\"\"\u{301}\""), ("a\r\nb", "\"a\r\nb\""),
    ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
  ])
  func cellsAreGuardedAndQuoted(_ text: String, _ expected: String) {
    #expect(SpreadsheetCell.quoted(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func equalMonthsGiveEqualBytes() {
    let month = SmallTown.month(SmallTown.roster([0: ["d3", "d4"]]))
    #expect(DutyTable(month).csv() == DutyTable(month).csv())
  }
}
