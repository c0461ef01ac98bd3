import RosterModel

/// From one turn of a person to the next there are at least so many days.
public struct Spacing: Rule {
  /// Which turns are kept apart.
  public enum Same: String, CaseIterable, Sendable { case any, shiftType, site }

  public static let name = "spacing"
  public static let summary = Text(
    "同一人两班之间至少隔若干天（次日即隔一天）",
    "at least so many days from one turn of a person to the next (the next day is one day away); each two too close are charged"
  )
  public static let parameters: [Parameter<Spacing>] = [
    .integer("days", \.days, in: 1...400, standard: nil, Text("至少隔几天", "fewest days from one turn to the next")),
    .word(
      "same", \.same, standard: .any, Text("只管同类班次或同一站点的班", "any turns, or only those of the same shift type or site")),
  ]
  public static let scopeKeys: Set<ScopeKey> = [.sites, .shiftTypes, .posts, .groups, .people]
  public static let primitives: Set<Primitive> = [.exclusion, .option]
  public static let examples: [[String: RuleValue]] = [
    ["days": 2],
    ["days": 4, "same": "shiftType"],
  ]

  public var header = RuleHeader()
  public var days = 1
  public var same = Same.any

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    if price == .hard { return [] }
    let shifts = scope.shifts(in: scenario).count
    let close = shifts * min(shifts, shifts * days / max(1, scenario.horizon.days.count))
    return sizeProblems(scope.people(in: scenario).count * close)
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    return scope.people(in: scenario).flatMap { person -> [Finding] in
      let turns = timelines[person.position].filter { scope.contains($0.shift, in: scenario) }
      return turns.enumerated().flatMap { offset, first in
        turns[(offset + 1)...].filter { second in
          let isSame =
            switch same {
            case .any: true
            case .shiftType: first.shift.type == second.shift.type
            case .site: first.shift.site == second.shift.site
            }
          return isSame && second.index != nil && second.shift.day < first.shift.day.advanced(by: days)
        }.map { second in
          finding(
            "close", people: [person], shifts: [first.index, second.index].compactMap { $0 },
            RuleText.spacing(scenario.displayName(of: person), first.shift.id, second.shift.id, days: days))
        }
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let kinds = Dictionary(grouping: scope.shifts(in: scenario)) { kind(of: scenario.shifts[$0]) }
    let cliques = kinds.sorted { $0.key < $1.key }.flatMap { _, shifts in
      price == .hard ? windows(of: shifts, in: scenario) : pairs(of: shifts, in: scenario)
    }
    for person in scope.people(in: scenario) { for clique in cliques { formulation.exclude(person, clique, by: self) } }
    for (past, crew) in zip(scenario.pastShifts, scenario.pastCrews) where scope.contains(past, in: scenario) {
      for shift in kinds[kind(of: past)] ?? [] where scenario.shifts[shift].day.number - past.day.number < days {
        for person in crew where scope.contains(person, in: scenario) { formulation.charge(person, shift, by: self) }
      }
    }
  }

  /// Shifts of equal numbers are kept apart.
  private func kind(of shift: Shift) -> Int {
    switch same {
    case .any: 0
    case .shiftType: shift.type.position
    case .site: shift.site.position
    }
  }

  /// The longest sets of shifts of which every two are too close: those of so many days in a row.
  private func windows(of shifts: [ShiftIndex], in scenario: Scenario) -> [[ShiftIndex]] {
    var windows: [[ShiftIndex]] = []
    for first in Set(shifts.map { scenario.shifts[$0].day }).sorted() {
      let window = shifts.filter { (first..<first.advanced(by: days)).contains(scenario.shifts[$0].day) }
      if window.last != windows.last?.last { windows.append(window) }
    }
    return windows
  }

  private func pairs(of shifts: [ShiftIndex], in scenario: Scenario) -> [[ShiftIndex]] {
    shifts.enumerated().flatMap { offset, first in
      shifts[(offset + 1)...].prefix { scenario.shifts[$0].day.number - scenario.shifts[first].day.number < days }.map {
        [first, $0]
      }
    }
  }
}
