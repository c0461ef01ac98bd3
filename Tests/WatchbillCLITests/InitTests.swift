import Foundation
import Testing

@Suite("init")
struct InitTests {
  @Test("writes a folder that checks and solves, in both languages", arguments: ["zh", "en"])
  func solves(language: String) throws {
    let desk = try Desk()
    let folder = language == "zh" ? "新 镇" : "new town"
    let run = try desk.succeed("init", folder, "--lang", language)
    #expect(run.output.contains(folder + "/scenario.yaml"))
    #expect(try desk.list(folder).contains("representatives.csv"))
    #expect(try desk.text(folder + "/scenario.yaml").hasChinese == (language == "zh"))
    let checked = try desk.succeed("check", folder)
    #expect(checked.output.hasChinese == (language == "zh"))
    #expect(checked.errors == "")
    let answer = try desk.succeed("solve", folder, "--json", "--out", "o").object()
    #expect(answer["status"] as? String == "optimal")
    #expect(answer["uncovered"] as? Int == 0)
    try desk.succeed("check", "o/roster.json", "--quiet")
  }

  @Test("leaves a file that stands there, unless forced")
  func force() throws {
    let desk = try Desk()
    let first = try desk.succeed("init", "town", "--quiet")
    #expect(first.output == "" && first.errors == "")
    try desk.append("town/scenario.yaml", "# mine")
    let mine = try desk.bytes("town/scenario.yaml")
    let refused = try desk.run("init", "town")
    #expect(refused.code == 73)
    #expect(try desk.bytes("town/scenario.yaml") == mine)
    try desk.succeed("init", "town", "--force", "--quiet")
    #expect(try desk.bytes("town/scenario.yaml") != mine)
  }

  @Test("a folder below a file cannot be made")
  func unwritable() throws {
    let desk = try Desk()
    try desk.write("file", "mine")
    #expect(try desk.run("init", "file/town").code == 73)
    #expect(try desk.list() == ["file"])
  }
}
