/// A point in time at which work has to stop.
struct Deadline {
  private let end: ContinuousClock.Instant?

  /// - Parameter seconds: from now, or nil for never.
  init(seconds: Double?) {
    // A century stands for never: durations overflow beyond.
    end = seconds.flatMap { $0 < 3e9 ? ContinuousClock.now + .seconds($0) : nil }
  }

  var hasPassed: Bool { end.map { ContinuousClock.now >= $0 } ?? false }

  /// Milliseconds left, at most those given, at least 1.
  func milliseconds(atMost most: Int) -> Int {
    guard let end else { return most }
    let (seconds, fraction) = (end - ContinuousClock.now).components
    let left = Double(seconds) * 1e3 + Double(fraction) * 1e-15
    return max(1, min(most, left < 1e9 ? Int(left) : most))
  }
}
