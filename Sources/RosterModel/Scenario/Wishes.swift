/// A person's wish about some days.
public struct Request: Hashable, Sendable {
  /// What is wished for.
  public enum Wish: String, CaseIterable, Sendable {
    /// Not to serve.
    case off
    /// To serve.
    case on
  }

  /// Who wishes.
  public var person: PersonIndex
  /// First to last day, both included; shifts belong to their start day.
  public var days: ClosedRange<Day>
  /// What is wished for.
  public var wish: Wish
  /// Shift types meant; empty means any.
  public var shiftTypes: [ShiftTypeIndex]
  /// Points for not granting it; nil takes the rule's price.
  public var price: Int?

  /// A wish about some days.
  public init(
    person: PersonIndex, days: ClosedRange<Day>, wish: Wish, shiftTypes: [ShiftTypeIndex] = [],
    price: Int? = nil
  ) {
    self.person = person
    self.days = days
    self.wish = wish
    self.shiftTypes = shiftTypes
    self.price = price
  }

  /// Whether a shift is one that the wish is about.
  public func concerns(_ shift: Shift) -> Bool {
    days.contains(shift.day) && (shiftTypes.isEmpty || shiftTypes.contains(shift.type))
  }
}

/// A decision already made about one person and one shift.
public struct Lock: Hashable, Sendable {
  /// Whom it is about.
  public var person: PersonIndex
  /// The shift.
  public var shift: ShiftIndex
  /// True: the person serves; false: the person does not.
  public var serves: Bool
  /// Where it was read.
  public var origin = Origin()

  /// A decision about one person and one shift.
  public init(person: PersonIndex, shift: ShiftIndex, serves: Bool) {
    self.person = person
    self.shift = shift
    self.serves = serves
  }
}

/// A person's own numbers for a counting rule, in place of the rule's.
public struct Limit: Hashable, Sendable {
  /// Whose numbers they are.
  public var person: PersonIndex
  /// The identifier of the rule whose numbers these are.
  public var rule: String
  /// At least so many; nil takes the rule's.
  public var least: Int?
  /// At most so many; nil takes the rule's.
  public var most: Int?
  /// Where it was read.
  public var origin = Origin()

  /// A person's own numbers for a rule.
  public init(person: PersonIndex, rule: String, least: Int?, most: Int?) {
    self.person = person
    self.rule = rule
    self.least = least
    self.most = most
  }
}

/// A shift that somebody served before the horizon.
public struct PastTurn: Hashable, Sendable {
  /// The shift's start day.
  public var day: Day
  /// The shift's site.
  public var site: SiteIndex
  /// The shift's type.
  public var type: ShiftTypeIndex
  /// Who served.
  public var person: PersonIndex

  /// A shift served before the horizon.
  public init(day: Day, site: SiteIndex, type: ShiftTypeIndex, person: PersonIndex) {
    self.day = day
    self.site = site
    self.type = type
    self.person = person
  }
}
