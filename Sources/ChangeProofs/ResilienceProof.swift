import RosterAudit
import RosterFormats
import RosterModel
import RosterPlanning
import RosterRules
import RosterSolver

/// What becomes of every turn missed is what the best of all rosters makes of it; as many shifts have a backup as any
/// choice gives one.
struct ResilienceProof {
  let cases: Int
  let path: String

  func run() throws -> Int {
    try small() + town()
  }

  private func small() throws -> Int {
    var (turns, holes, wrong, backups, without) = (0, 0, 0, 0, 0)
    for seed in 1...cases {
      let town = try SmallCase(seed: seed)
      let uncovered = Audit(town.wall).penalty.uncovered
      let resilience = try Resilience(of: town.wall)
      for turn in resilience.turns {
        turns += 1
        let known = town.scenario.knowing([.lock(Lock(person: turn.person, shift: turn.shift, serves: false))])
        let best = town.least(in: known) { _ in true }
        let isFilled = best.map { $0.uncovered <= uncovered } ?? false
        if turn.isFilled != isFilled || turn.repair?.cost.uncovered != best?.uncovered { wrong += 1 }
        if !turn.isFilled { holes += 1 }
      }
      let plan = resilience.backups
      backups += plan.backups.count
      without += plan.candidates.count - plan.backups.count
      if plan.backups.count != most(town) || !plan.isProven { wrong += 1 }
    }
    print("resilience: \(cases) small towns, \(turns) turns missed, \(holes) that nothing fills; \(backups) backups,")
    print("  \(without) shifts without; \(wrong) differ from the best of all rosters and of all choices of backups")
    return wrong
  }

  /// The most shifts that can have a backup, by trying every choice, each judged by the audit alone.
  private func most(_ town: SmallCase) -> Int {
    let (wall, rules) = (town.wall, Session.rules(of: town.scenario, beside: []))
    let before = Audit(wall, rules: rules)
    let known = Set(before.hardFindings)
    func swapped(_ roster: Roster, _ absent: PersonIndex, _ person: PersonIndex, _ shift: ShiftIndex) -> Roster {
      var changed = roster
      changed[shift] = roster[shift].filter { $0 != absent } + [person]
      return changed
    }
    func isAble(_ person: PersonIndex, _ shift: ShiftIndex) -> Bool {
      !wall[shift].contains(person) && !wall[shift].isEmpty
        && wall[shift].allSatisfy { absent in
          let after = Audit(swapped(wall, absent, person, shift), rules: rules).penalty
          return after.hard == 0 && after.uncovered <= before.penalty.uncovered
        }
    }
    func choose(_ shifts: ArraySlice<ShiftIndex>, _ duties: [PersonIndex: [ShiftIndex]]) -> Int {
      guard let shift = shifts.first else { return 0 }
      var best = choose(shifts.dropFirst(), duties)
      for person in town.scenario.people where isAble(person, shift) {
        var more = duties
        more[person, default: []].append(shift)
        let worked = more[person]!.reduce(wall) { swapped($0, wall[$1].first!, person, $1) }
        let isSound = !Audit(worked, rules: rules).hardFindings.contains {
          $0.people.contains(person) && !known.contains($0)
        }
        if isSound { best = max(best, 1 + choose(shifts.dropFirst(), more)) }
      }
      return best
    }
    return choose(town.scenario.shifts.typedIndices[...], [:])
  }

  /// Every deputy removed from every shift of a shipped town in turn.
  private func town() throws -> Int {
    let scenario = ScenarioReader.read(path: path).scenario!
    let roster = try Solver(scenario, units: Pairing.form(scenario).units).solve().roster!
    let uncovered = Audit(roster).penalty.uncovered
    let resilience = try Resilience(of: roster)
    var (wrong, unproven, worst) = (0, 0, 0)
    for turn in resilience.turns {
      guard let repair = turn.repair else { continue }
      let scenario = scenario.knowing([.lock(Lock(person: turn.person, shift: turn.shift, serves: false))])
      let judged = Roster(scenario: scenario, units: roster.units, crews: repair.roster.crews)
      let audit = Audit(judged, rules: Session.rules(of: scenario, beside: []))
      let isFilled = audit.hardFindings.isEmpty && audit.penalty.uncovered <= uncovered
      if isFilled != turn.isFilled || judged[turn.shift].contains(turn.person) { wrong += 1 }
      if !turn.isProven { unproven += 1 }
      worst = max(worst, repair.cost.told)
    }
    let open = resilience.unfilled
    let deputies = resilience.turns.filter { scenario.representatives[$0.person].post == .deputy }
    print("  \(path): \(deputies.count) deputies' turns, \(deputies.count { $0.isFilled }) filled again;")
    print(
      "  of all \(resilience.turns.count) turns \(open.count) stay open, \(open.count { $0.isProven }) of these proven:"
    )
    print(
      "  "
        + open.map { "\(scenario.representatives[$0.person].id) \(scenario.shifts[$0.shift].id)" }.joined(
          separator: ", "))
    print(
      "  every repair audited again: \(wrong) differ; \(unproven) unproven, at most \(worst) people told; "
        + "\(resilience.backups.backups.count) of \(resilience.backups.candidates.count) shifts have a backup")
    return wrong + open.count { !$0.isProven }
  }
}
