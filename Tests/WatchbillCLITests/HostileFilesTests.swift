import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("files that hurt")
struct HostileFilesTests {
  @Test(
    "a file of 1 GB is refused by its size, before it is read",
    arguments: ["scenario.yaml", "leave.csv", "town.json", "roster.json"])
  func enormous(name: String) throws {
    let desk = try Desk("tiny")
    let path = desk.path + "/tiny/" + name
    try desk.write("tiny/" + name, "{}")
    truncate(path, 1 << 30)
    // With 200 MB of memory for its data, it cannot have read the file.
    let input = name.hasSuffix(".json") ? "tiny/\(name)" : "tiny"
    let run = try Shell.run("ulimit -d 204800; exec \"$0\" check \(input) --lang en", in: desk.path)
    #expect(run.code == 65 && !run.died)
    #expect(run.errors.contains("is too large: 1024 MB, and the most is"), "\(run.errors)")
  }

  @Test("a device, a pipe without a writer or a circle of links is told and not waited for")
  func special() throws {
    let desk = try Desk("tiny")
    mkfifo(desk.path + "/pipe.json", 0o644)
    symlink("loop.json", desk.path + "/loop.json")
    for (path, words) in [
      ("/dev/zero", "a device"), ("pipe.json", "a pipe"), ("loop.json", "symbolic links"), ("/dev/null", "a device"),
    ] {
      for arguments in [["check", path], ["solve", path], ["explain", path], ["check", "tiny", "--rosters", path]] {
        let run = try Binary.run(arguments + ["--lang", "en"], in: desk.path, timeout: 20)
        #expect(run.code == 65 && !run.died && run.errors.contains(words), "\(arguments) \(run.errors)")
      }
    }
    for name in ["leave.csv", "representatives.csv", "scenario.yaml"] {
      let copy = try Desk("tiny")
      try FileManager.default.removeItem(atPath: copy.path + "/tiny/" + name)
      mkfifo(copy.path + "/tiny/" + name, 0o644)
      #expect(try copy.run("check", "tiny").code == 65)
      try FileManager.default.removeItem(atPath: copy.path + "/tiny/" + name)
      symlink(name, copy.path + "/tiny/" + name)
      let run = try copy.run("check", "tiny", "--lang", "en")
      #expect(run.code == 65 && run.errors.contains("symbolic links"), "\(run.errors)")
    }
  }

  @Test("names of one letter, and of as many as a file may have")
  func names() throws {
    let desk = try Desk("tiny")
    try FileManager.default.moveItem(atPath: desk.path + "/tiny", toPath: desk.path + "/t")
    let long = String(repeating: "长", count: 85)
    for out in ["o", "./p/", "q/r", long, "t"] {
      #expect(try desk.run("export", "t", "--as", "json", "--out", out + "/m").code == 0)
    }
    #expect(try desk.run("export", "t", "--as", "json", "--out", "m").code == 0)
    #expect(try desk.run("export", "t", "--as", "json", "--out", long + "/" + long).code == 0)
    #expect(try desk.run("check", "m").code == 0)
    #expect(try desk.run("check", "x").code == 66)
  }

  @Test("a closed standard input is told")
  func closedInput() throws {
    let desk = try Desk()
    let run = try Shell.run("exec \"$0\" check - --lang en <&-", in: desk.path)
    #expect(run.code == 65 && run.errors.contains("stdin cannot be read"), "\(run)")
    #expect(try Shell.run("exec \"$0\" check - --lang en </dev/null", in: desk.path).code == 65)
  }

  @Test("deep, endless and enormous documents are refused and not followed")
  func hurtful() throws {
    let laughs = "a0: &a0 [x, x]\n" + (1..<40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    let brackets = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let steps = (0..<300).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
    for (text, words) in [
      (brackets, "nested deeper"), (String(repeating: "- ", count: 100_000) + "a", "nested deeper"),
      (String(repeating: "{\"a\":", count: 100_000) + "1" + String(repeating: "}", count: 100_000), "nested deeper"),
      (steps, "nested deeper"), (laughs, "too many values"), (laughs + "? *a39\n: 1\n", "a key must be a text"),
      (laughs + "{*a39 : 1}\n", "a key must be a text"),
      ("a: [" + String(repeating: "a,", count: 1_100_000), "too many"),
    ] {
      let run = try Desk().run("check", "-", "--lang", "en", input: text)
      #expect(run.code == 65 && !run.died && run.errors.contains(words), "\(run.errors.prefix(500))")
    }
    let desk = try Desk("tiny")
    try desk.write("tiny/history.csv", "date,shift,person\n" + String(repeating: "x,,\n", count: 1_000_000))
    let run = try desk.run("check", "tiny", "--lang", "en")
    #expect(run.code == 65 && run.errors.contains("history.csv:1:1: the table is too large"))
    for text in [brackets, String(repeating: "{\"a\":", count: 100_000)] {
      try desk.write("deep.json", "{\"assignments\": \(text)}")
      #expect(try desk.run("explain", "deep.json").code == 65)
    }
  }
}

/// A line of the shell in which `$0` is the program.
enum Shell {
  static func run(_ line: String, in folder: String) throws -> Binary.Run {
    try Binary.run(["-c", line, Binary.program()], in: folder, executable: "/bin/bash")
  }
}
