import Foundation
import Testing

@Suite("solve repeats itself, and stops when asked", .serialized)
struct SolveRepeatTests {
  @Test("equal seeds and rounds give equal bytes, on one thread and on two")
  func threads() throws {
    for (scenario, rounds) in [("tiny", "3"), ("hongxiang", "3"), ("xiying", "1")] {
      let desk = try Desk(scenario)
      for threads in ["1", "2"] {
        try desk.succeed(
          "solve", scenario, "--seed", "5", "--iterations", rounds, "--threads", threads, "--out", "o" + threads,
          "--quiet")
      }
      for file in SolveTests.files where !file.hasSuffix("html") {
        #expect(try desk.bytes("o1/" + file) == desk.bytes("o2/" + file), "\(scenario) \(file)")
      }
    }
  }

  @Test("rounds are told when they run out")
  func rounds() throws {
    let answer = try Desk("xiying").succeed("solve", "xiying", "--json", "--iterations", "1").object()
    #expect(answer["stopped"] as? String == "iterations")
    #expect(answer["iterations"] as? Int == 1)
  }

  /// A program that has not begun to listen yet dies of the signal, and one that has no roster yet leaves nothing: then
  /// a test tries later again.
  @Test("Ctrl-C keeps the best so far")
  func interrupt() throws {
    let desk = try Desk("xiying")
    for seconds in [0.3, 1, 2, 4] {
      let run = try Binary.run(
        ["solve", "xiying", "--seed", "3", "--gap", "0", "--out", "o", "--json"], in: desk.path,
        interruption: (seconds, SIGINT))
      if run.died || run.code == 130 && !desk.exists("o") {
        #expect(!desk.exists("o"))
        continue
      }
      #expect([0, 130].contains(run.code))
      #expect(try desk.list("o") == SolveTests.files)
      let roster = try desk.object("o/roster.json")
      #expect((roster["assignments"] as? [String: [String]])?.isEmpty == false)
      let answer = try run.object()
      #expect(answer["hardFindings"] as? Int == 0)
      #expect(answer["stopped"] as? String == (run.code == 130 ? "cancelled" : "proven"))
      #expect(try desk.run("check", "o/roster.json", "--quiet").code == 0)
      return
    }
    Issue.record("no run listened")
  }

  @Test("Ctrl-C while pairs are formed keeps the best and does not claim that there are none")
  func interruptedPairing() throws {
    let desk = try Desk("tiny")
    for table in ["leave", "ledger", "requests"] {
      try FileManager.default.removeItem(atPath: desk.path + "/tiny/\(table).csv")
    }
    let fields = ["law", "farming", "mediation", "health", "education", "economy"]
    // An odd number in weights of every kind: pairs and a trio take a while.
    let rows = (1...701).map { number in
      "p\(number),人\(number),\(["county", "township"][number * 7 % 5 % 2]),\(fields[number * 11 % 13 % 6]);\(fields[number * 17 % 19 % 6]),g\(number * 5 % 7 % 3 + 1)"
    }
    try desk.write(
      "tiny/representatives.csv", "id,name,levels,fields,home\n" + rows.joined(separator: "\n") + "\n")
    for seconds in [0.5, 1, 2, 4] {
      let run = try Binary.run(
        ["pair", "tiny", "--json"], in: desk.path, interruption: (seconds, SIGINT), timeout: 60)
      if run.died { continue }
      #expect([0, 130].contains(run.code), "\(run.code) \(run.errors)")
      let answer = try run.object()
      #expect((answer["causes"] as? [Any])?.isEmpty == true)
      #expect((answer["groups"] as? [Any])?.count == 350)
      if let total = answer["total"] as? Int, let bound = answer["bound"] as? Int { #expect(total <= bound) }
      return
    }
    Issue.record("no run listened")
  }
}
