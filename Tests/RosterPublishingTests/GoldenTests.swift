import Foundation
import RosterModel
import Testing

@testable import RosterPublishing

/// What the small town publishes, byte for byte. `WATCHBILL_RECORD=1 swift test` writes the files anew.
@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Samples/publishing")

  private static var month: PublishedMonth {
    var facts = SmallTown.facts()
    facts.representatives[1].name = "赵<b>\"铁\"；,柱\\"
    let crews = [0: ["d3", "d4", "h1"], 7: ["d1", "d2", "h1"], 8: ["d2"], 9: ["d5", "d1", "h1"], 30: ["d4", "d5"]]
    return SmallTown.month(SmallTown.roster(crews, facts: facts), summary: ["7 人"])
  }

  private static var schedules: Data {
    let settings = WeComSettings(group: 226, schedules: ["day": 1])
    return WeComRoster.of(month.roster, settings).body?.data() ?? Data()
  }

  private static let files: [(name: String, data: @Sendable () -> Data)] = [
    ("month.html", { Data(MonthPage(month).html().utf8) }),
    ("month.json", { MonthFile(month).data() }),
    ("month.ics", { CalendarFile(month, of: .whole).data() }),
    ("person.ics", { CalendarFile(month, of: .person(AxisIndex(1))).data() }),
    ("list.csv", { DutyTable(month).csv() }),
    ("grid.csv", { DutyGrid(month).csv() }),
    ("wecom.json", { schedules }),
  ]

  @Test(arguments: files.map(\.name))
  func documentsAreByteForByteAsRecorded(_ name: String) throws {
    let data = try #require(Self.files.first { $0.name == name }).data()
    let place = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["WATCHBILL_RECORD"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try data.write(to: place)
    }
    let isAsRecorded = try Data(contentsOf: place) == data
    #expect(isAsRecorded, "\(name)")
  }
}
