import Watchbill

/// What `diff` and `explain --why-not` tell a person of two rosters.
struct DifferenceSummary {
  let difference: RosterDifference
  let subjects: Subjects

  private var language: Language { subjects.language }

  /// The lines, costs first.
  func lines() -> [String] {
    if difference.isEmpty { return [CLIText.same(language)] }
    return costs() + crews() + rules() + section(CLIText.gained, difference.gained.map { told($0, "+") })
      + section(CLIText.lost, difference.lost.map { told($0, "−") }) + section(CLIText.turns, fairness())
  }

  /// The lines without single findings, for a change that somebody is to choose among others.
  func shortLines() -> [String] {
    difference.isEmpty ? [CLIText.same(language)] : costs() + crews() + rules() + section(CLIText.turns, fairness())
  }

  private func costs() -> [String] {
    let costs = zip(difference.penaltyBefore, difference.penaltyAfter).enumerated().compactMap { level, costs in
      level == 2 || costs.0 != costs.1 ? CLIText.change(level, costs.0, costs.1)(language) : nil
    }
    return [costs.joined(separator: " · ")]
  }

  private func crews() -> [String] {
    [CLIText.changed(difference.shifts.count, difference.people.count)(language)]
      + difference.shifts.map { change in
        let (before, after) = (subjects.names(change.removed), subjects.names(change.added))
        let nobody = CLIText.nobody(language)
        return "  \(change.shift)  \(before.isEmpty ? nobody : before) → \(after.isEmpty ? nobody : after)"
      }
  }

  private func rules() -> [String] {
    section(
      CLIText.byRule,
      difference.rules.map { change in
        let level = change.level < 2 || change.level > 2 ? " (\(CLIText.level(change.level)(language)))" : ""
        return "\(change.rule)\(level) \(change.before) → \(change.after) "
          + "(\(CLIText.signed(change.after - change.before)))"
      })
  }

  private func fairness() -> [String] {
    difference.fairness.map { change in
      let turnClass = TurnClass(rawValue: change.turnClass)?.name(language) ?? change.turnClass
      return "\(subjects.names([change.person])) \(change.rule) \(turnClass) \(change.before) → \(change.after) "
        + "(\(CLIText.fixed(Double(change.owed) / 100, 2)))"
    }
  }

  private func told(_ finding: FindingRecord, _ sign: String) -> String {
    "\(sign) \(finding.text(language))" + (finding.level >= 2 ? " (+\(finding.penalty))" : "")
  }

  private func section(_ heading: Text, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [heading(language)] + lines.map { "  " + $0 }
  }
}
