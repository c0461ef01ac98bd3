import Foundation
import Testing

@Suite("diff, explain --why-not and solve --freeze-before")
struct DiffTests {
  private static func solved() throws -> Desk {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet")
    return desk
  }

  @Test("a roster does not differ from itself, nor from its table")
  func same() throws {
    let desk = try Self.solved()
    #expect(try desk.succeed("diff", "o/roster.json", "o/roster.json").output == "两份班表相同\n")
    #expect(
      try desk.succeed("diff", "o/roster.json", "o/坐班安排表.csv", "--scenario", "tiny", "--lang", "en").output
        == "the rosters are the same\n")
    #expect(try desk.run("diff", "o/roster.json", "o/坐班安排表.csv").code == 64)
  }

  @Test("tells crews, people, rules, findings and turns that changed", arguments: ["zh", "en"])
  func changed(language: String) throws {
    let desk = try Self.solved()
    let rows = try desk.text("o/坐班安排表.csv").components(separatedBy: "\r\n").filter { !$0.hasPrefix("1,") }
    try desk.write("o/坐班安排表.csv", rows.joined(separator: "\n"))
    let run = try desk.succeed("diff", "o/roster.json", "o/坐班安排表.csv", "--scenario", "tiny", "--lang", language)
    #expect(run.output.contains("2026-12-01/station/day"))
    #expect(run.output.contains(language == "zh" ? "改动 1 班，涉及 2 人" : "1 shift(s) changed, 2 people affected"))
    #expect(run.output.contains(language == "zh" ? "缺岗罚 0 → 2 (+2)" : "uncovered 0 → 2 (+2)"))
    let object = try desk.succeed(
      "diff", "o/roster.json", "o/坐班安排表.csv", "--scenario", "tiny", "--json"
    ).object()
    #expect(object["penaltyAfter"] as? [Int] == [0, 2, (object["penaltyAfter"] as? [Int] ?? [0, 0, 0])[2]])
    #expect((object["shifts"] as? [[String: Any]])?.count == 1)
    #expect((object["people"] as? [[String: Any]])?.count == 2)
    #expect((object["fairness"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test("rosters of different scenarios are compared only by a scenario that is named")
  func otherScenario() throws {
    let desk = try Self.solved()
    try FileManager.default.copyItem(atPath: desk.path + "/tiny", toPath: desk.path + "/later")
    try desk.edit("later/scenario.yaml", "price: 12", "price: 24")
    try desk.succeed("solve", "later", "--out", "p", "--quiet", "--time", "0")
    let refused = try desk.run("diff", "o/roster.json", "p/roster.json")
    #expect(refused.code == 65 && refused.output == "" && refused.errors.contains("--scenario"))
    try desk.succeed("diff", "o/roster.json", "p/roster.json", "--scenario", "tiny")
  }

  @Test("says why somebody is not on a shift", arguments: ["zh", "en"])
  func whyNot(language: String) throws {
    let desk = try Self.solved()
    func ask(_ person: String, _ shift: String) throws -> Binary.Run {
      try desk.run("explain", "o/roster.json", "--why-not", person, shift, "--iterations", "2", "--lang", language)
    }
    let away = try ask("张海军", "2026-12-03/station/day")
    #expect(away.code == 0)
    #expect(away.output.contains(language == "zh" ? "不可能" : "impossible"))
    #expect(away.output.contains(language == "zh" ? "请假 [leave]" : "on leave [leave]"))
    let serving = (try desk.object("o/roster.json")["assignments"] as? [String: [String]])?["d1"] ?? []
    let served = try ask("d1", serving[0])
    #expect(served.output.contains(language == "zh" ? "已经值这一班" : "is on it already"))
    let free = try #require(
      ["05", "06"].map { "2026-12-\($0)/station/day" }.first { !serving.contains($0) })
    let possible = try ask("d1", free)
    #expect(possible.code == 0)
    #expect(possible.output.contains(language == "zh" ? "可以" : "possible"))
    #expect(possible.output.contains("88 →"))
  }

  @Test("the explanation as JSON has stable codes, and two of them can be compared")
  func explanations() throws {
    let desk = try Self.solved()
    for (file, person) in [("a.json", "d3"), ("b.json", "d5")] {
      let run = try desk.succeed(
        "explain", "o/roster.json", "--why-not", person, "2026-12-03/station/day", "--iterations", "2", "--json")
      #expect(try run.object()["outcome"] as? String == "impossible")
      try desk.write(file, run.output)
    }
    let obstacles = try #require(try desk.object("a.json")["obstacles"] as? [[String: Any]])
    #expect(obstacles.compactMap { $0["code"] as? String } == ["leave.onLeave"])
    #expect(try desk.succeed("diff", "a.json", "a.json", "--lang", "en").output == "the explanations are the same\n")
    let difference = try desk.succeed("diff", "a.json", "b.json", "--json").object()
    let gained = try #require(difference["gained"] as? [[String: Any]])
    #expect(gained.compactMap { $0["code"] as? String }.contains("availability.notFree"))
    #expect(try desk.run("diff", "a.json", "o/roster.json").code == 65)
  }

  @Test("wrong questions are told")
  func wrongQuestions() throws {
    let desk = try Self.solved()
    #expect(try desk.run("explain", "o/roster.json", "--why-not", "d1").code == 64)
    let person = try desk.run("explain", "o/roster.json", "--why-not", "李建", "2026-12-03/station/day")
    #expect(person.code == 65 && person.errors.contains("李建平"))
    let shift = try desk.run("explain", "o/roster.json", "--why-not", "d1", "2026-12-03/station/dy")
    #expect(shift.code == 65 && shift.errors.contains("2026-12-03/station/day"))
  }

  @Test("keeps the frozen shifts as they stood and says so")
  func freeze() throws {
    let desk = try Self.solved()
    try desk.append("tiny/leave.csv", "d1,2026-12-06,2026-12-07,住院")
    let run = try desk.succeed(
      "solve", "tiny", "--from", "o/roster.json", "--freeze-before", "2026-12-04", "--out", "p", "--lang", "en")
    #expect(run.output.contains("6 shift(s) before 2026-12-04 are frozen"))
    #expect(run.errors.contains("note: o/roster.json was made for another state"))
    #expect(try desk.object("p/roster.json")["frozenBefore"] as? String == "2026-12-04")
    let difference = try desk.succeed(
      "diff", "o/roster.json", "p/roster.json", "--scenario", "tiny", "--json"
    ).object()
    let shifts = (difference["shifts"] as? [[String: Any]] ?? []).compactMap { $0["shift"] as? String }
    #expect(!shifts.isEmpty)
    #expect(shifts.allSatisfy { $0 >= "2026-12-04" })
    #expect(try desk.run("solve", "tiny", "--freeze-before", "2026-12-04").code == 64)
  }

  @Test("names what the frozen shifts break")
  func frozenBreaks() throws {
    let desk = try Self.solved()
    let first = try #require(
      (try desk.object("o/roster.json")["assignments"] as? [String: [String]])?.first {
        $0.value.contains("2026-12-02/station/night")
      }?.key)
    try desk.append("tiny/leave.csv", "\(first),2026-12-02,2026-12-02,住院")
    let run = try desk.run(
      "solve", "tiny", "--from", "o/roster.json", "--freeze-before", "2026-12-04", "--out", "p", "--json")
    #expect(run.code == 3)
    let causes = try #require(try run.object()["causes"] as? [String])
    #expect(causes.contains { $0.contains("2026-12-02/station/night：请假") }, "\(causes)")
    #expect(!desk.exists("p/roster.json"))
  }

  @Test("starts from a table, and from a roster of people who have left")
  func start() throws {
    let desk = try Self.solved()
    let table = try desk.succeed("solve", "tiny", "--from", "o/坐班安排表.csv", "--out", "p", "--json").object()
    #expect(table["penalty"] as? Int == 88)
    for name in ["representatives", "requests", "ledger"] {
      try desk.drop("tiny/\(name).csv") { $0.hasPrefix("d6") }
    }
    let run = try desk.succeed(
      "solve", "tiny", "--from", "o/roster.json", "--out", "q", "--time", "1", "--lang", "en")
    #expect(run.errors.contains("no longer has d6"))
    let frozen = try desk.run(
      "solve", "tiny", "--from", "o/roster.json", "--freeze-before", "2026-12-09", "--lang", "en")
    #expect(frozen.code == 65 && frozen.errors.contains("is served by d6"))
  }

  @Test("errors of standard input come as JSON with the exit code")
  func standardInput() throws {
    let run = try Desk().run("solve", "-", "--json", input: "{\"version\": 1, \"name\": \"x\"}")
    #expect(run.code == 65)
    let report = try run.object()
    #expect(report["exit"] as? Int == 65)
    let problems = try #require(report["problems"] as? [[String: Any]])
    #expect(problems.allSatisfy { $0["code"] is String && $0["text"] is String })
    #expect(problems.contains { $0["file"] as? String == "stdin" })
  }
}
