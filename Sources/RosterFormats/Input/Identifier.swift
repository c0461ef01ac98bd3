/// The names that identify people, sites, shift types and grids.
enum Identifier {
  /// Characters that separate entries of a list or parts of a shift's name.
  static let separators: Set<Character> = [";", "；", "、", "|", "/", ",", "，", "\n", "\t", "\r", "\r\n"]

  /// Whether a text can be an identifier: 1 to 64 characters without separators.
  static func isValid(_ text: String) -> Bool {
    (1...64).contains(text.count) && !text.contains(where: separators.contains)
  }

  /// The same as a regular expression for the schema.
  static let pattern = #"^[^;；、|/,，\n\r\t]{1,64}$"#

  /// The entries of a list in one cell.
  static func list(_ text: String, separators: Set<Character> = [";", "；", "、", "|", "/", "，", ","]) -> [String] {
    text.split(whereSeparator: separators.contains).map { Typing.tidied($0) }.filter { !$0.isEmpty }
  }
}
