import Foundation
import Testing

@Suite("publish")
struct PublishTests {
  /// A desk with a roster of the small example scenario.
  private func desk() throws -> Desk {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--iterations", "3", "--threads", "1", "--quiet")
    return desk
  }

  private func run(_ desk: Desk, _ environment: [String], _ arguments: [String]) throws -> Binary.Run {
    try Binary.run(
      environment + [try Binary.program()] + arguments, in: desk.path, executable: "/usr/bin/env")
  }

  @Test("writes every kind beside the roster or where it is told, and nothing over what stands there")
  func kinds() throws {
    let desk = try desk()
    for (kind, file) in [
      ("wall", "坐班安排表.pdf"), ("organisation", "组织机构.pdf"), ("regulations", "工作制度.pdf"), ("plaque", "公示牌.pdf"),
      ("handover", "交接班登记表.pdf"),
    ] {
      try desk.succeed("publish", "o/roster.json", "--as", kind)
      #expect(try desk.bytes("o/" + file).prefix(5) == Data("%PDF-".utf8))
      #expect(try desk.run("publish", "o/roster.json", "--as", kind).code == 73)
    }
    try desk.succeed(
      "publish", "tiny", "o/roster.json", "--as", "wall", "--layout", "list", "--paper", "a4", "--out", "w.pdf")
    #expect(desk.exists("w.pdf"))
    try desk.succeed("publish", "o/roster.json", "--as", "message", "--out", "texts/", "--quiet")
    #expect(try desk.list("texts").contains("个人"))
    let text = try desk.succeed("publish", "o/roster.json", "--as", "message", "--person", "d1", "--out", "-")
    #expect(text.output.contains("提前十分钟接班") || text.output.contains("没有排班"))
  }

  @Test("gives the same bytes twice, in any time zone")
  func bytes() throws {
    let desk = try desk()
    for kind in ["wall", "organisation", "handover", "message"] {
      var files: [[Data]] = []
      for (number, zone) in ["Asia/Shanghai", "America/St_Johns", "Asia/Shanghai"].enumerated() {
        let run = try run(
          desk, ["TZ=\(zone)"], ["publish", "o/roster.json", "--as", kind, "--out", "\(kind)\(number)/", "--quiet"])
        #expect(run.code == 0, "\(run.errors)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: desk.path + "/\(kind)\(number)").sorted()
        files.append(try names.filter { $0.contains(".") }.map { try desk.bytes("\(kind)\(number)/" + $0) })
      }
      #expect(!files[0].isEmpty && files[0] == files[1] && files[0] == files[2], "\(kind)")
    }
  }

  @Test("tells an unknown kind, grid, site, person or day with what it may be")
  func badUsage() throws {
    let desk = try desk()
    let cases: [([String], Int32, String)] = [
      (["--as", "wal"], 64, "Maybe \"wall\""), (["--as", "wall", "--paper", "a5"], 64, "a3"),
      (["--as", "plaque", "--grid", "g99"], 65, "g99"), (["--as", "plaque", "--site", "staton"], 65, "station"),
      (["--as", "message", "--person", "d01"], 65, "d1"),
      (["--as", "handover", "--day", "2030-01-01"], 65, "2030-01-01"),
      (["--as", "regulations", "--text", "none.txt"], 66, "none.txt"),
      (["--as", "message", "--out", "-"], 64, "--out"),
      (["--as", "wall", "--out", "tiny/scenario.yaml/x.pdf"], 73, "x.pdf"),
    ]
    let before = try desk.list("o")
    for (arguments, code, told) in cases {
      let run = try desk.run(["publish", "o/roster.json"] + arguments)
      #expect(run.code == code && !run.died, "\(arguments) \(run.code) \(run.errors)")
      #expect(run.errors.contains(told), "\(arguments) \(run.errors)")
      #expect(!run.output.contains("%PDF"))
    }
    #expect(try desk.list("o") == before)
  }

  @Test("names the package where no font has Chinese letters, writes nothing, and still writes texts")
  func noFont() throws {
    let desk = try desk()
    try desk.write("fonts.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>")
    let environment = ["FONTCONFIG_FILE=\(desk.path)/fonts.conf"]
    let refused = try run(desk, environment, ["publish", "o/roster.json", "--as", "wall", "--out", "w.pdf"])
    #expect(refused.code == 73 && refused.errors.contains("fonts-noto-cjk"), "\(refused.errors)")
    #expect(!desk.exists("w.pdf"))
    let json = try run(desk, environment, ["publish", "o/roster.json", "--as", "wall", "--out", "w.pdf", "--json"])
    #expect(try json.object()["exit"] as? Int == 73)
    let texts = try run(desk, environment, ["publish", "o/roster.json", "--as", "message", "--out", "t/", "--quiet"])
    #expect(texts.code == 0)
  }

  @Test("takes regulations in UTF-8 or GB18030 and refuses what is no text")
  func regulations() throws {
    let desk = try desk()
    let encodings: [String.Encoding] = [.utf8, String.Encoding(rawValue: 0x8000_0632)]
    var files: [Data] = []
    for (number, encoding) in encodings.enumerated() {
      let text = try #require("# 制度\n值班不喝酒。".data(using: encoding))
      try text.write(to: URL(fileURLWithPath: desk.path + "/text\(number).txt"))
      try desk.succeed(
        "publish", "o/roster.json", "--as", "regulations", "--text", "text\(number).txt", "--out", "r\(number).pdf")
      files.append(try desk.bytes("r\(number).pdf"))
    }
    #expect(files[0] == files[1])
    try Data([0xFF, 0xFE, 0, 1]).write(to: URL(fileURLWithPath: desk.path + "/no.txt"))
    let refused = try desk.run("publish", "o/roster.json", "--as", "regulations", "--text", "no.txt", "--out", "r.pdf")
    #expect(refused.code == 65 && !desk.exists("r.pdf"))
  }

  @Test("warns of notices that cannot be out three days ahead")
  func notices() throws {
    let desk = try Desk("hongxiang")
    try desk.write("empty.csv", "日期,站点,班次,代表\n")
    let run = try desk.run(
      "publish", "hongxiang", "empty.csv", "--as", "notice", "--issued", "2026-12-10", "--out", "n.txt")
    #expect(run.code == 0 && run.errors.contains("2026-12-09") && run.errors.contains("不足三天"))
    #expect(try desk.text("n.txt").contains("2026年12月10日"))
  }
}
