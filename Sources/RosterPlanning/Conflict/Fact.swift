import RosterModel

/// Something that was stated of a scenario and could be given up: a line of a file, or part of one.
public struct Fact: Hashable, Sendable {
  /// Which kinds of facts there are, and what giving one up costs where nothing else is said.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// A unit serves together.
    case pair
    /// A person refuses nights.
    case nights
    /// A person is free at some times only.
    case freeTime
    /// A person serves at some sites only.
    case sites
    /// A person's own number for a rule.
    case limit
    /// A decision already made about a person and a shift.
    case lock
    /// A person is on leave.
    case leave
    /// Two people must not serve together.
    case forbiddenPair
    /// A shift is to be filled.
    case shift
    /// A rule that is hard, or priced as uncovered places are.
    case rule
    /// A person's term of office.
    case term

    /// The price of giving up one fact of the kind, where nothing else is said.
    public var standardPrice: Int {
      switch self {
      case .pair: 5
      case .nights, .freeTime: 10
      case .sites: 12
      case .limit, .lock: 15
      case .leave: 30
      case .forbiddenPair: 40
      case .shift: 60
      case .rule: 100
      case .term: 1000
      }
    }
  }

  /// What is stated.
  public enum Subject: Hashable, Sendable {
    /// The rule of an identifier.
    case rule(String)
    /// A shift's demand.
    case shift(ShiftIndex)
    /// Offsets into the scenario's leave, locks, limits and pair wishes.
    case leave(Int)
    case lock(Int)
    case limit(Int)
    case forbiddenPair(Int)
    case nights(PersonIndex)
    case freeTime(PersonIndex)
    case sites(PersonIndex)
    case term(PersonIndex)
    /// The people of a unit.
    case pair([PersonIndex])
  }

  /// What is stated.
  public var subject: Subject
  /// Where it was read; nil where it stands in no file, as a pair that the program formed.
  public var mark: Mark?
  /// The people whom it is about.
  public var people: [PersonIndex]
  /// What is stated, in both languages.
  public var text: Text
  /// What giving it up costs.
  public var price: Int

  /// Its kind.
  public var kind: Kind {
    switch subject {
    case .rule: .rule
    case .shift: .shift
    case .leave: .leave
    case .lock: .lock
    case .limit: .limit
    case .forbiddenPair: .forbiddenPair
    case .nights: .nights
    case .freeTime: .freeTime
    case .sites: .sites
    case .term: .term
    case .pair: .pair
    }
  }
}
