/// What each person owes in a class of turns over a horizon, beside the ledger's opening balance.
///
/// The share is slots × availability ÷ Σ availability; availability is the number of days on which the person belongs to
/// the station and is not on excused leave, and zero where the person's unit can serve no shift of the class.
public struct FairShare: Sendable {
  /// The class of turns.
  public let turnClass: TurnClass
  /// The places that the class's shifts want.
  public let slots: Int
  /// The turns each person should serve now, in hundredths, ledger included; nil where the person can serve none.
  public let targets: [PersonIndex: Int]
  /// The days on which each person is available; people who can serve none of the class are left out.
  public let availability: [PersonIndex: Int]
  /// The share each person owes for the horizon alone, in hundredths.
  public let shares: [PersonIndex: Int]

  /// The shares of some people in a class over some shifts.
  ///
  /// - Complexity: O(people × shifts).
  public init(
    _ turnClass: TurnClass, among people: [PersonIndex], over shifts: [ShiftIndex], scenario: Scenario,
    units: [DutyUnit]
  ) {
    self.turnClass = turnClass
    var partners = [[PersonIndex]](repeating: [], count: scenario.representatives.count)
    for unit in units { for member in unit.members { partners[member.position] = unit.members } }
    let kinds = Set(people.map { scenario.representatives[$0].post.place })
    var slots = 0
    for kind in kinds {
      let post = scenario.representatives[people.first { scenario.representatives[$0].post.place == kind }!].post
      for shift in shifts.map({ scenario.shifts[$0] }) where turnClass.contains(shift, post: post) {
        slots += shift.place(kind)?.wanted ?? 0
      }
    }
    self.slots = slots

    var availability: [(person: PersonIndex, days: Int)] = []
    for person in people {
      let post = scenario.representatives[person].post
      let together = partners[person.position].isEmpty ? [person] : partners[person.position]
      let canServe = shifts.contains { index in
        let shift = scenario.shifts[index]
        guard turnClass.contains(shift, post: post), scenario.obstacle(person, shift) == nil else { return false }
        let others = together.filter {
          $0 != person && scenario.obstacle($0, shift) != nil && !scenario.isExcused($0, from: index)
        }
        return together.count - others.count >= min(2, together.count)
      }
      let days = scenario.horizon.days.count { day in
        scenario.representatives[person].isMember(on: day) && !scenario.isExcused(person, on: day)
      }
      if canServe, days > 0 { availability.append((person, days)) }
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

  private static func rounded(_ dividend: Int, over divisor: Int) -> Int {
    let doubled = 2 * dividend + divisor
    return doubled >= 0 ? doubled / (2 * divisor) : -((-doubled + 2 * divisor - 1) / (2 * divisor))
  }
}
