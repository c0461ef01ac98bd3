import RosterModel
import RosterRules

/// Locks of one person that a hard rule lets nobody serve together, found before any engine runs.
enum LockClashes {
  /// A rule and two locked shifts for each clash, in words.
  static func found(in formulation: Formulation, of scenario: Scenario, rules: [any Rule]) -> [Text] {
    guard let rule = rules.lazy.compactMap({ $0 as? Locks }).first, rule.price == .hard else { return [] }
    var locked: [PersonIndex: Set<ShiftIndex>] = [:]
    for lock in scenario.locks where lock.serves && rule.isMeant(lock, in: scenario) {
      locked[lock.person, default: []].insert(lock.shift)
    }
    var texts: [Text] = []
    for exclusion in formulation.exclusions where exclusion.cost == nil {
      let both = exclusion.shifts.filter { locked[exclusion.person]?.contains($0) == true }
      guard both.count > 1 else { continue }
      let text = SolverText.lockClash(
        scenario.displayName(of: exclusion.person), both.map { scenario.shifts[$0].id },
        rule: formulation.goals[exclusion.goal].rule)
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }
}
