import Foundation
import Testing

@Suite("explain")
struct ExplainTests {
  private static func explain(_ subject: String?, _ options: String...) throws -> Binary.Run {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet")
    return try Binary.run(["explain", "o/roster.json"] + (subject.map { [$0] } ?? []) + options, in: desk.path)
  }

  @Test("a person by identifier and by name: turns, partners, shares and costs")
  func person() throws {
    let byID = try ExplainTests.explain("d1", "--lang", "en")
    #expect(byID.code == 0)
    #expect(byID.output.contains("李建平 serves"))
    #expect(byID.output.contains("/station/day with 王玉梅"))
    #expect(byID.output.contains("(opening ledger 1.00)"))
    let byName = try ExplainTests.explain("李建平", "--lang", "en")
    #expect(byName.output == byID.output)
    #expect(try ExplainTests.explain("李建平").output.contains("同班 王玉梅"))
  }

  @Test("a shift: its crew and why others cannot serve it")
  func shift() throws {
    let run = try ExplainTests.explain("2026-12-03/station/day", "--lang", "en")
    #expect(run.code == 0)
    #expect(run.output.contains("2026-12-03/station/day: "))
    #expect(run.output.contains("3 people can serve it, 3 cannot"))
    #expect(run.output.contains("on leave: 1"))
    #expect(run.output.contains("not free at that time: 2"))
  }

  @Test("a rule: what it asks, its price and what it costs")
  func rule() throws {
    let fairness = try ExplainTests.explain("fairness", "--lang", "en")
    #expect(fairness.code == 0)
    #expect(fairness.output.contains("fairness: "))
    #expect(fairness.output.contains("(12)"))
    #expect(!fairness.output.contains("travels"))
    let rest = try ExplainTests.explain("rest", "--lang", "en")
    #expect(rest.output.contains("(hard)") && rest.output.contains("nothing is unmet"))
  }

  @Test("the whole roster: every rule's cost, which add up to the penalty")
  func roster() throws {
    let run = try ExplainTests.explain(nil, "--json")
    #expect(run.code == 0)
    let costs = try #require(try run.object()["lines"] as? [String])
    let sum = costs.compactMap { $0.split(separator: "+").last.flatMap { Int($0) } }.reduce(0, +)
    #expect(sum == 88)
  }

  @Test(
    "an unknown subject is bad data, with the nearest name",
    arguments: [
      ("d9", "d1"), ("李建", "李建平"), ("2026-12-03/station/dy", "2026-12-03/station/day"), ("fairnes", "fairness"),
    ])
  func unknown(subject: String, nearest: String) throws {
    let run = try ExplainTests.explain(subject, "--lang", "en")
    #expect(run.code == 65)
    #expect(run.output == "")
    #expect(run.errors.contains("\"\(subject)\""))
    #expect(run.errors.contains("Maybe \"\(nearest)\""))
    #expect(try ExplainTests.explain(subject).errors.contains("也许是“\(nearest)”"))
  }

  @Test("a folder is no roster")
  func folder() throws { #expect([65, 66].contains(try Desk("tiny").run("explain", "tiny").code)) }
}
