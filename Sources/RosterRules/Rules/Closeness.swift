import RosterModel

/// The roster stays close to the one that is published: each turn added or removed is charged, or each person told.
public struct Closeness: Rule {
  /// What is counted.
  public enum Count: String, CaseIterable, Sendable {
    /// Each shift of a person that is added or removed.
    case turns
    /// Each person of whom any shift is added or removed, who must be told.
    case people
  }

  public static let name = "closeness"
  public static let summary = Text(
    "尽量不改已公布的班表：每增减一班或每通知一人计一份",
    "the roster stays close to the published one: each turn changed, or each person told, is charged")
  public static let defaultPrice = Price.points(5, level: 1)
  public static let parameters: [Parameter<Closeness>] = [
    .word("count", \.count, standard: .turns, Text("按班次 turns 还是按人 people", "turns changed, or people told"))
  ]
  public static let primitives: Set<Primitive> = [.tally]
  public static let examples: [[String: RuleValue]] = [
    ["count": "turns"],
    ["count": "people"],
  ]

  public var header = RuleHeader()
  public var count = Count.turns

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    if !scenario.published.isEmpty { return [] }
    return [InputProblem(.warning, code: "rule.published.none", at: header.mark, text: RuleText.nothingPublished)]
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    if scenario.published.isEmpty { return [] }
    let shifts = scope.shifts(in: scenario)
    return scope.people(in: scenario).flatMap { person -> [Finding] in
      let name = scenario.displayName(of: person)
      let added = shifts.filter { roster[$0].contains(person) && !scenario.published[$0.position].contains(person) }
      let removed = shifts.filter { !roster[$0].contains(person) && scenario.published[$0.position].contains(person) }
      if added.isEmpty, removed.isEmpty { return [] }
      func names(_ indices: [ShiftIndex]) -> String { indices.map { scenario.shifts[$0].id }.joined(separator: ", ") }
      switch count {
      case .people:
        return [
          finding(
            "told", people: [person], shifts: added + removed,
            RuleText.told(name, added: names(added), removed: names(removed)))
        ]
      case .turns:
        return added.map {
          finding("added", people: [person], shifts: [$0], RuleText.added(name, scenario.shifts[$0].id))
        }
          + removed.map {
            finding("removed", people: [person], shifts: [$0], RuleText.removed(name, scenario.shifts[$0].id))
          }
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    if scenario.published.isEmpty { return }
    let shifts = scope.shifts(in: scenario)
    for person in scope.people(in: scenario) {
      let kept = shifts.filter { scenario.published[$0.position].contains(person) }
      let others = shifts.filter { !scenario.published[$0.position].contains(person) }
      let terms: [Tally.Term] =
        switch count {
        case .turns: kept.map { .init(1, anyOf: [], orNotAllOf: [$0]) } + others.map { .init(1, anyOf: [$0]) }
        case .people: [.init(1, anyOf: others, orNotAllOf: kept)]
        }
      formulation.tally(person, terms, .atMost(0, price), by: self)
    }
  }
}
