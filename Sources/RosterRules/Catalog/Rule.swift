import RosterModel

/// A requirement on rosters, hard or priced: what it means (`audit`) and how engines see it (`lower`).
///
/// The two share nothing but the domain's nouns, so that each checks the other.
public protocol Rule: Sendable {
  /// The rule's name in scenarios.
  static var name: String { get }
  /// What the rule asks for, in one sentence.
  static var summary: Text { get }
  /// Its parameters, beside those that every rule has.
  static var parameters: [Parameter<Self>] { get }
  /// What it charges unless the scenario says otherwise.
  static var defaultPrice: Price { get }
  /// Which parts of a scope mean something to it; a scenario that gives another is told so.
  static var scopeKeys: Set<ScopeKey> { get }
  /// What it becomes in a formulation.
  static var primitives: Set<Primitive> { get }
  /// Parameters to show what it does: documented, and each is tried on every roster of small towns.
  static var examples: [[String: RuleValue]] { get }

  /// Whether limits.csv may give a person's own numbers for it.
  static var takesLimits: Bool { get }

  /// The rule with every parameter at its default.
  init()

  /// What every rule has: identifier, price and scope.
  var header: RuleHeader { get set }

  /// Problems of these parameters in this scenario, such as an unknown field.
  func problems(in scenario: Scenario) -> [InputProblem]

  /// The places in a roster where the rule is not met.
  func audit(_ roster: Roster) -> [Finding]

  /// Adds the rule to a formulation as primitives.
  func lower(_ scenario: Scenario, into formulation: inout Formulation)
}

extension Rule {
  public static var parameters: [Parameter<Self>] { [] }
  public static var defaultPrice: Price { .hard }
  public static var scopeKeys: Set<ScopeKey> { .all }
  public static var takesLimits: Bool { false }
  public static var examples: [[String: RuleValue]] { [[:]] }
  public func problems(in scenario: Scenario) -> [InputProblem] { [] }

  /// The rule's identifier in the scenario.
  public var id: String { header.id ?? Self.name }
  /// What the rule charges.
  public var price: Price { header.price ?? Self.defaultPrice }
  /// The shifts and people that the rule is about.
  public var scope: Scope { header.scope }

  /// A finding of this rule that costs `count` times its price.
  func finding(
    _ aspect: String, count: Int = 1, people: [PersonIndex] = [], shifts: [ShiftIndex] = [], _ text: Text
  ) -> Finding {
    Finding(
      code: "\(Self.name).\(aspect)", rule: id, level: price.level, penalty: count * price.amount, people: people,
      shifts: shifts, text: text)
  }
}

/// What every rule has.
public struct RuleHeader: Hashable, Sendable {
  /// The identifier; nil takes the rule's name.
  public var id: String?
  /// The price; nil takes the rule's default.
  public var price: Price?
  /// The shifts and people that the rule is about.
  public var scope = Scope()
  /// Where the rule stands in its file.
  public var mark: Mark?

  /// A header with every part at its default.
  public init(id: String? = nil, price: Price? = nil, scope: Scope = Scope(), mark: Mark? = nil) {
    self.id = id
    self.price = price
    self.scope = scope
    self.mark = mark
  }
}

/// A part of a rule's scope, as scenarios name it.
public enum ScopeKey: String, CaseIterable, Sendable { case sites, shiftTypes, days, posts, groups, people }

extension Set<ScopeKey> {
  /// The parts that choose shifts.
  public static let shifts: Set = [.sites, .shiftTypes, .days]
  /// Every part.
  public static let all = Set(ScopeKey.allCases)
}

/// The shifts and people that a rule is about; an empty list means all.
public struct Scope: Hashable, Sendable {
  /// Identifiers of sites.
  public var sites: [String] = []
  /// Identifiers of shift types.
  public var shiftTypes: [String] = []
  /// Classes of days.
  public var days: [DayClass] = []
  /// Posts of people.
  public var posts: [Post] = []
  /// Labels of the people's `group` column.
  public var groups: [String] = []
  /// Identifiers of people.
  public var people: [String] = []

  /// A scope of all shifts and all people.
  public init() {}

  /// Whether a shift is meant.
  public func contains(_ shift: Shift, in scenario: Scenario) -> Bool {
    (sites.isEmpty || sites.contains(scenario.sites[shift.site].id))
      && (shiftTypes.isEmpty || shiftTypes.contains(scenario.shiftTypes[shift.type].id))
      && (days.isEmpty || days.contains(shift.dayClass))
  }

  /// Whether a person is meant.
  public func contains(_ person: PersonIndex, in scenario: Scenario) -> Bool {
    let representative = scenario.representatives[person]
    return (posts.isEmpty || posts.contains(representative.post))
      && (groups.isEmpty || !Set(groups).isDisjoint(with: representative.groups))
      && (people.isEmpty || people.contains(representative.id))
  }

  /// The people meant, in order.
  public func people(in scenario: Scenario) -> [PersonIndex] { scenario.people.filter { contains($0, in: scenario) } }

  /// The shifts of the horizon that are meant, in order.
  public func shifts(in scenario: Scenario) -> [ShiftIndex] {
    scenario.shifts.typedIndices.filter { contains(scenario.shifts[$0], in: scenario) }
  }
}
