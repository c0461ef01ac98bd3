import RosterAudit
import RosterModel

/// What sets one roster apart from another of the same scenario: who serves, which rules it costs, who is better off.
public struct RosterDifference: Codable, Hashable, Sendable {
  /// A shift whose crew differs.
  public struct ShiftChange: Codable, Hashable, Sendable {
    /// The shift's name.
    public var shift: String
    /// Identifiers of those who serve it in the first roster alone.
    public var removed: [String]
    /// Identifiers of those who serve it in the second roster alone.
    public var added: [String]
  }

  /// A person whose turns differ.
  public struct PersonChange: Codable, Hashable, Sendable {
    /// The person's identifier.
    public var person: String
    /// Shifts of the first roster alone.
    public var lost: [String]
    /// Shifts of the second roster alone.
    public var gained: [String]
  }

  /// A rule whose cost differs at a level.
  public struct RuleChange: Codable, Hashable, Sendable {
    /// The rule's identifier.
    public var rule: String
    /// 0 hard, 1 uncovered places, from 2 the scenario's levels.
    public var level: Int
    /// The cost in the first roster.
    public var before: Int
    /// The cost in the second roster.
    public var after: Int
  }

  /// A person whose number of turns in a class of a fairness rule differs.
  public struct FairnessChange: Codable, Hashable, Sendable {
    /// The fairness rule's identifier.
    public var rule: String
    /// The class of turns.
    public var turnClass: String
    /// The person's identifier.
    public var person: String
    /// Turns owed, the ledger included, in hundredths.
    public var owed: Int
    /// Turns in the first roster.
    public var before: Int
    /// Turns in the second roster.
    public var after: Int
  }

  /// The version of this form; keys may be added to it, never taken away or changed.
  public static let currentVersion = 1

  /// The version of this form.
  public var version = RosterDifference.currentVersion
  /// Cost of the first roster by level.
  public var penaltyBefore: [Int]
  /// Cost of the second roster by level.
  public var penaltyAfter: [Int]
  /// The shifts that differ, in order.
  public var shifts: [ShiftChange]
  /// The people whose turns differ, in order.
  public var people: [PersonChange]
  /// The rules whose cost differs, in the order of the catalog.
  public var rules: [RuleChange]
  /// Findings of the first roster alone.
  public var lost: [FindingRecord]
  /// Findings of the second roster alone.
  public var gained: [FindingRecord]
  /// The people whose turns in a class of a fairness rule differ.
  public var fairness: [FairnessChange]

  /// Whether both rosters are the same.
  public var isEmpty: Bool {
    shifts.isEmpty && rules.isEmpty && lost.isEmpty && gained.isEmpty && fairness.isEmpty
  }
}
