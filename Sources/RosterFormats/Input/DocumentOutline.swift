/// What a YAML or JSON text can become at most, told from its bytes before it is parsed: the parser builds every value
/// and goes down into every nesting before anyone can object.
struct DocumentOutline {
  /// A place in the text, counted from 1.
  struct Place {
    var line: Int
    var column: Int
  }

  /// At most so many values.
  private(set) var values = 1
  /// Where the nesting passes any scenario's, or nil.
  private(set) var tooDeep: Place?
  /// Where something other than a text is a key in a text with aliases, or nil: comparing such keys follows every alias,
  /// and a dozen lines can then stand for more work than there is time.
  private(set) var keyOfAliases: Place?

  /// Brackets open at once, and characters of indentation and list marks at the start of a line.
  private static let deepest = 200

  /// - Complexity: O(bytes).
  init(_ text: String) {
    var place = Place(line: 1, column: 0)
    var (open, head, isHead) = (0, 0, true)
    var (previous, before) = (UInt8(ascii: "\n"), UInt8(ascii: "\n"))
    var hasAlias = false
    var firstKey: Place?
    for byte in text.utf8 {
      place.column += 1
      if isHead {
        isHead = " -?:\t".utf8.contains(byte)
        if isHead { head += 1 }
      }
      switch byte {
      case UInt8(ascii: "\n"):
        values += 1
        place = Place(line: place.line + 1, column: 0)
        (head, isHead) = (0, true)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        values += 1
        open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: ","), UInt8(ascii: "-"): values += 1
      case UInt8(ascii: ":"):
        values += 1
        if firstKey == nil, "]}".utf8.contains(before) || isAliasEnding { firstKey = place }
      case UInt8(ascii: "?") where " \n\t[{,-?:".utf8.contains(previous):
        values += 1
        if firstKey == nil { firstKey = place }
      default: break
      }
      // An alias begins with a star where a value can begin.
      if byte == UInt8(ascii: "*") {
        isAliasEnding = " \n\t\r[{,:-?".utf8.contains(previous)
        hasAlias = hasAlias || isAliasEnding
      } else if ",[]{}".utf8.contains(byte) || !isBlank(byte) && isBlank(previous) {
        isAliasEnding = false
      }
      if head > Self.deepest || open > Self.deepest, tooDeep == nil { tooDeep = place }
      previous = byte
      if !isBlank(byte) { before = byte }
    }
    if hasAlias { keyOfAliases = firstKey }
  }

  private var isAliasEnding = false
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
