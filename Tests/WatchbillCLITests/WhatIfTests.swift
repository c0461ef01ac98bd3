import Foundation
import Testing

@Suite("patch, compare, price and frontier")
struct WhatIfTests {
  private static let patch = "name: 休息长些\nchanges:\n  - set: { rules.rest.hours: 16 }\n"

  private func desk() throws -> Desk {
    let desk = try Desk("tiny")
    try desk.write("p.yaml", Self.patch)
    return desk
  }

  @Test("patch prints a scenario that can be solved as it is, or writes it as a folder")
  func patch() throws {
    let desk = try desk()
    let printed = try desk.succeed("patch", "tiny", "p.yaml", "--set", "rules.fairness.price=3", "--lang", "en").output
    #expect(printed.hasPrefix("# 2 change(s)") && printed.contains("# rules.rest.hours: 11 → 16"))
    try desk.write("patched.json", printed)
    try desk.succeed("check", "patched.json")
    try desk.succeed("patch", "tiny", "p.yaml", "--out", "changed")
    #expect(try desk.text("changed/scenario.yaml").contains("hours: 16"))
    #expect(try desk.run("patch", "tiny", "p.yaml", "--out", "changed").code == 73)
    let object = try desk.succeed("patch", "tiny", "p.yaml", "--json").object()
    #expect(object["scenario"] is String && (object["difference"] as? [String: Any])?["entries"] != nil)
  }

  @Test("bad patches are all told with their lines, and nothing is solved", arguments: ["zh", "en"])
  func bad(language: String) throws {
    let desk = try desk()
    try desk.write("bad.yaml", "changes:\n  - set: { rules.rst.hours: 12 }\n  - removPeople: d1\n  - dropRules: crew\n")
    for words in [["patch", "tiny", "bad.yaml"], ["compare", "tiny", "p.yaml", "bad.yaml"]] {
      let run = try desk.run(words + ["--lang", language])
      #expect(run.code == 65 && run.output == "")
      for place in ["bad.yaml:2:12", "bad.yaml:3:5", "bad.yaml:4:16"] { #expect(run.errors.contains(place)) }
      #expect(run.errors.contains(language == "zh" ? "共 3 处错误，未求解" : "3 error(s); nothing was solved"))
    }
    #expect(try desk.run("patch", "tiny", "none.yaml").code == 66)
    #expect(try desk.run("compare", "p.yaml").code == 64)
    #expect(try desk.run("compare", "tiny", "--sweep", "rules.rest.hours").code == 64)
    let swept = try desk.run("compare", "tiny", "--sweep", "rules.rst.hours=8..14", "--lang", "en")
    #expect(swept.code == 65 && swept.errors.contains("1 error(s)") && swept.errors.contains("Maybe \"rest\""))
  }

  @Test("compare gives one table as text, JSON, CSV and a page, the same bytes whatever the workers")
  func compare() throws {
    let desk = try desk()
    let words = ["compare", "tiny", "p.yaml", "--sweep", "rules.fairness.price=1,12", "--iterations", "1"]
    let runs = try ["1", "2"].map { workers in
      try desk.run(
        words + ["--workers", workers, "--csv", "t\(workers).csv", "--page", "t\(workers).html", "--json"])
    }
    #expect(runs.map(\.code) == [0, 0] && runs[0].output == runs[1].output)
    #expect(try desk.bytes("t1.csv") == desk.bytes("t2.csv"))
    #expect(try desk.bytes("t1.html") == desk.bytes("t2.html"))
    let rows = try #require(try runs[0].object()["rows"] as? [[String: Any]])
    #expect(rows.map { $0["name"] as? String } == ["原方案", "休息长些", "rules.fairness.price=1", "rules.fairness.price=12"])
    #expect(rows[0]["difference"] is NSNull && rows[1]["difference"] is [String: Any] && rows[0]["seconds"] is NSNull)
    #expect(try desk.text("t1.csv").components(separatedBy: "\r\n").count == 6)
    #expect(try desk.text("t1.html").contains("<svg ") && !desk.text("t1.html").contains("http:"))
    #expect(try desk.run(words + ["--csv", "t1.csv"]).code == 73)
  }

  @Test("several towns are compared from a folder of them")
  func county() throws {
    let run = try Binary.run(["compare", "county", "--time", "0", "--json"], in: Binary.scenarios)
    let rows = try #require(try run.object()["rows"] as? [[String: Any]])
    #expect(run.code == 0 && rows.map { $0["name"] as? String } == ["huaizhuang", "maqiao", "shangtan"])
  }

  @Test("an interrupt leaves a valid table of what was finished and ends with 130")
  func interrupted() throws {
    let run = try Binary.run(
      ["compare", "tiny", "--sweep", "rules.fairness.price=1..200", "--iterations", "1", "--json", "--workers", "1"],
      in: Binary.scenarios, interruption: (seconds: 6, signal: SIGINT))
    #expect(run.code == 130)
    let object = try run.object()
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.count + (object["unfinished"] as? Int ?? 0) == 201 && rows.count < 201)
  }

  @Test("price and frontier tell what they do not know, in both languages", arguments: ["zh", "en"])
  func unknown(language: String) throws {
    let desk = try desk()
    let price = try desk.run("price", "tiny", "--rule", "fairnes", "--lang", language)
    #expect(price.code == 65 && price.errors.contains("fairness") && price.errors.hasChinese == (language == "zh"))
    let front = try desk.run("frontier", "tiny", "--between", "fairness,wishs", "--lang", language)
    #expect(front.code == 65 && front.errors.contains("wishes"))
    #expect(try desk.run("frontier", "tiny", "--between", "fairness").code == 64)
    #expect(try desk.run("frontier", "tiny", "--between", "fairness,fairness").code == 65)
  }
}
