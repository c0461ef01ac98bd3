import RosterPublishing
import Testing

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("王秀英", 6), ("ＡＢ", 4), ("ｱ", 1), ("，", 2), ("【缺】", 6), ("·", 1), ("–", 1), ("é", 1),
    ("e\u{301}", 1), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👩‍👩‍👧‍👦", 2), ("👍🏽", 2),
    ("🇨🇳", 2), ("1️⃣", 2), ("❤️", 2),
    ("❤", 1), ("\u{200B}", 0), ("\u{1B}[31m", 4), ("𠀀", 2), ("か\u{3099}", 2), ("\r\n", 0),
  ])
  func widthsAreThoseOfATerminal(_ text: String, _ width: Int) {
    #expect(TerminalText.displayWidth(of: text) == width)
  }

  @Test func textsAreFilledUpOnEitherSide() {
    #expect(TerminalText.padded("王秀英", to: 8) == "王秀英  ")
    #expect(TerminalText.padded("42", to: 5, .trailing) == "   42")
    #expect(TerminalText.padded("", to: 2) == "  ")
  }

  @Test func longTextsAreCutBetweenCharacters() {
    #expect(TerminalText.truncated("王秀英", to: 6) == "王秀英")
    #expect(TerminalText.truncated("王秀英", to: 5) == "王秀…")
    // Half of a wide character cannot be shown: the column stays one short and is filled up with a blank.
    #expect(TerminalText.truncated("王秀英", to: 4) == "王…")
    #expect(TerminalText.padded("王秀英", to: 4) == "王… ")
    #expect(TerminalText.truncated("王", to: 1) == "…")
    #expect(TerminalText.truncated("王", to: 0).isEmpty)
  }

  @Test func everyTextFillsExactlyItsColumn() {
    for text in ["王秀英", "a王b秀", "👩‍👩‍👧‍👦x", "e\u{301}e\u{301}", "a\u{1B}[2Jb\n"] {
      for width in 0...9 {
        #expect(TerminalText.displayWidth(of: TerminalText.padded(text, to: width)) == width)
      }
    }
  }

  @Test func controlCharactersBecomeBlanks() {
    #expect(TerminalText.plain("a\u{1B}[31m\n王") == "a [31m 王")
  }
}
