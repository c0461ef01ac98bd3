/// The text of a shared or inline string: its runs joined, readings of characters left out.
struct RichText {
  private var text = ""
  private var isInText = false
  private var readings = 0

  /// The longest text of a cell; a longer one is cut.
  static let longest = 32_767

  mutating func take(_ event: XMLScanner.Event) {
    switch event {
    case .open(let tag):
      if tag.name == "rPh" { readings += 1 }
      if tag.name == "t" { isInText = readings == 0 }
    case .close(let name):
      if name == "rPh" { readings -= 1 }
      if name == "t" { isInText = false }
    case .text(let piece): if isInText, text.utf8.count < Self.longest * 3 { text += piece }
    }
  }

  /// The text so far, and begins anew.
  mutating func taken() -> String {
    defer { self = RichText() }
    return Self.unescaped(text)
  }

  /// Characters that XML cannot hold are written `_x000B_`; line ends become one character.
  static func unescaped(_ text: String) -> String {
    let plain = text.replacing("\r\n", with: "\n")
    guard plain.contains("_x") else { return plain }
    return plain.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.0)
    }
  }
}
