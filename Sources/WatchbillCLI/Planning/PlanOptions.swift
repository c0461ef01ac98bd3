import ArgumentParser
import Foundation
import Watchbill

/// How much work a plan may take: the limits hold for each scenario.
struct PlanOptions: ParsableArguments {
  @Option(help: "每个方案最多秒数。 Time limit in seconds for each scenario.")
  var time: Double?
  @Option(help: "每个方案最多轮数（代替秒数，结果可重复）。 Rounds for each, in place of seconds; repeatable to the byte.")
  var iterations: Int?
  @Option(help: "差距不大于此即停：0.5% 或 0.005。 Stops at this gap.")
  var gap: Fraction?
  @Option(help: "随机种子。 Seed.")
  var seed: UInt64 = 1
  @Option(help: "同时求解几个，默认每核一个。 How many are solved at once; by default one a core.")
  var workers: Int?

  func validate() throws {
    if let time, !(time >= 0 && time.isFinite) { throw ValidationError("--time \(time): 0 or more seconds") }
    if let iterations, iterations < 1 { throw ValidationError("--iterations \(iterations): 1 or more") }
    if let workers, !(1...256).contains(workers) { throw ValidationError("--workers \(workers): 1…256") }
  }

  var solve: SolveOptions {
    SolveOptions(
      timeLimit: time ?? (iterations == nil ? 60 : nil), iterations: iterations, gap: gap?.value ?? 0, seed: seed)
  }

  var threads: Int { workers ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
