import Foundation

/// The sources as text, with what the program says found in them.
enum SourceTexts {
  /// A file of the sources.
  struct File {
    var room: String
    var path: String
    var text: String
  }

  /// A call of `Text(chinese, english)`: what each side writes itself, interpolated values left out.
  struct Pair {
    var place: String
    var chinese: String
    var english: String
    /// Whether one side alone has nothing between its quotes, not even a value, where the other has words.
    var isEmpty: Bool
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  static func files(_ ending: String = ".swift") throws -> [File] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter { $0.hasSuffix(ending) }.map {
      File(
        room: String($0.split(separator: "/")[0]), path: $0,
        text: try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
  }

  /// Every text of a file that is written as two literals.
  static func pairs(in file: File) -> [Pair] {
    file.text.ranges(of: "Text(").compactMap { range in
      let before = file.text[..<range.lowerBound].last
      // Not the end of another name, nor a member.
      if let before, before.isLetter || before.isNumber || "_.".contains(before) { return nil }
      var reader = LiteralReader(file.text[range.upperBound...])
      let (chinese, english) = (reader.argument(), reader.argument())
      guard let chinese, let english else { return nil }
      let line = file.text[..<range.lowerBound].count { $0 == "\n" } + 1
      return Pair(
        place: "\(file.path):\(line)", chinese: chinese.written, english: english.written,
        isEmpty: chinese.isEmpty != english.isEmpty && (chinese.written + english.written).contains(where: \.isLetter))
    }
  }
}

/// Reads the arguments of a call, of each what stands in its string literals.
private struct LiteralReader {
  private var rest: Substring

  init(_ text: Substring) { rest = text }

  /// The next argument, or nil where it holds no literal.
  mutating func argument() -> (written: String, isEmpty: Bool)? {
    var (written, depth, hasLiteral, hasValue) = ("", 0, false, false)
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        hasLiteral = true
        literal(into: &written, &hasValue)
      case "(", "[", "{": depth += 1
      case ")", "]", "}":
        depth -= 1
        if depth < 0 { return hasLiteral ? (written, written.isEmpty && !hasValue) : nil }
      case ",": if depth == 0 { return hasLiteral ? (written, written.isEmpty && !hasValue) : nil }
      default: break
      }
    }
    return nil
  }

  /// The rest of a literal whose first quote is read.
  private mutating func literal(into written: inout String, _ hasValue: inout Bool) {
    while let character = rest.popFirst() {
      if character == "\"" { return }
      guard character == "\\" else {
        written.append(character)
        continue
      }
      let escaped = rest.popFirst()
      guard escaped == "(" else { continue }
      hasValue = true
      interpolation()
    }
  }

  /// The rest of an interpolated value, which may hold calls and literals of its own.
  private mutating func interpolation() {
    var depth = 1
    while depth > 0, let character = rest.popFirst() {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"":
        var (ignored, value) = ("", false)
        literal(into: &ignored, &value)
      default: break
      }
    }
  }
}
