import Foundation
import Testing

@Suite("solve --events")
struct SolveEventsTests {
  private func events(_ text: String) throws -> [[String: Any]] {
    try text.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
  }

  @Test("writes one object a line, in time order, down to the answer's penalty and bound")
  func file() throws {
    let desk = try Desk("tiny")
    let answer = try desk.succeed("solve", "tiny", "--json", "--out", "o", "--events", "log/events.ndjson").object()
    let events = try events(try desk.text("log/events.ndjson"))
    for event in events {
      #expect(Set(event.keys) == ["phase", "seconds", "level", "penalty", "bound", "gap", "penalties"])
    }
    let seconds = events.compactMap { $0["seconds"] as? Double }
    #expect(seconds.count == events.count && seconds == seconds.sorted())
    let last = try #require(events.last)
    #expect(last["phase"] as? String == "done")
    #expect(last["penalty"] as? Int == answer["penalty"] as? Int)
    #expect(last["bound"] as? Int == answer["bound"] as? Int)
    #expect(last["penalties"] as? [Int] == answer["penalties"] as? [Int])
    #expect(last["gap"] as? Double == 0)
  }

  @Test("on standard output there is nothing else")
  func standardOutput() throws {
    let run = try Desk("tiny").succeed("solve", "tiny", "--out", "o", "--events", "-")
    #expect(try events(run.output).last?["phase"] as? String == "done")
  }

  @Test("standard output is not shared with --json")
  func shared() throws {
    let run = try Desk("tiny").run("solve", "tiny", "--json", "--events", "-")
    #expect(run.code == 64 && run.errors.contains("--events"))
  }

  @Test("a file that is there stays, unless forced")
  func exists() throws {
    let desk = try Desk("tiny")
    try desk.write("events", "mine")
    let refused = try desk.run("solve", "tiny", "--out", "o", "--events", "events")
    #expect(refused.code == 73 && refused.errors.contains("--force"))
    #expect(try desk.text("events") == "mine")
    #expect(!desk.exists("o"))
    try desk.succeed("solve", "tiny", "--out", "o", "--events", "events", "--force", "--quiet")
    #expect(try !events(try desk.text("events")).isEmpty)
  }

  @Test("a place that cannot be written ends with 73 before the solve")
  func unwritable() throws {
    let desk = try Desk("tiny")
    #expect(try desk.run("solve", "tiny", "--out", "o", "--events", "tiny").code == 73)
    #expect(!desk.exists("o"))
  }
}
