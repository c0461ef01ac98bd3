/// Numbers from text, never overflowing.
enum Digit {
  /// A whole number; one too large to hold becomes the largest that can be held, so that it is told as out of range.
  static func wholeNumber(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : Substring(text)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text) ?? (text.hasPrefix("-") ? .min : .max)
  }

  /// The largest number of whole turns or kilometres that is read.
  static let largestWhole = 1_000_000

  /// A number with at most two decimals, in hundredths: `-1.5` is −150.
  static func hundredths(_ text: String) -> Int? {
    let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
    let unsigned = isNegative || text.hasPrefix("+") ? text.dropFirst() : Substring(text)
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), let whole = wholeNumber(String(parts[0])),
      (0...largestWhole).contains(whole), !parts[0].hasPrefix("+"), !parts[0].hasPrefix("-")
    else { return nil }
    var cents = 0
    if parts.count == 2 {
      let digits = parts[1]
      // Spreadsheets write 1.500; zeros past the second decimal say nothing.
      guard digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.dropFirst(2).allSatisfy({ $0 == "0" }) else {
        return nil
      }
      let two = (String(digits) + "0").prefix(2)
      cents = Int(two)!
    }
    return (isNegative ? -1 : 1) * (whole * 100 + cents)
  }

  /// The shortest text of a number of hundredths: −150 is `-1.5`.
  static func text(hundredths: Int) -> String {
    let whole = hundredths.magnitude / 100
    let cents = hundredths.magnitude % 100
    let decimals = cents == 0 ? "" : cents % 10 == 0 ? ".\(cents / 10)" : cents < 10 ? ".0\(cents)" : ".\(cents)"
    return (hundredths < 0 ? "-" : "") + "\(whole)\(decimals)"
  }
}
