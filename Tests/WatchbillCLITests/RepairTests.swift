import Foundation
import Testing

@Suite("repair, stand-in, swap, substitute, undo, replay and who")
struct RepairTests {
  /// The tiny town solved, and its roster's assignments by person.
  private static func solved() throws -> (desk: Desk, assignments: [String: [String]]) {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet")
    return (desk, try assignments(desk, "o/roster.json"))
  }

  /// One desk for tests that write nothing on it.
  private static let shared = Result { try solved() }

  private static func assignments(_ desk: Desk, _ file: String) throws -> [String: [String]] {
    try #require(try desk.object(file)["assignments"] as? [String: [String]])
  }

  /// A shift of a person that begins on a day.
  private static func shift(_ assignments: [String: [String]], _ person: String) throws -> String {
    try #require(assignments[person]?.first)
  }

  @Test("a repair's plan, applied, is a roster that check finds sound and undo takes back")
  func repair() throws {
    let (desk, before) = try Self.solved()
    let day = String(try Self.shift(before, "d3").prefix(10))
    let run = try desk.succeed("repair", "o/roster.json", "--absent", "d3", day, "--json")
    let plans = try #require(try run.object()["plans"] as? [[String: Any]])
    #expect((1...3).contains(plans.count))
    let change = try #require(plans[0]["change"] as? [String: Any])
    #expect((change["told"] as? [String])?.contains("d3") == true)

    try desk.succeed(
      "repair", "tiny", "o/roster.json", "--absent", "张海军", day, "--apply", "1", "--out", "r", "--reason", "住院",
      "--by", "d3", "--quiet")
    let file = try desk.object("r/roster.json")
    #expect(file["version"] as? Int == 2)
    #expect((file["overrides"] as? [[String: Any]])?.first?["reason"] as? String == "住院")
    #expect(try Self.assignments(desk, "r/roster.json")["d3"]?.contains { $0.hasPrefix(day) } != true)
    let verdict = try desk.succeed("check", "r/roster.json", "--json").object()
    let difference = try #require(change["difference"] as? [String: Any])
    #expect(verdict["penalties"] as? [Int] == difference["penaltyAfter"] as? [Int])

    try desk.succeed("undo", "r/roster.json", "--out", "u/roster.json", "--quiet")
    #expect(try Self.assignments(desk, "u/roster.json") == before)
    #expect(try desk.object("u/roster.json")["overrides"] == nil)
    #expect(try desk.run("undo", "u/roster.json").code == 65)

    let replayed = try desk.succeed("replay", "o/roster.json", "r/roster.json", "--out", "p", "--json").object()
    #expect((replayed["entries"] as? [[String: Any]])?.map { $0["outcome"] as? String } == ["applied"])
    #expect(try desk.text("p/roster.json") == desk.text("r/roster.json"))
  }

  @Test("texts of a repair in both languages", arguments: ["zh", "en"])
  func texts(language: String) throws {
    let (desk, before) = try Self.shared.get()
    let day = String(try Self.shift(before, "d1").prefix(10))
    let told = try desk.succeed("repair", "o/roster.json", "--absent", "d1", day, "--lang", language).output
    #expect(told.contains(language == "zh" ? "办法 1：通知" : "plan 1: tell"))
    #expect(told.contains(language == "zh" ? "\(day) 之前的班不动" : "shifts before \(day) stay as they are"))
    #expect(try desk.succeed("repair", "o/roster.json", "--absent", "d1", day, "--quiet").output == "")
  }

