import Foundation
import Testing

/// Scenarios that are wrong on purpose, each with what the program must say.
///
/// `expected.zh.txt` and `expected.en.txt` hold what `check` prints, standard error first; `expected.code` holds the
/// exit code. With WATCHBILL_RECORD=1 the tests write these files anew, to be read before they are committed.
enum BrokenScenarios {
  static let folder = Binary.scenarios + "/broken"
  static let isRecording = ProcessInfo.processInfo.environment["WATCHBILL_RECORD"] != nil

  static var all: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .filter { !$0.contains(".") }
  }
}

@Suite("scenarios that are wrong on purpose")
struct BrokenScenariosTests {
  @Test("are told in both languages, word for word", arguments: BrokenScenarios.all)
  func told(name: String) throws {
    var codes: Set<Int32> = []
    for language in ["zh", "en"] {
      let run = try Binary.run(["check", name, "--lang", language], in: BrokenScenarios.folder)
      #expect(!run.died)
      codes.insert(run.code)
      let printed = run.errors + run.output
      #expect(language == "en" || printed.lines.allSatisfy { String($0).hasChinese || $0.hasPrefix("  ") })
      try compare(printed, "\(name)/expected.\(language).txt")
    }
    // Where nothing can be rostered, solve says so too and writes nothing; a warning stops neither.
    let desk = try Desk()
    let solved = try Binary.run(
      ["solve", BrokenScenarios.folder + "/" + name, "--out", "o", "--quiet", "--iterations", "3", "--threads", "1"],
      in: desk.path)
    #expect(!solved.died)
    codes.insert(solved.code)
    #expect(desk.exists("o/roster.json") == (solved.code == 0))
    try compare(codes.sorted().map { "\($0)\n" }.joined(), "\(name)/expected.code")
  }

  private func compare(_ text: String, _ file: String) throws {
    let place = URL(fileURLWithPath: BrokenScenarios.folder + "/" + file)
    if BrokenScenarios.isRecording { return try Data(text.utf8).write(to: place) }
    #expect(text == String(decoding: try Data(contentsOf: place), as: UTF8.self), "\(file)")
  }
}
