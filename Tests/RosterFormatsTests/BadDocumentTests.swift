import Foundation
import RosterFormats
import RosterModel
import Testing

@Suite("A wrong scenario.yaml")
struct BadDocumentTests {
  /// One change to a right document and what is told of it.
  struct Case: CustomTestStringConvertible {
    var from: String
    var into: String
    var problems: [String]
    var testDescription: String { into }
  }

  static let cases: [Case] = [
    Case(from: "version: 1", into: "version: 2", problems: ["scenario.yaml:1:10 value.range"]),
    Case(from: "version: 1\n", into: "", problems: ["scenario.yaml:1:1 key.missing"]),
    Case(
      from: "horizon:", into: "horizn:",
      problems: ["scenario.yaml:1:1 key.missing", "scenario.yaml:3:1 key.unknown | Maybe \"horizon\""]),
    Case(from: "name: Test", into: "name: [a]", problems: ["scenario.yaml:2:7 value.wrong"]),
    Case(
      from: "until: 2026-12-07", into: "until: 2026-11-07",
      problems: [
        "scenario.yaml:3:37 dates.order | Maybe the two are swapped: 2026-11-07 to 2026-12-01"
      ]),
    Case(from: "until: 2026-12-07", into: "until: 2029-12-07", problems: ["scenario.yaml:3:37 horizon.tooLong"]),
    Case(from: ", until: 2026-12-07", into: "", problems: ["scenario.yaml:3:18 horizon.missing"]),
    Case(from: "until: 2026-12-07", into: "month: 2026-12", problems: ["scenario.yaml:3:18 horizon.both"]),
    Case(
      from: "2026-12-07 }", into: "2026-12-07, timeZone: Asia/Shanghi }",
      problems: ["scenario.yaml:3:59 timeZone.unknown | Maybe \"Asia/Shanghai\""]),
    Case(from: "\"18:00\" }", into: "8pm }", problems: ["scenario.yaml:6:31 value.wrong"]),
    Case(from: "end: \"18:00\" }", into: "length: 2881 }", problems: ["scenario.yaml:6:34 value.wrong"]),
    Case(from: ", end: \"18:00\" }", into: " }", problems: ["scenario.yaml:6:8 key.missing"]),
    Case(
      from: "end: \"18:00\" }", into: "end: \"18:00\", length: 60 }", problems: ["scenario.yaml:6:31 shiftType.both"]),
    Case(from: "mode: onCall", into: "mode: oncall", problems: ["scenario.yaml:7:48 value.unknown | Maybe \"onCall\""]),
    Case(
      from: "shifts: [day, night]", into: "shifts: [day, nigt]",
      problems: ["scenario.yaml:12:25 shiftType.unknown | Maybe \"night\""]),
    Case(from: "days: every day", into: "days: everyday", problems: ["scenario.yaml:12:39 value.wrong"]),
    Case(
      from: "days: every day", into: "days: every day, places: { deputies: 2 }",
      problems: ["scenario.yaml:12:60 key.unknown | Maybe \"deputy\""]),
    Case(
      from: "days: every day", into: "days: every day, places: { deputy: { wanted: 2, minimum: 3 } }",
      problems: ["scenario.yaml:12:68 place.order"]),
    Case(
      from: "days: every day", into: "days: every day, places: { deputy: two }",
      problems: ["scenario.yaml:12:68 value.wrong"]),
    Case(
      from: "name: Station", into: "grids: [g1, g9]", problems: ["scenario.yaml:10:17 grid.unknown | Maybe \"g1\""]),
    Case(from: "name: Station", into: "of: station", problems: ["scenario.yaml:10:9 site.of"]),
    Case(
      from: "name: Station", into: "at: [1.234, x]",
      problems: ["scenario.yaml:10:10 value.wrong", "scenario.yaml:10:17 value.wrong"]),
    Case(
      from: "name: Station", into: "demand: { law: 0, health: 1.5, \"a;b\": 1 }",
      problems: [
        "scenario.yaml:10:20 value.range", "scenario.yaml:10:31 value.wrong", "scenario.yaml:10:36 value.wrong",
      ]),
    Case(
      from: "pairing: per-shift", into: "pairing: pershift",
      problems: ["scenario.yaml:13:10 value.unknown | Maybe \"per-shift\""]),
    Case(
      from: "maxShifts: { id", into: "maxShift: { id",
      problems: ["scenario.yaml:15:5 rule.unknown | Maybe \"maxShifts\""]),
    Case(
      from: "most: 6", into: "msot: 6", problems: ["scenario.yaml:15:37 rule.parameter.unknown | Maybe \"most\""]),
    Case(
      from: "maxShifts: { id: monthly, most: 6 }", into: "maxShifts: 6", problems: ["scenario.yaml:15:16 rule.form"]),
    Case(
      from: "maxShifts: { id: monthly, most: 6 }", into: "themeDay: { field: law, on: Wendsday }",
      problems: ["scenario.yaml:15:5 rule.field.unheld?", "scenario.yaml:15:33 rule.parameter.value"]),
    Case(
      from: "maxShifts: { id: monthly, most: 6 }", into: "themeDay: { field: law, on: [31, 9th] }",
      problems: ["scenario.yaml:15:5 rule.field.unheld?", "scenario.yaml:15:5 rule.days.none?"]),
    Case(
      from: "maxShifts: { id: monthly, most: 6 }", into: "level: { level: contry }",
      problems: ["scenario.yaml:15:21 rule.parameter.value | Maybe \"county\""]),
    Case(
      from: "maxShifts: { id: monthly, most: 6 }", into: "newWithExperienced: { experienced: [old] }",
      problems: ["scenario.yaml:15:5 rule.name.unknown", "scenario.yaml:15:5 rule.new.nobody"]),
    Case(
      from: "- maxShifts: { id: monthly, most: 6 }", into: "- maxShifts:\n    most: 6",
      problems: ["scenario.yaml:15:5 rule.form | Maybe the parameters need indenting: write - rest: { hours: 11 }"]),
    Case(from: "name: Test", into: "name: Test\nname: Again", problems: ["scenario.yaml:2:1 key.duplicate"]),
    Case(
      from: "name: Test", into: "\tname: Test",
      problems: ["scenario.yaml:2:1 yaml.syntax | Maybe a tab was typed: indent with blanks"]),
    Case(
      from: "from: 2026-12-01, until: 2026-12-07", into: "month: 2028-02",
      problems: [
        "scenario.yaml:3:10 calendar.noNotice? | Maybe the notice is out: add holiday-cn-2028.json under calendar, extra"
      ]),
    Case(
      from: "version: 1", into: "version: 1\ncalendar: { extra: [holiday-cn-2028.json] }",
      problems: ["scenario.yaml:2:21 file.missing"]),
    Case(
      from: "version: 1", into: "version: 1\ncalendar: { extra: [../secret] }",
      problems: ["scenario.yaml:2:21 calendar.outside"]),
    Case(from: "days: every day", into: "days: 2027-01-01", problems: ["scenario.yaml:9:3 shifts.none?"]),
  ]

