// Long proofs about changes of a roster on the wall: repairs against every roster of small towns, stand-ins against
// complete re-solves, clashes of facts, every turn missed, and Xiying's telephone calls. Usage: ChangeProofs [SCENARIOS]
import Foundation

let folder = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "Scenarios"
var failures = 0
failures += try RepairProof(cases: 200).run()
failures += try ConflictProof(cases: 200).run()
failures += try ResilienceProof(cases: 100, path: folder + "/xiying").run()
failures += try StandInProof(cases: 100).run()
failures += try TelephoneProof(path: folder + "/xiying", seeds: 200).run()
print(failures == 0 ? "all as claimed" : "\(failures) claims failed")
exit(failures == 0 ? 0 : 1)
