import RosterModel

extension SmallTown {
  /// What a rule needs to bite.
  mutating func addFacts(for rule: String) {
    if Self.crewRules.contains(rule) { shortenCover() }
    let first = facts.horizon.days.lowerBound
    if rule == "onePlace" { facts.shiftTypes[1].start = TimeOfDay(minutes: 1020) }
    if rule == "gridAtPoint" {
      facts.sites[0].grids = ["near", "far"]
      facts.representatives[0].grids = ["near"]
      facts.representatives[2].grids = ["near", "far"]
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

  /// Rules that look at one crew after another: three shifts show all they do.
  private static let crewRules: Set<String> = [
    "topicDemand", "level", "mixedLevels", "themeDay", "gridAtPoint", "secondOnlyIfFirstLacks", "newWithExperienced",
  ]

  /// Leaves the night of the last day out, so that there are few rosters.
  private mutating func shortenCover() {
    facts.sites[0].cover = [
      CoverageLine(shiftTypes: ["day"], days: DayPattern(.everyDay)),
      CoverageLine(shiftTypes: ["night"], days: DayPattern(.dates([facts.horizon.days.lowerBound]))),
    ]
  }
}
