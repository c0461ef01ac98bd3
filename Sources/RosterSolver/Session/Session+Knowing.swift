import RosterModel

extension Session {
  /// The scenario in which some changes are known.
  ///
  /// Leave goes by whole days: where a frozen shift that the person serves reaches into an absence, such as the night
  /// before it, the leave begins on the day after, and locks keep the person off the shifts until then.
  public func scenario(knowing changes: [Change]) -> Scenario {
    roster.scenario.knowing(changes.flatMap { facts(of: $0) })
  }

  /// A change as it is held against the roster: an absence as leave, and as locks until the leave begins.
  package func facts(of change: Change) -> [Change] {
    guard case .absence(let person, let days, let isExcused) = change else { return [change] }
    return absence(of: person, on: days, isExcused)
  }

  private func absence(of person: PersonIndex, on days: ClosedRange<Day>, _ isExcused: Bool) -> [Change] {
    let scenario = roster.scenario
    func reaches(_ shift: ShiftIndex, into days: ClosedRange<Day>) -> Bool {
      scenario.shifts[shift].start < Moment(days.upperBound, minuteOfDay: 1440)
        && Moment(days.lowerBound, minuteOfDay: 0) < scenario.shifts[shift].end
    }
    let away = scenario.shifts.typedIndices.filter { reaches($0, into: days) }
    let served = away.filter { isFrozen[$0.position] && roster[$0].contains(person) }
    guard let last = served.map({ scenario.shifts[$0].end.advanced(by: -1).day }).max() else {
      return [.absence(person, days, isExcused: isExcused)]
    }
    let rest = last < days.upperBound ? last.advanced(by: 1)...days.upperBound : nil
    let locks = away.filter { shift in
      !isFrozen[shift.position] && !(rest.map { reaches(shift, into: $0) } ?? false)
    }
    return locks.map { .lock(Lock(person: person, shift: $0, serves: false)) }
      + (rest.map { [.absence(person, $0, isExcused: isExcused)] } ?? [])
  }
}
