// Long proofs about changes of a roster on the wall: repairs against every roster of small towns, stand-ins against
// complete re-solves, clashes of facts, every turn missed, and Xiying's telephone calls.
// Usage: ChangeProofs [SCENARIOS [repairs] [conflicts] [resilience] [stand-ins] [telephone]]; all where none is named.
import Foundation

let folder = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "Scenarios"
var failures = 0
let parts: [(name: String, run: () throws -> Int)] = [
  ("repairs", { try RepairProof(cases: 200).run() }), ("conflicts", { try ConflictProof(cases: 200).run() }),
  ("resilience", { try ResilienceProof(cases: 100, path: folder + "/xiying").run() }),
  ("stand-ins", { try StandInProof(cases: 100).run() }),
  ("telephone", { try TelephoneProof(path: folder + "/xiying", seeds: 200).run() }),
]
let wanted = CommandLine.arguments.dropFirst(2)
if let unknown = wanted.first(where: { name in !parts.contains { $0.name == name } }) {
  print("there is no part \(unknown)")
  exit(64)
}
for part in parts where wanted.isEmpty || wanted.contains(part.name) { failures += try part.run() }
print(failures == 0 ? "all as claimed" : "\(failures) claims failed")
exit(failures == 0 ? 0 : 1)
