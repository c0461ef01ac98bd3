import RosterModel
import RosterSolver

/// The pairing that keeps the pairs of an earlier roster, or of a table made by hand.
///
/// It is the one that ``Pairing`` forms, except that standing pairs of the roster stay together where no `pairs.csv`
/// decides about their people.
public struct KeptPairing: Sendable {
  /// The pairing with the pairs kept.
  public let pairing: Pairing
  /// Whether a pair was kept that the scenario alone would not have formed.
  public let differs: Bool

  /// Keeps the pairs of a table, which names crews alone: deputies who always serve together, and with nobody else.
  ///
  /// - Parameter crews: One crew a shift of the scenario.
  /// - Throws: `SolveError` where the matching fails.
  public init(of crews: [[PersonIndex]], on scenario: Scenario) throws(SolveError) {
    try self.init(Self.pairs(in: crews, scenario), scenario)
  }

  /// Keeps the pairs and trios among units.
  ///
  /// - Throws: `SolveError` where the matching fails.
  public init(of units: [DutyUnit], on scenario: Scenario) throws(SolveError) {
    try self.init(units.map(\.members).filter { $0.count > 1 }, scenario)
  }

  private init(_ pairs: [[PersonIndex]], _ scenario: Scenario) throws(SolveError) {
    let formed = try Pairing.form(scenario)
    let units = Set(formed.groups.map(\.unit.members))
    let decided = Set(formed.groups.filter { $0.decided != nil }.flatMap(\.unit.members))
    let kept = pairs.filter { decided.isDisjoint(with: $0) }
    let differs = kept.contains { !units.contains($0) }
    if scenario.pairing.mode == .standing, formed.causes.isEmpty, differs {
      var facts = ScenarioFacts(of: scenario)
      facts.pairWishes += kept.map { PairWish(people: $0, kind: .given) }
      let seen = try Pairing.form(Scenario(facts))
      if seen.causes.isEmpty {
        (pairing, self.differs) = (seen, true)
        return
      }
    }
    (pairing, self.differs) = (formed, false)
  }

  /// Deputies who share every shift that either serves, and with no other deputy.
  private static func pairs(in crews: [[PersonIndex]], _ scenario: Scenario) -> [[PersonIndex]] {
    var partners: [PersonIndex: Set<[PersonIndex]>] = [:]
    for crew in crews {
      let deputies = crew.filter { scenario.representatives[$0].post == .deputy }.sorted()
      for person in deputies { partners[person, default: []].insert(deputies) }
    }
    return Set(partners.values.filter { $0.count == 1 }.flatMap { $0 }).filter { pair in
      pair.count == 2 && pair[0] != pair[1] && pair.allSatisfy { partners[$0]?.count == 1 }
    }.sorted { $0[0] < $1[0] }
  }
}
