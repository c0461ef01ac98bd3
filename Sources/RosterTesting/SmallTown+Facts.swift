import RosterModel

extension SmallTown {
  /// What a rule needs to bite.
  mutating func addFacts(for rule: String) {
    if Self.crewRules.contains(rule) { shortenCover(isShort: facts.representatives.count > 3) }
    if Self.planRules.contains(rule) { shortenCover(isShort: false) }
    let first = facts.horizon.days.lowerBound
    if rule == "crew" {
      // Days may have one person too many, nights none.
      facts.sites[0].cover.insert(
        CoverageLine(
          shiftTypes: ["day"], days: DayPattern(.everyDay), places: [Place(.deputy, wanted: 1, maximum: 2)]), at: 0)
    }
    if rule == "order" {
      for line in facts.sites[0].cover.indices {
        facts.sites[0].cover[line].places = [Place(.deputy, wanted: 1, maximum: 2)]
      }
      facts.leave = [Leave(person: person(1), days: first...first)]
    }
    if rule == "activities" {
      let people = facts.representatives.typedIndices
      let noon = (TimeOfDay(minutes: 720), TimeOfDay(minutes: 840))
      facts.leave = [Leave(person: person(3), days: first...first)]
      facts.activities = [
        Activity(
          id: "meeting", kind: .meeting, days: first...first, start: noon.0, end: noon.1, participants: people,
          quorum: 2),
        Activity(
          id: "inspection", kind: .inspection, days: first.advanced(by: 1)...first.advanced(by: 1), start: noon.0,
          end: noon.1, participants: [person(1)]),
        Activity(id: "study", kind: .study, days: first...first.advanced(by: 3), participants: people),
      ]
    }
    if rule == "closeness" {
      facts.published = [
        .init(person: person(1), shift: "\(first)/station/day"),
        .init(person: person(2), shift: "\(first)/station/day"),
        .init(person: person(3), shift: "\(first)/station/night"),
        .init(person: person(1), shift: "\(first.advanced(by: 1))/station/day"),
      ]
    }
    if rule == "gridAtPoint" {
      facts.sites[0].grids = ["near", "far"]
      facts.representatives[0].grids = ["near"]
      facts.representatives[2].grids = ["near", "far"]
    }
    if rule == "level" || rule == "mixedLevels" {
      // One is of the county from the second day on, another until the first.
      facts.representatives[1].levels.insert(.county)
      facts.representatives[1].levelTerms = [LevelTerm(.county, from: first.advanced(by: 1))]
      facts.representatives[2].levels.insert(.county)
      facts.representatives[2].levelTerms = [LevelTerm(.county, until: first)]
    }
    if rule == "secondOnlyIfFirstLacks" {
      for line in facts.sites[0].cover.indices {
        facts.sites[0].cover[line].places = [Place(.deputy, wanted: 1, maximum: 2)]
      }
    }
    if rule == "newWithExperienced" {
      facts.representatives[0].groups = ["novice"]
      facts.representatives[0].from = first.advanced(by: -60)
      facts.representatives[1].groups = ["veteran", "novice"]
      facts.representatives[1].from = first.advanced(by: -29)
      facts.representatives[2].groups = ["veteran"]
    }
    if rule == "topicDemand" {
      facts.sites[0].demand = [
        FieldDemand("law", weight: 3), FieldDemand("health", weight: 2), FieldDemand("mediation", weight: 1),
      ]
    }
  }

  /// Rules that look at one crew after another: three shifts show all they do, and two where there are four people.
  private static let crewRules: Set<String> = [
    "topicDemand", "level", "mixedLevels", "themeDay", "gridAtPoint", "secondOnlyIfFirstLacks", "newWithExperienced",
  ]

  /// Rules that compare shifts of two days with what was decided before.
  private static let planRules: Set<String> = ["order", "closeness", "activities"]

  /// Leaves the night of the last day out, and the day before it where `isShort`, so that there are few rosters.
  private mutating func shortenCover(isShort: Bool) {
    let first = DayPattern(.dates([facts.horizon.days.lowerBound]))
    facts.sites[0].cover = [
      CoverageLine(shiftTypes: ["day"], days: isShort ? first : DayPattern(.everyDay)),
      CoverageLine(shiftTypes: ["night"], days: first),
    ]
  }
}
