import RosterModel

/// Somebody of a level of congress on every staffed shift, or at least so often in every so many days.
public struct LevelPromise: PromisingRule {
  public static let name = "level"
  public static let summary = Text(
    "每班或每若干天有某级代表坐班", "somebody of a level on every staffed shift, or in every so many days")
  public static let parameters: [Parameter<LevelPromise>] = [
    .word("level", \.level, standard: nil, Text("层级", "the level of congress")),
    .frequency("every", \.every, standard: .shift, Text("多久一次", "how often")),
    .integer("least", \.least, in: 1...1000, standard: 1, Text("至少几人次", "how many people, or turns in a window")),
  ]
  public static let primitives: Set<Primitive> = [.coverage]
  public static let examples: [[String: RuleValue]] = [
    ["level": "county", "every": "2 days", "least": 2]
  ]

  public var header = RuleHeader()
  public var level = Level.county
  public var every = Frequency.shift
  public var least = 1

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] { unheldProblems([level], in: scenario) }

  private func promise(in scenario: Scenario) -> CrewPromise {
    CrewPromise(
      holders: scope.people(in: scenario).filter { scenario.representatives[$0].levels.contains(level) }, every: every,
      least: least, counts: { scope.contains($0, in: scenario) },
      holds: { scenario.representatives[$0].levels(on: $1).contains(level) })
  }

  public static let isAboutGrids = false

  public func kept(_ roster: Roster) -> [KeptPromise] {
    [promise(in: roster.scenario).kept(roster, timelines: roster.timelines(), subject: level.rawValue, rule: id)]
  }

  public func audit(_ roster: Roster) -> [Finding] {
    promise(in: roster.scenario).shortages(in: roster, timelines: roster.timelines()).map { shortage in
      switch shortage.place {
      case .shift(let index):
        finding(
          "missing", count: least - shortage.count, people: roster[index], shifts: [index],
          RuleText.noLevel(level, roster.scenario.shifts[index].id, shortage.count, least))
      case .window(let window):
        finding("gap", count: least - shortage.count, RuleText.levelGap(level, window, shortage.count, least))
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    promise(in: scenario).lower(
      by: self, scenario, past: Roster(empty: scenario, units: []).timelines(), into: &formulation)
  }
}

extension Rule {
  /// A warning for each level that nobody in scope holds.
  func unheldProblems(_ levels: [Level], in scenario: Scenario) -> [InputProblem] {
    let held = Set(scope.people(in: scenario).flatMap { scenario.representatives[$0].levels })
    return levels.filter { !held.contains($0) }.map {
      InputProblem(.warning, code: "rule.level.unheld", at: header.mark, text: RuleText.nobodyHolds($0))
    }
  }
}
