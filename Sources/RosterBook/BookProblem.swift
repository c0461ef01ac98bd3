public import RosterModel

/// Why a book could not do what was asked.
public struct BookProblem: Error, Hashable, Sendable {
  /// What stands in the way.
  public enum Code: String, Sendable {
    /// There is no such file.
    case missing
    /// The file may not be read or written.
    case noPermission
    /// A file stands there already.
    case exists
    /// The file is no book.
    case notABook
    /// A newer program wrote it.
    case newer
    /// Another program is writing; trying again later helps.
    case busy
    /// The disk is full, or fails.
    case cannotWrite
    /// The file is damaged.
    case damaged
    /// What was asked does not fit what the book says.
    case refused
  }

  /// What stands in the way.
  public var code: Code
  /// What is wrong, with the values and what is allowed.
  public var text: Text
  /// A line that begins "Maybe …", or nil.
  public var suggestion: Text?
  /// Every problem of an input, where there are several.
  public var problems: [InputProblem]

  /// Why a book could not do what was asked.
  public init(_ code: Code, _ text: Text, maybe suggestion: Text? = nil, problems: [InputProblem] = []) {
    self.code = code
    self.text = text
    self.suggestion = suggestion
    self.problems = problems
  }

  /// The problem in one or more lines.
  public func message(in language: Language) -> String {
    ([text(language)] + (suggestion.map { ["  " + $0(language)] } ?? [])
      + problems.map { $0.message(in: language) }).joined(separator: "\n")
  }

  /// What was asked does not fit.
  static func refused(_ text: Text, maybe suggestion: Text? = nil) -> BookProblem {
    BookProblem(.refused, text, maybe: suggestion)
  }
}
