/// How availability is counted when turns are shared.
public enum ShareBasis: String, CaseIterable, Sendable {
  /// By days in office without excused leave, for those who can serve any shift of the class.
  case days
  /// Shift by shift: the places of each go in equal parts to those who can serve it. Shares by this are always such that
  /// they can be served, and those of two classes add up to the share of both together, month after month.
  case shifts
}

/// What each person owes in a class of turns over a horizon, beside the ledger's opening balance.
///
/// The share is slots × availability ÷ Σ availability. By days, availability is the number of days on which the person
/// belongs to the station and is not on excused leave, and zero where the person's unit can serve no shift of the class. By
/// shifts, that division is made for each shift alone, and a person is available who could serve it with their unit but for
/// leave without an excuse.
public struct FairShare: Sendable {
  /// The class of turns.
  public let turnClass: TurnClass
  /// The places that the class's shifts want.
  public let slots: Int
  /// The turns each person should serve now, in hundredths, ledger included; nil where the person can serve none.
  public let targets: [PersonIndex: Int]
  /// The days on which each person is available, or the parts of shifts that fall to them in millionths; people who can
  /// serve none of the class are left out.
  public let availability: [PersonIndex: Int]
  /// The share each person owes for the horizon alone, in hundredths.
  public let shares: [PersonIndex: Int]

  /// The shares of some people in a class over some shifts.
  ///
  /// - Parameters:
  ///   - basis: how availability is counted.
  ///   - seats: the places of each shift of the scenario that are shared; nil takes those wanted.
  /// - Complexity: O(people × shifts).
  public init(
    _ turnClass: TurnClass, among people: [PersonIndex], over shifts: [ShiftIndex], scenario: Scenario,
    units: [DutyUnit], by basis: ShareBasis = .days, seats: [Int]? = nil
  ) {
    self.turnClass = turnClass
    var partners = [[PersonIndex]](repeating: [], count: scenario.representatives.count)
    for unit in units { for member in unit.members { partners[member.position] = unit.members } }
    var posts: [Post] = []
    for person in people {
      let post = scenario.representatives[person].post
      if !posts.contains(where: { $0.place == post.place }) { posts.append(post) }
    }
    let places = shifts.map { index -> Int in
      if let seats { return seats[index.position] }
      let shift = scenario.shifts[index]
      return posts.reduce(0) { sum, post in
        turnClass.contains(shift, post: post) ? sum + (shift.place(post.place)?.wanted ?? 0) : sum
      }
    }
    slots = places.reduce(0, +)

    func canServe(_ person: PersonIndex, _ index: ShiftIndex) -> Bool {
      let post = scenario.representatives[person].post
      guard turnClass.contains(scenario.shifts[index], post: post) else { return false }
      guard basis == .shifts ? scenario.isDue(person, on: index) : scenario.isAble(person, on: index) else {
        return false
      }
      let together = partners[person.position].isEmpty ? [person] : partners[person.position]
      let missing = together.count {
        $0 != person && !scenario.isAble($0, on: index)
          && !(basis == .shifts ? scenario.isAway($0, from: index) : scenario.isExcused($0, from: index))
      }
      return together.count - missing >= min(2, together.count)
    }
    var availability: [(person: PersonIndex, days: Int)] = []
    switch basis {
    case .days:
      for person in people {
        let days = scenario.horizon.days.count { day in
          scenario.representatives[person].isMember(on: day) && !scenario.isExcused(person, on: day)
        }
        if days > 0, shifts.contains(where: { canServe(person, $0) }) { availability.append((person, days)) }
      }
    case .shifts:
      var parts: [PersonIndex: Int] = [:]
      for (index, seats) in zip(shifts, places) where seats > 0 {
        let able = people.filter { canServe($0, index) }
        for person in able { parts[person, default: 0] += seats * 1_000_000 / able.count }
      }
      availability = parts.keys.sorted().map { ($0, parts[$0]!) }
    }
    self.availability = Dictionary(uniqueKeysWithValues: availability.map { ($0.person, $0.days) })
    let total = availability.reduce(0) { $0 + $1.days }
    let balances = availability.reduce(0) { $0 + scenario.ledger[$1.person, turnClass] }
    let count = max(1, availability.count)
    var targets: [PersonIndex: Int] = [:]
    var shares: [PersonIndex: Int] = [:]
    for (person, days) in availability {
      let share = FairShare.rounded(slots * 100 * days, over: max(1, total))
      shares[person] = share
      // Balances that do not sum to zero, such as counts of turns served, mean the same after their mean is taken off.
      targets[person] = share + FairShare.rounded(balances, over: count) - scenario.ledger[person, turnClass]
    }
    self.targets = targets
    self.shares = shares
  }

  /// The whole turns at the target: just below and just above it, or the target itself where it is whole.
  public func zone(of person: PersonIndex) -> ClosedRange<Int>? {
    targets[person].map { target in
      let floor = target >= 0 ? target / 100 : -((-target + 99) / 100)
      return floor...(target == floor * 100 ? floor : floor + 1)
    }
  }

  /// The points for one more turn than `turns`, at a price for one whole turn beside the target: the growth of
  /// price × distance², so that the turn goes to whoever is furthest behind. Negative below the target.
  public func step(_ person: PersonIndex, after turns: Int, price: Int) -> Int {
    FairShare.rounded(price * (200 * turns + 100 - 2 * (targets[person] ?? 0)), over: 100)
  }

  /// The whole number of turns within reach from which each step costs, and to which each step gains.
  public func best(for person: PersonIndex, within reach: Int) -> Int {
    (0..<reach).first { step(person, after: $0, price: 100) >= 0 } ?? reach
  }

  private static func rounded(_ dividend: Int, over divisor: Int) -> Int {
    let doubled = 2 * dividend + divisor
    return doubled >= 0 ? doubled / (2 * divisor) : -((-doubled + 2 * divisor - 1) / (2 * divisor))
  }
}
