import RosterAudit
import RosterModel
import RosterPlanning
import RosterSolver

/// The first plan of a repair costs what the best of all rosters costs.
struct RepairProof {
  let cases: Int

  func run() throws -> Int {
    var (wrong, unproven, split) = (0, 0, 0)
    for seed in 1...cases {
      let town = try SmallCase(seed: seed)
      var random = RandomNumbers(seed: UInt64(seed))
      let days = town.scenario.horizon.days
      let person = PersonIndex(random.below(town.scenario.people.count))
      let first = days.lowerBound.advanced(by: random.below(2))
      let last = first.advanced(by: random.below(days.upperBound.number - first.number + 1))
      let repair = AbsenceRepair(town.wall, after: [.init(person, first...last, isExcused: random.below(4) > 0)])
      let plans = try repair.plans()
      let session = Session(town.wall, changingFrom: first)
      let known = session.scenario(
        knowing: repair.absences.map { .absence($0.person, $0.days, isExcused: $0.isExcused) })
      let best = town.least(in: known) { roster in
        known.shifts.typedIndices.allSatisfy { known.shifts[$0].day >= first || roster[$0] == town.wall[$0] }
      }
      if plans.first?.change.cost != best { wrong += 1 }
      if let plan = plans.first {
        if !plan.isProven { unproven += 1 }
        if !plan.change.override.turns.isEmpty, plan.change.difference.rules.contains(where: { $0.rule == "pairs" }) {
          split += 1
        }
      }
    }
    print("repairs: \(cases) small cases, \(wrong) differ from the best of all rosters, \(unproven) unproven,")
    print("  \(split) in which a member of a standing pair serves with somebody else")
    return wrong + unproven
  }
}
