import RosterAudit
import RosterModel
import RosterSolver

extension AbsenceRepair {
  /// Turns that are made up for together.
  typealias Step = [(person: PersonIndex, shift: ShiftIndex)]

  /// The best of some ways to make up for one step after another, for absences that are too many to search at once; nil
  /// where a step has no repair. Nothing of it is proven.
  func bestStepwise(_ known: Override) throws(SolveError) -> AgreedChange? {
    var byPerson: [Step] = []
    for turn in missed {
      if let index = byPerson.firstIndex(where: { $0[0].person == turn.person }) {
        byPerson[index].append(turn)
      } else {
        byPerson.append([turn])
      }
    }
    var best: AgreedChange?
    for steps in [byPerson, missed.map { [$0] }] {
      guard let crews = try stepwise(steps) else { continue }
      var override = known
      override.turns = turns(to: crews)
      guard let change = AgreedChange(override, to: roster), change.broken.isEmpty else { continue }
      if best.map({ change.cost < $0.cost }) ?? true { best = change }
    }
    return best
  }

  /// The crews after every step, each repaired on the roster that the one before it left.
  private func stepwise(_ steps: [Step]) throws(SolveError) -> [[PersonIndex]]? {
    var current = roster
    for step in steps {
      let session = Session(current, changingFrom: firstDay)
      let locks = (barred(on: current) + step).map {
        Change.lock(Lock(person: $0.person, shift: $0.shift, serves: false))
      }
      guard let repair = try session.repairs(after: locks, atMost: 1).first else { return nil }
      current = repair.roster
      // Whom the step put together may be parted again by the next.
      current = Roster(
        scenario: roster.scenario.knowing([Override(.repair, turns: turns(to: current.crews))]), units: roster.units,
        crews: current.crews)
    }
    return current.crews
  }

  /// Turns that absent people must not take on while they are away.
  private func barred(on current: Roster) -> Step {
    let scenario = roster.scenario
    return absences.flatMap { absence in
      let leave = Leave(person: absence.person, days: absence.days)
      return scenario.shifts.typedIndices.filter { shift in
        scenario.shifts[shift].day >= firstDay && leave.touches(scenario.shifts[shift])
          && !current[shift].contains(absence.person)
      }.map { (absence.person, $0) }
    }
  }

  /// What leads from the roster on the wall to other crews, shift by shift, those who leave first.
  private func turns(to crews: [[PersonIndex]]) -> [Override.Turn] {
    let scenario = roster.scenario
    return scenario.shifts.typedIndices.flatMap { shift in
      let (old, new) = (roster[shift], crews[shift.position])
      return (old.filter { !new.contains($0) } + new.filter { !old.contains($0) }).map { person in
        Override.Turn(
          person: scenario.representatives[person].id, shift: scenario.shifts[shift].id, serves: new.contains(person))
      }
    }
  }
}
