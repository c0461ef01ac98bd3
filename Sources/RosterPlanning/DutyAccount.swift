import RosterModel
import RosterRules

/// A month's entry into the ledger (轮值账): for everybody and each class of turns, what was served beside the share.
///
/// The share is slots × availability ÷ Σ availability for each shift, ``ShareBasis/shifts``: the turns served on it in equal
/// parts among those in office who can serve it and are not excused; away without an excuse is available, so that what was
/// missed stays owed. A class's share is the sum over its shifts, apportioned in hundredths by largest remainders (Hamilton),
/// so that shares sum to the turns served exactly and a month changes the sum of all balances by nothing.
public struct DutyAccount: Sendable {
  /// One person's account in one class.
  public struct Line: Hashable, Sendable {
    /// Whose account it is.
    public var person: PersonIndex
    /// The class of turns.
    public var turnClass: TurnClass
    /// The balance before, in hundredths of a turn; positive where more was served than owed.
    public var opening: Int
    /// The share of the month, in hundredths.
    public var share: Int
    /// Shifts that the person should have served.
    public var rostered: [ShiftIndex]
    /// Shifts that the person did serve.
    public var served: [ShiftIndex]

    /// The balance after, in hundredths.
    public var closing: Int { opening + 100 * served.count - share }
  }

  /// The classes that are kept.
  public static let classes: [TurnClass] = [.all, .day, .night, .restDay, .holiday, .onCall]

  /// The lines, by circle, then by class, then in the order of people.
  public let lines: [Line]

  /// The account of a roster that was served by its crews, or by others.
  ///
  /// - Parameters:
  ///   - roster: who should have served, in the scenario that knows every absence.
  ///   - served: who did serve each shift; nil where it was served as rostered.
  /// - Complexity: O(classes × people × shifts).
  public init(of roster: Roster, served: [[PersonIndex]]? = nil) {
    let scenario = roster.scenario
    let crews = served ?? roster.crews
    precondition(crews.count == scenario.shifts.count, "one crew a shift")
    lines = DutyAccount.circles(of: scenario).flatMap { circle in
      DutyAccount.classes.flatMap { turnClass in
        DutyAccount.lines(turnClass, among: circle, roster, served: crews)
      }
    }
  }

  /// People who share turns with each other: those of each fairness rule, and whoever is left by the place they fill.
  public static func circles(of scenario: Scenario) -> [[PersonIndex]] {
    var left = Set(scenario.people)
    var circles: [[PersonIndex]] = []
    for rule in RuleCatalog.rules(of: scenario).compactMap({ $0 as? Fairness }) {
      circles.append(rule.scope.people(in: scenario).filter { left.contains($0) })
      left.subtract(circles.last!)
    }
    for kind in PlaceKind.allCases {
      circles.append(scenario.people.filter { left.contains($0) && scenario.representatives[$0].post.place == kind })
    }
    return circles.filter { !$0.isEmpty }
  }

  private static func lines(
    _ turnClass: TurnClass, among circle: [PersonIndex], _ roster: Roster, served crews: [[PersonIndex]]
  ) -> [Line] {
    let scenario = roster.scenario
    let all = scenario.shifts.typedIndices
    func turns(_ person: PersonIndex, _ crews: [[PersonIndex]]) -> [ShiftIndex] {
      let post = scenario.representatives[person].post
      return all.filter {
        crews[$0.position].contains(person) && turnClass.contains(scenario.shifts[$0], post: post)
      }
    }
    let members = Set(circle)
    let seats = all.map { index in
      crews[index.position].count {
        members.contains($0)
          && turnClass.contains(scenario.shifts[index], post: scenario.representatives[$0].post)
      }
    }
    let fair = FairShare(
      turnClass, among: circle, over: all, scenario: scenario, units: roster.units, by: .shifts, seats: seats)
    var lines = circle.map { person in
      Line(
        person: person, turnClass: turnClass, opening: scenario.ledger[person, turnClass], share: 0,
        rostered: turns(person, roster.crews), served: turns(person, crews))
    }
    let slots = lines.reduce(0) { $0 + $1.served.count }
    // Where remainders are equal, those furthest ahead before the month get the hundredth, so that it is not always the same ones.
    let shares = apportioned(100 * slots, by: circle.map { fair.availability[$0] ?? 0 }, ahead: lines.map(\.opening))
    // Where nobody can serve the class, whoever did owes nothing and is owed nothing.
    for index in lines.indices { lines[index].share = shares?[index] ?? 100 * lines[index].served.count }
    return lines
  }

  /// A whole number divided in proportion to weights, the largest remainders rounded up; among equal ones those who
  /// are furthest ahead first, then earlier ones. Nil where every weight is zero.
  static func apportioned(_ amount: Int, by weights: [Int], ahead standings: [Int]) -> [Int]? {
    let total = weights.reduce(0, +)
    if total == 0 { return nil }
    var parts = weights.map { amount * $0 / total }
    let order = weights.indices.sorted { first, second in
      let (a, b) = (amount * weights[first] % total, amount * weights[second] % total)
      return (a, standings[first], second) > (b, standings[second], first)
    }
    for index in order.prefix(amount - parts.reduce(0, +)) { parts[index] += 1 }
    return parts
  }

  /// The opening balances of the month after.
  public func closing(in scenario: Scenario) -> Ledger {
    var ledger = scenario.ledger
    for line in lines { ledger[line.person, line.turnClass] = line.closing }
    return ledger
  }

  /// One person's account in a class.
  public subscript(_ person: PersonIndex, _ turnClass: TurnClass) -> Line? {
    lines.first { $0.person == person && $0.turnClass == turnClass }
  }
}
