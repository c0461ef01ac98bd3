import Foundation
import RosterFormats
import RosterModel
import Testing

@Suite struct RosterTableTests {
  private static let tiny: Scenario = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ScenarioReader.read(path: root.appendingPathComponent("Scenarios/tiny").path).scenario!
  }()

  private static func crew(_ rows: String...) -> [String: [String]]? {
    let data = Data(rows.joined(separator: "\n").utf8)
    guard let table = RosterTable.read(data, name: "t.csv", on: tiny).table else { return nil }
    var crews: [String: [String]] = [:]
    for (shift, crew) in zip(tiny.shifts, table.crews) where !crew.isEmpty {
      crews[String(shift.id.dropFirst(5))] = crew.map { tiny.representatives[$0].id }
    }
    return crews
  }

  @Test(arguments: [
    "2026-12-05", "2026/12/5", "2026年12月5日", "12-05", "12.5", "12月5日（周六）", "12-05 六", "12/5 周六", "5日", "5",
    "2026-12-05 星期六",
  ])
  func aDateIsReadAsOfficesWriteIt(date: String) {
    #expect(Self.crew("日期,班次,人员", "\(date),night,d1") == ["12-05/station/night": ["d1"]])
  }

  @Test(arguments: [
    "night", "夜班", "夜班 18:00–次日08:30", "18:00-08:30", "夜班（18:00–08:30）", "station/night", "小河镇联络站/夜班", "晚上",
    "2026-12-05/station/night", "小河镇联络站 夜班",
  ])
  func aShiftIsReadAsOfficesWriteIt(shift: String) {
    #expect(Self.crew("日期,班次,人员", "2026-12-05,\(shift),d1") == ["12-05/station/night": ["d1"]])
  }

  @Test(arguments: [
    "李建平、王玉梅", "李建平 王玉梅", "李 建平 王玉梅", "李　建平/王　玉梅", "d1；d2", "李建平（县）、王玉梅（镇）", "'李建平|d2", "d1 d2", "李建平、王玉梅、【缺】",
    "李建平（县、省）\u{3000}王玉梅",
  ])
  func namesAreReadAsOfficesWriteThem(names: String) {
    #expect(Self.crew("日期,班次,人员", "2026-12-05,夜班,\(names)") == ["12-05/station/night": ["d1", "d2"]])
  }

  @Test func mergedDatesTitlesAndNotesAreTakenAsMeant() {
    let crews = Self.crew(
      "小河镇坐班安排表,,,", ",,,", "序号,日期,班次,人员", "1,12-05,白班,d1", "2,,夜班,d2", "制表：某某,,,", "注,以实际为准,,")
    #expect(crews == ["12-05/station/day": ["d1"], "12-05/station/night": ["d2"]])
  }

  @Test func noBytesCrashIt() {
    let table = "日期,星期,小河镇联络站 白班,夜班\n12-01,二,李建平（县）、王玉梅,d3 d4\n12-02,三,\"张海军\n郭丽萍\",-\n"
    let other = "date,site,shift,person\n2026-12-01,station,day,d1\n,,night,d2;d3\n"
    var random = RandomNumbers(seed: 5)
    for text in [table, other] {
      for _ in 0..<120 {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let position = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: bytes[position] = Array(",\"\n()/-:19；".utf8).randomElement(using: &random)!
          case 1: bytes.remove(at: position)
          default: bytes.insert(UInt8.random(in: 1...255, using: &random), at: position)
          }
        }
        let (read, problems) = RosterTable.read(Data(bytes), name: "t.csv", on: Self.tiny)
        #expect(read == nil ? !problems.isEmpty : read!.crews.count == Self.tiny.shifts.count)
      }
    }
  }
}
