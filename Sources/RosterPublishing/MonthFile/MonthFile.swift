package import Foundation
internal import RosterModel

/// The published month as JSON for programs: what every other publication prints, under stable keys.
///
/// Texts are in the month's language; codes (kinds, classes, places, posts' places) are the same in every language. Keys
/// may be added within a version; a change that an older reader would get wrong makes a new one.
package struct MonthFile: Codable, Sendable {
  /// The version of this format.
  package static let currentVersion = 1

  struct DayLine: Codable, Sendable {
    var date, weekday, festival, badge, kind, dayClass: String
  }

  struct SiteLine: Codable, Sendable {
    var id, name, kind, phone, address: String
  }

  struct PlaceLine: Codable, Sendable {
    var kind, mode: String
    var people: [String]
    var missing: Int
  }

  struct ShiftLine: Codable, Sendable {
    var id, date, site, type, typeName, start, end, hours, mode, remark: String
    var places: [PlaceLine]
    var fields, phones, standIns: [String]
  }

  struct PersonLine: Codable, Sendable {
    var id, name, nameWithLevels, post, place, phone, occupation: String
    var levels, fields, grids: [String]
    var turns: [String: Int]
  }

  struct FairnessLine: Codable, Sendable {
    var rule, turnClass, person: String
    var turns, owed, opening, balance: Int
  }

  struct FindingLine: Codable, Sendable {
    var code, rule, text: String
    var level, penalty: Int
    var people, shifts: [String]
  }

  struct FootLine: Codable, Sendable {
    var label, value: String
  }

  var version = MonthFile.currentVersion
  var title, name, language, audience, from, until, timeZone, issuer: String
  var days: [DayLine]
  var sites: [SiteLine]
  var shifts: [ShiftLine]
  var people: [PersonLine]
  var fairness: [FairnessLine]
  var findings: [FindingLine]
  var foot: [FootLine]
  var remarks: [String]

  /// The file's bytes: keys in the order of the alphabet, so that equal months give equal bytes.
  package func data() -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Nothing of it is a number that JSON lacks, so it cannot fail.
    return try! encoder.encode(self) + Data("\n".utf8)
  }
}
