import RosterModel

/// Runs of days on are neither too long nor too short.
public struct ConsecutiveDays: Rule {
  public static let name = "consecutiveDays"
  public static let summary = Text("连续值班天数的上下限", "how many days in a row a person may serve")
  public static let defaultPrice = Price.hard
  public static let parameters: [Parameter<ConsecutiveDays>] = [
    .integer("most", \.most, in: 1...400, standard: 400, Text("最多连续几天", "most days in a row")),
    .integer("least", \.least, in: 1...400, standard: 1, Text("至少连续几天", "fewest days in a row")),
  ]
  public static let primitives: Set<Primitive> = [.stretch]
  public static let examples: [[String: RuleValue]] = [
    ["most": 1],
    ["least": 2],
  ]

  public var header = RuleHeader()
  public var most = 400
  public var least = 1

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    least > most ? [InputProblem(code: "rule.reversed", at: header.mark, text: RuleText.reversed(least, most))] : []
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let horizon = scenario.horizon.days
    let firstKnown = scenario.firstKnownDay
    let timelines = roster.timelines()
    return scope.people(in: scenario).flatMap { person -> [Finding] in
      let name = scenario.displayName(of: person)
      let turns = timelines[person.position].filter { scope.contains($0.shift, in: scenario) }
      let days = Set(turns.map(\.shift.day))
      return days.filter { !days.contains($0.advanced(by: -1)) }.sorted().flatMap { first -> [Finding] in
        var last = first
        while days.contains(last.advanced(by: 1)) { last = last.advanced(by: 1) }
        let length = last.number - first.number + 1
        let shifts = turns.filter { (first...last).contains($0.shift.day) }.compactMap(\.index)
        var findings: [Finding] = []
        let over = (first...last).count { $0.number - first.number >= most && horizon.contains($0) }
        if over > 0 {
          findings.append(
            finding(
              "long", count: over, people: [person], shifts: shifts,
              RuleText.run(name, first, length, limit: most, isLong: true)))
        }
        let isClosed = first > firstKnown && last < horizon.upperBound && last.advanced(by: 1) >= horizon.lowerBound
        if isClosed, length < least {
          findings.append(
            finding(
              "short", count: least - length, people: [person], shifts: shifts,
              RuleText.run(name, first, length, limit: least, isLong: false)))
        }
        return findings
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let horizon = scenario.horizon.days
    let byDay = Dictionary(grouping: scope.shifts(in: scenario)) { scenario.shifts[$0].day }
    let past = Roster(empty: scenario, units: []).timelines()
    for person in scope.people(in: scenario) {
      let served = Set(past[person.position].filter { scope.contains($0.shift, in: scenario) }.map(\.shift.day))
      formulation.stretch(
        person, days: horizon.map { byDay[$0] ?? [] }, countsDaysOn: true,
        known: (scenario.firstKnownDay..<horizon.lowerBound).map { served.contains($0) }, least: least, most: most,
        by: self)
    }
  }
}

extension Scenario {
  /// The first day of which it is known who served: that of the first past shift, else the horizon's.
  var firstKnownDay: Day { min(pastShifts.map(\.day).min() ?? horizon.days.lowerBound, horizon.days.lowerBound) }
}
