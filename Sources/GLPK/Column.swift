/// A column (a variable) of a model or a problem, counted from 0.
public struct Column: Hashable, Sendable {
  /// The position among the columns, from 0.
  public let index: Int

  /// Names the column at a position, whether or not the model has one there.
  public init(index: Int) { self.index = index }
}

/// What values a column may take.
public enum ColumnKind: Sendable {
  /// Any real number within the bounds.
  case continuous
  /// Whole numbers within the bounds, in branch and cut; the simplex method takes it as continuous.
  case integer
}
