import RosterModel

/// A person's nights are at most so many more than their day turns: nights are not left to those who refuse none.
public struct NightBalance: Rule {
  public static let name = "nightBalance"
  public static let summary = Text(
    "每人夜班最多比白班多若干班",
    "a person's nights are at most so many more than their day turns; each further night is charged"
  )
  public static let parameters: [Parameter<NightBalance>] = [
    .integer(
      "most", \.most, in: 0...1000, standard: 1, Text("最多多几班", "most nights beyond the day turns"))
  ]
  public static let primitives: Set<Primitive> = [.tally]
  public static let examples: [[String: RuleValue]] = [
    ["most": 0]
  ]

  public var header = RuleHeader()
  public var most = 1

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    return scope.people(in: scenario).compactMap { person in
      let turns = timelines[person.position].filter {
        $0.index != nil && scope.contains($0.shift, in: scenario)
      }
      let nights = turns.count { $0.shift.isNight }
      let days = turns.count - nights
      if nights - days <= most { return nil }
      let name = scenario.displayName(of: person)
      return finding(
        "over", count: nights - days - most, people: [person], shifts: turns.compactMap(\.index),
        Text(
          "\(name)值 \(nights) 个夜班、\(days) 个白班（夜班最多比白班多 \(most)）",
          "\(name) serves \(nights) night(s) and \(days) day turn(s) (at most \(most) more nights than days)"
        ))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let terms = scope.shifts(in: scenario).map {
      Tally.Term(scenario.shifts[$0].isNight ? 1 : -1, anyOf: [$0])
    }
    for person in scope.people(in: scenario) {
      formulation.tally(person, terms, .atMost(most, price), by: self)
    }
  }
}
