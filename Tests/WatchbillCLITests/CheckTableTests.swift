import Foundation
import Testing

@Suite("check SCENARIO TABLE")
struct CheckTableTests {
  /// Tiny solved, with its table beside the roster.
  private static func solved() throws -> Desk {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet", "--time", "0")
    return desk
  }

  /// The same roster in another form.
  private static func assignments(_ desk: Desk) throws -> [(date: String, type: String, people: [String])] {
    let roster = try desk.object("o/roster.json")
    let shifts = try #require(roster["assignments"] as? [String: [String]])
    var crews: [String: [String]] = [:]
    for (person, names) in shifts.sorted(by: { $0.key < $1.key }) {
      for name in names { crews[name, default: []].append(person) }
    }
    return crews.sorted { $0.key < $1.key }.map { name, people in
      let parts = name.split(separator: "/").map(String.init)
      return (parts[0], parts[2], people)
    }
  }

  private static func expectSame(_ desk: Desk, _ table: String, _ scenario: String = "tiny") throws {
    let own = try desk.run("check", "o/roster.json", "--json")
    let read = try desk.run("check", scenario, table, "--json")
    #expect(read.output == own.output)
    #expect(read.code == own.code)
    // Where no time was left to form the pairs, the table's own are told.
    #expect(read.errors == "" || read.errors.contains("pairs.csv"))
  }

  @Test(
    "judges the table that solve writes as it judges the roster",
    arguments: [("tiny", "zh"), ("tiny", "en"), ("hongxiang", "en"), ("xiying", "zh")])
  func roundTrip(scenario: String, language: String) throws {
    let desk = try Desk(scenario)
    try desk.succeed("solve", scenario, "--out", "o", "--quiet", "--time", "0", "--lang", language)
    try Self.expectSame(desk, "o/坐班安排表.csv", scenario)
  }

  @Test("reads the plain list: a row a turn")
  func plain() throws {
    let desk = try Self.solved()
    let rows = try Self.assignments(desk).flatMap { turn in
      turn.people.map { "\(turn.date),station/\(turn.type),\($0)" }
    }
    try desk.write("plain.csv", (["date,shift,person"] + rows).joined(separator: "\n"))
    try Self.expectSame(desk, "plain.csv")
  }

  @Test("reads the grid: a row a day, two names a cell", arguments: ["、", " ", "/", "\n"])
  func grid(separator: String) throws {
    let desk = try Self.solved()
    let names = ["d1": "李建平", "d2": "王　玉梅", "d3": "张海军", "d4": "d4", "d5": "武志刚（镇）", "d6": "田晓燕"]
    var days: [String: [String: String]] = [:]
    for turn in try Self.assignments(desk) {
      let cell = turn.people.map { names[$0]! }.joined(separator: separator)
      days[turn.date, default: [:]][turn.type] = "\"\(cell)\""
    }
    let rows = days.sorted { $0.key < $1.key }.map { date, cells in
      "\(date.dropFirst(5)) 二,,\(cells["day"] ?? ""),\(cells["night"] ?? "-")"
    }
    let lines = ["坐班安排表,,,", "日期,星期,小河镇联络站 白班,station/night"] + rows + ["监督电话：0358,,,"]
    try desk.write("grid.csv", lines.joined(separator: "\r\n"))
    try Self.expectSame(desk, "grid.csv")
  }

  @Test("reads headings in two rows, and GB18030")
  func twoRows() throws {
    let desk = try Self.solved()
    var days: [String: [String: String]] = [:]
    for turn in try Self.assignments(desk) {
      days[turn.date, default: [:]][turn.type] = turn.people.joined(separator: "、")
    }
    let rows = days.sorted { $0.key < $1.key }.map { "\($0),\($1["day"] ?? ""),\($1["night"] ?? "")" }
    let text = (["日期,小河镇联络站,", ",白天,晚上"] + rows).joined(separator: "\n")
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    try #require(text.data(using: gb18030)).write(to: URL(fileURLWithPath: desk.path + "/grid.csv"))
    try Self.expectSame(desk, "grid.csv")
  }

