// Measures the solver on the shipped scenarios: solves, cancellations, concurrent solves. Each result is asserted.
import Foundation
import Synchronization
import Watchbill

let folder = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "Scenarios"
let clock = ContinuousClock()
var failures = 0

@MainActor func require(_ condition: Bool, _ text: String) {
  if !condition {
    failures += 1
    print("WRONG: \(text)")
  }
}

func solver(_ name: String) throws -> Solver {
  let scenario = ScenarioReader.read(path: "\(folder)/\(name)").scenario!
  return try Solver(scenario, units: Pairing.form(scenario).units)
}

func milliseconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) * 1e-15
}

func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

// Five seeds each: first legal roster, within 1 % of the end, proven.
print("scenario    seed  penalty  first ms  within 1 % ms  proven ms")
for name in ["tiny", "hongxiang", "xiying"] {
  let solver = try solver(name)
  for seed in 1...5 {
    var events: [(seconds: Double, points: Int)] = []
    let result = try solver.solve(.init(seed: UInt64(seed))) { event in
      if let penalty = event.penalty, penalty.uncovered == 0 { events.append((event.seconds, penalty.points)) }
    }
    require(result.status == .optimal, "\(name) is proven")
    require(Audit(result.roster!).penalty == result.penalty, "\(name) is audited")
    let end = result.penalty!.points
    let near = events.first { Double($0.points - end) <= 0.01 * Double(max(1, end)) }
    print(
      name.padding(toLength: 11, withPad: " ", startingAt: 0), seed, "  ", end, "    ",
      rounded((events.first?.seconds ?? 0) * 1000), "   ", rounded((near?.seconds ?? 0) * 1000), "   ",
      rounded(result.seconds * 1000))
  }
}

// A hundred cancellations at moments spread over the whole solve.
let xiying = try solver("xiying")
let right = try xiying.solve().penalty!
var latencies: [Double] = []
for number in 0..<100 {
  let stop = StopFlag()
  let cancelled = Mutex<ContinuousClock.Instant?>(nil)
  let after = 0.005 + 0.006 * Double(number)
  DispatchQueue.global().asyncAfter(deadline: .now() + after) {
    cancelled.withLock { $0 = clock.now }
    stop.cancel()
  }
  let result = try xiying.solve(.init(seed: UInt64(number)), stop: stop)
  let ended = clock.now
  if let moment = cancelled.withLock({ $0 }), result.stopped == .cancelled {
    latencies.append(milliseconds(ended - moment))
    require(result.roster != nil, "a cancelled solve keeps its best roster")
  }
}
latencies.sort()
print("cancellations \(latencies.count) of 100, the others had finished")
print("milliseconds to answer: median \(rounded(latencies[latencies.count / 2])), largest \(rounded(latencies.last!))")
require(try xiying.solve().penalty == right, "the right answer after all cancellations")

// Two solves at once.
let answers = Mutex<[Penalty?]>([])
DispatchQueue.concurrentPerform(iterations: 2) { index in
  let result = try? xiying.solve(.init(seed: UInt64(index + 7)))
  answers.withLock { $0.append(result?.penalty) }
}
require(answers.withLock { $0.allSatisfy { $0 == right } }, "two concurrent solves agree with one alone")
print("two concurrent solves: \(answers.withLock { $0.map { $0?.points ?? -1 } }), one alone: \(right.points)")
exit(failures == 0 ? 0 : 1)
