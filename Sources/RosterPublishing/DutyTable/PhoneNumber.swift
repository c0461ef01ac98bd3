/// Telephone numbers as documents print them.
enum PhoneNumber {
  /// The number with its middle hidden, `138****5678`: all but the first three and last four digits, and never more
  /// than half of a short number is shown.
  static func masked(_ phone: String) -> String {
    let digits = phone.count(where: \.isNumber)
    let (head, tail) = digits >= 10 ? (3, 4) : (digits / 4, digits / 4)
    var seen = 0
    return String(
      phone.map { character in
        guard character.isNumber else { return character }
        seen += 1
        return seen <= head || seen > digits - tail ? character : "*"
      })
  }
}
