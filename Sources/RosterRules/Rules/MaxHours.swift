import RosterModel

/// At most, and at least, so many hours a person in every period; priced by the quarter hour.
public struct MaxHours: Rule {
  public static let name = "maxHours"
  public static let summary = Text(
    "每人每个周期的小时数上下限（按刻钟计价）",
    "at most and at least so many hours a person in every period; the price is for each quarter hour")
  public static let parameters: [Parameter<MaxHours>] = [
    .integer("most", \.most, in: 0...100_000, standard: 100_000, Text("最多几小时", "most hours")),
    .integer(
      "least", \.least, in: 0...100_000, standard: 0, Text("最少几小时，只看完整周期", "fewest hours, in whole periods only")),
    .period("per", \.per, standard: .month, Text("周期", "period")),
  ]
  public static let takesLimits = true
  public static let primitives: Set<Primitive> = [.tally]
  public static let examples: [[String: RuleValue]] = [
    ["most": 15, "least": 9, "per": "horizon"],
    ["most": 20, "per": "2 days"],
    ["most": 14, "per": "week", "shiftTypes": ["night"]],
  ]

  public var header = RuleHeader()
  public var most = 100_000
  public var least = 0
  public var per = Period.month

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
      let limits = scenario.limits(of: person, for: id)
      let turns = timelines[person.position].filter { scope.contains($0.shift, in: scenario) }
      return per.windows(in: scenario.horizon.days).flatMap { window -> [Finding] in
        let counted = turns.filter { window.days.contains($0.shift.day) }
        let minutes = counted.reduce(0) { $0 + $1.shift.length }
        let least = window.isWhole ? limits.least ?? least : 0
        let past = counted.reduce(0) { $1.index == nil ? $0 + $1.shift.length : $0 }
        let most = limits.most ?? most
        let shifts = counted.compactMap(\.index)
        let name = scenario.displayName(of: person)
        var findings: [Finding] = []
        // What was served before the horizon is past cure: only what comes on top is charged.
        if minutes > max(most * 60, past) {
          findings.append(
            finding(
              "over", count: max(1, (minutes - max(most * 60, past)) / 15), people: [person], shifts: shifts,
              RuleText.hours(name, minutes: minutes, limit: most, window.days)))
        }
        if minutes < least * 60 {
          findings.append(
            finding(
              "under", count: max(1, (least * 60 - minutes) / 15), people: [person], shifts: shifts,
              RuleText.hours(name, minutes: minutes, limit: least, window.days)))
        }
        return findings
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    // Hard limits count minutes, so that any length fits; priced ones count quarter hours.
    let unit = price == .hard ? 1 : 15
    let past = Roster(empty: scenario, units: []).timelines()
    let shifts = scope.shifts(in: scenario)
    for person in scope.people(in: scenario) {
      let limits = scenario.limits(of: person, for: id)
      for window in per.windows(in: scenario.horizon.days) {
        let counted = shifts.filter { window.days.contains(scenario.shifts[$0].day) }
        let served = past[person.position].reduce(0) { sum, turn in
          window.days.contains(turn.shift.day) && scope.contains(turn.shift, in: scenario)
            ? sum + turn.shift.length / unit : sum
        }
        let reach = served...(served + counted.reduce(0) { $0 + scenario.shifts[$1].length / unit })
        let cost = ConvexCost.bounded(
          least: window.isWhole ? (limits.least ?? least) * 60 / unit : 0, most: (limits.most ?? most) * 60 / unit,
          price,
          reach: reach)
        formulation.tally(
          person, counted.map { .init(scenario.shifts[$0].length / unit, anyOf: [$0]) }, constant: served, cost,
          by: self)
      }
    }
  }
}
