import Foundation
import Watchbill

/// The events of a solve as newline-delimited JSON, one object a line, written as they happen.
final class EventStream {
  /// One line: null stands for what is not known yet.
  private struct Line: Encodable {
    var phase: String
    var seconds: Double
    var level: Int
    /// What the best roster costs at `level`.
    var penalty: Int?
    var bound: Int?
    var gap: Double?
    /// What it costs at each level, hard violations first.
    var penalties: [Int]?

    init(_ event: SolveEvent) {
      phase = event.phase.rawValue
      seconds = (event.seconds * 1000).rounded() / 1000
      level = event.level.rawValue
      penalty = event.penalty.map { $0[event.level] }
      bound = event.bound
      gap = event.gap
      penalties = event.penalty.map { penalty in
        (0..<max(penalty.amounts.count, event.level.rawValue + 1)).map { penalty[PriorityLevel(rawValue: $0)] }
      }
    }

    private enum CodingKeys: String, CodingKey { case phase, seconds, level, penalty, bound, gap, penalties }

    func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: CodingKeys.self)
      try keys.encode(phase, forKey: .phase)
      try keys.encode(seconds, forKey: .seconds)
      try keys.encode(level, forKey: .level)
      try keys.encode(penalty, forKey: .penalty)
      try keys.encode(bound, forKey: .bound)
      try keys.encode(gap, forKey: .gap)
      try keys.encode(penalties, forKey: .penalties)
    }
  }

  private let path: String
  private let language: Language
  /// Nil for standard output, and once writing has failed.
  private var file: FileHandle?

  /// Opens a stream; `-` is standard output.
  ///
  /// Unlike other files it is not renamed into place: whoever follows it reads each line as it comes.
  init(_ path: String, _ replacement: SafeFile.Replacement, _ language: Language) throws {
    self.path = path
    self.language = language
    if path == "-" { return }
    try Output.write([(path, Data())], replacement, language)
    file = FileHandle(forWritingAtPath: path)
  }

  /// Writes an event; a file that can no longer be written is told of once, and the solve goes on.
  func write(_ event: SolveEvent) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var line = try? encoder.encode(Line(event)) else { return }
    line.append(UInt8(ascii: "\n"))
    if path == "-" { return emit(String(decoding: line, as: UTF8.self)) }
    do { try file?.write(contentsOf: line) } catch {
      file = nil
      complain(CLIText.eventsLost(path)(language))
    }
  }
}
