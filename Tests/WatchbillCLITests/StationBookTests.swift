import Foundation
import Testing

@Suite("The station's book on the command line")
struct StationBookTests {
  private let now = ["--now", "2026-11-20 09:00"]

  /// A desk with a book of the tiny town, December published.
  private func desk() throws -> Desk {
    let desk = try Desk("tiny")
    try desk.succeed("book", "init", "s.book", "--from", "tiny")
    try desk.succeed("month", "s.book", "2026-12", "--publish", "--iterations", "1", "--time", "60")
    return desk
  }

  private func assignment(_ desk: Desk, _ number: Int) throws -> (shift: String, person: String) {
    let rows = try desk.succeed("book", "table", "s.book", "assignments").output.split(whereSeparator: \.isNewline)
    let cells = rows[number].split(separator: ",").map(String.init)
    return (cells[2], cells[3])
  }

  @Test func aMonthIsPublishedLivedThroughAndClosed() throws {
    let desk = try desk()
    let (shift, person) = try assignment(desk, 30)
    let day = String(shift.prefix(10))

    let plans = try desk.succeed("absent", "s.book", person, day, "--json").object()
    #expect((plans["plans"] as? [Any])?.isEmpty == false)
    try desk.succeed("absent", "s.book", person, day, "--apply", "1", "--reason", "ill", "--by", "h1")
    let acts = try desk.succeed("book", "table", "s.book", "acts").output
    #expect(acts.contains("absent,ill,h1"))

    // The roster is on the wall: another solve needs a reason, and makes the absence known again.
    let again = try desk.run("month", "s.book", "2026-12", "--publish", "--iterations", "1")
    #expect(again.code == 64)
    let third = try desk.succeed(
      "month", "s.book", "2026-12", "--publish", "--keep", "--iterations", "1", "--reason", "new", "--json"
    ).object()
    #expect((third["changes"] as? [[String: Any]])?.count == 1)
    #expect(third["difference"] is [String: Any])

    let undone = try desk.succeed("undo", "s.book", "--apply", "--reason", "well again")
    #expect(undone.output.contains("s.book"))
    try desk.succeed("record", "s.book", shift, person, "came", "--constituents", "2")
    #expect(try desk.run("record", "s.book", "2026-12-01/station/nigth", person).code == 65)

    let report = try desk.succeed("close", "s.book", "2026-12", "--json").object()
    let total = try #require(report["total"] as? [String: Any])
    #expect(total["turns"] as? Int == 124)
    #expect(total["constituents"] as? Int == 2)
    let twice = try desk.run("close", "s.book", "2026-12", "--lang", "en")
    #expect(twice.code == 65 && twice.errors.contains("was closed before"))
    #expect(try desk.run("absent", "s.book", person, day, "--apply", "1").code == 65)
    #expect(try desk.succeed("ledger", "s.book", "--person", "d1").output.contains("应担"))
    #expect(
      try desk.succeed("report", "s.book", "--year", "2026", "--person", "d1", "--lang", "en").output.contains("turns"))
    try desk.succeed("book", "verify", "s.book")
  }

  @Test func whoIsOnDutyIsReadFromTheBook() throws {
    let desk = try desk()
    let run = try desk.succeed("who", "s.book", "--at", "2026-12-03 21:00", "--lang", "en")
    #expect(run.output.contains("138-0000-"))
    let missing = try desk.run("who", "s.book", "--at", "2027-03-03 21:00", "--lang", "en")
    #expect(missing.code == 65 && missing.errors.contains("published are 2026-12"))
  }

  @Test func filesThatAreNoBookEndTheProgram() throws {
    let desk = try Desk("tiny")
    #expect(try desk.run("ledger", "none.book").code == 66)
    try desk.write("text.book", "hello")
    let run = try desk.run("close", "text.book", "2026-12", "--json")
    #expect(run.code == 65)
    #expect(try run.object()["exit"] as? Int == 65)
    try desk.succeed("book", "init", "s.book", "--from", "tiny")
    #expect(try desk.run("book", "init", "s.book", "--from", "tiny").code == 73)
    #expect(try desk.run("month", "s.book", "2026-13").code == 65)
  }

  /// Ended at every change of the book's files, a command leaves the book as it was, or with the whole change.
  @Test func aCommandThatIsKilledLeavesTheBookWhole() throws {
    let compiler = ["/usr/bin/cc", "/usr/bin/gcc", "/usr/bin/clang"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    guard let compiler else { return }
    let desk = try Desk("tiny")
    let source = Binary.scenarios + "/../Tests/Evidence/cut-short.c"
    let built = try Binary.run(
      ["-shared", "-fPIC", "-o", "cut.so", source, "-ldl"], in: desk.path, executable: compiler)
    try #require(built.code == 0, "\(built.errors)")
    try desk.succeed("book", "init", "s.book", "--from", "tiny")
    func state() throws -> String {
      let tables = ["representatives", "acts", "journal"]
      return try tables.map { try desk.succeed("book", "table", "x.book", $0).output }.joined()
    }
    func fresh() throws {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: desk.path + "/x.book" + end) }
      try FileManager.default.copyItem(atPath: desk.path + "/s.book", toPath: desk.path + "/x.book")
    }
    let change = ["book", "set", "x.book", "d1", "occupation", "judge"] + now
    try fresh()
    let before = try state()
    _ = try Binary.run(change, in: desk.path)
    let after = try state()
    var number = 0
    while number < 200 {
      number += 1
      try fresh()
      let program = try Binary.program()
      let settings = ["LD_PRELOAD=./cut.so", "CUT_PATH=x.book", "CUT_AT=\(number)", "CUT_HOW=kill"]
      let run = try Binary.run(settings + [program] + change, in: desk.path, executable: "/usr/bin/env")
      let left = try state()
      #expect([before, after].contains(left), "killed at change \(number)")
      try desk.succeed("book", "verify", "x.book")
      if !run.died { break }
    }
    #expect((5..<200).contains(number))
  }
}
