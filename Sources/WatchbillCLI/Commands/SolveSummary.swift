import Watchbill

/// What `solve` tells a person at its end.
struct SolveSummary {
  private let result: SolveResult
  private let audit: Audit?
  private let scenario: Scenario
  private let written: [String]

  init(_ result: SolveResult, audit: Audit?, scenario: Scenario, written: [String]) {
    self.result = result
    self.audit = audit
    self.scenario = scenario
    self.written = written
  }

  /// The number of shifts with all their places filled.
  static func filled(_ roster: Roster) -> Int {
    zip(roster.scenario.shifts, roster.crews).count { shift, crew in
      shift.places.allSatisfy { place in
        crew.count { roster.scenario.representatives[$0].post.place == place.kind } >= place.wanted
      }
    }
  }

  func text(_ language: Language) -> String {
    guard let roster = result.roster, let audit else {
      return ([CLIText.status(result)] + result.causes).map { $0(language) }.joined(separator: "\n")
    }
    var lines = [
      CLIText.status(result)(language),
      CLIText.summary(
        shifts: scenario.shifts.count, filled: SolveSummary.filled(roster), uncovered: audit.uncoveredPlaces,
        hard: audit.hardFindings.count)(language),
    ]
    lines += audit.fairness.map { CLIText.fairness($0)(language) }
    let costs = audit.costs.filter { $0.level >= .points() }
    if !costs.isEmpty {
      lines.append(CLIText.costs(language))
      lines += costs.map { CLIText.cost($0.rule, $0.cost)(language) }
    }
    if !written.isEmpty {
      lines.append(CLIText.written(written)(language))
      lines.append(CLIText.explainHint(written[0])(language))
    }
    return lines.joined(separator: "\n")
  }
}