  @Test("tells every error at once, with its place and what may have been meant")
  func errors() throws {
    let desk = try Desk("tiny")
    try desk.write(
      "t.csv",
      """
      日期,地点,班次,坐班代表甲,坐班代表乙
      2026-12-01,小河镇联络站,白班,李建平,王玉眉
      2026-12-32,小河镇联络站,白班,李建平,王玉梅
      2026-12-09,小河镇联络站,白班,李建平,王玉梅
      2026-12-02,小河联络站,白班,李建平,王玉梅
      2026-12-02,小河镇联络站,夜斑,李建平,王玉梅
      """)
    let run = try desk.run("check", "tiny", "t.csv")
    #expect(run.code == 65)
    #expect(run.output == "")
    for expected in [
      "t.csv:2:5: 方案里没有 “王玉眉” 这个人\n  也许是“王玉梅”", "t.csv:3:1: 日期 “2026-12-32”", "t.csv:4:1: 2026-12-09 不在",
      "t.csv:5:2: 没有站点 “小河联络站”", "t.csv:6:3: 没有班次 “夜斑”", "共 5 处错误",
    ] { #expect(run.errors.contains(expected), "\(expected) in \(run.errors)") }
    let english = try desk.run("check", "tiny", "t.csv", "--lang", "en", "--json")
    #expect(english.errors.contains("Maybe \"王玉梅\""))
    let problems = try #require(try english.object()["problems"] as? [[String: Any]])
    #expect(problems.count == 5)
    #expect(problems[0]["line"] as? Int == 2 && problems[0]["column"] as? Int == 5)
    #expect(try english.object()["exit"] as? Int == 65)
  }

  @Test("a name that two share needs an id or a level")
  func sharedName() throws {
    let desk = try Desk("tiny")
    try desk.edit("tiny/representatives.csv", "d2,王玉梅", "d2,李建平")
    try desk.write("t.csv", "日期,班次,代表\n2026-12-01,白班,李建平\n")
    let run = try desk.run("check", "tiny", "t.csv")
    #expect(run.code == 65)
    #expect(run.errors.contains("t.csv:2:3"))
    #expect(run.errors.contains("d1（县）、d2（镇）"))
    try desk.write("t.csv", "日期,班次,代表\n2026-12-01,白班,李建平（县）\n2026-12-01,白班,李建平（镇）\n")
    let read = try desk.run("check", "tiny", "t.csv", "--json")
    #expect(read.code == 0, "\(read.errors)")
    #expect(try read.object()["uncovered"] as? Int == 26)
  }

  @Test("a column that may be mistyped is an error, a strange one only told")
  func columns() throws {
    let desk = try Desk("tiny")
    try desk.write("t.csv", "日期,班次,坐班代表甲,坐班代表已,天气\n2026-12-01,白班,李建平,王玉梅,晴\n")
    let run = try desk.run("check", "tiny", "t.csv")
    #expect(run.code == 65)
    #expect(run.errors.contains("t.csv:1:4: 不认识列 “坐班代表已”"))
    #expect(run.errors.contains("t.csv:1:5: 提醒：列 “天气” 没有读取"))
    for text in ["", "乱七八糟\n", "日期;班次;代表\n2026-12-01;白班;李建平\n"] {
      try desk.write("t.csv", text)
      #expect(try desk.run("check", "tiny", "t.csv").code == 65)
    }
    #expect(try desk.run("check", "tiny", "none.csv").code == 66)
  }

  @Test("pairs of the table's own are kept together, and told")
  func ownPairs() throws {
    let desk = try Desk("tiny")
    try desk.write("t.csv", "日期,班次,甲,乙\n2026-12-05,白班,李建平,郭丽萍\n2026-12-06,夜班,郭丽萍,李建平\n")
    let run = try desk.run("check", "tiny", "t.csv", "--json")
    #expect(run.errors.contains("pairs.csv"))
    let codes = (try run.object()["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    #expect(!codes.contains("pairs.split"))
    #expect(run.code == 0)
  }

  @Test("a broken hard rule is named and ends with 3")
  func broken() throws {
    let desk = try Desk("tiny")
    try desk.write("t.csv", "日期,班次,甲,乙\n12月3日,白班,张海军,郭丽萍\n")
    let run = try desk.run("check", "tiny", "t.csv")
    #expect(run.code == 3)
    #expect(run.output.contains("[leave.onLeave] 张海军"))
    #expect(run.output.contains("罚分"))
    #expect(run.output.contains("公平 fairness"))
  }
}
