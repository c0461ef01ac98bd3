import Foundation
import Testing

@Suite("scenarios that cannot be met")
struct InfeasibleTests {
  @Test("hard rules that clash are told with the rule")
  func clash() throws {
    let desk = try Desk("tiny")
    try desk.write("tiny/locks.csv", "person,shift,serves\nd3,2026-12-03/station/day,yes\n")
    let run = try desk.run("solve", "tiny", "--out", "o", "--json")
    #expect(run.code == 3)
    let answer = try run.object()
    #expect(answer["status"] as? String == "infeasible")
    #expect(answer["penalty"] is NSNull)
    #expect(answer["bound"] is NSNull)
    #expect(answer["gap"] is NSNull)
    #expect(answer["roster"] is NSNull)
    let causes = try #require(answer["causes"] as? [String])
    #expect(causes.count == 1 && causes[0].contains("locks"))
    #expect(!desk.exists("o"))

    let told = try desk.run("solve", "tiny", "--lang", "en")
    #expect(told.code == 3)
    #expect(told.output.contains("infeasible") && told.output.contains("locks"))
    #expect(try desk.run("check", "tiny").code == 3)
  }

  @Test("a person whom nobody may join is named")
  func noPairing() throws {
    let desk = try Desk("tiny")
    let rows = (2...6).map { "d1,d\($0),forbidden\n" }.joined()
    try desk.write("tiny/pairs.csv", "a,b,kind\n" + rows)
    for command in ["solve", "pair", "export"] {
      let run = try desk.run(command, "tiny")
      #expect(run.code == 3)
      #expect(run.errors.contains("李建平"))
    }
    #expect(try desk.run("check", "tiny").output.contains("李建平"))
    let answer = try desk.run("solve", "tiny", "--json").object()
    #expect(answer["status"] as? String == "infeasible")
    #expect((answer["causes"] as? [String])?.count == 1)
  }

  @Test("a station without its nights is told the minutes that nobody holds", arguments: ["zh", "en"])
  func noNights(language: String) throws {
    let desk = try Desk("xiying")
    try desk.drop("xiying/scenario.yaml") { $0.hasPrefix("  night:") }
    try desk.edit("xiying/scenario.yaml", "[day, night]", "[day]")
    try desk.edit("xiying/scenario.yaml", "all, night", "all")
    for table in ["history", "requests", "locks"] {
      try desk.drop("xiying/\(table).csv") { $0.contains("night") }
    }
    let solved = try desk.run("solve", "xiying", "--out", "o", "--lang", language)
    let checked = try desk.run("check", "xiying", "--lang", language)
    for run in [solved, checked] {
      #expect(run.code == 3)
      #expect(run.errors == "")
      for day in 1...31 {
        let date = (day < 10 ? "2026-12-0" : "2026-12-") + "\(day)"
        #expect(run.output.lines.contains { $0.contains("\(date) 18:00") })
        // What was not served before the horizon is no fault of the plan.
        #expect(day == 1 || run.output.lines.contains { $0.contains("\(date) 08:30") })
      }
    }
    #expect(!desk.exists("o"))
  }
}
