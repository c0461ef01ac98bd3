import RosterModel

/// For each grid that a site serves, a deputy of that grid has a turn there at least so often in every so many days.
///
/// Deputies count unless the scope names posts, and turns before the horizon count too. Sites without grids, or without
/// a shift in the scope, promise nothing.
public struct GridAtPoint: PromisingRule {
  public static let name = "gridAtPoint"
  public static let summary = Text(
    "站点服务的每个网格，每若干天有该网格的代表来坐班", "a deputy of each grid that a site serves has a turn there in every so many days")
  public static let defaultPrice = Price.points(20, level: 1)
  public static let parameters: [Parameter<GridAtPoint>] = [
    .frequency("every", \.every, standard: .days(30), Text("多久一次", "how often")),
    .integer("least", \.least, in: 1...1000, standard: 1, Text("至少几人次", "how many people, or turns in a window")),
  ]
  public static let primitives: Set<Primitive> = [.coverage]
  public static let examples: [[String: RuleValue]] = [
    ["every": "2 days"]
  ]

  public var header = RuleHeader()
  public var every = Frequency.days(30)
  public var least = 1

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    let promises = promises(in: scenario)
    if promises.isEmpty {
      return [InputProblem(.warning, code: "rule.grids.none", at: header.mark, text: RuleText.noGrids)]
    }
    return promises.filter(\.promise.holders.isEmpty).map {
      InputProblem(
        .warning, code: "rule.grid.unserved", at: header.mark,
        text: RuleText.nobodyServes($0.grid, at: scenario.sites[$0.site].name))
    }
  }

  private func promises(in scenario: Scenario) -> [(site: SiteIndex, grid: String, promise: CrewPromise)] {
    let people = scope.deputies(in: scenario)
    let planned = Set(scope.shifts(in: scenario).map { scenario.shifts[$0].site })
    return scenario.sites.typedIndices.filter { planned.contains($0) }.flatMap { site in
      scenario.sites[site].grids.map { grid in
        let promise = CrewPromise(
          holders: people.filter { scenario.representatives[$0].grids.contains(grid) }, every: every, least: least,
          counts: { $0.site == site && scope.contains($0, in: scenario) })
        return (site, grid, promise)
      }
    }
  }

  public static let isAboutGrids = true

  public func kept(_ roster: Roster) -> [KeptPromise] {
    let timelines = roster.timelines()
    return promises(in: roster.scenario).map { _, grid, promise in
      promise.kept(roster, timelines: timelines, subject: grid, rule: id)
    }
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    return promises(in: scenario).flatMap { site, grid, promise in
      promise.shortages(in: roster, timelines: timelines).map { shortage in
        switch shortage.place {
        case .shift(let index):
          finding(
            "missing", count: least - shortage.count, people: roster[index], shifts: [index],
            RuleText.noGrid(grid, scenario.shifts[index].id, shortage.count, least))
        case .window(let window):
          finding(
            "gap", count: least - shortage.count,
            RuleText.gridGap(grid, at: scenario.sites[site].name, window, shortage.count, least))
        }
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let past = Roster(empty: scenario, units: []).timelines()
    for entry in promises(in: scenario) { entry.promise.lower(by: self, scenario, past: past, into: &formulation) }
  }
}

extension Scope {
  /// The people meant where a rule is about deputies unless it names posts.
  func deputies(in scenario: Scenario) -> [PersonIndex] {
    people(in: scenario).filter { !posts.isEmpty || scenario.representatives[$0].post == .deputy }
  }
}
