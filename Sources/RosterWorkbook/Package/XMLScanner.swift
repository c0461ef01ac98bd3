/// Walks through the tags and texts of an XML part, with the place of each in its bytes.
///
/// A scanner of its own, since parts are also added to where their bytes stand, and since a workbook needs none of what
/// makes XML dangerous: a document type, and with it every entity of one's own, is refused, external ones are never
/// looked for, and nesting ends at a depth. Prefixes of names are left out (`x:row` is `row`).
struct XMLScanner {
  enum Event {
    case open(Tag)
    /// The end of an element, also of one without content.
    case close(String)
    case text(String)
  }

  /// The start of an element.
  struct Tag {
    var name: String
    /// The prefix with its colon, or empty.
    var prefix: String
    /// From `<` to `>`.
    var range: Range<Int>
    /// Whether it ends at once: `<row/>`.
    var isEmpty: Bool
    fileprivate(set) var attributes: [(name: String, value: String)] = []

    /// The value of an attribute by its name without prefix, or nil.
    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// Why a part cannot be read.
  enum Fault: Error { case broken, notUTF8, documentType, tooDeep }

  private let bytes: [UInt8]
  private var position = 0
  private var open: [String] = []
  private var pendingClose: String?
  /// Where the last event begins and ends.
  private(set) var range = 0..<0

  /// How many elements are open.
  var depth: Int { open.count }

  private static let deepest = 100

  /// Begins with a part's bytes, which must be UTF-8.
  init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .notUTF8 }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
  }

  /// The next event, or nil at the end.
  ///
  /// - Complexity: O(bytes) over the whole part.
  mutating func next() throws(Fault) -> Event? {
    if let name = pendingClose {
      pendingClose = nil
      open.removeLast()
      return .close(name)
    }
    while position < bytes.count {
      let start = position
      if bytes[position] != UInt8(ascii: "<") {
        let end = index(of: UInt8(ascii: "<")) ?? bytes.count
        position = end
        range = start..<end
        // Blanks between the document's elements are no text.
        if open.isEmpty { continue }
        return .text(try Self.decoded(bytes[start..<end]))
      }
      if has("<!--") {
        try skip(past: "-->")
      } else if has("<![CDATA[") {
        try skip(past: "]]>")
        range = start..<position
        return .text(String(decoding: bytes[(start + 9)..<(position - 3)], as: UTF8.self))
      } else if has("<?") {
        try skip(past: "?>")
      } else if has("<!") {
        throw .documentType
      } else if has("</") {
        return try close(from: start)
      } else {
        return .open(try tag(from: start))
      }
    }
    guard open.isEmpty else { throw .broken }
    return nil
  }

  private mutating func close(from start: Int) throws(Fault) -> Event {
    guard let end = index(of: UInt8(ascii: ">")) else { throw .broken }
    let name = Self.local(bytes[(start + 2)..<end].prefix { !Self.isBlank($0) }).name
    position = end + 1
    range = start..<position
    guard open.popLast() == name else { throw .broken }
    return .close(name)
  }

  private mutating func tag(from start: Int) throws(Fault) -> Tag {
    position += 1
    let nameStart = position
    while position < bytes.count, !Self.isBlank(bytes[position]), bytes[position] != UInt8(ascii: ">"),
      bytes[position] != UInt8(ascii: "/")
    { position += 1 }
    let (prefix, name) = Self.local(bytes[nameStart..<position])
    if name.isEmpty { throw .broken }
    var tag = Tag(name: name, prefix: prefix, range: start..<start, isEmpty: false)
    while true {
      while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
      guard position < bytes.count else { throw .broken }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        break
      }
      if bytes[position] == UInt8(ascii: "/") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") else { throw .broken }
        position += 2
        tag.isEmpty = true
        break
      }
      tag.attributes.append(try attribute())
    }
    if open.count >= Self.deepest { throw .tooDeep }
    open.append(name)
    if tag.isEmpty { pendingClose = name }
    tag.range = start..<position
    range = tag.range
    return tag
  }

  private mutating func attribute() throws(Fault) -> (String, String) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "="), !Self.isBlank(bytes[position]),
      bytes[position] != UInt8(ascii: ">")
    { position += 1 }
    let name = Self.local(bytes[start..<position]).name
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw .broken }
    position += 1
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") else {
      throw .broken
    }
    let quote = bytes[position]
    position += 1
    let valueStart = position
    guard let end = index(of: quote) else { throw .broken }
    position = end + 1
    return (name, try Self.decoded(bytes[valueStart..<end]))
  }

  // MARK: Bytes

  private func has(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private mutating func skip(past text: StaticString) throws(Fault) {
    let wanted = text.withUTF8Buffer { Array($0) }
    while position < bytes.count {
      if bytes[position] == wanted[0], bytes[position...].starts(with: wanted) {
        position += wanted.count
        return
      }
      position += 1
    }
    throw .broken
  }

  private func index(of byte: UInt8) -> Int? {
    var place = position
    while place < bytes.count {
      if bytes[place] == byte { return place }
      place += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

  private static func local(_ name: ArraySlice<UInt8>) -> (prefix: String, name: String) {
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return ("", String(decoding: name, as: UTF8.self)) }
    return (
      String(decoding: name[...colon], as: UTF8.self), String(decoding: name[(colon + 1)...], as: UTF8.self)
    )
  }

  /// A text with the five entities of XML and those of numbers resolved.
  private static func decoded(_ slice: ArraySlice<UInt8>) throws(Fault) -> String {
    guard slice.contains(UInt8(ascii: "&")) else { return String(decoding: slice, as: UTF8.self) }
    var result: [UInt8] = []
    var place = slice.startIndex
    while place < slice.endIndex {
      if slice[place] != UInt8(ascii: "&") {
        result.append(slice[place])
        place += 1
        continue
      }
      guard let end = slice[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { throw .broken }
      switch String(decoding: slice[(place + 1)..<end], as: UTF8.self) {
      case "lt": result.append(UInt8(ascii: "<"))
      case "gt": result.append(UInt8(ascii: ">"))
      case "amp": result.append(UInt8(ascii: "&"))
      case "quot": result.append(UInt8(ascii: "\""))
      case "apos": result.append(UInt8(ascii: "'"))
      case let number where number.hasPrefix("#"):
        let digits = number.dropFirst()
        let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, let scalar = Unicode.Scalar(value) else { throw .broken }
        result += Array(String(scalar).utf8)
      default: throw .broken
      }
      place = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
