public import RosterModel

/// A cell, or a row, in which the crew of a shift stands.
public struct CrewCell: Hashable, Sendable {
  /// A name that nobody has.
  public struct Stranger: Hashable, Sendable {
    /// The name as it is written.
    public var name: String
    /// The person whose name is nearest, or nil.
    public var nearest: PersonIndex?
    /// Where it stands.
    public var mark: Mark
  }

  /// Where it is; of a row, the first cell of people.
  public var mark: Mark
  /// Names in it that nobody has.
  public var strangers: [Stranger]
}
