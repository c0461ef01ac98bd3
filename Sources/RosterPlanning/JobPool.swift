import Foundation
import RosterSolver
import Synchronization

/// Runs jobs that share nothing on several threads, each taking the next one that is left.
enum JobPool {
  /// The answers in the order of the jobs; nil for those that were not begun before the flag was raised.
  ///
  /// - Parameters:
  ///   - workers: How many threads, at least one.
  ///   - finished: Hears of each answer as it comes, on the thread that found it, one at a time.
  static func run<Job: Sendable, Answer: Sendable>(
    _ jobs: [Job], workers: Int, stop: StopFlag, finished: @escaping @Sendable (Int, Answer) -> Void = { _, _ in },
    _ work: @escaping @Sendable (Job) -> Answer
  ) -> [Answer?] {
    let done = DispatchSemaphore(value: 0)
    let count = max(1, min(workers, jobs.count))
    let board = Board<Answer>(count: jobs.count)
    for _ in 0..<count {
      let thread = Thread {
        while !stop.isCancelled {
          let index = board.take()
          if index >= jobs.count { break }
          let answer = work(jobs[index])
          board.put(answer, at: index, finished)
        }
        done.signal()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    for _ in 0..<count { done.wait() }
    return board.all
  }

  /// Which job is next, and what the finished ones answered.
  private final class Board<Answer: Sendable>: Sendable {
    private let answers: Mutex<[Answer?]>
    private let next = Atomic<Int>(0)

    init(count: Int) { answers = Mutex(Array(repeating: nil, count: count)) }

    func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }

    func put(_ answer: Answer, at index: Int, _ finished: (Int, Answer) -> Void) {
      answers.withLock {
        $0[index] = answer
        finished(index, answer)
      }
    }

    var all: [Answer?] { answers.withLock { $0 } }
  }
}
