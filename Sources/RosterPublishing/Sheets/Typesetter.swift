/// Tells how wide texts run in the type that a sheet will be printed in.
public protocol TypeMeasure {
  /// The width of one line of text in type of one point; it grows in proportion.
  func width(of text: String, _ weight: Weight) -> Double
}

/// Sets lines of text: breaks, shrinks and cuts them by the measure of their type.
struct Typesetter {
  /// From the top of a line's space to where its letters stand, in sizes of the type.
  static let ascent = 0.92
  /// The height of a line's space, in sizes of the type: Chinese letters lie in its middle, and a tail that hangs lower meets no letter of
  /// the next line, since only Chinese letters stand as high.
  static let lineHeight = 1.07
  /// The distance of lines where there is room for it, in sizes of the type.
  static let leading = 1.25

  let measure: any TypeMeasure

  func width(_ text: String, _ size: Double, _ weight: Weight = .regular) -> Double {
    measure.width(of: text.contains(Self.joiner) ? text.filter { $0 != Self.joiner } : text, weight) * size
  }

  /// A text on one line: in the largest size that fits, else cut at the smallest.
  func line(
    _ text: String, within width: Double, sizes: ClosedRange<Double>, _ weight: Weight = .regular
  ) -> (text: String, size: Double, isCut: Bool) {
    let unit = measure.width(of: text, weight)
    if unit * sizes.upperBound <= width { return (text, sizes.upperBound, false) }
    let size = width / max(unit, 0.001)
    if size >= sizes.lowerBound { return (text, (size * 20).rounded(.down) / 20, false) }
    return (cut(text, to: width, sizes.lowerBound, weight), sizes.lowerBound, true)
  }

  /// The text with its end replaced by … so that it fits.
  func cut(_ text: String, to width: Double, _ size: Double, _ weight: Weight = .regular) -> String {
    var kept = Array(text)
    while !kept.isEmpty {
      kept.removeLast()
      let shown = String(kept) + "…"
      if self.width(shown, size, weight) <= width { return shown }
    }
    return ""
  }

  /// The lines of a text that may break between Chinese letters and at blanks.
  func lines(_ text: String, within width: Double, _ size: Double, _ weight: Weight = .regular) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for piece in Typesetter.pieces(of: String(paragraph)) {
        let trial = line + piece
        // A blank at the end of a line takes no room.
        if line.isEmpty || self.width(Typesetter.trimmed(trial), size, weight) <= width {
          line = trial
        } else {
          lines.append(Typesetter.trimmed(line))
          line = piece
        }
        // A word longer than a line is broken where it must be.
        while self.width(Typesetter.trimmed(line), size, weight) > width, line.count > 1 {
          let head = head(of: line, within: width, size, weight)
          lines.append(head)
          line = String(line.dropFirst(head.count))
        }
      }
      lines.append(Typesetter.trimmed(line))
    }
    return lines
  }

  private func head(of text: String, within width: Double, _ size: Double, _ weight: Weight) -> String {
    var head = ""
    for letter in text {
      if !head.isEmpty, self.width(head + String(letter), size, weight) > width { break }
      head.append(letter)
    }
    return head
  }

  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The parts between which a line may break: Chinese letters one by one, words with the blank behind them; no line
  /// begins with a closing mark or ends with an opening one (禁则).
  static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var mayBreak = true
    for letter in text {
      if letter == joiner {
        mayBreak = false
        continue
      }
      let isWide = letter.unicodeScalars.first.map(EastAsianWidth.isWide) ?? false
      let isJoined = !mayBreak && !(isWide && pieces.last?.last.map(isLatin) == true)
      let opens = pieces.last?.last.map(opening.contains) ?? false
      if !pieces.isEmpty, closing.contains(letter) || isJoined || opens {
        pieces[pieces.count - 1].append(letter)
      } else {
        pieces.append(String(letter))
      }
      mayBreak = letter == " " || isWide || letter == "/"
    }
    return pieces
  }

  private static func isLatin(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map { !EastAsianWidth.isWide($0) } ?? false
  }

  /// Keeps the letters on either side of it on one line (U+2060).
  static let joiner: Character = "\u{2060}"

  /// A name that no line's end tears apart, unless it is longer than a name is.
  static func unbroken(_ name: String) -> String {
    name.count > 14 ? name : name.map(String.init).joined(separator: String(joiner))
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "》", "”", "】", ")", ",", ".", ";", ":", " ", "·",
  ]
  private static let opening: Set<Character> = ["（", "《", "“", "【", "("]
}

extension String {
  /// The text as print shows it: control characters and marks that turn the direction of writing are blanks or gone.
  var printable: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control || $0.isDirectional }) else {
      return self
    }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isDirectional {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      scalars.append(isControl ? " " : scalar)
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var isDirectional: Bool {
    switch value {
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C: true
    default: false
    }
  }
}
