public import RosterModel
import RosterRules

/// The same few numbers of any roster, by which plans are compared; all come from the domain, none from an engine.
public struct RosterMeasures: Hashable, Sendable, Codable {
  /// How promises of one kind are kept.
  public struct Promises: Hashable, Sendable, Codable {
    /// How many are made.
    public var promised: Int
    /// How many are kept.
    public var kept: Int
    /// The most days in a row without, over all of them; nil where nothing is promised.
    public var longestGap: Int?

    /// Promises, by default none.
    public init(promised: Int = 0, kept: Int = 0, longestGap: Int? = nil) {
      (self.promised, self.kept, self.longestGap) = (promised, kept, longestGap)
    }
  }

  /// How far apart people stand in one class of turns.
  public struct Spread: Hashable, Sendable, Codable {
    /// The class.
    public var turnClass: String
    /// The spread over people of turns beside the share, ledger included, in hundredths.
    public var hundredths: Int
  }

  /// Shifts of the horizon.
  public var shifts: Int
  /// Shifts with every place filled.
  public var filled: Int
  /// Places that nobody fills.
  public var openPlaces: Int
  /// Findings of hard rules.
  public var hardFindings: Int
  /// Promises of fields and levels.
  public var fields: Promises
  /// Promises of grids.
  public var grids: Promises
  /// Deputies who can serve some shift.
  public var people: Int
  /// The fewest turns that any of them serves.
  public var leastTurns: Int
  /// The most turns that any of them serves.
  public var mostTurns: Int
  /// Their turns in all.
  public var turns: Int
  /// Their night turns in all.
  public var nights: Int
  /// The most nights that any of them serves.
  public var mostNights: Int
  /// The spread by class; classes without shifts are left out.
  public var spreads: [Spread]
  /// Kilometres from home to site, one way, each turn rounded up, over everybody's turns.
  public var kilometres: Int
  /// Wishes about days of the horizon.
  public var requests: Int
  /// Wishes granted.
  public var granted: Int
  /// The cost by level: hard, uncovered, points.
  public var penalty: [Int]

  /// The classes of turns whose spread is told.
  public static let classes: [TurnClass] = [.all, .night, .restDay, .holiday]

  /// Measures an audited roster.
  ///
  /// - Complexity: O(people × shifts).
  public init(_ roster: Roster, _ audit: Audit, rules: [any Rule]? = nil) {
    let scenario = roster.scenario
    shifts = scenario.shifts.count
    filled = zip(scenario.shifts, roster.crews).count { shift, crew in
      shift.places.allSatisfy { place in
        crew.count { scenario.representatives[$0].post.place == place.kind } >= place.wanted
      }
    }
    openPlaces = audit.uncoveredPlaces
    hardFindings = audit.hardFindings.count
    var (fields, grids) = (Promises(), Promises())
    for rule in (rules ?? RuleCatalog.rules(of: scenario)).compactMap({ $0 as? any PromisingRule }) {
      for promise in rule.kept(roster) {
        if type(of: rule).isAboutGrids { grids.add(promise) } else { fields.add(promise) }
      }
    }
    (self.fields, self.grids) = (fields, grids)
    var fairness = Fairness()
    fairness.classes = Self.classes
    fairness.header.scope.posts = [.deputy]
    let summaries = FairnessSummary.all(of: fairness, in: roster)
    let all = summaries.first { $0.turnClass == .all }
    let nights = summaries.first { $0.turnClass == .night }
    people = all?.lines.count ?? 0
    leastTurns = all?.turns.lowerBound ?? 0
    mostTurns = all?.turns.upperBound ?? 0
    turns = all?.lines.reduce(0) { $0 + $1.turns } ?? 0
    self.nights = nights?.lines.reduce(0) { $0 + $1.turns } ?? 0
    mostNights = nights?.turns.upperBound ?? 0
    spreads = summaries.filter { !$0.lines.isEmpty }.map {
      Spread(turnClass: $0.turnClass.rawValue, hundredths: $0.spread)
    }
    kilometres = Travel().audit(roster).reduce(0) { $0 + $1.penalty }
    requests = scenario.requests.count { $0.days.overlaps(scenario.horizon.days) }
    granted = requests - Requests().audit(roster).count { !$0.people.isEmpty }
    penalty = (0..<max(3, audit.penalty.amounts.count)).map { audit.penalty[PriorityLevel(rawValue: $0)] }
  }

  /// Turns a person, in hundredths.
  public var meanTurns: Int { people == 0 ? 0 : (turns * 200 + people) / (2 * people) }
}

extension RosterMeasures.Promises {
  fileprivate mutating func add(_ promise: KeptPromise) {
    promised += 1
    if promise.isKept { kept += 1 }
    longestGap = max(longestGap ?? 0, promise.longestGap)
  }
}
