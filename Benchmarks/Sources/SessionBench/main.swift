// Measures a session on a solved town: stand-ins for every turn of every shift, and repairs of absences spread over the
// month. Every roster is audited; what the search does not prove is counted. Usage: SessionBench [FOLDER]
import Foundation
import Watchbill

let folder = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "Scenarios"
let clock = ContinuousClock()

func milliseconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) * 1e-15
}

func measured<R>(_ work: () throws -> R) rethrows -> (R, Double) {
  let start = clock.now
  let result = try work()
  return (result, milliseconds(clock.now - start))
}

func shown(_ value: Double) -> String { String(format: "%.1f", value) }

func summary(_ times: [Double]) -> String {
  let sorted = times.sorted()
  return "median \(shown(sorted[sorted.count / 2])) ms, worst \(shown(sorted.last!)) ms, of \(sorted.count)"
}

for name in ["hongxiang", "xiying"] {
  let scenario = ScenarioReader.read(path: "\(folder)/\(name)").scenario!
  let (solver, lowering) = try measured { try Solver(scenario, units: Pairing.form(scenario).units) }
  let (result, solving) = try measured { try solver.solve() }
  let roster = result.roster!
  let (session, opening) = measured { Session(roster) }
  print("\(name): pairing and lowering \(shown(lowering)) ms, solve \(shown(solving)) ms, session \(shown(opening)) ms")

  var (times, audited, excluded, chains) = ([Double](), 0, 0, 0)
  for shift in scenario.shifts.typedIndices {
    for absent in roster[shift] where scenario.representatives[absent].post == .deputy {
      let (answers, time) = measured { session.standIns(for: absent, on: shift) }
      times.append(time)
      for answer in answers {
        guard let cost = answer.cost else {
          excluded += 1
          continue
        }
        if cost.cells > 2 { chains += 1 }
        // One in twenty is audited here; the tests audit all of a small town.
        if (audited + shift.position).isMultiple(of: 20) {
          _ = try session.roster(with: answer.changes, costing: cost)
        }
        audited += 1
      }
    }
  }
  print("  stand-ins for a turn: \(summary(times)); \(audited) possible (\(chains) by a chain), \(excluded) excluded")

  (times, audited) = ([], 0)
  var (unproven, proposals, told) = (0, 0, [Int]())
  var random = RandomNumbers(seed: 1)
  let days = scenario.horizon.days
  for number in 0..<60 {
    let person = PersonIndex(random.below(scenario.people.count))
    let first = days.lowerBound.advanced(by: random.below(20))
    let last = min(first.advanced(by: [1, 3, 7, 12][number % 4]), days.upperBound)
    let away = roster.scenario.shifts.typedIndices.filter {
      roster[$0].contains(person) && first <= scenario.shifts[$0].day && scenario.shifts[$0].day <= last
    }
    if away.isEmpty { continue }
    let (repairs, time) = try measured {
      try Session(roster, changingFrom: first).repairs(after: [.absence(person, first...last)])
    }
    times.append(time)
    proposals += repairs.count
    if !(repairs.first?.isProven ?? false) { unproven += 1 }
    told.append(repairs.first?.cost.told ?? 0)
    print(
      "    \(scenario.representatives[person].id) \(first)–\(last) \(away.count) turns: \(shown(time)) ms",
      repairs.map {
        "told \($0.cost.told) cells \($0.cost.cells) points \($0.cost.points) holes \($0.cost.uncovered) \($0.isProven)"
      })
  }
  print(
    "  repairs, session made anew each time: \(summary(times)); \(proposals) proposals, \(unproven) first ones unproven"
  )

  var seconds: [Double] = []
  for shift in scenario.shifts.typedIndices.prefix(5) {
    let lock = Lock(person: roster[shift][0], shift: shift, serves: false)
    let (answer, time) = try measured { try session.answer([.lock(lock)]) }
    seconds.append(time)
    print("    lock \(scenario.shifts[shift].id): \(answer.status) \(answer.penalty!.amounts) \(shown(time)) ms")
  }
  print("  whole month solved again with a lock: \(summary(seconds))")
}
