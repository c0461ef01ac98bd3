import RosterAudit
import RosterModel
import RosterRules

/// The part of a roster that is kept as it stands: every shift that begins before a day.
///
/// It is kept by ``decisions``, which a solver takes as one more hard rule: the scenario, its hash and its audit stay
/// what they are, nobody is excused by the freeze, and an optimum is the optimum among the rosters that keep the part.
public struct FrozenPart: Sendable {
  /// The roster whose part it is.
  public let roster: Roster
  /// The first day that is free again.
  public let day: Day

  /// The shifts of a roster that begin before a day.
  public init(of roster: Roster, before day: Day) {
    self.roster = roster
    self.day = day
  }

  /// The frozen shifts, in order.
  public var shifts: [ShiftIndex] {
    roster.scenario.shifts.typedIndices.filter { roster.scenario.shifts[$0].day < day }
  }

  /// Everybody serves the frozen shifts that they serve now, and no others of them.
  ///
  /// - Complexity: O(people × shifts).
  public var decisions: Decisions {
    Decisions(
      shifts.flatMap { shift in
        roster.scenario.people.map { Lock(person: $0, shift: shift, serves: roster[shift].contains($0)) }
      })
  }

  /// The hard rules that the frozen shifts break on their own, whoever serves the rest.
  ///
  /// What an empty roster breaks too is left out: the days that are still free may cure it.
  public func brokenRules(_ rules: [any Rule]) -> [Finding] {
    var frozen = Roster(empty: roster.scenario, units: roster.units)
    let nobody = Audit(frozen, rules: rules).hardFindings
    for shift in shifts { frozen[shift] = roster[shift] }
    return Audit(frozen, rules: rules).hardFindings.news(beside: nobody)
  }
}

/// What a finding is about, whatever it counts.
private struct FindingSubject: Hashable {
  var code: String
  var rule: String
  var people: [PersonIndex]

  init(_ finding: Finding) { (code, rule, people) = (finding.code, finding.rule, finding.people) }
}

extension [Finding] {
  /// The findings whose code, rule and people do not appear among others.
  func news(beside others: [Finding]) -> [Finding] {
    let known = Set(others.map { FindingSubject($0) })
    return filter { !known.contains(FindingSubject($0)) }
  }
}
