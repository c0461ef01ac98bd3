/// A coefficient times a column.
public struct Term: Sendable {
  /// The factor.
  public var coefficient: Double
  /// The column it multiplies.
  public var column: Column

  /// Makes a term.
  public init(coefficient: Double, column: Column) {
    self.coefficient = coefficient
    self.column = column
  }
}

// Overloads on concrete types only: generic or chained ones cost the type checker seconds a row.

/// A whole multiple of a column.
public func * (coefficient: Int, column: Column) -> Term { Term(coefficient: Double(coefficient), column: column) }

/// A multiple of a column.
public func * (coefficient: Double, column: Column) -> Term { Term(coefficient: coefficient, column: column) }

/// The negative of a column.
public prefix func - (column: Column) -> Term { Term(coefficient: -1, column: column) }
