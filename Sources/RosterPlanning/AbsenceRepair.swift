import RosterAudit
import RosterModel
import RosterRules
import RosterSolver

/// Repairs a roster after somebody turns out to be away: at most three plans, the one that covers most and tells the
/// fewest people first.
public struct AbsenceRepair: Sendable {
  /// Days on which a person is away.
  public struct Absence: Hashable, Sendable {
    /// Who is away.
    public var person: PersonIndex
    /// First to last day, both included.
    public var days: ClosedRange<Day>
    /// True where the absence is not a debt.
    public var isExcused: Bool

    /// Days on which a person is away.
    public init(_ person: PersonIndex, _ days: ClosedRange<Day>, isExcused: Bool = true) {
      (self.person, self.days, self.isExcused) = (person, days, isExcused)
    }
  }

  /// One way to repair the roster.
  public struct Plan: Sendable {
    /// The change, audited.
    public var change: AgreedChange
    /// Whether nothing that comes before it costs less; see `Repair.isProven`.
    public var isProven: Bool
  }

  /// The roster on the wall.
  public let roster: Roster
  /// Who is away when.
  public let absences: [Absence]
  /// The first day on which anything may change: what is past stays as it was.
  public let firstDay: Day

  /// A repair of a roster; by default everything before the first day of absence is past.
  public init(_ roster: Roster, after absences: [Absence], changingFrom firstDay: Day? = nil) {
    (self.roster, self.absences) = (roster, absences)
    self.firstDay = firstDay ?? absences.map(\.days.lowerBound).min() ?? roster.scenario.horizon.days.lowerBound
  }

  /// The turns that the absent people cannot serve and that are not past, in the order of shifts.
  public var missed: [(person: PersonIndex, shift: ShiftIndex)] {
    let scenario = roster.scenario
    return scenario.shifts.typedIndices.filter { scenario.shifts[$0].day >= firstDay }.flatMap { shift in
      roster[shift].filter { person in
        absences.contains {
          $0.person == person && Leave(person: person, days: $0.days).touches(scenario.shifts[shift])
        }
      }.map { ($0, shift) }
    }
  }

  /// At most `count` plans, the best first: the fewest uncovered places, then the fewest people told, then the fewest
  /// cells, then the fewest points. Later plans tell more people where that saves points.
  ///
  /// Where the search cannot weigh every set of changes, as where several are away at once, one absence after another is
  /// repaired too, and the better is told as unproven.
  ///
  /// - Returns: none where the hard rules cannot be kept.
  /// - Throws: `SolveError` where the audit finds another cost than the search.
  public func plans(atMost count: Int = 3) throws(SolveError) -> [Plan] {
    let session = Session(roster, changingFrom: firstDay)
    let changes = absences.map { Change.absence($0.person, $0.days, isExcused: $0.isExcused) }
    let known = override(knowing: changes.flatMap { session.facts(of: $0) })
    var plans: [Plan] = []
    for repair in try session.repairs(after: changes, atMost: count) {
      var override = known
      override.turns = repair.changes.map { roster.scenario.turn(of: $0) }
      let change = AgreedChange(override, to: roster)
      guard let change, change.cost.matches(repair.cost), change.broken.isEmpty else {
        throw SolveError(
          code: "audit.disagrees",
          text: PlanningText.disagrees(repair.cost.penalty, change.map { Audit($0.roster).penalty }))
      }
      plans.append(Plan(change: change, isProven: repair.isProven))
    }
    if plans.first.map({ !$0.isProven }) ?? !missed.isEmpty, let change = try bestStepwise(known) {
      let place = plans.firstIndex { change.cost < $0.change.cost } ?? plans.count
      plans.insert(Plan(change: change, isProven: false), at: place)
    }
    // Nobody chooses an empty place that another plan fills.
    return plans.filter { $0.change.cost.uncovered == plans[0].change.cost.uncovered }.prefix(count).map { $0 }
  }

  /// The absences as they are kept with the roster.
  private func override(knowing facts: [Change]) -> Override {
    let scenario = roster.scenario
    var override = Override(.repair, turns: [])
    for fact in facts {
      switch fact {
      case .absence(let person, let days, let isExcused):
        override.absences.append(
          .init(person: scenario.representatives[person].id, days: days, isExcused: isExcused))
      case .lock(let lock):
        override.barred.append(
          .init(person: scenario.representatives[lock.person].id, shift: scenario.shifts[lock.shift].id, serves: false))
      case .price: break
      }
    }
    return override
  }

  /// What stands in the way where there is no plan: the hard rules that break once nobody serves the turns missed.
  public var obstacles: [Finding] {
    let session = Session(roster, changingFrom: firstDay)
    let changes = absences.map { Change.absence($0.person, $0.days, isExcused: $0.isExcused) }
    var left = Roster(scenario: session.scenario(knowing: changes), units: roster.units, crews: roster.crews)
    for (person, shift) in missed { left[shift].removeAll { $0 == person } }
    return Audit(left, rules: Session.rules(of: left.scenario, beside: [])).hardFindings
  }
}

extension Scenario {
  /// A change of a cell by names.
  func turn(of change: CellChange) -> Override.Turn {
    .init(person: representatives[change.person].id, shift: shifts[change.shift].id, serves: change.serves)
  }
}

extension ChangeCost {
  /// Whether both are the same, levels without cost left out.
  func matches(_ other: ChangeCost) -> Bool { padded == other.padded }

  private var padded: [Int] {
    [uncovered, told, cells] + points.reversed().drop { $0 == 0 }.reversed()
  }
}
