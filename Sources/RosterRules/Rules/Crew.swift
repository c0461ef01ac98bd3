import RosterModel

/// Every shift has the people it wants in each kind of place.
public struct Crew: Rule {
  public static let name = "crew"
  public static let summary = Text("每班按职务配齐人数", "every shift has the people it wants in each kind of place")
  public static let defaultPrice = Price.cover(1)
  public static let parameters: [Parameter<Crew>] = [
    .integer(
      "short", \.short, in: 0...1000, standard: 1, Text("每缺一人计几份", "prices for each place short of the number wanted")),
    .integer(
      "belowMinimum", \.belowMinimum, in: 0...1000, standard: 1,
      Text("低于最少人数时每人再加几份", "further prices for each place short of the minimum")),
    .integer(
      "over", \.over, in: 0...1000, standard: 0, Text("每多一人计几份", "prices for each person beyond the number wanted")),
  ]
  public static let scopeKeys: Set<ScopeKey> = .shifts
  public static let primitives: Set<Primitive> = [.coverage]
  public static let examples: [[String: RuleValue]] = [
    ["short": 2, "belowMinimum": 3],
    ["over": 2],
  ]

  public var header = RuleHeader()
  public var short = 1
  public var belowMinimum = 1
  public var over = 0

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return scope.shifts(in: scenario).flatMap { index -> [Finding] in
      let shift = scenario.shifts[index]
      return shift.places.flatMap { place -> [Finding] in
        let people = roster[index].filter { scenario.representatives[$0].post.place == place.kind }
        var findings: [Finding] = []
        let count = short * max(0, place.wanted - people.count) + belowMinimum * max(0, place.minimum - people.count)
        if people.count < max(place.wanted, place.minimum), count > 0 {
          findings.append(
            finding(
              "short", count: count, shifts: [index],
              RuleText.short(place.kind, of: shift.id, people.count, place.wanted)))
        }
        let spare = min(people.count, place.maximum) - place.wanted
        if spare > 0, over > 0 {
          findings.append(
            finding(
              "spare", count: over * spare, people: people, shifts: [index],
              RuleText.spare(place.kind, of: shift.id, people.count, place.wanted)))
        }
        if people.count > place.maximum {
          var excess = finding(
            "over", people: people, shifts: [index],
            RuleText.over(place.kind, of: shift.id, people.count, place.maximum))
          excess.level = .hard
          excess.penalty = people.count - place.maximum
          findings.append(excess)
        }
        return findings
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let places = Dictionary(grouping: scenario.people) { scenario.representatives[$0].post.place }
    let goal = formulation.goal(self)
    for index in scope.shifts(in: scenario) {
      for place in scenario.shifts[index].places {
        var cost = ConvexCost()
        cost.upper = place.maximum
        if price == .hard {
          cost.lower = short > 0 ? place.wanted : belowMinimum > 0 ? place.minimum : nil
          if over > 0 { cost.upper = min(place.wanted, place.maximum) }
        } else {
          cost.below = [
            .init(threshold: place.wanted, slope: short * price.amount),
            .init(threshold: place.minimum, slope: belowMinimum * price.amount),
          ].filter { $0.slope > 0 && $0.threshold > 0 }
          if over > 0, place.wanted < place.maximum {
            cost.above = [.init(threshold: place.wanted, slope: over * price.amount)]
          }
        }
        formulation.cover((places[place.kind] ?? []).map { .init(1, $0, index) }, cost, goal: goal)
      }
    }
  }
}