  @Test("everybody of a stand-in list is judged as check judges them")
  func standIn() throws {
    let (desk, before) = try Self.solved()
    let shift = try Self.shift(before, "d3")
    let run = try desk.succeed("stand-in", "o/roster.json", shift, "--for", "d3", "--json")
    let list = try #require((try run.object()["lists"] as? [[String: Any]])?.first)
    let candidates = try #require(list["candidates"] as? [[String: Any]])
    let excluded = try #require(list["excluded"] as? [[String: Any]])
    #expect(candidates.count + excluded.count == 4)  // d3's partner serves too

    if let best = candidates.first?["person"] as? String {
      try desk.succeed("stand-in", "o/roster.json", shift, "--for", "d3", "--apply", best, "--out", "s", "--quiet")
      #expect(try Self.assignments(desk, "s/roster.json")[best]?.contains(shift) == true)
      let cost = try #require(candidates[0]["cost"] as? [String: Any])
      let verdict = try desk.succeed("check", "s/roster.json", "--json").object()
      #expect((verdict["penalties"] as? [Int])?.dropFirst(2).map { $0 } == cost["points"] as? [Int])
    }
    // A rank means the one of that place in the list, told or not.
    for rank in 1...candidates.count {
      let words = ["stand-in", "o/roster.json", shift, "--for", "d3", "--force", "--apply"]
      let person = try #require(candidates[rank - 1]["person"] as? String)
      for more in [
        ["\(rank)", "--out", "r1", "--quiet"], ["\(rank)", "--out", "r2", "--json"], [person, "--out", "r3"],
      ] {
        #expect(try desk.run(words + more).code == 0)
      }
      let rosters = try ["r1", "r2", "r3"].map { try Self.assignments(desk, "\($0)/roster.json") }
      #expect(rosters[0] == rosters[2] && rosters[1] == rosters[2], "rank \(rank)")
    }
    let beyond = try desk.run(
      "stand-in", "o/roster.json", shift, "--for", "d3", "--apply", "\(candidates.count + 1)", "--out", "n", "--quiet")
    #expect(beyond.code == 3 && beyond.errors.contains("\(candidates.count)"))
    // Each exclusion is what check says of the roster in which the person does it all the same.
    for entry in excluded {
      let person = try #require(entry["person"] as? String)
      let rules = Set(try #require(entry["findings"] as? [[String: Any]]).compactMap { $0["rule"] as? String })
      var file = try desk.object("o/roster.json")
      var assignments = before
      assignments["d3"]?.removeAll { $0 == shift }
      assignments[person, default: []].append(shift)
      file["assignments"] = assignments
      file["version"] = 2
      let turns = [("d3", false), (person, true)].map {
        ["person": $0.0, "shift": shift, "serves": $0.1] as [String: Any]
      }
      file["overrides"] =
        [
          ["kind": "standIn", "absences": [Any](), "barred": [Any](), "turns": turns, "reason": "", "by": ""]
            as [String: Any]
        ]
      try desk.write("x.json", file)
      let check = try desk.run("check", "tiny", "x.json", "--json")
      #expect(check.code == 3)
      let findings = try #require(try check.object()["findings"] as? [[String: Any]])
      let hard = Set(findings.filter { $0["level"] as? Int == 0 }.compactMap { $0["rule"] as? String })
      #expect(rules.isSubset(of: hard), "\(person): \(rules) \(hard)")
      #expect(
        try desk.run("stand-in", "o/roster.json", shift, "--for", "d3", "--apply", person, "--out", "n").code == 3)
      #expect(!desk.exists("n"))
    }
  }

  @Test("swaps and substitutions: balances, debts, and exit 3 with the rule where illegal")
  func exchanges() throws {
    let (desk, before) = try Self.solved()
    let (first, second) = (try Self.shift(before, "d5"), try Self.shift(before, "d3"))
    let run = try desk.run("substitute", "o/roster.json", "d5", first, "d3", "--json", "--out", "w")
    let answer = try run.object()
    let isLegal = try #require(answer["isLegal"] as? Bool)
    #expect(run.code == (isLegal ? 0 : 3))
    #expect(desk.exists("w/roster.json") == isLegal)
    // A day on a workday, when d5 teaches, is none that d5 can take.
    let day = try #require(before["d3"]?.first { $0 < "2026-12-05" && $0.hasSuffix("/day") })
    let illegal = try desk.run("swap", "o/roster.json", "d5", first, "d3", day, "--lang", "en")
    #expect(illegal.code == 3)
    #expect(illegal.output.contains("illegal: it breaks hard rules") && illegal.output.contains("[availability]"))
    let legal = try desk.succeed("substitute", "o/roster.json", "d3", second, "d1", "--lang", "en")
    #expect(legal.output.contains("张海军 owes 李建平 1 (all)"))
    #expect(legal.output.contains("Balances at the end"))
  }

