import RosterModel

/// What the days of a run have in common.
enum RunKind: Hashable {
  /// Days with a turn.
  case on
  /// Days with a night turn.
  case night
  /// Days without a turn in office, days of leave left out.
  case off
  /// Days without a turn in office, days of leave among them.
  case offOrAway

  /// Whether its runs are of days with a turn.
  var countsDaysOn: Bool { self == .on || self == .night }

  /// Whether a turn decides what its day is.
  func counts(_ shift: Shift) -> Bool { self != .night || shift.isNight }

  /// The stretches of days in which a person's runs are judged; both ends of each are open.
  func spans(of person: PersonIndex, in scenario: Scenario) -> [ClosedRange<Day>] {
    switch self {
    case .on, .night: [scenario.firstKnownDay...scenario.horizon.days.upperBound]
    // Who is not in office has no day off.
    case .off: scenario.daysInOffice(of: person, withLeave: false)
    case .offOrAway: scenario.daysInOffice(of: person, withLeave: true)
    }
  }
}

extension Rule {
  /// The runs of a person's days that are longer than `most` or shorter than `least`, or than the person's own numbers;
  /// each day too many or too few counts once.
  ///
  /// A run is too short only between two days that are known to end it, and too long only by days of the horizon.
  func runFindings(of kind: RunKind, least: Int, most: Int, in roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let horizon = scenario.horizon.days
    let timelines = roster.timelines()
    return scope.people(in: scenario).flatMap { person -> [Finding] in
      let turns = timelines[person.position].filter { kind.counts($0.shift) && scope.contains($0.shift, in: scenario) }
      let served = Set(turns.map(\.shift.day))
      let limits = scenario.limits(of: person, for: id)
      let (least, most) = (limits.least ?? least, limits.most ?? most)
      return kind.spans(of: person, in: scenario).flatMap { span -> [Finding] in
        span.filter { served.contains($0) == kind.countsDaysOn }.runs.flatMap { run -> [Finding] in
          let length = run.count
          let shifts = turns.filter { run.contains($0.shift.day) }.compactMap(\.index)
          let over = run.count { $0.number - run.lowerBound.number >= most && horizon.contains($0) }
          let isClosed =
            run.lowerBound > span.lowerBound && run.upperBound < span.upperBound
            && run.upperBound.advanced(by: 1) >= horizon.lowerBound
          let under = isClosed ? max(0, least - length) : 0
          return [("long", over, most), ("short", under, least)].filter { $0.1 > 0 }.map { aspect, count, limit in
            finding(
              aspect, count: count, people: [person], shifts: shifts,
              RuleText.run(
                kind, scenario.displayName(of: person), run.lowerBound, length, limit: limit, isLong: aspect == "long"))
          }
        }
      }
    }
  }

  /// Lowers a cost of the lengths of each person's runs.
  func lowerRuns(of kind: RunKind, least: Int, most: Int, in scenario: Scenario, into formulation: inout Formulation) {
    let horizon = scenario.horizon.days
    let watched = scope.shifts(in: scenario).filter { kind.counts(scenario.shifts[$0]) }
    let byDay = Dictionary(grouping: watched) { scenario.shifts[$0].day }
    let past = Roster(empty: scenario, units: []).timelines()
    for person in scope.people(in: scenario) {
      let turns = past[person.position].filter { kind.counts($0.shift) && scope.contains($0.shift, in: scenario) }
      let served = Set(turns.map(\.shift.day))
      let limits = scenario.limits(of: person, for: id)
      for span in kind.spans(of: person, in: scenario) where span.upperBound >= horizon.lowerBound {
        let planned = max(span.lowerBound, horizon.lowerBound)...span.upperBound
        formulation.stretch(
          person, days: planned.map { byDay[$0] ?? [] }, countsDaysOn: kind.countsDaysOn,
          known: (span.lowerBound..<planned.lowerBound).map { served.contains($0) }, least: limits.least ?? least,
          most: limits.most ?? most, by: self)
      }
    }
  }

  /// A problem where the least is more than the most.
  func reversedProblems(_ least: Int, _ most: Int) -> [InputProblem] {
    least > most ? [InputProblem(code: "rule.reversed", at: header.mark, text: RuleText.reversed(least, most))] : []
  }
}

extension [Day] {
  /// The unbroken runs of days in order, longest possible.
  var runs: [ClosedRange<Day>] {
    var runs: [ClosedRange<Day>] = []
    for day in self {
      if let last = runs.last, last.upperBound.advanced(by: 1) == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs
  }
}

extension Scenario {
  /// The first day of which it is known who served: that of the first past shift, else the horizon's.
  var firstKnownDay: Day { min(pastShifts.map(\.day).min() ?? horizon.days.lowerBound, horizon.days.lowerBound) }

  /// The stretches of days, known or planned, on which a person is in office, and not on leave unless asked for.
  func daysInOffice(of person: PersonIndex, withLeave: Bool) -> [ClosedRange<Day>] {
    let away = withLeave ? [] : leave.filter { $0.person == person }.map(\.days)
    return (firstKnownDay...horizon.days.upperBound).filter { day in
      representatives[person].isMember(on: day) && !away.contains { $0.contains(day) }
    }.runs
  }
}
