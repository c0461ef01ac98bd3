import RosterModel

extension Session {
  /// Whether a person serves a shift as things stand.
  package func serves(_ person: PersonIndex, _ shift: ShiftIndex) -> Bool { cells.serves(person, shift) }

  /// Puts a person on a shift, or takes the person off; the caller takes it back.
  package func flip(_ person: PersonIndex, _ shift: ShiftIndex) { cells.flip(person, shift) }

  /// What the roster costs as things stand, and for how many people it differs from the wall.
  package var present: ChangeCost { cells.cost }

  /// The repair in which a person simply takes another's turn, confirmed by the audit.
  package func repair(of absent: PersonIndex, on shift: ShiftIndex, by person: PersonIndex, costing cost: ChangeCost)
    throws(SolveError) -> Repair
  {
    let changes = [
      CellChange(person: absent, shift: shift, serves: false), CellChange(person: person, shift: shift, serves: true),
    ]
    return Repair(cost: cost, changes: changes, roster: try roster(with: changes, costing: cost), isProven: true)
  }

  /// Those who can simply take a turn that somebody gives up: no hard rule breaks that is kept as things stand, and
  /// uncovered places cost no more than `most`; each with what the roster costs then, in the order of the scenario.
  ///
  /// - Parameter gone: whether the absent person is off the shift already.
  /// - Complexity: O(people) flips.
  package func successors(of absent: PersonIndex, on shift: ShiftIndex, gone: Bool = false, uncoveredAtMost most: Int)
    -> [(person: PersonIndex, cost: ChangeCost)]
  {
    let representatives = roster.scenario.representatives
    let kind = representatives[absent].post.place
    let (unservable, violations) = (cells.unservable, cells.cost(at: 0))
    if !gone { cells.flip(absent, shift) }
    defer { if !gone { cells.flip(absent, shift) } }
    return roster.scenario.people.compactMap { person in
      guard person != absent, representatives[person].post.place == kind, !cells.serves(person, shift) else {
        return nil
      }
      cells.flip(person, shift)
      defer { cells.flip(person, shift) }
      let isSound = cells.unservable <= unservable && cells.cost(at: 0) <= violations
      return isSound && cells.cost(at: 1) <= most ? (person, cells.cost) : nil
    }
  }
}
