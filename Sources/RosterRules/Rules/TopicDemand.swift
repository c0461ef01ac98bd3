import RosterModel

/// The crew's fields meet the site's demand: on each staffed shift every demanded field that nobody has is charged its
/// weight.
public struct TopicDemand: Rule {
  public static let name = "topicDemand"
  public static let summary = Text(
    "当班人员的专业合站点需求，缺一个领域按其权重计",
    "the crew's fields meet the site's demand; a field that nobody on a staffed shift has is charged its weight")
  public static let defaultPrice = Price.points(5, level: 1)
  public static let primitives: Set<Primitive> = [.coverage]

  public var header = RuleHeader()

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    let sites = scenario.sites.filter { scope.sites.isEmpty || scope.sites.contains($0.id) }
    if sites.allSatisfy(\.demand.isEmpty) {
      return [InputProblem(.warning, code: "rule.demand.none", at: header.mark, text: RuleText.noDemand)]
    }
    var told: Set<String> = []
    return sites.flatMap(\.demand).filter { told.insert($0.field).inserted }.flatMap {
      unheldProblems($0.field, in: scenario)
    }
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return scope.shifts(in: scenario).filter { !roster[$0].isEmpty }.flatMap { index -> [Finding] in
      let crew = roster[index].filter { scope.contains($0, in: scenario) }
      let fields = Set(crew.flatMap { scenario.representatives[$0].fields })
      let shift = scenario.shifts[index]
      return scenario.sites[shift.site].demand.filter { !fields.contains($0.field) }.map { demand in
        finding(
          "missing", count: demand.weight, people: roster[index], shifts: [index], RuleText.unmet(demand, shift.id))
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let people = scope.people(in: scenario)
    for index in scope.shifts(in: scenario) {
      for demand in scenario.sites[scenario.shifts[index].site].demand {
        let holders = people.filter { scenario.representatives[$0].fields.contains(demand.field) }
        formulation.cover(
          holders.map { .init(1, $0, index) }, staffed: [.init(-1, index, people: scenario.people)],
          .atLeast(0, price.times(demand.weight)), by: self)
      }
    }
  }
}

extension Price {
  /// The price of several at once.
  func times(_ count: Int) -> Price {
    switch self {
    case .hard: .hard
    case .cover(let amount): .cover(count * amount)
    case .points(let amount, let level): .points(count * amount, level: level)
    }
  }
}
