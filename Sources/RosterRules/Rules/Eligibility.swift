import RosterModel

/// People serve at the sites they serve, in places that the shift has for their post.
public struct Eligibility: Rule {
  public static let name = "eligibility"
  public static let summary = Text("只在所服务的站点、按职务值班", "people serve at their own sites, in places for their post")
  public static let primitives: Set<Primitive> = [.option]

  public var header = RuleHeader()

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return roster.assignments(in: scope).flatMap { person, index -> [Finding] in
      let (representative, shift) = (scenario.representatives[person], scenario.shifts[index])
      var findings: [Finding] = []
      if !representative.sites.isEmpty, !representative.sites.contains(scenario.sites[shift.site].id) {
        findings.append(
          finding(
            "otherSites", people: [person], shifts: [index],
            RuleText.obstacle(scenario.displayName(of: person), shift.id, .otherSites)))
      }
      if (shift.place(representative.post.place)?.maximum ?? 0) == 0 {
        var noPlace = finding(
          "noPlace", people: [person], shifts: [index],
          RuleText.obstacle(scenario.displayName(of: person), shift.id, .noPlace))
        noPlace.level = .hard
        noPlace.penalty = 1
        findings.append(noPlace)
      }
      return findings
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    for person in scope.people(in: scenario) {
      let representative = scenario.representatives[person]
      let sites = Set(representative.sites)
      for index in scope.shifts(in: scenario) {
        let shift = scenario.shifts[index]
        if !sites.isEmpty, !sites.contains(scenario.sites[shift.site].id) {
          formulation.charge(person, index, by: self)
        }
        if (shift.place(representative.post.place)?.maximum ?? 0) == 0 { formulation.forbid(person, index, by: self) }
      }
    }
  }
}
