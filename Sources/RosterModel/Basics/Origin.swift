/// Where a fact was read, for telling people about it; it tells no two facts apart.
public struct Origin: Hashable, Sendable {
  /// The place in a file, or nil where the fact was made in memory.
  public var mark: Mark?

  /// A place in a file.
  public init(_ mark: Mark? = nil) { self.mark = mark }

  public static func == (left: Self, right: Self) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}
