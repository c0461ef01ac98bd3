import RosterModel

/// Somebody with a field of expertise on every staffed shift, or at least so often in every so many days.
public struct FieldPromise: PromisingRule {
  public static let name = "field"
  public static let summary = Text(
    "每班或每若干天有某专业的代表坐班", "somebody with a field on every staffed shift, or in every so many days")
  public static let parameters: [Parameter<FieldPromise>] = [
    .text("name", \.field, Text("专业领域", "the field of expertise")),
    .frequency("every", \.every, standard: .shift, Text("多久一次", "how often")),
    .integer("least", \.least, in: 1...1000, standard: 1, Text("至少几人次", "how many people, or turns in a window")),
  ]
  public static let primitives: Set<Primitive> = [.coverage]
  public static let examples: [[String: RuleValue]] = [
    ["name": "law", "every": "shift"],
    ["name": "law", "every": "2 days", "least": 2],
  ]

  public var header = RuleHeader()
  public var field = ""
  public var every = Frequency.shift
  public var least = 1

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    field.isEmpty ? [] : unheldProblems(field, in: scenario)
  }

  private func promise(in scenario: Scenario) -> CrewPromise {
    CrewPromise(
      holders: scope.people(in: scenario).filter { scenario.representatives[$0].fields.contains(field) }, every: every,
      least: least, counts: { scope.contains($0, in: scenario) })
  }

  public static let isAboutGrids = false

  public func kept(_ roster: Roster) -> [KeptPromise] {
    [promise(in: roster.scenario).kept(roster, timelines: roster.timelines(), subject: field, rule: id)]
  }

  public func audit(_ roster: Roster) -> [Finding] {
    promise(in: roster.scenario).shortages(in: roster, timelines: roster.timelines()).map { shortage in
      switch shortage.place {
      case .shift(let index):
        finding(
          "missing", count: least - shortage.count, people: roster[index], shifts: [index],
          RuleText.noField(field, roster.scenario.shifts[index].id, shortage.count, least))
      case .window(let window):
        finding("gap", count: least - shortage.count, RuleText.fieldGap(field, window, shortage.count, least))
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    promise(in: scenario).lower(
      by: self, scenario, past: Roster(empty: scenario, units: []).timelines(), into: &formulation)
  }
}

extension Rule {
  /// A warning where nobody has a field of expertise.
  func unheldProblems(_ field: String, in scenario: Scenario) -> [InputProblem] {
    let known = Set(scenario.representatives.flatMap(\.fields))
    if known.contains(field) { return [] }
    return [
      InputProblem(
        .warning, code: "rule.field.unheld", at: header.mark, text: RuleText.nobodyHas(field),
        suggestion: NearestName.of(field, among: known.sorted()).map(RuleText.maybe))
    ]
  }
}
