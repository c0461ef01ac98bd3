/// A proof, in whole numbers, that no solution of an integer model is cheaper than a bound, or that it has none.
///
/// A tree of cases. Each leaf names multipliers of the rows: for any multipliers, right sides plus the best end of each
/// column's reduced cost bound the objective from below (weak duality; Neumaier and Shcherbina, "Safe bounds in linear
/// and mixed-integer linear programming", 2004, section 3, here without rounding). A reader needs the model alone.
public struct Certificate: Sendable {
  /// Multipliers of rows, `scale` times their size; rows that are not named have 0.
  public struct Multipliers: Sendable {
    public var rows: [(row: Int, value: Int)]
    /// Whether the model's costs count: they do not where a case has no solution at all.
    public var countsCosts: Bool

    /// Multipliers of some rows.
    public init(rows: [(row: Int, value: Int)], countsCosts: Bool) {
      self.rows = rows
      self.countsCosts = countsCosts
    }
  }

  /// A step of the proof, in the order of a walk that takes first cases first.
  public enum Step: Hashable, Sendable {
    /// Two cases follow: the column is at most this, and it is more; the latter first where `upFirst` says so.
    case split(column: Int, atMost: Int, upFirst: Bool)
    /// From here on the reduced costs at these multipliers are one more row: they leave the bound below the claim.
    case tighten(multipliers: Int)
    /// The rows' activity bounds alone show that the case has no solution.
    case dead
    /// The case is closed by these multipliers.
    case close(multipliers: Int)
  }

  /// What the multipliers are scaled by.
  public static let scale = 10_000_000

  public var multipliers: [Multipliers] = []
  public var steps: [Step] = []
  /// The least that any solution costs; nil where there is no solution.
  public var bound: Int?
  /// A certificate without steps.
  public init() {}
}
