import Foundation
import Testing

@Suite("solve")
struct SolveTests {
  static let files = ["roster.json", "坐班安排表.csv", "坐班安排表.html"]

  @Test("writes the roster, the page and the table")
  func files() throws {
    let desk = try Desk("tiny")
    let run = try desk.succeed("solve", "tiny", "--out", "o")
    #expect(try desk.list("o") == SolveTests.files)
    for name in SolveTests.files { #expect(run.output.contains("o/" + name)) }
    #expect(run.output.contains("硬性违规 0"))
    #expect(run.errors == "")
    #expect(try desk.bytes("o/坐班安排表.csv").starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try desk.text("o/坐班安排表.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test("writes to a folder named after the scenario and its time unless told where")
  func usualFolder() throws {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny")
    #expect(try desk.list("out") == ["tiny-2026-12-01"])
    #expect(try desk.list("out/tiny-2026-12-01") == SolveTests.files)
  }

  @Test("answers with one JSON object")
  func json() throws {
    let desk = try Desk("tiny")
    let run = try desk.succeed("solve", "tiny", "--out", "o", "--json", "--seed", "9")
    let answer = try run.object()
    #expect(run.errors == "")
    #expect(answer["status"] as? String == "optimal")
    #expect(answer["stopped"] as? String == "proven")
    #expect(answer["gap"] as? Double == 0)
    #expect(answer["pairingGap"] as? Double == 0)
    #expect(answer["penalty"] as? Int == 88)
    #expect(answer["bound"] as? Int == 88)
    #expect(answer["seed"] as? Int == 9)
    #expect(answer["shifts"] as? Int == 14)
    #expect(answer["uncovered"] as? Int == 0)
    #expect(answer["hardFindings"] as? Int == 0)
    #expect(answer["roster"] as? String == "o/roster.json")
    #expect(answer["causes"] as? [String] == [])
    #expect(answer["engine"] is String)
    let seconds = try #require(answer["seconds"] as? Double)
    #expect(seconds > 0 && seconds < 240)
  }

  @Test("the roster names its scenario, seed and everybody's shifts, and no time")
  func roster() throws {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet", "--seed", "9")
    let roster = try desk.object("o/roster.json")
    #expect(roster["scenario"] as? String == "../tiny")
    #expect(roster["state"] as? String == "draft")
    #expect(roster["status"] as? String == "optimal")
    #expect(roster["seed"] as? Int == 9)
    #expect(roster["penalty"] as? [Int] == [0, 0, 88])
    #expect((roster["hash"] as? String)?.count == 16)
    #expect((roster["units"] as? [[String]])?.count == 3)
    let shifts = try #require(roster["assignments"] as? [String: [String]])
    #expect(shifts.values.reduce(0) { $0 + $1.count } == 28)
    #expect(roster["seconds"] == nil)
  }

  @Test("takes a folder with spaces and Chinese")
  func oddFolder() throws {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "十二月 值班/第 1 稿", "--quiet")
    #expect(try desk.list("十二月 值班/第 1 稿") == SolveTests.files)
    try desk.succeed("check", "十二月 值班/第 1 稿/roster.json")
  }

  @Test("says nothing with --quiet")
  func quiet() throws {
    let desk = try Desk("tiny")
    let run = try desk.succeed("solve", "tiny", "--out", "o", "--quiet")
    #expect(run.output == "")
    #expect(run.errors == "")
  }

  @Test("speaks the scenario's language unless told which")
  func languages() throws {
    let desk = try Desk("tiny")
    let chinese = try desk.succeed("solve", "tiny", "--out", "zh")
    #expect(chinese.output.contains("已证最优"))
    let english = try desk.succeed("solve", "tiny", "--out", "en", "--lang", "en")
    #expect(english.output.contains("proven optimal"))
    #expect(english.output.contains("0 hard finding(s)"))
    #expect(!english.output.contains("罚分"))
    #expect(try desk.text("zh/坐班安排表.html") != desk.text("en/坐班安排表.html"))
  }

  @Test("a short-handed month still gets a roster, with its holes counted")
  func shortHanded() throws {
    let desk = try Desk("tiny")
    func isGone(_ line: Substring) -> Bool { ["d3", "d4", "d5", "d6"].contains(line.prefix(2)) }
    for table in ["representatives", "leave", "ledger", "requests"] {
      try desk.drop("tiny/\(table).csv", where: isGone)
    }
    let answer = try desk.succeed("solve", "tiny", "--out", "o", "--json").object()
    #expect(answer["uncovered"] as? Int == 14)
    #expect(answer["hardFindings"] as? Int == 0)
    #expect(try desk.list("o") == SolveTests.files)
    #expect(try desk.succeed("check", "o/roster.json").output.contains("硬性违规 0"))
  }

  @Test("starts from a roster, and from one that breaks rules")
  func start() throws {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet")
    try desk.edit("o/roster.json", "\"d3\" : [", "\"d3\" : [\"2026-12-03/station/day\",")
    let answer = try desk.succeed("solve", "tiny", "--out", "p", "--json", "--from", "o/roster.json").object()
    #expect(answer["penalty"] as? Int == 88)
    #expect(answer["hardFindings"] as? Int == 0)
    #expect(try desk.run("solve", "tiny", "--from", "nosuch.json").code == 66)
  }

  @Test("stops at a gap and tells it as a fraction", arguments: ["100%", "1"])
  func gap(limit: String) throws {
    let answer = try Desk("tiny").succeed("solve", "tiny", "--json", "--gap", limit).object()
    #expect(answer["stopped"] as? String == "gap")
    #expect(answer["status"] as? String == "feasible")
    let gap = try #require(answer["gap"] as? Double)
    #expect(gap > 0 && gap <= 1)
  }

  @Test("gives what it has when the time is up")
  func noTime() throws {
    let answer = try Desk("hongxiang").succeed("solve", "hongxiang", "--json", "--time", "0").object()
    #expect(answer["stopped"] as? String == "time")
    #expect(answer["hardFindings"] as? Int == 0)
  }
}
