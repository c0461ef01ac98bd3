import RosterModel

/// What the primitives say of a roster.
public struct Evaluation: Hashable, Sendable {
  /// Whether some hard requirement is not met.
  public var isIllegal = false
  /// Cost by goal, hard requirements apart.
  public var costs: [Int]
  /// Cost by level; the hard level is 1 where illegal.
  public var penalty: Penalty
}

extension Formulation {
  /// Evaluates every primitive on a roster from its definition: the reference that engines are tested against.
  ///
  /// - Complexity: O(size of the formulation).
  public func evaluate(_ roster: Roster) -> Evaluation {
    var worked = [Bool](repeating: false, count: peopleCount * shifts.count)
    for shift in shifts.typedIndices {
      for person in roster[shift] { worked[person.position * shifts.count + shift.position] = true }
    }
    func serves(_ person: PersonIndex, _ shift: ShiftIndex) -> Bool {
      worked[person.position * shifts.count + shift.position]
    }
    var result = Evaluation(costs: Array(repeating: 0, count: goals.count), penalty: Penalty())
    func count(_ value: Int, _ cost: ConvexCost, _ goal: GoalIndex) {
      if cost.violation(value) > 0 { result.isIllegal = true }
      result.costs[goal] += cost(value)
    }

    if !impossibilities.isEmpty { result.isIllegal = true }
    for unit in units {
      for shift in shifts.typedIndices {
        let members = unit.members.filter { serves($0, shift) }
        if !members.isEmpty, !servingSets(of: unit, on: shift).contains(members) { result.isIllegal = true }
      }
    }
    for charge in charges where serves(charge.person, charge.shift) { result.costs[charge.goal] += charge.cost }
    for exclusion in exclusions where exclusion.shifts.count(where: { serves(exclusion.person, $0) }) > 1 {
      if let cost = exclusion.cost { result.costs[exclusion.goal] += cost } else { result.isIllegal = true }
    }
    for tally in tallies {
      let value = tally.terms.reduce(tally.constant) { sum, term in
        let holds =
          term.worked.contains { serves(tally.person, $0) } || term.notWorked.contains { !serves(tally.person, $0) }
        return sum + (holds ? term.coefficient : 0)
      }
      count(value, tally.cost, tally.goal)
    }
    for stretch in stretches {
      let days = stretch.days.map { $0.contains { serves(stretch.person, $0) } }
      let excess = stretch.excessDays(days)
      if excess > 0 {
        if let cost = stretch.cost { result.costs[stretch.goal] += cost * excess } else { result.isIllegal = true }
      }
    }
    for coverage in coverages {
      var value = coverage.terms.reduce(coverage.constant) { $0 + (serves($1.person, $1.shift) ? $1.coefficient : 0) }
      for staffed in coverage.staffed
      where staffed.shifts.contains(where: { shift in staffed.people.contains { serves($0, shift) } }) {
        value += staffed.coefficient
      }
      count(value, coverage.cost, coverage.goal)
    }
    for together in togethers {
      let shared = together.shifts.count { serves(together.first, $0) && serves(together.second, $0) }
      count(together.past + shared, together.cost, together.goal)
    }
    for cap in caps where cap.goals.reduce(0, { $0 + result.costs[$1] }) > cap.most { result.isIllegal = true }

    for (goal, cost) in zip(goals, result.costs) { result.penalty[goal.level] += cost }
    if result.isIllegal { result.penalty[.hard] = 1 }
    return result
  }
}

extension Stretch {
  /// Whether two stretches differ in their people, prices and goals alone.
  public func isAlike(_ other: Stretch) -> Bool {
    countsDaysOn == other.countsDaysOn && known == other.known && least == other.least && most == other.most
      && goal == other.goal
  }

  /// The days by which the runs of a sequence of days are too long or too short.
  ///
  /// - Complexity: O(days).
  public func excessDays(_ days: [Bool]) -> Int {
    let sequence = known + days
    var excess = 0
    var start = 0
    while start < sequence.count {
      if sequence[start] != countsDaysOn {
        start += 1
        continue
      }
      var end = start
      while end < sequence.count, sequence[end] == countsDaysOn { end += 1 }
      // Only days of the horizon are charged as too many.
      excess += max(0, end - max(start + most, known.count))
      // A run is too short only between two known ends, and only where the horizon could have made it longer.
      if start > 0, end < sequence.count, end >= known.count, end - start < least { excess += least - (end - start) }
      start = end
    }
    return excess
  }
}
