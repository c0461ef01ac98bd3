import RosterModel

/// What became of the pairs that were together until now.
struct FormerPairs {
  /// Each former pair that is together no more, in the order of the scenario.
  private(set) var changes: [Pairing.Change] = []

  init(_ scenario: Scenario, _ pairing: Pairing) {
    if !pairing.causes.isEmpty || !pairing.isComplete { return }
    var group: [PersonIndex: Int] = [:]
    for (index, one) in pairing.groups.enumerated() { for member in one.unit.members { group[member] = index } }
    func name(_ person: PersonIndex) -> String { scenario.displayName(of: person) }
    let forbidden = Set(
      scenario.pairWishes.filter { $0.kind == .forbidden }.flatMap(\.pairs))
    for wish in scenario.pairWishes where wish.kind == .former {
      let groups = Set(wish.people.map { group[$0] ?? -1 })
      if groups.count == 1, groups != [-1] { continue }
      let cause: Text
      if let gone = wish.people.first(where: { !scenario.isEverMember($0) }) {
        cause = SolverText.hasLeft(name(gone))
      } else if let other = wish.people.first(where: { scenario.representatives[$0].post != .deputy }) {
        cause = SolverText.isNoDeputy(name(other))
      } else if let settled = wish.people.first(where: { group[$0].map { pairing.groups[$0].decided != nil } ?? false })
      {
        cause = SolverText.isSettled(name(settled))
      } else if let pair = wish.pairs.first(where: forbidden.contains) {
        cause = SolverText.isForbidden(name(pair[0]), name(pair[1]))
      } else {
        cause = SolverText.isOutweighed
      }
      changes.append(.init(people: wish.people, cause: cause))
    }
  }
}

extension Scenario {
  /// Whether a person is in office on any day of the horizon.
  func isEverMember(_ person: PersonIndex) -> Bool {
    let representative = representatives[person]
    return (representative.from ?? horizon.days.lowerBound) <= horizon.days.upperBound
      && (representative.until ?? horizon.days.upperBound) >= horizon.days.lowerBound
  }
}
