import RosterModel

/// The answer to “why is this person not on that shift?”: what it would cost to put them there, or what forbids it.
public struct Explanation: Codable, Hashable, Sendable {
  /// What came of putting the person on the shift.
  public enum Outcome: String, Codable, Sendable {
    /// The person serves the shift already.
    case serves
    /// There is a roster with the person on the shift.
    case possible
    /// No roster that keeps the hard rules has the person on the shift.
    case impossible
    /// Neither such a roster nor a proof was found within the limit.
    case unknown
  }

  /// The version of this form; keys may be added to it, never taken away or changed.
  public static let currentVersion = 1

  /// The version of this form.
  public var version = Explanation.currentVersion
  /// The person's identifier.
  public var person: String
  /// The shift's name.
  public var shift: String
  /// Identifiers of those who were put on the shift: the person, and the partner where the two are a standing pair.
  public var put: [String]
  /// Identifiers of partners who cannot serve the shift, so that the person was put there alone.
  public var leftOut: [String]
  /// What came of putting the person on the shift.
  public var outcome: Outcome
  /// Whether the roster with the person on the shift is proven the best such.
  public var isProven: Bool
  /// Cost of the roster by level.
  public var penaltyBefore: [Int]
  /// Cost by level of the best roster found with the person on the shift.
  public var penaltyAfter: [Int]?
  /// By level, what every roster with the person on the shift costs at least; null where nothing is known.
  public var bounds: [Int?]?
  /// What changes; nil where there is nothing to compare.
  public var difference: RosterDifference?
  /// What forbids it, where it is impossible: the hard rules that the person would break there.
  public var obstacles: [FindingRecord]

  /// The level at which the cost first differs, else the first level of points.
  public var level: Int {
    guard let penaltyAfter else { return 2 }
    return (0..<penaltyAfter.count).first { penaltyBefore[$0] != penaltyAfter[$0] } ?? 2
  }

  /// The least and the most that it costs more at ``level``: equal where proven; the least is nil where no bound is known.
  public var increase: (least: Int?, most: Int)? {
    guard let penaltyAfter else { return nil }
    let most = penaltyAfter[level] - penaltyBefore[level]
    if isProven { return (most, most) }
    let bound = bounds.flatMap { level < $0.count ? $0[level] : nil }
    return (bound.map { min(most, $0 - penaltyBefore[level]) }, most)
  }
}
