/// Whole numbers as fixed-width text.
package enum Digits {
  /// The number with leading zeros up to `width` digits.
  package static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
