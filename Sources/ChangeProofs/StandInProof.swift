import RosterAudit
import RosterModel
import RosterPlanning
import RosterSolver

/// A stand-in costs what the best roster costs in which the one serves and the other does not; every exclusion is a hard
/// finding of the audit.
struct StandInProof {
  let cases: Int

  func run() throws -> Int {
    var (answers, wrong, chains, excluded, unfounded, seed, done) = (0, 0, 0, 0, 0, 0, 0)
    while done < cases {
      seed += 1
      let town = try SmallCase(seed: seed)
      var random = RandomNumbers(seed: UInt64(seed))
      let shift = ShiftIndex(random.below(town.scenario.shifts.count))
      guard let absent = town.wall[shift].first else { continue }
      done += 1
      let list = try StandIns(for: absent, on: shift, of: town.wall)
      for candidate in list.candidates {
        answers += 1
        if candidate.cost.cells > 2 { chains += 1 }
        let best = town.least(in: town.scenario) {
          $0[shift].contains(candidate.person) && !$0[shift].contains(absent)
        }
        if candidate.cost != best {
          wrong += 1
          print("  seed \(seed): \(candidate.cost) but \(best.map { "\($0)" } ?? "none")")
        }
      }
      for entry in list.excluded {
        excluded += 1
        let best = town.least(in: town.scenario) { $0[shift].contains(entry.person) && !$0[shift].contains(absent) }
        if let best {
          wrong += 1
          print("  seed \(seed): excluded, but \(best)")
        }
        if !entry.findings.allSatisfy({ $0.level == .hard }) { unfounded += 1 }
      }
    }
    print(
      "stand-ins: \(cases) small cases, \(answers) possible (\(chains) by a chain or as a pair), \(excluded) excluded:")
    print(
      "  \(wrong) differ from the best of all rosters with that choice, \(unfounded) exclusions without a hard rule")
    return wrong + unfounded
  }
}
