import RosterAudit
import RosterModel

extension RosterDifference {
  /// The way from one roster to another with the same people and shifts.
  ///
  /// - Complexity: O(assignments + findings).
  public init(from before: Roster, _ auditBefore: Audit, to after: Roster, _ auditAfter: Audit) {
    let scenario = before.scenario
    func id(_ person: PersonIndex) -> String { scenario.representatives[person].id }
    let levels = max(3, auditBefore.penalty.amounts.count, auditAfter.penalty.amounts.count)
    func amounts(_ penalty: Penalty) -> [Int] { (0..<levels).map { penalty[PriorityLevel(rawValue: $0)] } }
    penaltyBefore = amounts(auditBefore.penalty)
    penaltyAfter = amounts(auditAfter.penalty)
    var lost = [[String]](repeating: [], count: scenario.people.count)
    var gained = lost
    shifts = scenario.shifts.typedIndices.compactMap { shift in
      let removed = before[shift].filter { !after[shift].contains($0) }
      let added = after[shift].filter { !before[shift].contains($0) }
      for person in removed { lost[person.position].append(scenario.shifts[shift].id) }
      for person in added { gained[person.position].append(scenario.shifts[shift].id) }
      if removed.isEmpty, added.isEmpty { return nil }
      return ShiftChange(shift: scenario.shifts[shift].id, removed: removed.map(id), added: added.map(id))
    }
    people = scenario.people.compactMap { person in
      let (lost, gained) = (lost[person.position], gained[person.position])
      return lost.isEmpty && gained.isEmpty ? nil : PersonChange(person: id(person), lost: lost, gained: gained)
    }
    rules = Self.rules(auditBefore, auditAfter)
    self.lost = Self.findings(auditBefore, butNot: auditAfter).map { FindingRecord($0, in: scenario) }
    self.gained = Self.findings(auditAfter, butNot: auditBefore).map { FindingRecord($0, in: scenario) }
    fairness = Self.fairness(auditBefore, auditAfter, id)
  }

  private static func rules(_ before: Audit, _ after: Audit) -> [RuleChange] {
    var changes = before.costs.map { RuleChange(rule: $0.rule, level: $0.level.rawValue, before: $0.cost, after: 0) }
    for (rule, level, cost) in after.costs {
      if let known = changes.firstIndex(where: { $0.rule == rule && $0.level == level.rawValue }) {
        changes[known].after = cost
      } else {
        changes.append(RuleChange(rule: rule, level: level.rawValue, before: 0, after: cost))
      }
    }
    return changes.filter { $0.before != $0.after }
  }

  /// The findings with a cost that another audit does not have, each as often as it is missing there.
  private static func findings(_ audit: Audit, butNot other: Audit) -> [Finding] {
    // What is said of the same people in the same words is the same, whichever of their shifts it counts.
    func said(_ finding: Finding) -> Finding {
      var finding = finding
      finding.shifts = []
      return finding
    }
    var left: [Finding: Int] = [:]
    for finding in other.findings { left[said(finding), default: 0] += 1 }
    return audit.findings.filter { finding in
      if let count = left[said(finding)], count > 0 {
        left[said(finding)] = count - 1
        return false
      }
      return finding.penalty > 0
    }
  }

  private static func fairness(_ before: Audit, _ after: Audit, _ id: (PersonIndex) -> String) -> [FairnessChange] {
    before.fairness.flatMap { summary -> [FairnessChange] in
      guard let other = after.fairness.first(where: { $0.rule == summary.rule && $0.turnClass == summary.turnClass })
      else { return [] }
      let turns = Dictionary(uniqueKeysWithValues: other.lines.map { ($0.person, $0.turns) })
      return summary.lines.compactMap { line in
        guard let now = turns[line.person], now != line.turns else { return nil }
        return FairnessChange(
          rule: summary.rule, turnClass: summary.turnClass.rawValue, person: id(line.person), owed: line.target,
          before: line.turns, after: now)
      }
    }
  }
}