  @Test(
    "unknown names and shifts are bad data with the nearest name; the wrong number of words is wrong usage",
    arguments: [
      (["repair", "o/roster.json", "--absent", "d9", "2026-12-03"], 65, "也许是“d1”"),
      (["repair", "o/roster.json", "--absent", "d1", "2027-12-03"], 65, "不在这份班表"),
      (["repair", "o/roster.json", "--absent", "d1", "12-03"], 64, "不是日期"),
      (["repair", "o/roster.json", "--absent", "d1"], 64, "--absent PERSON"),
      (["stand-in", "o/roster.json", "2026-12-03/station/dy"], 65, "也许是“2026-12-03/station/day”"),
      (["stand-in", "o/roster.json"], 64, "SHIFT"),
      (["swap", "o/roster.json", "d1", "2026-12-01/station/day"], 64, "PERSON SHIFT PERSON SHIFT"),
      (["substitute", "o/roster.json", "李建", "2026-12-01/station/day", "d2"], 65, "也许是“李建平”"),
      (["undo", "o/roster.json"], 65, "没有可撤回的改动"),
      (["replay", "o/roster.json", "missing.json"], 66, "missing.json"),
      (["who", "o/roster.json", "--at", "yesterday"], 64, "不是时间"),
      (["who", "o/roster.json", "--at", "2026-12-03 21:00", "--site", "statio"], 65, "也许是“station”"),
      (["who", "o/roster.json", "--at", "2026-12-03 21:00", "--field", "lw"], 65, "也许是“law”"),
    ])
  func mistakes(words: [String], code: Int, told: String) throws {
    let (desk, _) = try Self.shared.get()
    let run = try Binary.run(words, in: desk.path)
    #expect(Int(run.code) == code && !run.died)
    #expect(run.errors.contains(told), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test("who is on duty, their telephones, and the next shift", arguments: ["zh", "en"])
  func who(language: String) throws {
    let (desk, before) = try Self.shared.get()
    let told = try desk.succeed("who", "o/roster.json", "--at", "2026-12-03 21:00", "--lang", language).output
    #expect(told.hasPrefix(language == "zh" ? "2026-12-03 21:00 星期四" : "2026-12-03 21:00 Thu"))
    #expect(told.contains("138-0000-000"))
    let answer = try desk.succeed("who", "o/roster.json", "--at", "2026-12-03T21:00", "--field", "law", "--json")
      .object()
    let now = try #require((answer["now"] as? [[String: Any]])?.first)
    #expect(now["shift"] as? String == "2026-12-03/station/night")
    let crew = try #require(now["crew"] as? [[String: Any]]).compactMap { $0["person"] as? String }
    #expect(crew == before.filter { $0.value.contains("2026-12-03/station/night") }.keys.sorted())
    #expect((answer["nextOfField"] as? [String: Any])?["shift"] as? String != nil)
  }

  @Test("a month solved again keeps what was agreed before the freeze; a start may name strangers")
  func solvedAgain() throws {
    let (desk, before) = try Self.solved()
    let shift = try #require(before["d3"]?.last)
    try desk.succeed(
      "repair", "o/roster.json", "--absent", "d3", String(shift.prefix(10)), "--apply", "1", "--out", "r", "--quiet")
    let repaired = try Self.assignments(desk, "r/roster.json")
    try desk.succeed(
      "solve", "tiny", "--from", "r/roster.json", "--freeze-before", "2026-12-08", "--out", "f", "--quiet")
    #expect(try Self.assignments(desk, "f/roster.json") == repaired)
    #expect(try desk.succeed("check", "f/roster.json", "--json").object()["hardFindings"] as? Int == 0)
    try desk.edit("r/roster.json", "\"person\" : \"d3\"", "\"person\" : \"d33\"")
    try desk.succeed("solve", "tiny", "--from", "r/roster.json", "--out", "g", "--quiet")
  }

  @Test("a roster whose changes name strangers is refused")
  func strangers() throws {
    let (desk, before) = try Self.solved()
    let day = String(try Self.shift(before, "d3").prefix(10))
    try desk.succeed("repair", "o/roster.json", "--absent", "d3", day, "--apply", "1", "--out", "r", "--quiet")
    try desk.edit("r/roster.json", "\"person\" : \"d3\"", "\"person\" : \"d33\"")
    let run = try desk.run("who", "r/roster.json", "--at", "2026-12-03 21:00")
    #expect(run.code == 65 && run.errors.contains("也许是“d3”"))
  }
}
