import RosterModel

/// What changing a roster costs, compared as it is written: uncovered places first, then people who must be told, then
/// cells that change, then the scenario's points level by level.
public struct ChangeCost: Hashable, Comparable, Sendable {
  /// Cost of uncovered places.
  public var uncovered: Int
  /// People whose own shifts change.
  public var told: Int
  /// Turns given up and turns taken on.
  public var cells: Int
  /// Points by the scenario's levels, the first of them first.
  public var points: [Int]

  /// A cost from its parts.
  public init(uncovered: Int, told: Int, cells: Int, points: [Int]) {
    (self.uncovered, self.told, self.cells, self.points) = (uncovered, told, cells, points)
  }

  /// The penalty that the changed roster has by the scenario's rules; hard violations are none.
  public var penalty: Penalty { Penalty(amounts: [0, uncovered] + points) }

  public static func < (left: Self, right: Self) -> Bool {
    (left.uncovered, left.told, left.cells) != (right.uncovered, right.told, right.cells)
      ? (left.uncovered, left.told, left.cells) < (right.uncovered, right.told, right.cells)
      : left.points.lexicographicallyPrecedes(right.points)
  }
}

/// A turn that a person takes on or gives up.
public struct CellChange: Hashable, Sendable {
  /// Whose turn it is.
  public var person: PersonIndex
  /// The shift.
  public var shift: ShiftIndex
  /// Whether the person serves it from now on.
  public var serves: Bool
}
