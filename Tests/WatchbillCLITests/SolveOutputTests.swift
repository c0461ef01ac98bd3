import Foundation
import Testing

@Suite("solve and what stands there already")
struct SolveOutputTests {
  @Test("a published roster stays, unless forced")
  func published() throws {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet")
    try desk.edit("o/roster.json", "\"draft\"", "\"published\"")
    let before = try SolveTests.files.map { try desk.bytes("o/" + $0) }
    let refused = try desk.run("solve", "tiny", "--out", "o", "--seed", "2")
    #expect(refused.code == 73)
    #expect(refused.errors.contains("--force"))
    #expect(try SolveTests.files.map { try desk.bytes("o/" + $0) } == before)

    try desk.succeed("solve", "tiny", "--out", "o", "--seed", "2", "--force", "--quiet")
    let roster = try desk.object("o/roster.json")
    #expect(roster["state"] as? String == "draft")
    #expect(roster["seed"] as? Int == 2)
  }

  @Test("a draft is written over")
  func draft() throws {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet", "--seed", "2")
    #expect(try desk.object("o/roster.json")["seed"] as? Int == 2)
    #expect(try desk.list("o") == SolveTests.files)
  }

  @Test("a folder below a file cannot be written", arguments: ["file", "file/below"])
  func unwritable(folder: String) throws {
    let desk = try Desk("tiny")
    try desk.write("file", "mine")
    let run = try desk.run("solve", "tiny", "--out", folder, "--quiet")
    #expect(run.code == 73)
    #expect(run.errors.contains(folder))
    #expect(try desk.text("file") == "mine")
    #expect(try desk.list() == ["file", "tiny"])
  }

  @Test("a linked folder's roster finds its scenario")
  func link() throws {
    let desk = try Desk("tiny")
    try FileManager.default.createDirectory(atPath: desk.path + "/far/away", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: desk.path + "/link", withDestinationPath: desk.path + "/far/away")
    try desk.succeed("solve", "tiny", "--out", "link/o", "--quiet")
    #expect(try desk.run("check", "link/o/roster.json", "--quiet").code == 0)
    #expect(try desk.run("check", "far/away/o/roster.json", "--quiet").code == 0)
  }

  #if os(Linux)
    @Test("a full disk under standard output is told, not crashed on")
    func full() throws {
      let desk = try Desk("tiny")
      for arguments in [["solve", "tiny", "--json"], ["export", "tiny"], ["schema"]] {
        let run = try Binary.run(arguments, in: desk.path, output: "/dev/full")
        #expect(!run.died && run.code == 73, "\(arguments): \(run.code)")
      }
    }
  #endif
}
