import Foundation
import Testing

@Suite("export")
struct ExportTests {
  @Test("writes MPS", arguments: ["roster", "pairing"])
  func mps(model: String) throws {
    let text = try Desk("tiny").succeed("export", "tiny", "--as", "mps", "--model", model).output
    #expect(text.hasPrefix("NAME "))
    let sections = ["ROWS", "COLUMNS", "RHS", "BOUNDS", "ENDATA"]
    let found = text.lines.filter { sections.contains(String($0)) }.map { String($0) }
    #expect(found == sections)
    #expect(text.lines.last == "ENDATA")
  }

  @Test("writes LP", arguments: ["roster", "pairing"])
  func lp(model: String) throws {
    let text = try Desk("tiny").succeed("export", "tiny", "--as", "lp", "--model", model).output
    #expect(text.hasPrefix("Minimize"))
    #expect(text.contains("Subject To"))
    #expect(text.lines.last == "End")
  }

  @Test("writes the rostering model as the rules say it, with fewer columns fixed")
  func plain() throws {
    let desk = try Desk("tiny")
    let full = try desk.succeed("export", "tiny").output
    let plain = try desk.succeed("export", "tiny", "--plain").output
    #expect(plain.lines.last == "ENDATA")
    func fixed(_ text: String) -> Int { text.lines.count { $0.hasPrefix(" FX ") } }
    #expect(fixed(plain) < fixed(full))
  }

  @Test("writes the scenario as JSON, which solves to the same value")
  func json() throws {
    let desk = try Desk("tiny")
    try desk.succeed("export", "tiny", "--as", "json", "--out", "新 方案.json", "--quiet")
    #expect((try desk.object("新 方案.json")["representatives"] as? [Any])?.count == 6)
    let answer = try desk.succeed("solve", "新 方案.json", "--out", "o", "--json").object()
    #expect(answer["penalty"] as? Int == 88)
    try desk.succeed("check", "o/roster.json")
  }

  @Test("what it wrote as JSON it writes again to the byte", arguments: ["tiny", "xiying", "hongxiang"])
  func again(name: String) throws {
    let desk = try Desk(name)
    try desk.succeed("export", name, "--as", "json", "--out", "a.json", "--quiet")
    try desk.succeed("export", "a.json", "--as", "json", "--out", "b.json", "--quiet")
    #expect(try desk.bytes("a.json") == desk.bytes("b.json"))
  }

  @Test("writes a file only once, unless forced")
  func force() throws {
    let desk = try Desk("tiny")
    #expect(try desk.succeed("export", "tiny", "--out", "m.mps").output.contains("m.mps"))
    let before = try desk.bytes("m.mps")
    let refused = try desk.run("export", "tiny", "--as", "lp", "--out", "m.mps")
    #expect(refused.code == 73 && refused.errors.contains("--force"))
    #expect(try desk.bytes("m.mps") == before)
    try desk.succeed("export", "tiny", "--as", "lp", "--out", "m.mps", "--force", "--quiet")
    #expect(try desk.bytes("m.mps") != before)
  }

  @Test("a place that cannot be written ends with 73", arguments: ["tiny", "file/m.mps"])
  func unwritable(path: String) throws {
    let desk = try Desk("tiny")
    try desk.write("file", "mine")
    #expect(try desk.run("export", "tiny", "--out", path).code == 73)
  }

  @Test("a level that is not there is a usage error", arguments: ["0", "9"])
  func level(level: String) throws {
    let run = try Desk("tiny").run("export", "tiny", "--level", level)
    #expect(run.code == 64)
    #expect(run.errors.contains("--level"))
  }
}
