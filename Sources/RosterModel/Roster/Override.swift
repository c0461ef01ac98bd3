/// A change that was agreed after a roster was made: who is away because of it, and which turns change hands.
///
/// It speaks by names, so that it can be kept in a file and said again of another roster of the same town.
public struct Override: Codable, Hashable, Sendable {
  /// How it came about.
  public enum Kind: String, Codable, Sendable {
    /// A repair after an absence.
    case repair
    /// A person who stands in, with the chain that it takes.
    case standIn
    /// Two exchange their shifts (串班).
    case swap
    /// One serves for another (代班).
    case substitution
  }

  /// Days on which a person turned out to be away.
  public struct Absence: Codable, Hashable, Sendable {
    /// The person's identifier.
    public var person: String
    /// The first day, as `2026-12-09`.
    public var from: String
    /// The last day.
    public var until: String
    /// True where the absence is not a debt.
    public var isExcused: Bool

    /// Days on which a person is away.
    public init(person: String, days: ClosedRange<Day>, isExcused: Bool) {
      self.person = person
      (from, until) = (days.lowerBound.description, days.upperBound.description)
      self.isExcused = isExcused
    }

    /// The days; nil where they are none.
    public var days: ClosedRange<Day>? {
      guard let first = Day(from), let last = Day(until), first <= last else { return nil }
      return first...last
    }
  }

  /// A turn that a person takes on or gives up.
  public struct Turn: Codable, Hashable, Sendable {
    /// The person's identifier.
    public var person: String
    /// The shift's name.
    public var shift: String
    /// Whether the person serves it from now on.
    public var serves: Bool

    /// A turn taken on or given up.
    public init(person: String, shift: String, serves: Bool) {
      (self.person, self.shift, self.serves) = (person, shift, serves)
    }
  }

  /// How it came about.
  public var kind: Kind
  /// Who is away.
  public var absences: [Absence]
  /// Shifts that somebody cannot serve beside the absences, as where an absence begins during a night already served.
  public var barred: [Turn]
  /// The turns that change hands.
  public var turns: [Turn]
  /// Why; may be empty.
  public var reason: String
  /// Who asked for it; may be empty.
  public var by: String

  /// An agreed change.
  public init(
    _ kind: Kind, absences: [Absence] = [], barred: [Turn] = [], turns: [Turn], reason: String = "", by: String = ""
  ) {
    (self.kind, self.absences, self.barred, self.turns) = (kind, absences, barred, turns)
    (self.reason, self.by) = (reason, by)
  }
}
