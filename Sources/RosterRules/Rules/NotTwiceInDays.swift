import RosterModel

/// No two people are on shift together twice within so many days, past meetings included; members of one unit serve
/// together always and are left out.
///
/// Every window of so many known or planned days is judged; all of them at once where fewer are known.
public struct NotTwiceInDays: Rule {
  public static let name = "notTwiceInDays"
  public static let summary = Text(
    "同样两人若干天内不同班两次（固定组的组内除外）",
    "no two people share two shifts within so many days, those of one standing unit apart")
  public static let parameters: [Parameter<NotTwiceInDays>] = [
    .integer("days", \.days, in: 1...366, standard: nil, Text("几天之内", "within how many days"))
  ]
  public static let scopeKeys: Set<ScopeKey> = [.sites, .shiftTypes, .posts, .groups, .people]
  public static let primitives: Set<Primitive> = [.together]
  public static let examples: [[String: RuleValue]] = [
    ["days": 1],
    ["days": 3],
  ]

  public var header = RuleHeader()
  public var days = 1

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    let people = scope.people(in: scenario).count
    let shifts = scope.shifts(in: scenario).map { scenario.shifts[$0].day }
    let perPair = windows(in: scenario).reduce(0) { sum, window in sum + shifts.count { window.contains($0) } }
    return sizeProblems(people * max(0, people - 1) / 2 * perPair)
  }

  private func windows(in scenario: Scenario) -> [ClosedRange<Day>] {
    let known = scenario.firstKnownDay...scenario.horizon.days.upperBound
    if days >= known.count { return [known] }
    return scenario.horizon.days.map { $0.advanced(by: 1 - days)...$0 }.filter { $0.lowerBound >= known.lowerBound }
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    var unit = [Int](repeating: -1, count: scenario.representatives.count)
    for (index, members) in roster.units.enumerated() { for one in members.members { unit[one.position] = index } }
    let turns =
      zip(scenario.pastShifts, scenario.pastCrews).map { (Turn(shift: $0, index: nil), $1) }
      + zip(scenario.shifts.typedIndices, roster.crews).map { (Turn(shift: scenario.shifts[$0], index: $0), $1) }
    var meetings: [[PersonIndex]: [Turn]] = [:]
    for (turn, crew) in turns where scope.contains(turn.shift, in: scenario) {
      let people = crew.filter { scope.contains($0, in: scenario) }
      for (offset, first) in people.enumerated() {
        for second in people[(offset + 1)...] where unit[first.position] != unit[second.position] {
          meetings[[first, second], default: []].append(turn)
        }
      }
    }
    let windows = windows(in: scenario)
    return meetings.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { people, turns in
      windows.compactMap { window in
        let counted = turns.filter { window.contains($0.shift.day) }
        let over = counted.count - max(1, counted.count { $0.index == nil })
        if over <= 0 { return nil }
        return finding(
          "repeated", count: over, people: people, shifts: counted.compactMap(\.index),
          RuleText.meetings(
            scenario.displayName(of: people[0]), scenario.displayName(of: people[1]), counted.count, window))
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let horizon = scenario.horizon.days
    let people = scope.people(in: scenario)
    let shifts = scope.shifts(in: scenario)
    let past = zip(scenario.pastShifts, scenario.pastCrews).filter { scope.contains($0.0, in: scenario) }
    let windows = windows(in: scenario).map { window in
      (days: window, shifts: shifts.filter { window.contains(scenario.shifts[$0].day) })
    }
    for (offset, first) in people.enumerated() {
      let known = past.filter { $0.1.contains(first) }
      for second in people[(offset + 1)...]
      where formulation.unitOfPerson[first.position] != formulation.unitOfPerson[second.position] {
        let met = known.filter { $0.1.contains(second) }.map(\.0.day)
        for window in windows {
          let served = met.count { window.days.contains($0) }
          // Where nothing is past, the next window holds all that this one does.
          let isImplied =
            price == .hard && served == 0 && window.days.lowerBound < horizon.lowerBound
            && window.days.upperBound < horizon.upperBound
          if isImplied || served + window.shifts.count < 2 { continue }
          formulation.meet(
            first, second, on: window.shifts, past: served, .atMost(max(1, served), price), by: self)
        }
      }
    }
  }
}
