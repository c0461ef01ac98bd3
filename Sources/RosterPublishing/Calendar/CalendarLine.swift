/// A content line of an iCalendar object (RFC 5545, section 3.1): a name, perhaps with parameters, and a value.
struct CalendarLine: Hashable, Sendable {
  /// The name with its parameters, such as `DTSTART;TZID=Asia/Shanghai`.
  var name: String
  /// The value as it is written, escaped already.
  var value: String

  /// A line whose value needs no escape, such as a time.
  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// A line of a text that people wrote.
  init(_ name: String, text: String) { self.init(name, CalendarLine.escaped(text)) }

  /// The line as it is sent: folded before its 75th byte, never inside a character, ended by CRLF.
  var folded: String {
    var result = ""
    var width = 0
    for scalar in (name + ":" + value).unicodeScalars {
      let bytes = UTF8.width(scalar)
      if width + bytes > 75 {
        result += "\r\n "
        // The blank counts on the next line.
        width = 1
      }
      result.unicodeScalars.append(scalar)
      width += bytes
    }
    return result + "\r\n"
  }

  /// A text as section 3.3.11 writes it: backslash, semicolon and comma escaped, line breaks as `\n`, and without the
  /// control characters that no line may hold.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result.append("\\")
        result.append(scalar)
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: "\\n".unicodeScalars)
      default:
        if scalar == "\t" || scalar.properties.generalCategory != .control { result.append(scalar) }
      }
      previous = scalar
    }
    return String(result)
  }

  /// The lines of a file, folds undone; what has no colon is left out.
  static func lines(of text: String) -> [CalendarLine] {
    var unfolded: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      // By scalars: a fold may lie before a combining mark.
      if let first = line.unicodeScalars.first, first == " " || first == "\t", !unfolded.isEmpty {
        unfolded[unfolded.count - 1].unicodeScalars.append(contentsOf: line.unicodeScalars.dropFirst())
      } else {
        unfolded.append(String(line))
      }
    }
    return unfolded.compactMap { line in
      // A parameter may quote a colon.
      var quoted = false
      let colon = line.unicodeScalars.firstIndex { scalar in
        if scalar == "\"" { quoted.toggle() }
        return scalar == ":" && !quoted
      }
      return colon.map { CalendarLine(String(line[..<$0]), String(line[line.unicodeScalars.index(after: $0)...])) }
    }
  }
}
