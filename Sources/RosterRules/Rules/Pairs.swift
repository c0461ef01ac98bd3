import RosterModel

/// A standing pair serves as one, and a trio by twos; who is excused may be missing, at a price.
public struct Pairs: Rule {
  public static let name = "pairs"
  public static let summary = Text(
    "固定组一起值班；一人请假时另一人可单独值",
    "a standing pair serves as one, a trio by twos; part of it alone only where the others are excused")
  public static let defaultPrice = Price.points(5, level: 1)
  public static let scopeKeys: Set<ScopeKey> = []
  public static let primitives: Set<Primitive> = [.coverage, .option]

  public var header = RuleHeader()

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return roster.units.filter { $0.members.count > 1 }.flatMap { unit in
      scenario.shifts.typedIndices.compactMap { index -> Finding? in
        let serving = unit.members.filter { roster[index].contains($0) }
        if serving.isEmpty || serving.count == 2 { return nil }
        let absent = unit.members.filter { !serving.contains($0) }
        let isExcused = price != .hard && serving.count < 2 && absent.allSatisfy { scenario.isExcused($0, from: index) }
        var finding = finding(
          isExcused ? "excused" : "split", people: serving, shifts: [index],
          RuleText.split(scenario.displayName(of: serving[0]), scenario.shifts[index].id, isExcused: isExcused))
        if !isExcused {
          finding.level = .hard
          finding.penalty = 1
        }
        return finding
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    if price == .hard { return }
    for unit in formulation.units where unit.members.count > 1 {
      for shift in scenario.shifts.typedIndices {
        let excused = unit.members.filter { scenario.isExcused($0, from: shift) }
        if excused.count < unit.members.count - 1 { continue }
        for person in excused { formulation.excuse(person, from: shift) }
        if unit.members.count == 2 {
          // One minus the other is −1, 0 or 1: charged at both ends.
          var cost = ConvexCost.atLeast(0, price)
          cost.above = [.init(threshold: 0, slope: price.amount)]
          formulation.cover([.init(1, unit.members[0], shift), .init(-1, unit.members[1], shift)], cost, by: self)
        } else {
          formulation.cover(
            unit.members.map { .init(1, $0, shift) }, staffed: [.init(-2, shift, people: unit.members)],
            .atLeast(0, price), by: self)
        }
      }
    }
  }
}
