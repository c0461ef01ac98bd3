import Foundation
import Watchbill

/// A small town that is right, around the file that is fuzzed.
enum Town {
  static let document = """
    version: 1
    name: Town
    horizon: { from: 2026-12-01, until: 2026-12-03 }
    grids: { g1: { at: [1, 2] }, g2: {} }
    shiftTypes:
      day: { start: "08:30", end: "18:00" }
      night: { start: "18:00", end: "08:30", mode: onCall, class: night }
    sites:
      station: { name: Station, grids: [g1], cover: [ { shifts: [day, night], days: every day } ] }
    pairing: per-shift
    rules: [ { rest: { hours: 8 } }, { maxShifts: { id: monthly, most: 6 } }, { requests: { price: 20 } } ]
    """
  static let people = """
    id,name,post,levels,home,free
    d1,陈立秋,deputy,county,g1,
    d2,苗春雨,deputy,township,g2,rest days 08:30-08:30
    d3,贺小满,officer,township,g2,
    d4,焦白露,deputy,township,,
    """

  static let tables = [InputFile(name: "representatives.csv", bytes: Data(people.utf8))]
  static let files = [InputFile(name: "scenario.yaml", bytes: Data(document.utf8))] + tables
  static let scenario = ScenarioReader.read(files: files).scenario!

  /// The files of one input: a line `=== NAME` before each.
  static func split(_ bytes: Data) -> [InputFile] {
    var files: [InputFile] = []
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if line.starts(with: Data("=== ".utf8)) {
        files.append(InputFile(name: String(decoding: line.dropFirst(4), as: UTF8.self), bytes: Data()))
      } else if !files.isEmpty {
        files[files.count - 1].bytes += line + [10]
      }
    }
    return files
  }
}
