import Foundation
import Testing

/// What the program says: every text in both languages, every text in use.
@Suite struct CatalogTests {
  /// English texts that show Chinese signs on purpose: what a reader has to look for in a file or on a sheet.
  private static let quotedSigns: Set<String> = ["an identifier of 1 to 64 characters without ; 、 | / ,"]

  @Test func everyTextSpeaksBothLanguages() throws {
    var count = 0
    for pair in try SourceTexts.files().flatMap(SourceTexts.pairs) {
      count += 1
      #expect(!pair.isEmpty, "\(pair.place): empty")
      #expect(
        !pair.english.contains(where: isChinese) || Self.quotedSigns.contains(pair.english),
        "\(pair.place): Chinese in the English text: \(pair.english)")
      // Signs, numbers and codes are the same in both.
      if pair.chinese != pair.english, pair.chinese.contains(where: \.isLetter), pair.chinese != "zh" {
        #expect(pair.chinese.contains(where: isChinese), "\(pair.place): no Chinese in \(pair.chinese)")
      }
    }
    #expect(count > 400, "the texts were found: \(count)")
  }

  @Test func everyKeyOfACatalogIsUsed() throws {
    let files = try SourceTexts.files()
    let said = files.reduce(into: Set<String>()) { $0.formUnion(Words($1.text).members) }
    var count = 0
    for (catalog, bodies) in Catalog.all(in: files) {
      let alone = bodies.reduce(into: [String: Int]()) { $0.merge(Words($1).alone, uniquingKeysWith: +) }
      for (key, declarations) in Catalog.keys(in: bodies) {
        count += 1
        // Within the catalog a key may stand alone, once more often than it is declared.
        let isSaid =
          said.contains("\(catalog.name).\(key)") || said.contains("Self.\(key)")
          || alone[key, default: 0] > declarations
        #expect(isSaid, "\(catalog.room): \(catalog.name).\(key) is never said")
      }
    }
    #expect(count > 400, "the keys were found: \(count)")
  }

  /// The template's names are those of the values that it is given, and the other way round.
  @Test func thePagesTemplateAndItsWordsFitTogether() throws {
    let template = try #require(try SourceTexts.files("month-page.mustache").first).text
    let views = try SourceTexts.files().filter { $0.path.contains("RosterPublishing/Page/") }.map(\.text)
      .joined(separator: "\n")
    let used = Set(
      template.matches(of: /\{\{+[#^\/]?([A-Za-z.]+)\}+/).flatMap { $0.1.split(separator: ".") }.map(String.init))
    for name in used where name != "grid" && name != "words" {
      let isGiven = views.contains(try Regex("let ([A-Za-z, ]*[ ,])?\(name)[,:]"))
      #expect(isGiven, "the template asks for \(name)")
    }
    let words = try #require(views.firstRange(of: "struct PageWords {")).upperBound
    let declared = views[words...].prefix { $0 != "}" }.matches(of: /let ([A-Za-z, ]+): String/).flatMap {
      $0.1.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(declared.count > 15)
    for word in declared.prefix(while: { $0 != "init" }) {
      let isSaid = template.contains("{{words.\(word)}}")
      #expect(isSaid, "the template never says \(word)")
    }
  }

  private func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.contains {
      (0x3001...0x303F).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
        || (0xFF00...0xFFEF).contains($0.value)
    }
  }
}

/// An enumeration of texts, which one room has.
private struct Catalog: Hashable {
  var name: String
  var room: String

  /// Every catalog with the bodies of its declaration and extensions.
  static func all(in files: [SourceTexts.File]) -> [(Catalog, bodies: [String])] {
    let catalogs = files.flatMap { file in
      file.text.matches(of: /enum ([A-Za-z]*Text|Messages) \{/).map { Catalog(name: String($0.1), room: file.room) }
    }.filter { !["TerminalText", "JSONText"].contains($0.name) }
    return catalogs.map { catalog in
      let bodies = files.filter { $0.room == catalog.room }.flatMap { file in
        ["enum", "extension"].flatMap { word in
          file.text.ranges(of: "\(word) \(catalog.name) {").map { range in
            let rest = file.text[range.upperBound...]
            return String(rest[..<(rest.firstRange(of: "\n}")?.lowerBound ?? rest.endIndex)])
          }
        }
      }
      return (catalog, bodies)
    }
  }

  /// The keys declared, each with how often: a function may have several forms.
  static func keys(in bodies: [String]) -> [(String, Int)] {
    let keys = bodies.flatMap { body in
      body.matches(of: /\n  (?:public |package |private )?static (?:let|func|var) ([A-Za-z0-9]+)/).map { String($0.1) }
    }
    return Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
  }
}

/// The identifiers of a source text: pairs such as `Messages.date`, and those that follow no dot.
private struct Words {
  var members: Set<String> = []
  var alone: [String: Int] = [:]

  init(_ text: String) {
    var (previous, current, followsDot) = ("", [UInt8](), false)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "_") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
      {
        current.append(byte)
        continue
      }
      if !current.isEmpty {
        let word = String(decoding: current, as: UTF8.self)
        if followsDot {
          members.insert("\(previous).\(word)")
        } else if byte != UInt8(ascii: ":") {
          alone[word, default: 0] += 1
        }
        (previous, current, followsDot) = (word, [], false)
      }
      if byte != UInt8(ascii: "\n"), byte != UInt8(ascii: " ") { followsDot = byte == UInt8(ascii: ".") }
    }
  }
}
