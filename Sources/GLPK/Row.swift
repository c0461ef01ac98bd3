/// A row (a constraint) of a model or a problem, counted from 0.
public struct Row: Hashable, Sendable {
  /// The position among the rows, from 0.
  public let index: Int

  /// Names the row at a position, whether or not the model has one there.
  public init(index: Int) { self.index = index }
}
