import RosterModel

/// Somebody with a field of expertise on every staffed shift, or at least so often in every so many days.
public struct FieldPromise: Rule {
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

  private func holders(in scenario: Scenario) -> [PersonIndex] {
    scope.people(in: scenario).filter { scenario.representatives[$0].fields.contains(field) }
  }

  /// Windows of the promised length whose days are all known or planned.
  private func windows(of days: Int, in scenario: Scenario) -> [ClosedRange<Day>] {
    Period.rolling(days).windows(in: scenario.horizon.days).map(\.days).filter {
      $0.lowerBound >= scenario.firstKnownDay
    }
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let holders = Set(holders(in: scenario))
    switch every {
    case .shift:
      return scope.shifts(in: scenario).compactMap { index in
        let count = roster[index].count { holders.contains($0) }
        if roster[index].isEmpty || count >= least { return nil }
        return finding(
          "missing", count: least - count, people: roster[index], shifts: [index],
          RuleText.noField(field, scenario.shifts[index].id, count, least))
      }
    case .days(let days):
      let timelines = roster.timelines()
      let served = holders.sorted().flatMap { timelines[$0.position] }.filter { scope.contains($0.shift, in: scenario) }
      return windows(of: days, in: scenario).compactMap { window in
        let count = served.count { window.contains($0.shift.day) }
        if count >= least { return nil }
        return finding("gap", count: least - count, RuleText.fieldGap(field, window, count, least))
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let holders = holders(in: scenario)
    switch every {
    case .shift:
      for index in scope.shifts(in: scenario) {
        formulation.cover(
          holders.map { .init(1, $0, index) }, staffed: [.init(-least, index, people: scenario.people)],
          .atLeast(0, price),
          by: self)
      }
    case .days(let days):
      let shifts = scope.shifts(in: scenario)
      let past = Roster(empty: scenario, units: []).timelines()
      for window in windows(of: days, in: scenario) {
        let served = holders.reduce(0) { sum, person in
          sum + past[person.position].count { scope.contains($0.shift, in: scenario) && window.contains($0.shift.day) }
        }
        let terms = shifts.filter { window.contains(scenario.shifts[$0].day) }.flatMap { shift in
          holders.map { Coverage.Term(1, $0, shift) }
        }
        if served < least { formulation.cover(terms, constant: served, .atLeast(least, price), by: self) }
      }
    }
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
