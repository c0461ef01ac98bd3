import Foundation
import Testing

@Suite("what the program is given")
struct BadInputTests {
  @Test("a path that leads nowhere ends with 66", arguments: ["solve", "check", "pair", "explain", "export"])
  func missing(command: String) throws {
    for path in ["nosuch", "nosuch/roster.json"] {
      let run = try Desk().run(command, path)
      #expect(run.code == 66)
      #expect(run.errors.contains(path))
      #expect(run.output == "")
    }
  }

  @Test("a missing scenario of a roster ends with 66")
  func missingScenario() throws {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet")
    try FileManager.default.removeItem(atPath: desk.path + "/tiny")
    let run = try desk.run("check", "o/roster.json")
    #expect(run.code == 66)
    #expect(run.errors.contains("tiny"))
  }

  @Test("bad data ends with 65 and every error at once, each with its place", arguments: ["solve", "check", "pair"])
  func everyError(command: String) throws {
    let desk = try Desk("tiny")
    try desk.edit("tiny/scenario.yaml", "hours: 8", "hourz: 8")
    try desk.edit("tiny/representatives.csv", "county,health,g2", "county,health,g9")
    try desk.append("tiny/requests.csv", "d9,2026-12-05,2026-12-06,off")
    try desk.append("tiny/leave.csv", "d1,2026-12-05,2026-13-06,")
    let run = try desk.run(command, "tiny", "--lang", "en")
    #expect(run.code == 65)
    #expect(run.output == "")
    for place in ["scenario.yaml:26:20: ", "representatives.csv:5:5: ", "requests.csv:5:1: ", "leave.csv:3:3: "] {
      #expect(run.errors.contains(place))
    }
    #expect(run.errors.contains("Maybe \"hours\""))
    #expect(run.errors.contains("nothing was solved"))
    let chinese = try desk.run(command, "tiny")
    #expect(chinese.code == 65)
    #expect(chinese.errors.contains("也许是“hours”"))
    #expect(try desk.list() == ["tiny"])
  }

  @Test(
    "arguments that cannot be are usage errors",
    arguments: [
      ["solve"], ["solve", "tiny", "--bogus"], ["solve", "tiny", "--time", "-1"], ["solve", "tiny", "--time=-1"],
      ["solve", "tiny", "--time", "nan"], ["solve", "tiny", "--time", "soon"], ["solve", "tiny", "--iterations", "0"],
      ["solve", "tiny", "--threads", "3"], ["solve", "tiny", "--gap", "x"], ["solve", "tiny", "--gap=-0.1"],
      ["solve", "tiny", "--seed", "one"], ["solve", "tiny", "--lang", "fr"], ["solve", "tiny", "hongxiang"],
      ["export", "tiny", "--as", "xls"], ["nonsense"], ["init"], ["explain"],
    ])
  func usage(arguments: [String]) throws {
    let desk = try Desk("tiny")
    let run = try Binary.run(arguments, in: desk.path)
    #expect(run.code == 64)
    #expect(run.errors.contains("Usage: watchbill"))
    #expect(run.output == "")
    #expect(try desk.list() == ["tiny"])
  }

  @Test("every command takes the common flags")
  func common() throws {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--lang", "en", "--quiet")
    for arguments in [["check", "tiny"], ["pair", "tiny"], ["explain", "o/roster.json"], ["schema"]] {
      let run = try Binary.run(arguments + ["--lang", "en", "--json"], in: desk.path)
      #expect(run.code == 0, "\(arguments)")
      _ = try run.object()
    }
  }

  @Test("--json is one object on standard output where files are written too")
  func jsonWithFiles() throws {
    let desk = try Desk("tiny")
    for arguments in [["init", "town"], ["export", "tiny", "--out", "m.mps"]] {
      let run = try Binary.run(arguments + ["--json"], in: desk.path)
      #expect(run.code == 0, "\(arguments)")
      #expect(throws: Never.self, "\(arguments)") { _ = try run.object() }
    }
  }

  @Test("tells its help and version")
  func help() throws {
    let desk = try Desk()
    #expect(try desk.succeed("--version").output.contains("."))
    let help = try desk.succeed("--help").output
    for command in ["solve", "pair", "check", "explain", "export", "schema", "init"] {
      #expect(help.contains("  " + command))
      #expect(try desk.succeed(command, "--help").output.contains("USAGE: watchbill \(command)"))
    }
  }
}
