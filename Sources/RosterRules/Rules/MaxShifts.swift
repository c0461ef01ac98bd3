import RosterModel

/// At most, and at least, so many shifts a person in every period; limits.csv may give a person's own numbers.
public struct MaxShifts: Rule {
  public static let name = "maxShifts"
  public static let summary = Text("每人每个周期的班数上下限", "at most and at least so many shifts a person in every period")
  public static let parameters: [Parameter<MaxShifts>] = [
    .integer("most", \.most, in: 0...100_000, standard: 100_000, Text("最多几班", "most shifts")),
    .integer(
      "least", \.least, in: 0...100_000, standard: 0, Text("最少几班，只看完整周期", "fewest shifts, in whole periods only")),
    .period("per", \.per, standard: .month, Text("周期", "period")),
  ]
  public static let takesLimits = true
  public static let primitives: Set<Primitive> = [.tally, .option]
  public static let examples: [[String: RuleValue]] = [
    ["most": 1, "least": 1, "per": "day"],
    ["most": 1, "least": 1, "per": "2 days"],
    ["most": 1, "per": "week", "shiftTypes": ["night"]],
    ["most": 0, "per": "horizon", "days": ["restDay"]],
  ]

  public var header = RuleHeader()
  public var most = 100_000
  public var least = 0
  public var per = Period.month

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    reversedProblems(least, most)
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    return scope.people(in: scenario).flatMap { person -> [Finding] in
      let limits = scenario.limits(of: person, for: id)
      let turns = timelines[person.position].filter { scope.contains($0.shift, in: scenario) }
      return per.windows(in: scenario.horizon.days).flatMap { window -> [Finding] in
        let counted = turns.filter { window.days.contains($0.shift.day) }
        let shifts = counted.compactMap(\.index)
        let least = window.isWhole ? limits.least ?? least : 0
        // What was served before the horizon is past cure: only what comes on top is charged.
        let most = max(limits.most ?? most, counted.count { $0.index == nil })
        let name = scenario.displayName(of: person)
        var findings: [Finding] = []
        if counted.count > most {
          findings.append(
            finding(
              "over", count: counted.count - most, people: [person], shifts: shifts,
              RuleText.tooMany(name, counted.count, most, window.days)))
        }
        if counted.count < least {
          findings.append(
            finding(
              "under", count: least - counted.count, people: [person], shifts: shifts,
              RuleText.tooFew(name, counted.count, least, window.days)))
        }
        return findings
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let past = Roster(empty: scenario, units: []).timelines()
    let shifts = scope.shifts(in: scenario)
    let windows = per.windows(in: scenario.horizon.days).map { window in
      (window, shifts.filter { window.days.contains(scenario.shifts[$0].day) }.map { Tally.Term(1, anyOf: [$0]) })
    }
    for person in scope.people(in: scenario) {
      let limits = scenario.limits(of: person, for: id)
      for (window, terms) in windows {
        let served = past[person.position].count {
          window.days.contains($0.shift.day) && scope.contains($0.shift, in: scenario)
        }
        let (fewest, limit) = (window.isWhole ? limits.least ?? least : 0, limits.most ?? most)
        if price == .hard, limit <= served, fewest <= served {
          // Where no turn is left, none is an option.
          for term in terms { formulation.forbid(person, term.worked[0], by: self) }
          continue
        }
        let cost = ConvexCost.bounded(least: fewest, most: limit, price, reach: served...(served + terms.count))
        formulation.tally(person, terms, constant: served, cost, by: self)
      }
    }
  }
}

extension ConvexCost {
  /// Values from `least` to `most`; an end that no value in `reach` can pass is left out, and one that every value
  /// passes asks for no more than the nearest of them.
  static func bounded(least: Int, most: Int, _ price: Price, reach: ClosedRange<Int>) -> ConvexCost {
    var cost = ConvexCost()
    if least > reach.lowerBound { cost = cost.adding(.atLeast(least, price)) }
    if most < reach.upperBound { cost = cost.adding(.atMost(max(most, reach.lowerBound), price)) }
    return cost
  }
}
