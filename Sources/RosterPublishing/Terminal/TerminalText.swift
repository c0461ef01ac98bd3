/// Text in the columns of a terminal, where a Chinese character fills two.
///
/// Widths follow Unicode Standard Annex #11; ambiguous characters (such as `·` and `—`) count as one column, as most
/// terminals show them.
public enum TerminalText {
  /// Which side of a column a text stands at.
  public enum Alignment: Sendable {
    /// At the left, as words do.
    case leading
    /// At the right, as numbers do.
    case trailing
  }

  /// The number of columns that a text fills: two for a wide character or an emoji, none for what is not seen.
  ///
  /// - Complexity: O(scalars · log ranges).
  public static func displayWidth(of text: String) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// The text filled up with blanks to `width` columns; a longer text is cut so that columns stay in line.
  public static func padded(_ text: String, to width: Int, _ alignment: Alignment = .leading) -> String {
    let shown = truncated(text, to: width)
    let blanks = String(repeating: " ", count: max(0, width - displayWidth(of: shown)))
    return alignment == .leading ? shown + blanks : blanks + shown
  }

  /// The text cut to at most `width` columns, with `…` where something was left out.
  public static func truncated(_ text: String, to width: Int) -> String {
    let text = plain(text)
    guard displayWidth(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var (cut, used) = ("", 0)
    for character in text {
      let more = self.width(of: character)
      // One column is kept for the ellipsis; half of a wide character cannot be shown.
      if used + more > width - 1 { break }
      cut.append(character)
      used += more
    }
    return cut + "…"
  }

  /// The text with a blank for each control character, so that a name cannot move the cursor or recolour the screen.
  public static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(scalars)
  }

  private static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.isASCII, scalars.count == 1 { return first.value >= 0x20 && first.value != 0x7F ? 1 : 0 }
    // Families, flags, keycaps and skin tones are drawn as one picture, whatever they are made of.
    let asksForEmoji = scalars.contains { $0 == "\u{FE0F}" }
    if scalars.count > 1, first.properties.isEmojiPresentation || (asksForEmoji && first.properties.isEmoji) {
      return 2
    }
    return scalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    // Vowels and finals of Hangul written letter by letter are drawn into the first letter's square.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return EastAsianWidth.isWide(scalar) ? 2 : 1
  }
}
