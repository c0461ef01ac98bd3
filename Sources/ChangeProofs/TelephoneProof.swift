import RosterAudit
import RosterFormats
import RosterModel
import RosterPlanning
import RosterSolver

/// A month of telephone calls: deputies who fall ill in a week in which they have a shift.
struct TelephoneProof {
  let path: String
  let seeds: Int

  func run() throws -> Int {
    let scenario = ScenarioReader.read(path: path).scenario!
    let roster = try Solver(scenario, units: Pairing.form(scenario).units).solve().roster!
    let clock = ContinuousClock()
    var (few, unproven, told, seconds) = (0, 0, [Int: Int](), [Double]())
    for seed in 1...seeds {
      let absence = absence(seed, roster)
      let repair = AbsenceRepair(roster, after: [absence])
      let start = clock.now
      let plans = try repair.plans()
      let time = clock.now - start
      seconds.append(Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
      let count = plans.first?.change.told.count ?? .max
      told[count, default: 0] += 1
      if count <= 2 { few += 1 }
      if !(plans.first?.isProven ?? false) { unproven += 1 }
    }
    let sorted = seconds.sorted()
    func shown(_ value: Double) -> String { "\(Double(Int(value * 1000)) / 1000)" }
    print("telephone calls: \(path), \(seeds) absences of a week with a shift: at most 2 people told in \(few),")
    print("  by people told", told.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))
    print("  median \(shown(sorted[seeds / 2])) s, worst \(shown(sorted.last!)) s, \(unproven) first plans unproven")
    return (few * 100 >= seeds * 95 ? 0 : 1) + (sorted[seeds / 2] < 1 ? 0 : 1)
  }

  /// A week in which a deputy, drawn by the seed, has a shift.
  private func absence(_ seed: Int, _ roster: Roster) -> AbsenceRepair.Absence {
    var random = RandomNumbers(seed: UInt64(seed))
    let scenario = roster.scenario
    let days = scenario.horizon.days
    while true {
      let person = PersonIndex(random.below(scenario.people.count))
      let first = days.lowerBound.advanced(by: random.below(days.count))
      let week = first...min(first.advanced(by: 6), days.upperBound)
      let absence = AbsenceRepair.Absence(person, week)
      if scenario.representatives[person].post == .deputy, !AbsenceRepair(roster, after: [absence]).missed.isEmpty {
        return absence
      }
    }
  }
}
