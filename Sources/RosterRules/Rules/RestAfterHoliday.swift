import RosterModel

/// Whoever serves on a statutory holiday is owed rest after it, in days without a turn or in hours.
public struct RestAfterHoliday: Rule {
  public static let name = "restAfterHoliday"
  public static let summary = Text(
    "法定节假日值班后应补休若干天（或小时）",
    "rest owed after a duty on a statutory holiday: days without a turn, or hours until the next")
  public static let parameters: [Parameter<RestAfterHoliday>] = [
    .integer("days", \.days, in: 0...31, standard: 1, Text("之后几天不值班", "days after it without a turn")),
    .integer("hours", \.hours, in: 0...240, standard: 0, Text("之后几小时不值班", "hours between its end and the next turn")),
  ]
  public static let scopeKeys: Set<ScopeKey> = [.sites, .shiftTypes, .posts, .groups, .people]
  public static let primitives: Set<Primitive> = [.exclusion, .option]
  public static let examples: [[String: RuleValue]] = [
    ["days": 1],
    ["days": 0, "hours": 12],
  ]

  public var header = RuleHeader()
  public var days = 1
  public var hours = 0

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    return scope.people(in: scenario).flatMap { person -> [Finding] in
      let turns = timelines[person.position].filter { scope.contains($0.shift, in: scenario) }
      return turns.filter { $0.shift.dayClass == .holiday }.flatMap { duty in
        turns.filter { next in
          next.index != nil && next.shift.start > duty.shift.start
            && (duty.shift.end.distance(to: next.shift.start) < hours * 60
              || next.shift.day > duty.shift.day && next.shift.day <= duty.shift.day.advanced(by: days))
        }.map { next in
          finding(
            "owed", people: [person], shifts: [duty.index, next.index].compactMap { $0 },
            RuleText.restAfterHoliday(scenario.displayName(of: person), duty.shift.id, next.shift.id))
        }
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let shifts = scope.shifts(in: scenario)
    func barred(after duty: Shift) -> [ShiftIndex] {
      let free = duty.day.advanced(by: 1)..<duty.day.advanced(by: days + 1)
      let rested = duty.end.advanced(by: hours * 60)
      return shifts.filter {
        let next = scenario.shifts[$0]
        return next.start > duty.start && (free.contains(next.day) || next.start < rested)
      }
    }
    let pairs = shifts.filter { scenario.shifts[$0].dayClass == .holiday }.flatMap { duty in
      barred(after: scenario.shifts[duty]).map { [duty, $0] }
    }
    for person in scope.people(in: scenario) { for pair in pairs { formulation.exclude(person, pair, by: self) } }
    for (past, crew) in zip(scenario.pastShifts, scenario.pastCrews)
    where past.dayClass == .holiday && scope.contains(past, in: scenario) {
      for person in crew where scope.contains(person, in: scenario) {
        for shift in barred(after: past) { formulation.charge(person, shift, by: self) }
      }
    }
  }
}
