/// Who serves when: a crew for each shift of a scenario (坐班安排表).
public struct Roster: Sendable {
  /// The scenario whose shifts are served.
  public let scenario: Scenario
  /// The units in force, which together hold every person once.
  public let units: [DutyUnit]
  /// The crew of each shift, in the order of people.
  public private(set) var crews: [[PersonIndex]]

  /// A roster from its crews, one for each shift of the scenario.
  public init(scenario: Scenario, units: [DutyUnit], crews: [[PersonIndex]]) {
    precondition(crews.count == scenario.shifts.count, "one crew a shift")
    self.scenario = scenario
    self.units = units
    self.crews = crews.map { $0.sorted() }
  }

  /// The roster in which nobody serves.
  public init(empty scenario: Scenario, units: [DutyUnit]) {
    self.init(scenario: scenario, units: units, crews: Array(repeating: [], count: scenario.shifts.count))
  }

  /// The crew of a shift.
  public subscript(shift: ShiftIndex) -> [PersonIndex] {
    get { crews[shift.position] }
    set { crews[shift.position] = newValue.sorted() }
  }

  /// Each person's turns in the order of time, past ones first.
  ///
  /// - Complexity: O(assignments).
  public func timelines() -> [[Turn]] {
    var turns = [[Turn]](repeating: [], count: scenario.representatives.count)
    for (shift, crew) in zip(scenario.pastShifts, scenario.pastCrews) {
      for person in crew { turns[person.position].append(Turn(shift: shift, index: nil)) }
    }
    for (index, crew) in zip(scenario.shifts.typedIndices, crews) {
      for person in crew { turns[person.position].append(Turn(shift: scenario.shifts[index], index: index)) }
    }
    // Past shifts and shifts are each in the order of days, so only starts within a day can be out of order.
    return turns.map { $0.sorted { ($0.shift.start, $0.shift.end) < ($1.shift.start, $1.shift.end) } }
  }

  /// The number of assignments.
  public var assignmentCount: Int { crews.reduce(0) { $0 + $1.count } }
}

/// A shift that a person serves.
public struct Turn: Hashable, Sendable {
  /// The shift.
  public let shift: Shift
  /// The shift's index, or nil where it lies before the horizon.
  public let index: ShiftIndex?

  /// A shift that a person serves.
  public init(shift: Shift, index: ShiftIndex?) {
    self.shift = shift
    self.index = index
  }
}
