import RosterModel

/// A standing pair serves as one, and a trio by twos; who is excused may be missing, at a price.
public struct Pairs: Rule {
  public static let name = "pairs"
  public static let summary = Text(
    "固定组一起值班；一人请假时另一人可单独值；禁止同组的不同班",
    "a standing pair serves as one, a trio by twos; part of it alone only where the others are excused; forbidden pairs never meet"
  )
  public static let defaultPrice = Price.points(5, level: 1)
  public static let scopeKeys: Set<ScopeKey> = []
  public static let parameters: [Parameter<Pairs>] = [
    .integer(
      "even", \.even, in: 0...10_000, standard: 0,
      Text(
        "轮值账差超过百分之几班时，少值的一人可单独补值，0 为不许",
        "hundredths of a turn by which one of a pair must be behind the other in the ledger to serve alone and make up; 0 never"
      ))
  ]
  public static let examples: [[String: RuleValue]] = [["even": 50]]
  public static let primitives: Set<Primitive> = [.coverage, .option, .together]

  public var header = RuleHeader()
  /// Hundredths of a turn by which the ledger must part two of a pair for one to serve alone; 0 never.
  public var even = 0
  /// Whether part of a group may serve any shift at the price, excused or not: what a repair may ask for.
  private var allowsParts = false

  public init() {}

  /// The rule under which part of a group may serve any shift, at the price; a hard rule stays as it is.
  package var allowingParts: Pairs {
    var rule = self
    rule.allowsParts = price != .hard
    return rule
  }

  private func isExcused(
    _ person: PersonIndex, of members: [PersonIndex], from shift: ShiftIndex, _ scenario: Scenario
  ) -> Bool {
    allowsParts || scenario.isExcused(person, of: members, from: shift)
      || (even > 0 && isAhead(person, of: members, on: shift, scenario))
  }

  /// Whether a person is so far ahead of the partner, in a class to which the shift counts, that the partner makes up.
  private func isAhead(
    _ person: PersonIndex, of members: [PersonIndex], on shift: ShiftIndex, _ scenario: Scenario
  ) -> Bool {
    guard members.count == 2, let other = members.first(where: { $0 != person }) else { return false }
    let post = scenario.representatives[other].post
    return scenario.ledger.classes.contains { turnClass in
      turnClass.contains(scenario.shifts[shift], post: post)
        && scenario.ledger[person, turnClass] - scenario.ledger[other, turnClass] > even
    }
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let groups = roster.units.map(\.members).filter { $0.count > 1 }
    return (groups + Pairs.decided(roster.scenario, beside: roster.units)).flatMap { splits(of: $0, in: roster) }
      + Pairs.forbidden(roster.scenario).flatMap { meetings(of: $0, in: roster) }
  }

  /// Where part of a group serves.
  private func splits(of members: [PersonIndex], in roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return scenario.shifts.typedIndices.compactMap { index -> Finding? in
      let serving = members.filter { roster[index].contains($0) }
      if serving.isEmpty || serving.count == 2 { return nil }
      let absent = members.filter { !serving.contains($0) }
      let isExcused =
        price != .hard && serving.count < 2
        && absent.allSatisfy { self.isExcused($0, of: members, from: index, scenario) }
      let text = RuleText.split(scenario.displayName(of: serving[0]), scenario.shifts[index].id, isExcused: isExcused)
      return isExcused
        ? finding("excused", people: serving, shifts: [index], text) : broken("split", serving, index, text)
    }
  }

  /// Where two serve together who must not.
  private func meetings(of pair: [PersonIndex], in roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return scenario.shifts.typedIndices.filter { index in pair.allSatisfy { roster[index].contains($0) } }.map {
      index in
      let names = pair.map { scenario.displayName(of: $0) }
      return broken("forbidden", pair, index, RuleText.forbidden(names[0], names[1], scenario.shifts[index].id))
    }
  }

  private func broken(_ aspect: String, _ people: [PersonIndex], _ shift: ShiftIndex, _ text: Text) -> Finding {
    var finding = finding(aspect, people: people, shifts: [shift], text)
    finding.level = .hard
    finding.penalty = 1
    return finding
  }

