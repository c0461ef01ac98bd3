/// What people type without meaning it: blanks at the ends, full-width letters and digits.
enum Typing {
  /// The text without blanks at its ends, the full-width blank included, full-width letters and digits made plain.
  static func tidied(_ text: some StringProtocol) -> String {
    let plain = text.unicodeScalars.allSatisfy { $0.value < 0x3000 && $0.value != 0xA0 && $0.value != 0xFEFF }
    return trimmed(plain ? String(text) : mapped(text) { isLetterOrDigit($0) })
  }

  /// The text of an identifier, a date or a number: punctuation is made plain too.
  static func code(_ text: some StringProtocol) -> String {
    trimmed(mapped(text) { _ in true })
  }

  /// A person's name: blanks that only align Chinese names (王　伟) are left out.
  static func name(_ text: some StringProtocol) -> String {
    let tidy = Array(tidied(text))
    return String(
      tidy.indices.filter { index in
        !(tidy[index].isWhitespace && tidy.indices.contains(index + 1) && joins(tidy[..<index], tidy[index...]))
      }.map { tidy[$0] })
  }

  private static func joins(_ before: ArraySlice<Character>, _ after: ArraySlice<Character>) -> Bool {
    guard let left = before.last(where: { !$0.isWhitespace }), let right = after.first(where: { !$0.isWhitespace })
    else { return true }
    return isHan(left) && isHan(right)
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.properties.isIdeographic } ?? false
  }

  private static func isLetterOrDigit(_ plain: UInt32) -> Bool {
    (48...57).contains(plain) || (65...90).contains(plain) || (97...122).contains(plain)
  }

  private static func mapped(_ text: some StringProtocol, where isMapped: (UInt32) -> Bool) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E where isMapped(scalar.value - 0xFEE0):
        scalars.append(Unicode.Scalar(scalar.value - 0xFEE0)!)
      case 0x3000, 0xA0: scalars.append(" ")
      case 0xFEFF, 0x200B: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func trimmed(_ text: String) -> String {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
