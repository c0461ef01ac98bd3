import RosterModel

/// A promise that somebody of a kind serves so often, and how a roster keeps it.
public struct KeptPromise: Hashable, Sendable {
  /// The rule that promises.
  public var rule: String
  /// What is promised: a field of expertise, a level, a grid.
  public var subject: String
  /// How often.
  public var every: Frequency
  /// Whether every shift or window has as many as promised.
  public var isKept: Bool
  /// The most days of the horizon in a row on which nobody of the kind begins a turn that counts.
  public var longestGap: Int
}

/// A rule that promises turns of somebody of a kind.
public protocol PromisingRule: Rule {
  /// Whether its promises are about grids, or else about fields and levels.
  static var isAboutGrids: Bool { get }

  /// How a roster keeps each promise, in the order of the scenario.
  func kept(_ roster: Roster) -> [KeptPromise]
}