  @Test("is told with line, column and what may have been meant", arguments: cases)
  func isTold(change: Case) throws {
    #expect(TestFolder.document.contains(change.from))
    let document = TestFolder.document.replacingOccurrences(
      of: change.from, with: change.into, range: TestFolder.document.range(of: change.from))
    let problems = try TestFolder(document: document).problems()
    #expect(problems == change.problems)
  }

  @Test("tells of itself and of its tables at once")
  func allAtOnce() throws {
    let document = TestFolder.document.replacingOccurrences(of: "mode: onCall", with: "mod: onCall")
      .replacingOccurrences(of: "pairing: per-shift", with: "paring: per-shift")
    let folder = try TestFolder(document: document, ["leave.csv": "person,from\nd1,2026-12-40\n"])
    #expect(
      folder.problems() == [
        "scenario.yaml:7:42 key.unknown | Maybe \"mode\"", "scenario.yaml:13:1 key.unknown | Maybe \"pairing\"",
        "leave.csv:2:1 person.unknown | Maybe \"d01\"", "leave.csv:2:2 value.wrong",
      ])
  }

  @Test("promising too many shifts is refused before they are made")
  func tooManyShifts() throws {
    let types = (0..<20_000).map { "  t\($0): { start: \"08:30\", end: \"18:00\" }" }
    let document = TestFolder.document.replacingOccurrences(
      of: "shiftTypes:\n", with: "shiftTypes:\n" + types.joined(separator: "\n") + "\n"
    ).replacingOccurrences(of: "[day, night]", with: "[\((0..<20_000).map { "t\($0)" }.joined(separator: ", "))]")
    #expect(try TestFolder(document: document).problems() == ["shifts.tooMany"])
  }

  @Test("that is missing is told with the nearest path")
  func missing() throws {
    let folder = try TestFolder()
    #expect(ScenarioReader.read(path: folder.path + "x").problems.map(\.code) == ["file.missing"])
    try FileManager.default.moveItem(atPath: folder.path + "/scenario.yaml", toPath: folder.path + "/senario.yaml")
    #expect(folder.problems() == ["file.missing | Maybe \"senario.yaml\""])
    try folder.write("scenario.yaml", "")
    #expect(folder.problems() == ["scenario.yaml:1:1 file.empty"])
  }

  @Test(
    "of garbage is a problem and never a crash",
    arguments: [
      (Data(), "file.empty"), (Data([0, 1, 2]), "file.binary"), (Data([0x50, 0x4B, 3, 4]), "file.binary"),
      (Data("{\"name\": \"caf\u{1}\"}".utf8), "yaml.syntax"), (Data([0x7B, 0xFF, 0xFE]), "file.encoding"),
      (Data(String(repeating: "[", count: 100_000).utf8), "value.tooDeep"), (Data("a: *b".utf8), "yaml.syntax"),
      (Data("42".utf8), "value.wrong"), (Data("a: 1\n---\nb: 2".utf8), "yaml.syntax"),
      (Data(count: 64 * 1024 * 1024 + 1), "file.tooLarge"),
    ])
  func garbage(bytes: Data, code: String) {
    let reading = ScenarioReader.read(json: bytes)
    #expect(reading.scenario == nil)
    #expect(reading.problems.map(\.code) == [code])
  }

  @Test("with every value replaced by one of another kind is never a crash")
  func otherKinds() throws {
    let lines = TestFolder.document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for number in lines.indices {
      for value in ["[]", "{}", "x", "-1", "{ a: { b: [1] } }", "\"\"", "[[1], {a: b}]"] {
        var changed = lines
        guard let colon = changed[number].firstIndex(of: ":") else { continue }
        changed[number] = changed[number][...colon] + " " + value
        _ = ScenarioReader.read(json: Data(changed.joined(separator: "\n").utf8))
      }
      for cut in 1...5 where cut <= lines[number].count {
        let text = lines[..<number].joined(separator: "\n") + "\n" + lines[number].dropLast(cut)
        _ = ScenarioReader.read(json: Data(text.utf8))
      }
    }
  }
}
