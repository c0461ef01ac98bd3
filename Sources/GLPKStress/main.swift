import GLPK
import Glibc

// GLPKStress [cancellations of each kind = 100] [latency limit in ms = 100]
//
// Faults, cancellations and concurrency in one process; exits with 1 if anything is off. Under valgrind, which slows the
// clock down, give few cancellations and a high limit.

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let rounds = arguments.first ?? 100
let limit = Duration.milliseconds(arguments.dropFirst().first ?? 100)

let checks = [
  provokeFaults(rounds: rounds * 10),
  try await cancel("a hard search", StressModels.marketSplit(), rounds: rounds, limit: limit, search),
  try await cancel("a linear program", StressModels.covering(), rounds: rounds, limit: limit, simplex),
  try await cancel("a search in one node", StressModels.late(), rounds: rounds, limit: limit, search),
  try await solveTwoAtOnce(rounds: max(2, rounds / 10)),
].flatMap { $0 }

for check in checks { print(check) }
exit(checks.allSatisfy(\.isRight) ? 0 : 1)
