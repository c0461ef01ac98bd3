import RosterModel

/// The shifts that each person can serve, as bits; people with the same make one pattern.
struct FreePatterns {
  /// What decides which shifts a person can serve.
  private struct Key: Hashable {
    var post: Post
    var sites: [String]
    var refusesNights: Bool
    var free: [FreeWindow]
    var from: Day?
    var until: Day?
    /// A person with leave is like nobody else.
    var onLeave: Int?
  }

  /// The pattern of each person.
  let ofPerson: [Int]
  private let bits: [[UInt64]]
  private let counts: [Int]

  init(_ scenario: Scenario) {
    let words = (scenario.shifts.count + 63) / 64
    let away = Set(scenario.leave.map(\.person))
    var known: [Key: Int] = [:]
    var patterns: [[UInt64]: Int] = [:]
    var bits: [[UInt64]] = []
    ofPerson = scenario.people.map { person in
      let one = scenario.representatives[person]
      let key = Key(
        post: one.post, sites: one.sites, refusesNights: one.refusesNights, free: one.free, from: one.from,
        until: one.until, onLeave: away.contains(person) ? person.position : nil)
      if let pattern = known[key] { return pattern }
      var own = [UInt64](repeating: 0, count: words)
      if one.post == .deputy {
        for index in scenario.shifts.typedIndices {
          // Leave passes, but a pair stands for months: only lasting obstacles count.
          switch scenario.obstacle(person, scenario.shifts[index]) {
          case nil, .onLeave, .notMember: own[index.position / 64] |= 1 << UInt64(index.position % 64)
          default: break
          }
        }
      }
      let pattern = patterns[own] ?? bits.count
      if pattern == bits.count { bits.append(own) }
      patterns[own] = pattern
      known[key] = pattern
      return pattern
    }
    self.bits = bits
    counts = bits.map { $0.reduce(0) { $0 + $1.nonzeroBitCount } }
  }

  /// The number of patterns.
  var count: Int { bits.count }

  /// How many shifts both can serve, and how many the one who can serve more, at least one.
  func common(_ first: Int, _ second: Int) -> (common: Int, most: Int) {
    commonOfPatterns(ofPerson[first], ofPerson[second])
  }

  /// The same for two patterns.
  func commonOfPatterns(_ first: Int, _ second: Int) -> (common: Int, most: Int) {
    let common = zip(bits[first], bits[second]).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
    return (common, max(1, counts[first], counts[second]))
  }
}
