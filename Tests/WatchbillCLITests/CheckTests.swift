import Foundation
import Testing

@Suite("check")
struct CheckTests {
  private static func solved() throws -> Desk {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet")
    return desk
  }

  @Test("finds nothing hard in a roster just made", arguments: ["zh", "en"])
  func sound(language: String) throws {
    let desk = try CheckTests.solved()
    let told = try desk.succeed("check", "o/roster.json", "--lang", language).output
    #expect(told.contains(language == "zh" ? "硬性违规 0 处" : "0 hard finding(s)"))
    let verdict = try desk.succeed("check", "o/roster.json", "--json").object()
    #expect(verdict["hardFindings"] as? Int == 0)
    #expect(verdict["uncovered"] as? Int == 0)
    #expect(verdict["penalties"] as? [Int] == [0, 0, 88])
    #expect(try desk.succeed("check", "o/roster.json", "--quiet").output == "")
  }

  @Test("names the rules that an edited roster breaks")
  func edited() throws {
    let desk = try CheckTests.solved()
    try desk.edit("o/roster.json", "\"d3\" : [", "\"d3\" : [\"2026-12-03/station/day\",")
    let told = try desk.run("check", "o/roster.json")
    #expect(told.code == 3)
    #expect(told.output.contains("[leave.onLeave] 张海军 2026-12-03/station/day"))
    let answered = try desk.run("check", "o/roster.json", "--json")
    #expect(answered.code == 3)
    let verdict = try answered.object()
    let codes = (verdict["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    #expect(Set(codes).isSuperset(of: ["leave.onLeave", "crew.over", "pairs.split"]))
    #expect(verdict["hardFindings"] as? Int == 3)
    let quiet = try desk.run("check", "o/roster.json", "--quiet")
    #expect(quiet.code == 3 && quiet.output == "")
  }

  @Test("one person twice on a shift is found")
  func twice() throws {
    let desk = try CheckTests.solved()
    let roster = try desk.object("o/roster.json")
    let shifts = try #require((roster["assignments"] as? [String: [String]])?["d1"])
    try desk.edit("o/roster.json", "\"d1\" : [", "\"d1\" : [\"\(shifts[0])\",")
    let run = try desk.run("check", "o/roster.json")
    #expect(run.code == 3)
    #expect(run.output.contains("[roster.twice]"))
  }

  @Test("refuses a roster whose scenario changed, unless told which scenario", arguments: ["check", "explain"])
  func changed(command: String) throws {
    let desk = try CheckTests.solved()
    try desk.append("tiny/scenario.yaml", "# later")
    let refused = try desk.run(command, "o/roster.json")
    #expect(refused.code == 65)
    #expect(refused.output == "")
    #expect(refused.errors.contains("--scenario"))
    try desk.succeed(command, "o/roster.json", "--scenario", "tiny")
  }

  @Test("a changed table counts as a changed scenario")
  func changedTable() throws {
    let desk = try CheckTests.solved()
    try desk.append("tiny/leave.csv", "d1,2026-12-03,2026-12-03,病假")
    #expect(try desk.run("check", "o/roster.json").code == 65)
    let run = try desk.run("check", "o/roster.json", "--scenario", "tiny")
    #expect(run.code == 3)
    #expect(run.output.contains("[leave.onLeave] 李建平"))
  }

  @Test("a roster that is broken or names strangers is bad data")
  func broken() throws {
    let desk = try CheckTests.solved()
    let whole = try desk.text("o/roster.json")
    try desk.write("o/half.json", String(whole.prefix(whole.count / 2)))
    #expect(try desk.run("check", "o/half.json").code == 65)
    #expect(try desk.run("explain", "o/half.json").code == 65)
    try desk.write("o/newer.json", whole.replacingOccurrences(of: "\"version\" : 1", with: "\"version\" : 99"))
    let newer = try desk.run("check", "o/newer.json", "--lang", "en")
    #expect(newer.code == 65 && newer.errors.contains("99"))
    try desk.write("o/stranger.json", whole.replacingOccurrences(of: "\"d3\" :", with: "\"d33\" :"))
    let stranger = try desk.run("check", "o/stranger.json", "--lang", "en")
    #expect(stranger.code == 65 && stranger.errors.contains("d33") && stranger.errors.contains("Maybe \"d3\""))
    try desk.write(
      "o/day.json", whole.replacingOccurrences(of: "2026-12-03/station/day", with: "2026-12-03/station/dy"))
    let day = try desk.run("check", "o/day.json", "--lang", "en")
    #expect(day.code == 65 && day.errors.contains("Maybe \"2026-12-03/station/day\""))
  }

  @Test("judges many rosters, a line each")
  func many() throws {
    let lines = """
      {"id":"a","units":[["d1","d2"]],"assignments":{"d1":["2026-12-01/station/day"],"d2":["2026-12-01/station/day"]}}
      nonsense
      {"id":"b","units":[],"assignments":{"d9":["2026-12-01/station/day"]}}
      {"id":3,"assignments":{"d3":["2026-12-03/station/day"]}}

      {"id":"d","assignments":[]}
      """
    let run = try Desk("tiny").run("check", "tiny", "--rosters", "-", input: lines)
    #expect(run.code == 65)
    let verdicts = try run.output.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    try #require(verdicts.count == 6)
    #expect(verdicts[0]["id"] as? String == "a")
    #expect(verdicts[0]["hardFindings"] as? Int == 0)
    #expect(verdicts[0]["uncovered"] as? Int == 26)
    #expect(verdicts[3]["hardFindings"] as? Int == 1)
    #expect(verdicts[3]["id"] as? Int == 3)
    let problems = try [1, 2, 4, 5].map { try #require(verdicts[$0]["error"] as? [String: Any]) }
    #expect(
      problems.map { $0["code"] as? String }
        == ["roster.malformed", "person.unknown", "roster.malformed", "roster.malformed"])
    for problem in problems {
      let text = try #require(problem["text"] as? [String: String])
      #expect(text["zh"]?.hasChinese == true && text["en"]?.hasChinese == false)
    }
    #expect(verdicts[1]["id"] is NSNull)
    #expect(verdicts[2]["id"] as? String == "b")
    #expect(verdicts[5]["id"] as? String == "d")
  }

  @Test("many rosters end with the code of the worst line")
  func worst() throws {
    let desk = try Desk("tiny")
    let good = "{\"id\":\"a\",\"assignments\":{}}\n"
    let broken = "{\"id\":\"b\",\"assignments\":{\"d3\":[\"2026-12-03/station/day\"]}}\n"
    #expect(try desk.run("check", "tiny", "--rosters", "-", input: good).code == 0)
    #expect(try desk.run("check", "tiny", "--rosters", "-", input: good + broken).code == 3)
    #expect(try desk.run("check", "tiny", "--rosters", "-", input: broken + "x\n" + good).code == 65)
    #expect(try desk.run("check", "tiny", "--rosters", "nosuch").code == 66)
    #expect(try desk.run("check", "tiny", "--rosters", "tiny").code == 65)
  }

  @Test("says that an example has no errors", arguments: ["tiny", "xiying", "hongxiang"])
  func scenario(name: String) throws {
    let desk = try Desk(name)
    #expect(try desk.succeed("check", name).output.contains("方案没有错误"))
    let verdict = try desk.succeed("check", name, "--json").object()
    #expect(verdict["errors"] as? [String] == [])
    let quiet = try desk.succeed("check", name, "--quiet")
    #expect(quiet.output == "" && quiet.errors == "")
  }

  @Test("warns of a shift that too few can serve, and of a person who can serve none")
  func warnings() throws {
    let desk = try Desk("tiny")
    for person in ["d1", "d2", "d4"] {
      try desk.append("tiny/leave.csv", "\(person),2026-12-03,2026-12-03,培训")
    }
    try desk.append("tiny/leave.csv", "d1,2026-12-01,2026-12-07,住院")
    let run = try desk.succeed("check", "tiny", "--lang", "en")
    #expect(run.output.contains("! 李建平 can serve no shift at all"))
    #expect(
      run.output.contains(
        "! 2026-12-03/station/day wants 2 (deputy), but nobody can serve it (not free at that time: 2, on leave: 4)"))
  }
}
