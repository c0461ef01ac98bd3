import Foundation
import Testing

@Suite("solve and what stands in its folder")
struct SolveKeepsTests {
  @Test("cut short, it leaves a better draft of the same scenario alone, says so, and obeys --force")
  func keepsBetter() throws {
    let desk = try Desk("hongxiang")
    try desk.succeed("solve", "hongxiang", "--out", "o", "--quiet", "--iterations", "4", "--threads", "1")
    let draft = try desk.bytes("o/roster.json")
    let short = try desk.run("solve", "hongxiang", "--out", "o", "--json", "--time", "0", "--seed", "9", "--lang", "en")
    #expect(short.code == 0 && short.errors.contains("was kept"))
    #expect(try short.object()["roster"] is NSNull)
    #expect(try desk.bytes("o/roster.json") == draft)
    let forced = try desk.succeed(
      "solve", "hongxiang", "--out", "o", "--quiet", "--time", "0", "--seed", "9", "--force")
    #expect(forced.errors == "")
    #expect(try desk.bytes("o/roster.json") != draft)
  }

  @Test("its own folder is named by the scenario's, dots included")
  func names() throws {
    let desk = try Desk("tiny")
    try FileManager.default.moveItem(atPath: desk.path + "/tiny", toPath: desk.path + "/town.v2")
    for path in ["town.v2", "town.v2/", "town.v2/scenario.yaml", "./town.v2"] {
      let answer = try desk.succeed("solve", path, "--json", "--iterations", "2").object()
      #expect(answer["roster"] as? String == "out/town.v2-2026-12-01/roster.json", "\(path)")
      let seconds = try #require(answer["seconds"] as? Double)
      #expect("\(seconds)".split(separator: ".").last.map { $0.count <= 3 } == true)
    }
  }
}
