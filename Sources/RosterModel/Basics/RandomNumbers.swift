/// Seeded random numbers: the same seed gives the same sequence on every machine.
///
/// The generator is SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// figure 17): one addition and two multiplications a number, good enough for local search.
public struct RandomNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The sequence of a seed.
  public init(seed: UInt64) {
    // Neighbouring seeds must not give the same sequence a few steps apart, so the seed is mixed once.
    state = seed
    state = next()
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in `0 ..< bound` by multiplication and shift; the bias is below `bound / 2^32`.
  public mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A number in `0 ..< 1`.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
