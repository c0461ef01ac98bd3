extension ScenarioFacts {
  /// The facts of a scenario, to derive another from it.
  public init(of scenario: Scenario) {
    self.init(name: scenario.name, horizon: scenario.horizon, calendar: scenario.calendar)
    language = scenario.language
    shiftTypes = scenario.shiftTypes
    sites = scenario.sites
    grids = scenario.grids
    representatives = scenario.representatives
    leave = scenario.leave
    requests = scenario.requests
    locks = scenario.locks.map { lock in
      var named = NamedLock(person: lock.person, shift: scenario.shifts[lock.shift].id, serves: lock.serves)
      named.origin = lock.origin
      return named
    }
    limits = scenario.limits
    ledger = scenario.ledger
    history = scenario.history
    published = zip(scenario.shifts, scenario.published).flatMap { shift, crew in
      crew.map { NamedTurn(person: $0, shift: shift.id) }
    }
    parted = scenario.shifts.typedIndices.flatMap { shift in
      (scenario.parted[shift] ?? []).map { NamedTurn(person: $0, shift: scenario.shifts[shift].id) }
    }
    activities = scenario.activities
    pairing = scenario.pairing
    pairWishes = scenario.pairWishes
    rules = scenario.rules
    notes = scenario.notes
    publication = scenario.publication
  }
}
