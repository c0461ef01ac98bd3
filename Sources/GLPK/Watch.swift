internal import CGLPK

/// Lets C ask a closure whether to go on.
final class Watch {
  private let isCancelled: () -> Bool
  private(set) var wasCancelled = false

  init(_ isCancelled: @escaping () -> Bool) { self.isCancelled = isCancelled }

  func poll() -> Bool {
    wasCancelled = wasCancelled || isCancelled()
    return wasCancelled
  }

  static let poll: @convention(c) (UnsafeMutableRawPointer?) -> Bool = { context in
    guard let context else { return false }
    return Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().poll()
  }
}
