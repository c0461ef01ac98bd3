import Foundation
import Testing

@Suite("generate")
struct GenerateTests {
  @Test("writes a town that checks and solves, the same bytes for the same seed")
  func solves() throws {
    let desk = try Desk()
    let size = ["generate", "--representatives", "12", "--sites", "2", "--days", "7", "--pairing", "per-shift"]
    func generate(_ arguments: String...) throws -> Binary.Run { try Binary.run(size + arguments, in: desk.path) }
    let run = try generate("--out", "town", "--seed", "7")
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.contains("12 位代表") && run.output.contains("town/scenario.yaml"))
    #expect(try generate("--out", "again", "--seed", "7").code == 0)
    #expect(try desk.list("town") == desk.list("again"))
    for name in try desk.list("town") { #expect(try desk.bytes("town/\(name)") == desk.bytes("again/\(name)")) }
    let checked = try desk.succeed("check", "town")
    #expect(checked.errors == "")
    let answer = try desk.succeed("solve", "town", "--json", "--time", "20", "--out", "o").object()
    #expect(answer["uncovered"] as? Int == 0)
  }

  @Test("answers in JSON and in English")
  func answers() throws {
    let desk = try Desk()
    let small = ["generate", "--representatives", "24", "--sites", "3", "--light"]
    let object = try Binary.run(small + ["--out", "a", "--json", "--lang", "en"], in: desk.path).object()
    #expect(object["representatives"] as? Int == 24 && object["sites"] as? Int == 3 && object["days"] as? Int == 31)
    #expect((object["rules"] as? Int ?? 0) >= 12)
    #expect((object["written"] as? [String])?.first == "a/scenario.yaml")
    let text = try desk.text("a/scenario.yaml")
    #expect(text.hasPrefix("# A made-up town") && text.contains("language: en"))
    let english = try Binary.run(small + ["--out", "b", "--lang", "en"], in: desk.path)
    #expect(!english.output.hasChinese && english.output.contains("24 deputies"))
    #expect(try Binary.run(small + ["--out", "c", "--quiet"], in: desk.path).output == "")
  }

  @Test("leaves a folder that stands there, unless forced")
  func force() throws {
    let desk = try Desk()
    try desk.succeed("generate", "--representatives", "12", "--sites", "2", "--out", "town")
    let before = try desk.bytes("town/representatives.csv")
    let refused = try desk.run("generate", "--representatives", "14", "--sites", "2", "--out", "town")
    #expect(refused.code == 73 && refused.errors.contains("--force"))
    #expect(try desk.bytes("town/representatives.csv") == before)
    try desk.succeed("generate", "--representatives", "14", "--sites", "2", "--out", "town", "--force")
    #expect(try desk.bytes("town/representatives.csv") != before)
    try desk.write("town/mine.txt", "x")
    #expect(try desk.run("generate", "--out", "town", "--force").code == 73)
    #expect(try desk.text("town/mine.txt") == "x")
    #expect(try desk.list() == ["town"])
  }

  @Test(
    "refuses options that make no sense, and writes nothing",
    arguments: [
      ["--representatives", "3"], ["--sites", "0"], ["--sites", "43"], ["--tightness", "0"], ["--tightness", "3.5"],
      ["--tightness", "nan"], ["--days", "0"], ["--days", "367"], ["--month", "2026-13"], ["--month", "9999-12"],
      ["--pairing", "given"],
      ["--pairing", "sometimes"], ["--seed", "-1"], ["--representatives", "many"],
    ])
  func usage(options: [String]) throws {
    let desk = try Desk()
    let run = try Binary.run(["generate", "--out", "town"] + options, in: desk.path)
    #expect(run.code == 64 && run.errors.contains(options[0]))
    #expect(try desk.list() == [])
  }
}
