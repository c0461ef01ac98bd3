import RosterModel

/// After a shift of some types none of other types follows on the next day or days.
public struct Succession: Rule {
  public static let name = "succession"
  public static let summary = Text(
    "值了某些班次，接下来几天不值另一些班次",
    "no shift of some types on the day, or days, after a shift of other types; last month's turns count")
  public static let parameters: [Parameter<Succession>] = [
    .texts("after", \.earlier, Text("先值的班次", "the shift types served first")),
    .texts("not", \.later, Text("之后不值的班次", "the shift types that may not follow")),
    .integer("days", \.days, in: 1...31, standard: 1, Text("管之后的几天", "on how many days after")),
  ]
  public static let scopeKeys: Set<ScopeKey> = [.sites, .posts, .groups, .people]
  public static let primitives: Set<Primitive> = [.exclusion, .option]
  public static let examples: [[String: RuleValue]] = [
    ["after": ["night"], "not": ["day"]],
    ["after": ["day", "night"], "not": ["night"], "days": 3],
    ["after": ["late", "night"], "not": ["day"]],
  ]

  public var header = RuleHeader()
  public var earlier: [String] = []
  public var later: [String] = []
  public var days = 1

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    unknownNames(Text("班次", "shift type"), earlier + later, among: scenario.shiftTypes.map(\.id))
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    func type(_ turn: Turn) -> String { scenario.shiftTypes[turn.shift.type].id }
    return scope.people(in: scenario).flatMap { person -> [Finding] in
      let turns = timelines[person.position].filter { scope.contains($0.shift, in: scenario) }
      let firsts = Dictionary(grouping: turns.filter { earlier.contains(type($0)) }, by: \.shift.day)
      return turns.filter { $0.index != nil && later.contains(type($0)) }.flatMap { second in
        (1...days).reversed().flatMap { firsts[second.shift.day.advanced(by: -$0)] ?? [] }.map { first in
          finding(
            "forbidden", people: [person], shifts: [first.index, second.index].compactMap { $0 },
            RuleText.succession(scenario.displayName(of: person), first.shift.id, second.shift.id))
        }
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let shifts = scope.shifts(in: scenario)
    let (firstTypes, laterTypes) = (Set(earlier), Set(later))
    func isOf(_ types: Set<String>, _ shift: Shift) -> Bool { types.contains(scenario.shiftTypes[shift.type].id) }
    let following = Dictionary(grouping: shifts.filter { isOf(laterTypes, scenario.shifts[$0]) }) {
      scenario.shifts[$0].day
    }
    func followers(of shift: Shift) -> [ShiftIndex] {
      (1...days).flatMap { following[shift.day.advanced(by: $0)] ?? [] }
    }
    let firsts = Dictionary(grouping: shifts.filter { isOf(firstTypes, scenario.shifts[$0]) }) {
      scenario.shifts[$0].day
    }
    let apart = firsts.sorted { $0.key < $1.key }.flatMap { day, earlier in
      (1...days).flatMap { cliques(earlier, following[day.advanced(by: $0)] ?? [], in: scenario) }
    }
    for person in scope.people(in: scenario) { for clique in apart { formulation.exclude(person, clique, by: self) } }
    for (past, crew) in zip(scenario.pastShifts, scenario.pastCrews)
    where isOf(firstTypes, past) && scope.contains(past, in: scenario) {
      for person in crew where scope.contains(person, in: scenario) {
        for shift in followers(of: past) { formulation.charge(person, shift, by: self) }
      }
    }
  }

  /// What may not be served together of a day's shifts and those that may not follow them: all at once where nobody
  /// can serve two of one day anyway, else two by two.
  private func cliques(_ earlier: [ShiftIndex], _ later: [ShiftIndex], in scenario: Scenario) -> [[ShiftIndex]] {
    if later.isEmpty { return [] }
    if price == .hard, OnePlace.holds(in: scenario), [earlier, later].allSatisfy({ meet($0, in: scenario) }) {
      return [(earlier + later).sorted()]
    }
    return earlier.flatMap { first in later.map { [first, $0] } }
  }

  /// Whether all shifts share a minute, so that each two overlap.
  private func meet(_ shifts: [ShiftIndex], in scenario: Scenario) -> Bool {
    let latest = shifts.map { scenario.shifts[$0].start }.max()
    return shifts.allSatisfy { latest! < scenario.shifts[$0].end }
  }
}
