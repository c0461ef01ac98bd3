import Foundation
import Testing

/// A folder for one test, in which the program runs.
final class Desk: Sendable {
  let path = NSTemporaryDirectory() + "/watchbill-desk-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A desk with a copy of an example scenario in a folder of the same name.
  convenience init(_ example: String) throws {
    try self.init()
    try FileManager.default.copyItem(atPath: Binary.scenarios + "/" + example, toPath: path + "/" + example)
  }

  func run(_ arguments: String..., input: String = "") throws -> Binary.Run { try run(arguments, input: input) }

  func run(_ arguments: [String], input: String = "") throws -> Binary.Run {
    try Binary.run(arguments, in: path, input: input)
  }

  /// Runs the program, which must end with 0.
  @discardableResult
  func succeed(_ arguments: String..., input: String = "") throws -> Binary.Run {
    let run = try Binary.run(arguments, in: path, input: input)
    try #require(run.code == 0, "\(arguments) ended with \(run.code): \(run.output)\(run.errors)")
    return run
  }

  /// The names in a folder of the desk.
  func list(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func object(_ name: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: try bytes(name)) as? [String: Any])
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func write(_ name: String, _ object: [String: Any]) throws {
    try JSONSerialization.data(withJSONObject: object).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func append(_ name: String, _ line: String) throws { try write(name, try text(name) + line + "\n") }

  /// Replaces a text that must be there.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let before = try text(name)
    try #require(before.contains(old), "\(name) lacks \(old)")
    try write(name, before.replacingOccurrences(of: old, with: new))
  }

  /// Leaves out the lines of a file that a test picks.
  func drop(_ name: String, where isDropped: (Substring) -> Bool) throws {
    let lines = try text(name).split(separator: "\n", omittingEmptySubsequences: false)
    try write(name, lines.filter { !isDropped($0) }.joined(separator: "\n"))
  }
}

extension String {
  /// Whether the text holds a Chinese character.
  var hasChinese: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }

  /// Its lines, without the empty one after the last line's end.
  var lines: [Substring] { split(separator: "\n") }
}
