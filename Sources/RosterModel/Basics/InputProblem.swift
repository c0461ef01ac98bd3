/// Something wrong in an input: where, what, what is allowed, and what may have been meant.
public struct InputProblem: Error, Hashable, Sendable {
  /// Whether the input can still be used.
  public enum Severity: String, Sendable { case error, warning }

  /// Whether it keeps the input from being used.
  public var severity: Severity
  /// A stable code such as `value.unknown`, for programs.
  public var code: String
  /// Where it stands, or nil where no one place is to blame.
  public var mark: Mark?
  /// What is wrong, with the value and what is allowed.
  public var text: Text
  /// A line that begins "Maybe …" / “也许……”, or nil.
  public var suggestion: Text?

  /// Something wrong in an input.
  public init(
    _ severity: Severity = .error, code: String, at mark: Mark? = nil, text: Text, suggestion: Text? = nil
  ) {
    self.severity = severity
    self.code = code
    self.mark = mark
    self.text = text
    self.suggestion = suggestion
  }

  /// The problem as one or two lines: `scenario.yaml:12:5: … ` and the suggestion.
  public func message(in language: Language) -> String {
    let place = mark.map { "\($0): " } ?? ""
    let kind = severity == .warning ? (language == .chinese ? "提醒：" : "warning: ") : ""
    return place + kind + text(language) + (suggestion.map { "\n  " + $0(language) } ?? "")
  }
}
