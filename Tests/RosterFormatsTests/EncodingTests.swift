import Foundation
import RosterFormats
import RosterModel
import Testing

@Suite("Text as people type and save it")
struct EncodingTests {
  static let people =
    "编号,姓名,职务,层级,责任网格,空闲,夜班\r\nd０１,　王　伟 ,站长,县、镇,g1；g2,工作日 １８：００-08:30；周三、周五 12:00-14:00,否\r\n,,,,,,\r\n"

  @Test("GB18030, UTF-8 and UTF-8 with a mark read alike", arguments: [false, true])
  func encodings(isGB18030: Bool) throws {
    let folder = try TestFolder()
    let encoding = isGB18030 ? String.Encoding(rawValue: 0x8000_0632) : .utf8
    try folder.write(
      "representatives.csv", (isGB18030 ? Data() : Data([0xEF, 0xBB, 0xBF])) + Self.people.data(using: encoding)!)
    let reading = folder.read()
    #expect(reading.problems.map(\.brief) == [])
    let person = try #require(reading.scenario?.representatives.first)
    #expect(person.id == "d01")
    #expect(person.name == "王伟")
    #expect(person.post == .stationHead)
    #expect(person.levels == [.county, .township])
    #expect(person.grids == ["g1", "g2"])
    #expect(person.refusesNights)
    #expect(person.free == [FreeWindow(text: "工作日 18:00-08:30")!, FreeWindow(text: "周三、周五 12:00-14:00")!])
  }

  @Test("a person may be named by a name that only one has, or as printed where two share it")
  func names() throws {
    let folder = try TestFolder([
      "leave.csv": "代表,起\n李 娜,2026/12/1\n王伟（县）,2026年12月2日\n王伟(镇),2026.12.3\n"
    ])
    let reading = folder.read()
    #expect(reading.problems.map(\.brief) == [])
    #expect(reading.scenario?.leave.map(\.person) == [PersonIndex(1), PersonIndex(0), PersonIndex(3)])
  }

  @Test("a quoted cell keeps commas, quotes and line ends")
  func quotedCells() throws {
    let folder = try TestFolder(["leave.csv": "person,from,reason\nd01,2026-12-01,\"a, \"\"b\"\"\nc\"\nd02,2026-12-02,"]
    )
    let reading = folder.read()
    #expect(reading.problems.map(\.brief) == [])
    #expect(reading.scenario?.leave.map(\.reason) == ["a, \"b\"\nc", ""])
  }

  @Test("a byte that is neither UTF-8 nor GB18030 is told with its line")
  func badBytes() throws {
    let folder = try TestFolder()
    try folder.write("leave.csv", Data("person,from\nd01,".utf8) + Data([0xFF, 0xFF, 0x0A]))
    #expect(folder.problems() == ["leave.csv:2:5 file.encoding | Maybe save the file as UTF-8"])
  }

  @Test("decimals become hundredths")
  func decimals() throws {
    let folder = try TestFolder(["ledger.csv": "代表,全部,夜班\nd01,-0.5,+1\nd02,1.25,２\nd03,-3.500,\n"])
    let reading = folder.read()
    #expect(reading.problems.map(\.brief) == [])
    let ledger = try #require(reading.scenario?.ledger)
    #expect((0..<3).map { ledger[PersonIndex($0), .all] } == [-50, 125, -350])
    #expect((0..<3).map { ledger[PersonIndex($0), .night] } == [100, 200, 0])
  }

  @Test("times without quotes and a length in hours are read as they are written")
  func times() throws {
    let document = TestFolder.document.replacingOccurrences(
      of: "\"08:30\", end: \"18:00\"", with: "22:00, length: 24:00")
    let type = try #require(try TestFolder(document: document).read().scenario?.shiftTypes.first)
    #expect(type.start == TimeOfDay("22:00"))
    #expect(type.length == 1440)
  }

  @Test("rare characters escaped in JSON are read")
  func surrogates() {
    let reading = ScenarioReader.read(json: Data(#"{"version": 1, "name": [], "\ud842\udfb7": 1}"#.utf8))
    #expect(reading.problems.contains { $0.text(.english).contains("“𠮷”") })
  }
}
