import RosterAudit
import RosterModel
import RosterRules
import RosterSolver

/// A change of a roster that is on the wall, with all that it means: whom to call, what it costs, who is better off.
///
/// Everything about it is what the audit finds in the changed roster by the rules of the scenario that knows of it.
public struct AgreedChange: Sendable {
  /// The change, ready to be kept.
  public let override: Override
  /// The changed roster, of the scenario that knows of the change.
  public let roster: Roster
  /// What sets it apart from the roster on the wall.
  public let difference: RosterDifference
  /// People whose own shifts change: they must be told. In the order of the scenario.
  public let told: [PersonIndex]
  /// People whose own shifts stay, but who serve with somebody else: they are notified, and counted apart.
  public let notified: [PersonIndex]
  /// Turns given up and turns taken on.
  public let cells: Int
  /// The hard rules that the changed roster breaks and the roster on the wall keeps.
  public let broken: [Finding]

  /// A change made to a roster; nil where it does not fit it.
  public init?(_ override: Override, to wall: Roster) {
    guard let changed = wall.applying(override) else { return nil }
    let (before, after) = (Audit(wall), Audit(changed))
    self.override = override
    roster = changed
    difference = RosterDifference(from: wall, before, to: changed, after)
    let changes = zip(wall.crews, changed.crews).map { Set($0).symmetricDifference($1) }
    let own = Set(changes.flatMap { $0 })
    told = own.sorted()
    notified = Set(
      zip(changed.crews, changes).flatMap { crew, change in change.isEmpty ? [] : crew.filter { !own.contains($0) } }
    ).sorted()
    cells = changes.reduce(0) { $0 + $1.count }
    // What other shifts break anew is new, though the same rule was broken for the same people before.
    let known = Set(before.hardFindings.map(Violation.init))
    broken = after.hardFindings.filter { !known.contains(Violation($0)) }
  }

  /// What it costs, as changes are compared.
  public var cost: ChangeCost {
    let after = difference.penaltyAfter
    return ChangeCost(uncovered: after[1], told: told.count, cells: cells, points: Array(after.dropFirst(2)))
  }
}

/// A hard finding without its words.
private struct Violation: Hashable {
  var code: String
  var rule: String
  var people: [PersonIndex]
  var shifts: [ShiftIndex]

  init(_ finding: Finding) {
    (code, rule, people, shifts) = (finding.code, finding.rule, finding.people, finding.shifts)
  }
}
