import Foundation

/// The styles of a workbook as they are written, to which those of another can be added without changing any number.
struct StyleTable {
  /// The lists of a style part that cells refer to.
  enum List: String, CaseIterable { case numFmts, fonts, fills, borders, cellXfs }

  private let bytes: [UInt8]
  /// The elements of each list as they are written.
  private(set) var elements: [List: [String]] = [:]
  /// Where an element can be added to each list, and the list's own opening tag.
  private var ends: [List: Int] = [:]
  private var opens: [List: XMLScanner.Tag] = [:]
  /// Where the first list after the opening tag of the whole begins.
  private var start = 0
  private(set) var prefix = ""
  private var added: [List: [String]] = [:]

  /// Reads a style part.
  init(_ bytes: [UInt8]) throws(XMLScanner.Fault) {
    self.bytes = bytes
    var scanner = try XMLScanner(bytes)
    var list: List?
    var begin = 0
    while let event = try scanner.next() {
      switch event {
      case .open(let tag):
        if scanner.depth == 1 {
          prefix = tag.prefix
          start = tag.range.upperBound
        }
        if scanner.depth == 2 {
          list = List(rawValue: tag.name)
          if let list {
            opens[list] = tag
            ends[list] = tag.range.upperBound
          }
        }
        if scanner.depth == 3 { begin = tag.range.lowerBound }
      case .close:
        // The scanner has gone up already.
        if scanner.depth == 2, let list {
          elements[list, default: []].append(String(decoding: bytes[begin..<scanner.range.upperBound], as: UTF8.self))
          ends[list] = scanner.range.upperBound
        }
        if scanner.depth == 1 { list = nil }
      case .text: break
      }
    }
  }

  /// The place of an element in a list; added where it is not there yet.
  mutating func index(of element: String, in list: List) -> Int {
    let written = prefix.isEmpty ? element : Self.prefixed(element, prefix)
    let all = (elements[list] ?? []) + (added[list] ?? [])
    if let known = all.firstIndex(of: written) { return known }
    added[list, default: []].append(written)
    return all.count
  }

  /// The part with what was added.
  func written() -> [UInt8] {
    var edits: [(range: Range<Int>, text: String)] = []
    for list in List.allCases {
      guard let more = added[list], !more.isEmpty else { continue }
      let count = (elements[list]?.count ?? 0) + more.count
      let name = prefix + list.rawValue
      guard let open = opens[list], let end = ends[list] else {
        // A part without number formats has no list of them; it comes first.
        edits.append((start..<start, "<\(name) count=\"\(count)\">\(more.joined())</\(name)>"))
        continue
      }
      let tag = "<\(name) count=\"\(count)\">"
      if open.isEmpty {
        edits.append((open.range, tag + more.joined() + "</\(name)>"))
      } else {
        edits.append((open.range, tag))
        edits.append((end..<end, more.joined()))
      }
    }
    return bytes.replacing(edits)
  }

  private static func prefixed(_ element: String, _ prefix: String) -> String {
    element.replacing("</", with: "\u{0}").replacing("<", with: "<\(prefix)").replacing("\u{0}", with: "</\(prefix)")
  }
}

extension StyleTable {
  /// Adds the cell styles of another workbook; the new number of each.
  mutating func add(_ other: StyleTable) -> [Int] {
    let codes = Dictionary(
      (other.elements[.numFmts] ?? []).compactMap { element -> (String, String)? in
        guard let id = Self.attribute("numFmtId", of: element), let code = Self.attribute("formatCode", of: element)
        else { return nil }
        return (id, code)
      }, uniquingKeysWith: { first, _ in first })
    return (other.elements[.cellXfs] ?? []).map { element in
      var style = element
      for (name, list) in [("fontId", List.fonts), ("fillId", .fills), ("borderId", .borders)] {
        guard let old = Self.attribute(name, of: style).flatMap({ Int($0) }), let all = other.elements[list],
          all.indices.contains(old)
        else { continue }
        style = Self.setting(name, to: String(index(of: all[old], in: list)), in: style)
      }
      if let id = Self.attribute("numFmtId", of: style), let code = codes[id] {
        style = Self.setting("numFmtId", to: number(of: code), in: style)
      }
      return index(of: Self.setting("xfId", to: "0", in: style), in: .cellXfs)
    }
  }

  /// The number of a format's code, as it is written; a new one is higher than any.
  private mutating func number(of code: String) -> String {
    let all = (elements[.numFmts] ?? []) + (added[.numFmts] ?? [])
    if let known = all.first(where: { Self.attribute("formatCode", of: $0) == code }) {
      return Self.attribute("numFmtId", of: known) ?? "0"
    }
    let highest = all.compactMap { Self.attribute("numFmtId", of: $0).flatMap { Int($0) } }.max() ?? 0
    let id = String(max(highest, 163) + 1)
    _ = index(of: "<numFmt numFmtId=\"\(id)\" formatCode=\"\(code)\"/>", in: .numFmts)
    return id
  }

  /// An attribute's text as it is written.
  private static func attribute(_ name: String, of element: String) -> String? {
    guard let start = element.range(of: " \(name)=\"")?.upperBound else { return nil }
    return String(element[start...].prefix { $0 != "\"" })
  }

  private static func setting(_ name: String, to value: String, in element: String) -> String {
    guard let start = element.range(of: " \(name)=\"")?.upperBound,
      let end = element[start...].firstIndex(of: "\"")
    else { return element }
    return String(element[..<start]) + value + String(element[end...])
  }
}

extension [UInt8] {
  /// The bytes with texts in the place of ranges, which do not overlap; of two at one place the first comes first.
  func replacing(_ edits: [(range: Range<Int>, text: String)]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    for (_, edit) in ordered {
      result += self[position..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    return result + self[position...]
  }
}
