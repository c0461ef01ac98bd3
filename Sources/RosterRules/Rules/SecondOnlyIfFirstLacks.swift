import RosterModel

/// A staffed shift with a holder of a field needs nobody else, one without needs two: people plus one where any of them
/// has the field make two.
///
/// Deputies count unless the scope names posts. So that the second place may stay open, the shift's places should be
/// `{ wanted: 1, maximum: 2 }`.
public struct SecondOnlyIfFirstLacks: Rule {
  public static let name = "secondOnlyIfFirstLacks"
  public static let summary = Text(
    "有该专业的人在，一人即可；没有则要两人", "with a holder of the field one person is enough, without one there are two")
  public static let parameters: [Parameter<SecondOnlyIfFirstLacks>] = [
    .text("name", \.field, Text("专业领域", "the field of expertise"))
  ]
  public static let primitives: Set<Primitive> = [.coverage]
  public static let examples: [[String: RuleValue]] = [
    ["name": "law"]
  ]

  public var header = RuleHeader()
  public var field = ""

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    let kinds = Set(scope.deputies(in: scenario).map { scenario.representatives[$0].post.place })
    let rigid = scope.shifts(in: scenario).map { scenario.shifts[$0] }.first { shift in
      shift.places.contains { kinds.contains($0.kind) && ($0.wanted > 1 || $0.maximum < 2) }
    }
    let warning = rigid.map {
      InputProblem(.warning, code: "rule.second.places", at: header.mark, text: RuleText.rigidPlaces($0.id))
    }
    return (field.isEmpty ? [] : unheldProblems(field, in: scenario)) + (warning.map { [$0] } ?? [])
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let counted = Set(scope.deputies(in: scenario))
    return scope.shifts(in: scenario).compactMap { index in
      let crew = roster[index].filter { counted.contains($0) }
      if crew.isEmpty { return nil }
      let holds = crew.contains { scenario.representatives[$0].fields.contains(field) }
      let wanted = holds ? 1 : 2
      if crew.count == wanted { return nil }
      return finding(
        crew.count < wanted ? "alone" : "needless", count: abs(crew.count - wanted), people: crew, shifts: [index],
        RuleText.second(field, scenario.shifts[index].id, crew.count, wanted))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let people = scope.deputies(in: scenario)
    let holders = people.filter { scenario.representatives[$0].fields.contains(field) }
    for index in scope.shifts(in: scenario) {
      formulation.cover(
        people.map { .init(1, $0, index) },
        staffed: [.init(1, index, people: holders), .init(-2, index, people: people)],
        .atLeast(0, price).adding(.atMost(0, price)), by: self)
    }
  }
}
