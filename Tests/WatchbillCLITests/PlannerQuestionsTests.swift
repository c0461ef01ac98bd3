import Foundation
import Testing

@Suite("conflict, resilience, staffing and backups")
struct PlannerQuestionsTests {
  @Test(
    "a clash names its facts with file and line, and ways out that a station head can follow", arguments: ["zh", "en"])
  func clash(language: String) throws {
    let run = try Binary.run(["conflict", "broken/nobody-for-a-shift", "--lang", language], in: Binary.scenarios)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("[leave.csv:2]") && run.output.contains("[scenario.yaml:9]"))
    #expect(run.output.contains(language == "zh" ? "请假中的 " : "who is on leave, for the night of "))
  }

  @Test("its JSON has the same, with certificates")
  func clashAsJSON() throws {
    let answer = try Binary.run(
      ["conflict", "broken/nobody-for-a-shift", "--json", "--sets", "1", "--ways", "2"], in: Binary.scenarios
    ).object()
    #expect(answer["outcome"] as? String == "clash")
    let clashes = try #require(answer["clashes"] as? [[String: Any]])
    #expect(clashes.count == 1 && clashes[0]["isCertified"] as? Bool == true)
    let ways = try #require(answer["waysOut"] as? [[String: Any]])
    let prices = ways.compactMap { $0["price"] as? Int }
    #expect(prices.count == 2 && prices == prices.sorted() && (answer["nextPrice"] as? Int ?? 0) >= prices[1])
  }

  @Test("a lock on leave clashes by itself, and prices of one's own change the way out")
  func prices() throws {
    func first(_ words: String...) throws -> String {
      let answer = try Binary.run(
        ["conflict", "broken/lock-on-leave", "--json"] + words, in: Binary.scenarios
      ).object()
      let way = try #require((answer["waysOut"] as? [[String: Any]])?.first)
      return try #require((way["facts"] as? [[String: Any]])?.first?["kind"] as? String)
    }
    #expect(try first() == "leave")
    #expect(try first("--price", "leave=200") != "leave")
  }

  @Test("what can be filled has no clash")
  func feasible() throws {
    let run = try Binary.run(["conflict", "tiny", "--lang", "en"], in: Binary.scenarios)
    #expect(run.code == 0 && run.output.contains("nothing clashes"))
  }

  @Test(
    "wrong input is told",
    arguments: [
      (["conflict", "tiny", "--price", "leaf=3"], 64, "leaf=3"), (["conflict", "tiny", "--sets", "0"], 64, "--sets"),
      (["conflict", "tinny"], 66, "tiny"), (["staffing", "tiny"], 64, "--for"),
      (["staffing", "tiny", "--for", "lwa every 7 days", "--lang", "en"], 65, "Maybe \"law\""),
      (["staffing", "tiny", "--for", "law every 7 days at staton", "--lang", "en"], 65, "Maybe \"station\""),
      (["staffing", "tiny", "--for", "随便"], 65, "看不懂"),
      (["staffing", "tiny", "--for", "cover", "--kind", "level=cunty", "--lang", "en"], 65, "Maybe \"county\""),
      (["staffing", "tiny", "--choose", "shifts", "--lang", "en"], 64, "--demand"),
      (["staffing", "tiny", "--choose", "shifts", "--demand", "8-9=x", "--lang", "en"], 64, "08:00-18:00=2"),
      (["resilience", "nothing.json"], 66, "nothing.json"), (["resilience", "a", "b", "c"], 64, "3 given"),
      (["resilience", "a", "--season", "xmas", "--season-rate", "5%"], 64, "xmas"),
      (["resilience", "a", "--season-rate", "5%"], 64, "--season"),
      (["resilience", "a", "--rate", "150%"], 64, "100%"),
    ] as [([String], Int32, String)])
  func wrongInput(words: [String], code: Int32, told: String) throws {
    let run = try Binary.run(words, in: Binary.scenarios)
    #expect(run.code == code && run.errors.contains(told), "\(words): \(run.code) \(run.errors)")
  }

  @Test("staffing finds the fewest, and writes the towns with enough and with one fewer")
  func staffing() throws {
    let desk = try Desk("tiny")
    let answer = try desk.succeed("staffing", "tiny", "--for", "turns<=4", "--json", "--out", "s").object()
    let number = try #require(answer["number"] as? Int)
    #expect(number > 0)
    for (more, outcome) in [(number, "feasible"), (number - 1, "clash")] {
      #expect(try desk.run("conflict", "s/plus-\(more).json", "--json").object()["outcome"] as? String == outcome)
    }
    #expect(try desk.run("staffing", "tiny", "--for", "turns<=4", "--out", "s").code == 73)
    let choice = try desk.succeed(
      "staffing", "tiny", "--choose", "shifts", "--demand", "00:00-24:00=2", "--hours", "8", "12", "--json"
    ).object()
    #expect(choice["turns"] as? Int == 4)
  }

  @Test("backups are kept with the roster and printed in the stand-in column")
  func backups() throws {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--backups", "--out", "o", "--quiet", "--iterations", "2")
    let backups = try #require(try desk.object("o/roster.json")["backups"] as? [String: String])
    #expect(!backups.isEmpty)
    let table = try desk.succeed("publish", "o/roster.json", "--as", "csv", "--out", "-").output
    let rows = table.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.dropFirst().count { !$0[10].isEmpty } == backups.count)
    let answer = try desk.succeed("resilience", "o/roster.json", "--json", "--months", "20").object()
    #expect(answer["shiftsWithBackup"] as? Int == backups.count)
    let turns = try #require(answer["turns"] as? [[String: Any]])
    #expect(turns.count == 28 && answer["filled"] as? Int == turns.count { $0["outcome"] as? String == "filled" })
    // A roster of before has none, and is read as ever.
    try desk.succeed("solve", "tiny", "--out", "p", "--quiet", "--iterations", "2")
    #expect(try desk.object("p/roster.json")["backups"] == nil)
  }
}
