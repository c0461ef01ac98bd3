/// A language in which Watchbill speaks.
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
}

/// A text in both languages, side by side.
public struct Text: Hashable, Sendable {
  /// The Chinese text.
  public var chinese: String
  /// The English text.
  public var english: String

  /// A text in both languages.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in one language.
  public func callAsFunction(_ language: Language) -> String {
    language == .chinese ? chinese : english
  }
}
