import RosterModel
import RosterRules

/// What the rules say of a roster, from the domain alone: no engine is asked.
public struct Audit: Sendable {
  /// Every place where a rule is not met, in the order of the catalog.
  public let findings: [Finding]
  /// The sum of the findings by level.
  public let penalty: Penalty
  /// Places that no one fills.
  public let uncoveredPlaces: Int
  /// What each fairness rule says of each class.
  public let fairness: [FairnessSummary]

  /// Audits a roster by the rules of its scenario.
  public init(_ roster: Roster) { self.init(roster, rules: RuleCatalog.rules(of: roster.scenario)) }

  /// Audits a roster by given rules.
  ///
  /// - Complexity: O(rules × assignments), and O(windows) for rules that count over windows.
  public init(_ roster: Roster, rules: [any Rule]) {
    let findings = Audit.structure(of: roster) + rules.flatMap { $0.audit(roster) }
    var penalty = Penalty()
    for finding in findings { penalty[finding.level] += finding.penalty }
    self.findings = findings
    self.penalty = penalty
    uncoveredPlaces = zip(roster.scenario.shifts, roster.crews).reduce(0) { sum, entry in
      entry.0.places.reduce(sum) { sum, place in
        sum + max(0, place.wanted - entry.1.count { roster.scenario.representatives[$0].post.place == place.kind })
      }
    }
    fairness = rules.compactMap { $0 as? Fairness }.flatMap { FairnessSummary.all(of: $0, in: roster) }
  }

  /// The findings of hard rules.
  public var hardFindings: [Finding] { findings.filter { $0.level == .hard } }

  /// The cost by rule and level, rules without cost left out.
  public var costs: [(rule: String, level: PriorityLevel, cost: Int)] {
    var sums: [Goal: Int] = [:]
    var order: [Goal] = []
    for finding in findings where finding.penalty > 0 {
      let goal = Goal(rule: finding.rule, level: finding.level)
      if sums[goal] == nil { order.append(goal) }
      sums[goal, default: 0] += finding.penalty
    }
    return order.map { ($0.rule, $0.level, sums[$0]!) }
  }

  /// A person twice in one crew, or in no unit or in two: nothing that any rule should have to look for.
  private static func structure(of roster: Roster) -> [Finding] {
    var findings: [Finding] = []
    func add(_ code: String, _ people: [PersonIndex], _ shifts: [ShiftIndex], _ text: Text) {
      findings.append(
        Finding(code: code, rule: "roster", level: .hard, penalty: 1, people: people, shifts: shifts, text: text))
    }
    for (shift, crew) in zip(roster.scenario.shifts.typedIndices, roster.crews) {
      for (first, second) in zip(crew, crew.dropFirst()) where first == second {
        add(
          "roster.twice", [first], [shift],
          AuditText.twice(roster.scenario.displayName(of: first), roster.scenario.shifts[shift].id))
      }
    }
    var units = [Int](repeating: 0, count: roster.scenario.representatives.count)
    for unit in roster.units { for member in unit.members { units[member.position] += 1 } }
    for person in roster.scenario.people where units[person.position] != 1 {
      add("roster.unit", [person], [], AuditText.units(roster.scenario.displayName(of: person), units[person.position]))
    }
    return findings
  }
}

/// Every sentence that the audit itself says, Chinese and English side by side.
enum AuditText {
  static func twice(_ name: String, _ shift: String) -> Text {
    Text("\(name)在 \(shift) 出现两次", "\(name) is on \(shift) twice")
  }
  static func units(_ name: String, _ count: Int) -> Text {
    Text("\(name)属于 \(count) 个组（应为 1 个）", "\(name) is in \(count) units (must be 1)")
  }
}
