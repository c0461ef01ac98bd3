import RosterModel

extension Rule {
  /// Every two turns of a person in scope of which the later starts less than `minutes` after the earlier ends, at
  /// least one of them in the horizon; with 0, those that overlap.
  func closePairs(in roster: Roster, withinMinutes minutes: Int) -> [(PersonIndex, Turn, Turn)] {
    let timelines = roster.timelines()
    return scope.people(in: roster.scenario).flatMap { person -> [(PersonIndex, Turn, Turn)] in
      let turns = timelines[person.position].filter { scope.contains($0.shift, in: roster.scenario) }
      var pairs: [(PersonIndex, Turn, Turn)] = []
      for (offset, first) in turns.enumerated() {
        for second in turns[(offset + 1)...] where first.shift.end.distance(to: second.shift.start) < minutes {
          if first.index != nil || second.index != nil { pairs.append((person, first, second)) }
        }
      }
      return pairs
    }
  }

  /// Excludes for each person in scope every two shifts of which the later starts less than `minutes` after the earlier
  /// ends, past turns included.
  ///
  /// With the time after a shift added to it, such shifts are intervals that meet, so the maximal cliques are the sets
  /// open at some start (Golumbic, "Algorithmic graph theory and perfect graphs", chapter 8).
  func separate(by minutes: Int, in scenario: Scenario, into formulation: inout Formulation) {
    let shifts = scope.shifts(in: scenario).sorted {
      (scenario.shifts[$0].start, $0) < (scenario.shifts[$1].start, $1)
    }
    func meet(_ first: Shift, _ second: Shift) -> Bool { first.end.distance(to: second.start) < minutes }
    var cliques: [[ShiftIndex]] = []
    if price == .hard {
      var open: [ShiftIndex] = []
      var grew = false
      for shift in shifts {
        let staying = open.filter { meet(scenario.shifts[$0], scenario.shifts[shift]) }
        if staying.count < open.count, grew, open.count > 1 { cliques.append(open) }
        grew = true
        open = staying + [shift]
      }
      if open.count > 1 { cliques.append(open) }
    } else {
      for (offset, first) in shifts.enumerated() {
        for second in shifts[(offset + 1)...] {
          if meet(scenario.shifts[first], scenario.shifts[second]) { cliques.append([first, second]) }
        }
      }
    }
    for person in scope.people(in: scenario) { for clique in cliques { formulation.exclude(person, clique, by: self) } }
    for (past, crew) in zip(scenario.pastShifts, scenario.pastCrews) where scope.contains(past, in: scenario) {
      for shift in shifts where meet(past, scenario.shifts[shift]) && past.start <= scenario.shifts[shift].start {
        for person in crew where scope.contains(person, in: scenario) { formulation.charge(person, shift, by: self) }
      }
    }
  }
}
