public import RosterModel

/// Why a file could not be written.
public struct FileProblem: Error, Hashable, Sendable {
  /// What stands in the way.
  public enum Code: String, Sendable {
    /// The folder does not exist.
    case missing
    /// The file or folder may not be written.
    case noPermission
    /// Writing failed, for example for want of space.
    case cannotWrite
    /// A file stands there already and may not be replaced.
    case exists
  }

  /// What stands in the way.
  public var code: Code
  /// The path that was to be written.
  public var path: String
  /// The system's reason, or nil.
  public var reason: Text?

  /// Why a file could not be written.
  public init(_ code: Code, path: String, reason: Text? = nil) {
    self.code = code
    self.path = path
    self.reason = reason
  }

  /// The problem in words, with a second line that says what may help.
  public func message(in language: Language) -> String {
    let (text, maybe) = Messages.file(code, path: path, reason: reason)
    return text(language) + "\n  " + maybe(language)
  }
}
