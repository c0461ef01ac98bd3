import Foundation
import RosterModel
import RosterRules
import Synchronization

/// The local search on a thread of its own, annealing round after round until told to stop.
final class SearchThread: Sendable {
  private let finished = DispatchSemaphore(value: 0)

  init(
    _ compiled: CompiledFormulation, _ scenario: Scenario, _ search: consuming LocalSearch, _ incumbent: Incumbent,
    _ done: StopFlag, seed: UInt64
  ) {
    let start = search.best
    let finished = finished
    let thread = Thread {
      var search = LocalSearch(compiled, scenario: scenario, seed: seed &+ 1, start: start)
      // Longer and longer rounds: short ones find the first good rosters, long ones the last points.
      var proposals = 150_000
      while !done.isCancelled {
        search.anneal(proposals: proposals, isCancelled: { done.isCancelled }) { penalty, best in
          if penalty.hard == 0 { incumbent.offer(best, penalty) }
        }
        if let best = incumbent.value { search.adopt(best.chosen, best.penalty) }
        proposals = min(proposals * 2, 40_000_000)
      }
      finished.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Waits until the thread has ended.
  func join() { finished.wait() }
}

/// One round of annealing with a count of its own, on another thread or on this one.
final class AnnealTask: Sendable {
  private struct Answer {
    var best: [Int32]
    var penalty: Penalty
  }

  private let work: @Sendable () -> ([Int32], Penalty)
  private let answer = Mutex<Answer?>(nil)
  private let finished = DispatchSemaphore(value: 0)
  private let isStarted = Atomic<Bool>(false)

  init(
    _ compiled: CompiledFormulation, _ scenario: Scenario, start: [Int32], seed: UInt64, proposals: Int, stop: StopFlag
  ) {
    work = {
      var search = LocalSearch(compiled, scenario: scenario, seed: seed, start: start)
      search.anneal(proposals: proposals, isCancelled: { stop.isCancelled })
      return (search.best, search.bestPenalty)
    }
  }

  /// Begins on another thread.
  func start() {
    isStarted.store(true, ordering: .relaxed)
    let thread = Thread { [self] in
      let (best, penalty) = work()
      answer.withLock { $0 = Answer(best: best, penalty: penalty) }
      finished.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Waits for the other thread, or does the work now.
  func finish() {
    if isStarted.load(ordering: .relaxed) {
      finished.wait()
    } else {
      let (best, penalty) = work()
      answer.withLock { $0 = Answer(best: best, penalty: penalty) }
    }
  }

  /// The best choice found, once finished.
  var best: [Int32] { answer.withLock { $0?.best ?? [] } }
  /// Its cost.
  var penalty: Penalty { answer.withLock { $0?.penalty ?? Penalty(amounts: [.max]) } }
}
