internal import Synchronization

/// A flag that one thread sets and a solve on another reads.
public final class CancellationFlag: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Makes a flag that is not set.
  public init() {}

  /// Whether the flag has been set.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Sets the flag for good.
  public func cancel() { flag.store(true, ordering: .relaxed) }
}
