import Foundation
import RosterFormats
import RosterModel

/// A folder for one test, which begins with a small scenario that is right.
final class TestFolder {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("watchbill-\(UUID().uuidString)").path

  static let document = """
    version: 1
    name: Test
    horizon: { from: 2026-12-01, until: 2026-12-07 }
    grids: { g1: {}, g2: { name: West } }
    shiftTypes:
      day: { start: "08:30", end: "18:00" }
      night: { start: "18:00", end: "08:30", mode: onCall }
    sites:
      station:
        name: Station
        cover:
          - { shifts: [day, night], days: every day }
    pairing: per-shift
    rules:
      - maxShifts: { id: monthly, most: 6 }
    """

  static let people = """
    id,name,levels
    d01,王伟,县
    d02,李娜,镇
    d03,张强,镇
    d04,王伟,镇
    """

  init(document: String = document, people: String = people, _ tables: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write("scenario.yaml", document)
    try write("representatives.csv", people)
    for (name, text) in tables { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: path).appendingPathComponent(name))
  }

  func read() -> ScenarioReading { ScenarioReader.read(path: path) }

  /// Each problem as `file:line:column code`, with its suggestion.
  func problems() -> [String] { read().problems.map(\.brief) }
}

extension InputProblem {
  /// The problem as `file:line:column code`, with its English suggestion.
  var brief: String {
    let kind = severity == .warning ? "?" : ""
    return (mark.map { "\($0) " } ?? "") + code + kind + (suggestion.map { " | " + $0(.english) } ?? "")
  }
}
