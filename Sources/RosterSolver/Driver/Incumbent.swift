import GLPK
import RosterModel
import Synchronization

/// The best choice so far, shared by the engines of one solve.
final class Incumbent: Sendable {
  struct Best: Sendable {
    var chosen: [Int32]
    var penalty: Penalty
  }

  private let best = Mutex<Best?>(nil)
  private let firstFault = Mutex<SolveError?>(nil)
  private let check: (@Sendable (Best) -> SolveError?)?

  /// An empty incumbent; `check` is asked about every better choice.
  init(check: (@Sendable (Best) -> SolveError?)? = nil) { self.check = check }

  /// What the check first found wrong.
  var fault: SolveError? { firstFault.withLock { $0 } }

  /// The best so far.
  var value: Best? { best.withLock { $0 } }

  /// Keeps a choice where it is better; tells whether it was.
  @discardableResult
  func offer(_ chosen: [Int32], _ penalty: Penalty) -> Bool {
    let offered = Best(chosen: chosen, penalty: penalty)
    let isBetter = best.withLock { best in
      if let known = best, known.penalty <= penalty { return false }
      best = offered
      return true
    }
    if isBetter, let fault = check?(offered) { firstFault.withLock { $0 = $0 ?? fault } }
    return isBetter
  }
}

/// Asks a solve to stop; it answers within a tenth of a second with the best roster so far.
public final class StopFlag: Sendable {
  private let flag = CancellationFlag()

  /// A flag that is down.
  public init() {}

  /// Asks the solve to stop.
  public func cancel() { flag.cancel() }

  /// Whether the solve was asked to stop.
  public var isCancelled: Bool { flag.isCancelled }
}
