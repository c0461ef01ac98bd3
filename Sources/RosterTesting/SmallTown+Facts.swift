import RosterModel

extension SmallTown {
  /// What a rule on crews, order or goals needs to bite.
  mutating func addFacts(for rule: String) {
    if Self.crewRules.contains(rule) { shortenCover() }
    if rule == "topicDemand" {
      facts.sites[0].demand = [
        FieldDemand("law", weight: 3), FieldDemand("health", weight: 2), FieldDemand("mediation", weight: 1),
      ]
    }
  }

  /// Rules that look at one crew after another: three shifts show all they do.
  private static let crewRules: Set<String> = ["topicDemand"]

  /// Leaves the night of the last day out, so that there are few rosters.
  private mutating func shortenCover() {
    facts.sites[0].cover = [
      CoverageLine(shiftTypes: ["day"], days: DayPattern(.everyDay)),
      CoverageLine(shiftTypes: ["night"], days: DayPattern(.dates([facts.horizon.days.lowerBound]))),
    ]
  }
}
