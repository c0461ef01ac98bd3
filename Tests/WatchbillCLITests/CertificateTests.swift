import Foundation
import Testing

/// What the stand-alone checker, which reads only the model and the certificate, says of what `solve` writes.
@Suite("certificates")
struct CertificateTests {
  /// Runs the checker; its answer, and whether it accepted.
  private func check(_ model: String, _ certificate: String, on desk: Desk) throws -> (text: String, accepted: Bool) {
    let checker = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Evidence/certificate.py").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", checker, model, certificate]
    process.currentDirectoryURL = URL(fileURLWithPath: desk.path)
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, process.terminationStatus == 0)
  }

  @Test("each level's bound is proven to others", arguments: [("tiny", 88), ("hongxiang", 97)])
  func optimal(scenario: String, penalty: Int) throws {
    let desk = try Desk(scenario)
    let answer = try desk.succeed("solve", scenario, "--certificate", "--json", "--out", "o").object()
    #expect(answer["status"] as? String == "optimal")
    for (level, bound) in [(1, 0), (2, penalty)] {
      let (text, accepted) = try check("o/model-\(level).mps", "o/certificate-\(level).txt", on: desk)
      #expect(accepted && text.contains("proves bound \(bound)\n"), "\(text)")
    }
    #expect(try !check("o/model-1.mps", "o/certificate-2.txt", on: desk).accepted)
  }

  @Test("a proof that says more than it holds, or that was changed, is refused")
  func wrong() throws {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--certificate", "--quiet", "--out", "o")
    let text = try desk.text("o/certificate-2.txt")
    for (old, new) in [
      ("bound 88", "bound 89"), ("close 1\n", ""), ("R1:-", "R1:"), ("split C", "split D"),
    ] {
      let changed = text.replacingOccurrences(of: old, with: new)
      try #require(changed != text)
      try desk.write("changed.txt", changed)
      #expect(try !check("o/model-2.mps", "changed.txt", on: desk).accepted, "\(old)")
      // The same with the checksum of the changed text.
      let body = changed.components(separatedBy: "crc ")[0]
      try desk.write("changed.txt", body + "crc \(checksum(body))\n")
      let (answer, accepted) = try check("o/model-2.mps", "changed.txt", on: desk)
      #expect(!accepted && !answer.contains("changed.txt refused: the certificate was changed"), "\(old): \(answer)")
    }
  }

  private func checksum(_ text: String) -> String {
    var sum = ~UInt32(0)
    for byte in text.utf8 {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xedb8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    let digits = String(~sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  @Test("that there is no roster is proven too", arguments: [false, true])
  func infeasible(byLock: Bool) throws {
    let desk = try Desk("tiny")
    if byLock {
      try desk.write("tiny/locks.csv", "person,shift,serves\nd3,2026-12-03/station/day,yes\n")
    } else {
      // Three pairs cannot serve fourteen shifts when each may serve four at most and every place is hard.
      try desk.edit(
        "tiny/scenario.yaml", "rules:\n",
        "rules:\n  - crew: { price: hard }\n  - maxShifts: { most: 4, per: horizon }\n")
    }
    let answer = try desk.run("solve", "tiny", "--certificate", "--json", "--out", "o")
    #expect(answer.code == 3)
    let (text, accepted) = try check("o/model-1.mps", "o/certificate-1.txt", on: desk)
    #expect(accepted && text.contains("proves no solution"), "\(text)")
  }
}
