/// One line of the table.
struct Check: CustomStringConvertible {
  let name: String
  let value: String
  let isRight: Bool

  var description: String {
    let padding = String(repeating: " ", count: max(1, 52 - name.count))
    return "\(name)\(padding)\(value)\(isRight ? "" : "   WRONG")"
  }
}

extension Duration {
  /// Milliseconds with one decimal.
  var inMilliseconds: String {
    let tenths = components.seconds * 10_000 + components.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}
