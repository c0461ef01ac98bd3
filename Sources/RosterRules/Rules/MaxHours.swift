import RosterModel

/// At most, and at least, so many hours a person in every period; priced by the quarter hour, one begun
/// counting whole.
public struct MaxHours: Rule {
  public static let name = "maxHours"
  public static let summary = Text(
    "每人每个周期的小时数（或分钟数）上下限（按刻钟计价）",
    "at most and at least so many hours, or minutes, a person in every period; the price is for each quarter hour")
  public static let parameters: [Parameter<MaxHours>] = [
    .integer("most", \.most, in: 0...100_000, standard: 100_000, Text("最多几小时（或分钟）", "most hours, or minutes")),
    .integer(
      "least", \.least, in: 0...100_000, standard: 0,
      Text("最少几小时（或分钟），只看完整周期", "fewest hours, or minutes, in whole periods only")),
    .period("per", \.per, standard: .month, Text("周期", "period")),
    .word("unit", \.unit, standard: .hours, Text("上下限的单位", "what the two numbers count")),
  ]
  public static let takesLimits = true
  public static let primitives: Set<Primitive> = [.tally]
  public static let examples: [[String: RuleValue]] = [
    ["most": 15, "least": 9, "per": "horizon"],
    ["most": 20, "per": "2 days"],
    ["most": 14, "per": "week", "shiftTypes": ["night"]],
    ["most": 1450, "least": 571, "per": "horizon", "unit": "minutes"],
  ]

  /// What a limit counts.
  public enum Unit: String, CaseIterable, Sendable {
    case hours, minutes

    /// Minutes in one.
    var minutes: Int { self == .hours ? 60 : 1 }
  }

  public var header = RuleHeader()
  public var most = 100_000
  public var least = 0
  public var per = Period.month
  public var unit = Unit.hours

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    var problems = reversedProblems(least, most)
    if price != .hard {
      for type in scenario.shiftTypes
      where type.length % 15 != 0 && (scope.shiftTypes.isEmpty || scope.shiftTypes.contains(type.id)) {
        problems.append(
          InputProblem(code: "rule.quarterHours", at: header.mark, text: RuleText.notQuarterHours(type.id)))
      }
    }
    return problems
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    return scope.people(in: scenario).flatMap { person -> [Finding] in
      let limits = limits(of: person, in: scenario)
      let turns = timelines[person.position].filter { scope.contains($0.shift, in: scenario) }
      return per.windows(in: scenario.horizon.days).flatMap { window -> [Finding] in
        let counted = turns.filter { window.days.contains($0.shift.day) }
        let minutes = counted.reduce(0) { $0 + $1.shift.length }
        let least = window.isWhole ? limits.least : 0
        let past = counted.reduce(0) { $1.index == nil ? $0 + $1.shift.length : $0 }
        let most = limits.most
        let shifts = counted.compactMap(\.index)
        let name = scenario.displayName(of: person)
        var findings: [Finding] = []
        // What was served before the horizon is past cure: only what comes on top is charged.
        if minutes > max(most, past) {
          findings.append(
            finding(
              "over", count: (minutes - max(most, past) + 14) / 15, people: [person], shifts: shifts,
              RuleText.hours(name, minutes: minutes, limit: most, window.days)))
        }
        if minutes < least {
          findings.append(
            finding(
              "under", count: (least - minutes + 14) / 15, people: [person], shifts: shifts,
              RuleText.hours(name, minutes: minutes, limit: least, window.days)))
        }
        return findings
      }
    }
  }

  /// A person's limits in minutes.
  private func limits(of person: PersonIndex, in scenario: Scenario) -> (least: Int, most: Int) {
    let own = scenario.limits(of: person, for: id)
    return ((own.least ?? least) * unit.minutes, (own.most ?? most) * unit.minutes)
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let past = Roster(empty: scenario, units: []).timelines().map { turns in
      turns.filter { scope.contains($0.shift, in: scenario) }.map(\.shift)
    }
    let shifts = scope.shifts(in: scenario)
    // Priced limits count quarter hours; hard ones the longest time of which every shift is a multiple, so that any
    // length fits and numbers stay small.
    let lengths = Set(shifts.map { scenario.shifts[$0].length } + past.flatMap { $0.map(\.length) })
    let step = price == .hard ? max(1, lengths.reduce(0, greatestCommonDivisor)) : 15
    let windows = per.windows(in: scenario.horizon.days).map { window in
      (
        window,
        shifts.filter { window.days.contains(scenario.shifts[$0].day) }.map {
          Tally.Term(scenario.shifts[$0].length / step, anyOf: [$0])
        }
      )
    }
    for person in scope.people(in: scenario) {
      let limits = limits(of: person, in: scenario)
      for (window, terms) in windows {
        let served = past[person.position].reduce(0) { sum, shift in
          window.days.contains(shift.day) ? sum + shift.length / step : sum
        }
        let reach = served...(served + terms.reduce(0) { $0 + $1.coefficient })
        let least = window.isWhole ? (limits.least + step - 1) / step : 0
        let cost = ConvexCost.bounded(least: least, most: limits.most / step, price, reach: reach)
        formulation.tally(person, terms, constant: served, cost, by: self)
      }
    }
  }
}

/// The greatest common divisor of two numbers that are not negative (Euclid).
private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  other == 0 ? one : greatestCommonDivisor(other, one % other)
}
