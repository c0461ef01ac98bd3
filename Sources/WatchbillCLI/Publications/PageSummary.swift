import RosterPublishing
import Watchbill

/// The short lines below a page's title. They tell nothing of how long a solve took, so that equal rosters give equal
/// pages.
enum PageSummary {
  /// The month of a roster with the lines of its page.
  static func month(
    _ roster: Roster, _ audit: Audit, _ settings: PublicationSettings, standIns: [ShiftIndex: [PersonIndex]] = [:]
  ) -> PublishedMonth {
    let language = settings.language ?? roster.scenario.language
    let groups = roster.units.count { $0.members.count > 1 }
    var lines = [CLIText.heading(roster.scenario, groups: groups)]
    if settings.audience == .station {
      lines.append(
        CLIText.summary(
          shifts: roster.scenario.shifts.count, filled: SolveSummary.filled(roster), uncovered: audit.uncoveredPlaces,
          hard: audit.hardFindings.count))
      lines.append(CLIText.points(audit.penalty.points))
    }
    return PublishedMonth(
      roster, audit: audit, settings: settings,
      additions: PublishedAdditions(standIns: standIns, summary: lines.map { $0(language) }))
  }
}
