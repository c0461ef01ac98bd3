import RosterModel

/// How often each kind of move is proposed: the more often, the more often it has lately improved the roster.
///
/// Shares grow with the square root of the success, so that what succeeds less still finds what nothing else does.
struct MoveMix: ~Copyable {
  /// Proposals between two adjustments.
  private static let span = 1 << 14
  /// The least share of a kind, of 256.
  private static let least = 4

  /// The kinds that are proposed: the first so many.
  private let kindCount: Int
  private let slots = FlatArray<Int8>(repeating: 0, count: 256)
  private let successes = FlatArray<Int>(repeating: 0, count: MoveKind.allCases.count)
  private let tries = FlatArray<Int>(repeating: 0, count: MoveKind.allCases.count)
  private let rates = FlatArray<Int>(repeating: 0, count: MoveKind.allCases.count)
  private let roots = FlatArray<Int>(repeating: 0, count: MoveKind.allCases.count)
  private let shares = FlatArray<Int>(repeating: 0, count: MoveKind.allCases.count)
  private var countdown = MoveMix.span

  /// - Parameter parting: whether parts of units can serve in a whole one's stead.
  init(parting: Bool) {
    kindCount = MoveKind.allCases.count - (parting ? 0 : 1)
    for kind in 0..<kindCount { shares[kind] = 256 / kindCount }
    lay()
  }

  /// Draws a kind.
  @inline(__always) mutating func draw(_ random: inout RandomNumbers) -> MoveKind {
    let kind = Int(slots[Int(truncatingIfNeeded: random.next() >> 56)])
    tries[kind] &+= 1
    countdown &-= 1
    if countdown == 0 { adjust() }
    return MoveKind(rawValue: kind).unsafelyUnwrapped
  }

  /// Notes that a move of a kind improved the roster.
  @inline(__always) func praise(_ kind: MoveKind) { successes[kind.rawValue] &+= 1 }

  private mutating func adjust() {
    countdown = MoveMix.span
    var sum = 0
    for kind in 0..<kindCount {
      // Successes of a million tries, smoothed over a few spans.
      let rate = successes[kind] * 1_000_000 / max(1, tries[kind])
      rates[kind] = (rates[kind] * 3 + rate) / 4
      // An exchange that succeeds is worth several others: it leaves cover as it is.
      roots[kind] = isqrt(rates[kind]) * (kind == MoveKind.exchange.rawValue ? 3 : 1)
      sum += roots[kind]
      (successes[kind], tries[kind]) = (0, 0)
    }
    if sum == 0 { return }
    let free = 256 - MoveMix.least * kindCount
    for kind in 0..<kindCount { shares[kind] = MoveMix.least + free * roots[kind] / sum }
    lay()
  }

  /// The whole part of a square root below a thousand.
  private func isqrt(_ number: Int) -> Int {
    var root = 0
    while (root + 1) * (root + 1) <= number { root += 1 }
    return root
  }

  /// Lays the shares out; what rounding leaves over goes to replacing.
  private func lay() {
    var slot = 0
    for kind in 0..<shares.count {
      for _ in 0..<shares[kind] where slot < 256 {
        slots[slot] = Int8(kind)
        slot += 1
      }
    }
    while slot < 256 {
      slots[slot] = Int8(MoveKind.replace.rawValue)
      slot += 1
    }
  }
}
