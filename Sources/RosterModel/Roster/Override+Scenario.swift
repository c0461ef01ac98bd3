extension Scenario {
  /// The scenario in which some agreed changes are known: their absences are leave, locks that they contradict are
  /// overtaken, and the units whose turns they change may be parted on those shifts. Names that are unknown change
  /// nothing.
  public func knowing(_ overrides: [Override]) -> Scenario {
    if overrides.isEmpty { return self }
    var facts = ScenarioFacts(of: self)
    for override in overrides {
      for absence in override.absences {
        guard let person = person(absence.person), let days = absence.days else { continue }
        let leave = Leave(person: person, days: days, isExcused: absence.isExcused)
        facts.leave.append(leave)
        facts.locks.removeAll { lock in
          lock.person == person && lock.serves && shift(named: lock.shift).map { leave.touches(shifts[$0]) } ?? false
        }
      }
      for turn in override.turns + override.barred {
        guard let person = person(turn.person), shift(named: turn.shift) != nil else { continue }
        facts.locks.removeAll { $0.person == person && $0.shift == turn.shift && $0.serves != turn.serves }
      }
      for turn in override.barred {
        guard let person = person(turn.person) else { continue }
        facts.locks.append(.init(person: person, shift: turn.shift, serves: false))
      }
      for turn in override.turns {
        guard let person = person(turn.person) else { continue }
        facts.parted.append(.init(person: person, shift: turn.shift))
      }
    }
    return Scenario(facts)
  }
}

extension Override {
  /// The names that a scenario lacks: people first, then shifts.
  public func strangers(to scenario: Scenario) -> (people: [String], shifts: [String]) {
    let named = absences.map(\.person) + (turns + barred).map(\.person)
    return (
      named.filter { scenario.person($0) == nil },
      (turns + barred).map(\.shift).filter { scenario.shift(named: $0) == nil }
    )
  }

  /// The same turns the other way round, the last first; nobody is away because of it.
  public var undone: Override {
    Override(
      kind, turns: turns.reversed().map { Turn(person: $0.person, shift: $0.shift, serves: !$0.serves) },
      reason: reason, by: by)
  }
}

extension Roster {
  /// The crews with an agreed change made, or nil where a name is unknown or a turn is not there to be given up, or is
  /// taken already.
  public func crews(with override: Override) -> [[PersonIndex]]? {
    var crews = crews
    for turn in override.turns {
      guard let person = scenario.person(turn.person), let shift = scenario.shift(named: turn.shift),
        crews[shift.position].contains(person) != turn.serves
      else { return nil }
      if turn.serves {
        crews[shift.position].append(person)
      } else {
        crews[shift.position].removeAll { $0 == person }
      }
    }
    return crews
  }

  /// The roster with an agreed change made, in the scenario that knows of it; nil where it does not fit.
  public func applying(_ override: Override) -> Roster? {
    crews(with: override).map { Roster(scenario: scenario.knowing([override]), units: units, crews: $0) }
  }
  /// The roster with one of its agreed changes taken back, in the scenario that knows of the others; nil where a later
  /// change has moved its turns on.
  ///
  /// - Parameters:
  ///   - number: the change's place among `overrides`.
  ///   - base: the scenario before any of them.
  public func undoing(_ number: Int, of overrides: [Override], since base: Scenario) -> Roster? {
    guard let crews = crews(with: overrides[number].undone) else { return nil }
    var left = overrides
    left.remove(at: number)
    return Roster(scenario: base.knowing(left), units: units, crews: crews)
  }
}
