import Foundation
import Testing

@Suite("solve - reads standard input")
struct SolveInputTests {
  @Test("answers on standard output and writes nothing")
  func answers() throws {
    let desk = try Desk()
    let scenario = try desk.succeed("export", Binary.scenarios + "/tiny", "--as", "json").output
    let run = try desk.succeed("solve", "-", "--json", input: scenario)
    let answer = try run.object()
    #expect(run.errors == "")
    #expect(answer["penalty"] as? Int == 88)
    #expect(answer["roster"] is NSNull)
    let roster = try #require(answer["rosterFile"] as? [String: Any])
    #expect((roster["assignments"] as? [String: [String]])?.count == 6)
    #expect(try desk.list() == [])
  }

  @Test("a roster from it is judged by the scenario in a file")
  func judged() throws {
    let desk = try Desk()
    try desk.succeed("export", Binary.scenarios + "/tiny", "--as", "json", "--out", "tiny.json", "--quiet")
    let answer = try desk.succeed("solve", "-", "--json", input: try desk.text("tiny.json")).object()
    try desk.write("roster.json", try #require(answer["rosterFile"] as? [String: Any]))
    #expect(try desk.succeed("check", "roster.json", "--scenario", "tiny.json").output.contains("硬性违规 0"))
  }

  @Test("a written roster does not name a file that never was")
  func written() throws {
    let desk = try Desk()
    let scenario = try desk.succeed("export", Binary.scenarios + "/tiny", "--as", "json").output
    try desk.succeed("solve", "-", "--out", "o", "--quiet", input: scenario)
    #expect(try desk.object("o/roster.json")["scenario"] as? String == "-")
  }

  @Test("text that is no scenario is bad data", arguments: ["", "garbage", "{}", "{\"version\": 1,"])
  func garbage(text: String) throws {
    let run = try Desk().run("solve", "-", input: text)
    #expect(run.code == 65)
    #expect(run.errors.contains("stdin:"))
    #expect(run.output == "")
  }
}
