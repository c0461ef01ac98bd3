import RosterModel

/// Every staffed shift has somebody of a leading post.
public struct Lead: Rule {
  public static let name = "lead"
  public static let summary = Text("有人值班的班必须有人带班", "every staffed shift has somebody of a leading post")
  public static let parameters: [Parameter<Lead>] = [
    .words("posts", \.posts, standard: [.stationHead, .deputyHead, .director], Text("可带班的职务", "the leading posts"))
  ]
  public static let scopeKeys: Set<ScopeKey> = .shifts
  public static let primitives: Set<Primitive> = [.coverage]
  public static let examples: [[String: RuleValue]] = [
    ["posts": ["stationHead"]],
    ["posts": ["deputy"], "sites": ["station"]],
  ]

  public var header = RuleHeader()
  public var posts: [Post] = [.stationHead, .deputyHead, .director]

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return scope.shifts(in: scenario).compactMap { index in
      let crew = roster[index]
      if crew.isEmpty || crew.contains(where: { posts.contains(scenario.representatives[$0].post) }) { return nil }
      return finding("missing", people: crew, shifts: [index], RuleText.noLead(scenario.shifts[index].id))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let leads = scenario.people.filter { posts.contains(scenario.representatives[$0].post) }
    for index in scope.shifts(in: scenario) {
      formulation.cover(
        leads.map { .init(1, $0, index) }, staffed: [.init(-1, index, people: scenario.people)], .atLeast(0, price),
        by: self)
    }
  }
}
