import RosterAudit
import RosterModel
import RosterRules
import RosterSolver

/// A named backup (替补) for every shift: a deputy who can take the turn of any one deputy of the crew, as things stand.
///
/// A person's backup duties are shadow shifts: worked all together beside the own shifts, they still keep the hard rules
/// that are about that person. So whoever is called, on whichever of them, may come. That is sufficient; a shift without a
/// backup may still have a repair.
public struct BackupPlan: Sendable {
  /// A deputy who cannot be a shift's backup, and why.
  public struct Refusal: Sendable {
    /// Who cannot.
    public var person: PersonIndex
    /// What breaks where the person takes the turn of one of the crew.
    public var findings: [Finding]
  }

  /// The roster.
  public let roster: Roster
  /// The backup of each shift that has one.
  public private(set) var backups: [ShiftIndex: PersonIndex] = [:]
  /// Those who could be a shift's backup by themselves, for every shift that wants deputies.
  public private(set) var candidates: [ShiftIndex: [PersonIndex]] = [:]
  /// Whether no other choice gives more shifts a backup of their own.
  public private(set) var isProven = true

  /// The backups of a roster: as many shifts as can be, then the duties dealt out as evenly as can be.
  ///
  /// The choice is an assignment with the hard exclusions of each person; what other rules say of a person's shifts and
  /// shadow shifts together is asked of the audit, and each set that breaks one is ruled out until none does.
  ///
  /// - Throws: `SolveError` where an engine fails.
  public init(of roster: Roster, isStopped: @escaping () -> Bool = { false }) throws(SolveError) {
    self.roster = roster
    let turns = TurnRepairs(roster)
    for shift in turns.shifts {
      let crew = turns.deputies(on: shift)
      if crew.isEmpty { continue }
      var able: Set<PersonIndex>?
      for absent in crew {
        let found = Set(turns.successors(of: absent, on: shift).map(\.person))
        able = able?.intersection(found) ?? found
      }
      candidates[shift] = (able ?? []).sorted()
    }
    var assignment = BackupAssignment(candidates)
    var barred: [[BackupAssignment.Duty]] = []
    while true {
      guard let chosen = try assignment.best(barring: barred, isStopped: isStopped) else {
        isProven = false
        return
      }
      let broken = brokenShadows(chosen)
      if broken.isEmpty {
        backups = chosen
        return
      }
      barred += broken
      if isStopped() {
        isProven = false
        for duty in broken.flatMap({ $0 }) { backups[duty.shift] = nil }
        return
      }
    }
  }

  /// For each person whose shadow shifts break a hard rule about them, a least set of duties that does.
  private func brokenShadows(_ chosen: [ShiftIndex: PersonIndex]) -> [[BackupAssignment.Duty]] {
    let rules = Session.rules(of: roster.scenario, beside: [])
    let known = Set(Audit(roster, rules: rules).hardFindings)
    let duties = Dictionary(grouping: chosen.keys.sorted()) { chosen[$0]! }
    return duties.sorted { $0.key < $1.key }.compactMap { person, shifts in
      func breaks(_ shifts: [ShiftIndex]) -> Bool {
        var worked = roster
        for shift in shifts {
          let out = deputies(on: shift).first
          worked[shift] = roster[shift].filter { $0 != out } + [person]
        }
        return Audit(worked, rules: rules).hardFindings.contains { $0.people.contains(person) && !known.contains($0) }
      }
      guard breaks(shifts) else { return nil }
      var least = shifts
      for shift in shifts {
        let fewer = least.filter { $0 != shift }
        if breaks(fewer) { least = fewer }
      }
      return least.map { .init(person: person, shift: $0) }
    }
  }

  /// The backups by name, as a roster file holds them.
  public var named: [String: String] {
    Dictionary(
      uniqueKeysWithValues: backups.map { shift, person in
        (roster.scenario.shifts[shift].id, roster.scenario.representatives[person].id)
      })
  }

  private func deputies(on shift: ShiftIndex) -> [PersonIndex] {
    roster[shift].filter { roster.scenario.representatives[$0].post.place == .deputy }
  }

  /// Every deputy who is not on a shift with what breaks where they take a turn of it: why it has no backup.
  ///
  /// - Complexity: O(deputies) audits.
  public func refusals(on shift: ShiftIndex) -> [Refusal] {
    let session = Session(roster)
    let scenario = roster.scenario
    return scenario.people.filter {
      scenario.representatives[$0].post.place == .deputy && !roster[shift].contains($0)
        && !(candidates[shift] ?? []).contains($0)
    }.map { person in
      let findings = deputies(on: shift).lazy.map { session.obstacles(to: person, for: $0, on: shift) }
      return Refusal(person: person, findings: findings.first { !$0.isEmpty } ?? [])
    }
  }
}
