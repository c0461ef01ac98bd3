/// What a change of the book is journalled with: when, by which command, why, and who asked for it.
public struct Act: Hashable, Sendable {
  /// The time, `2026-12-05 09:30:00`.
  public var time: String
  /// The command.
  public var command: String
  /// Why; may be empty.
  public var reason: String
  /// Who asked for it; may be empty.
  public var asked: String

  /// What a change is journalled with.
  public init(time: String, command: String, reason: String = "", asked: String = "") {
    self.time = time
    self.command = command
    self.reason = reason
    self.asked = asked
  }
}