  /// The groups of `pairs.csv` that are no unit: a roster from elsewhere may have others.
  private static func decided(_ scenario: Scenario, beside units: [DutyUnit]) -> [[PersonIndex]] {
    let wishes = scenario.pairWishes.filter { $0.isDecided(scenario.pairing.mode) }
    if wishes.isEmpty { return [] }
    let known = Set(units)
    return wishes.map { DutyUnit($0.people) }.filter { !known.contains($0) }.map(\.members)
  }

  private static func forbidden(_ scenario: Scenario) -> [[PersonIndex]] {
    scenario.pairWishes.filter { $0.kind == .forbidden }.flatMap(\.pairs)
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    for members in Pairs.decided(scenario, beside: formulation.units) {
      bind(members, scenario, &formulation)
      if price != .hard { charge(members, scenario, &formulation) }
    }
    if price != .hard {
      for unit in formulation.units where unit.members.count > 1 {
        for shift in scenario.shifts.typedIndices {
          let excused = unit.members.filter { isExcused($0, of: unit.members, from: shift, scenario) }
          if excused.count < unit.members.count - 1 { continue }
          for person in excused { formulation.excuse(person, from: shift) }
        }
        charge(unit.members, scenario, &formulation)
      }
    }
    for pair in Pairs.forbidden(scenario) {
      let shifts = scenario.shifts.typedIndices.filter { canMeet(pair, on: $0, scenario, formulation) }
      if !shifts.isEmpty { formulation.meet(pair[0], pair[1], on: shifts, ConvexCost.atMost(0, .hard), by: self) }
    }
  }

  /// Whether a shift has room for both, each with the partners that must come along.
  private func canMeet(
    _ pair: [PersonIndex], on shift: ShiftIndex, _ scenario: Scenario, _ formulation: Formulation
  ) -> Bool {
    let units = pair.map { formulation.units[formulation.unitOfPerson[$0.position]] }
    if units[0] == units[1] || pair.contains(where: { scenario.representatives[$0].post != .deputy }) { return true }
    let fewest = zip(pair, units).map { person, unit -> Int in
      let mayBeAlone = unit.members.allSatisfy { $0 == person || formulation.isExcused($0, from: shift) }
      return mayBeAlone ? 1 : 2
    }
    return fewest[0] + fewest[1] <= scenario.shifts[shift].place(.deputy)?.maximum ?? 0
  }

  /// Charges for part of a group where the others are excused.
  private func charge(_ members: [PersonIndex], _ scenario: Scenario, _ formulation: inout Formulation) {
    for shift in scenario.shifts.typedIndices {
      let excused = members.count { isExcused($0, of: members, from: shift, scenario) }
      if excused < members.count - 1 { continue }
      if members.count == 2 {
        // One minus the other is −1, 0 or 1: charged at both ends.
        var cost = ConvexCost.atLeast(0, price)
        cost.above = [.init(threshold: 0, slope: price.amount)]
        formulation.cover([.init(1, members[0], shift), .init(-1, members[1], shift)], cost, by: self)
      } else {
        formulation.cover(
          members.map { .init(1, $0, shift) }, staffed: [.init(-2, shift, people: members)], .atLeast(0, price),
          by: self)
      }
    }
  }

  /// Lets nobody of a group serve alone where the others are not excused, nor all three at once.
  private func bind(_ members: [PersonIndex], _ scenario: Scenario, _ formulation: inout Formulation) {
    let goal = formulation.goal(self, at: .hard)
    for shift in scenario.shifts.typedIndices {
      for person in members {
        let others = members.filter { $0 != person }
        if price != .hard, others.allSatisfy({ isExcused($0, of: members, from: shift, scenario) }) { continue }
        formulation.cover(
          [.init(1, person, shift)] + others.map { .init(-1, $0, shift) }, .atMost(0, .hard), goal: goal)
      }
      if members.count == 3 {
        formulation.cover(members.map { .init(1, $0, shift) }, .atMost(2, .hard), goal: goal)
      }
    }
  }
}
