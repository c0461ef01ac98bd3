import RosterModel

/// What a change of a roster means to the people concerned.
public enum RosterEdit: Hashable, Sendable {
  /// Somebody serves instead of another (替班).
  case substitution(ShiftIndex, removed: PersonIndex, added: PersonIndex)
  /// Two people exchange shifts (互换): the first serves the second's shift, and the other way round.
  case swap(PersonIndex, ShiftIndex, with: PersonIndex, ShiftIndex)
  /// Somebody serves another shift, and nobody in their place (改期).
  case move(PersonIndex, from: ShiftIndex, to: ShiftIndex)
  /// Somebody no longer serves, and nobody does instead (缺人).
  case hole(ShiftIndex, PersonIndex)
  /// Somebody serves beside the others (增加).
  case addition(ShiftIndex, PersonIndex)

  /// The shifts that change.
  public var shifts: [ShiftIndex] {
    switch self {
    case .substitution(let shift, _, _), .hole(let shift, _), .addition(let shift, _): [shift]
    case .swap(_, let first, _, let second), .move(_, let first, let second): [first, second]
    }
  }

  /// The people whose shifts change.
  public var people: [PersonIndex] {
    switch self {
    case .substitution(_, let first, let second), .swap(let first, _, let second, _): [first, second]
    case .move(let person, _, _), .hole(_, let person), .addition(_, let person): [person]
    }
  }

  /// A stable word for programs.
  public var kind: String {
    switch self {
    case .substitution: "substitution"
    case .swap: "swap"
    case .move: "move"
    case .hole: "hole"
    case .addition: "addition"
    }
  }

  /// The fewest words for what sets two rosters of one scenario apart: swaps first, then substitutes of the same kind of
  /// place, then moves; every turn lost or gained is in one edit.
  ///
  /// - Complexity: O(shifts + changes²).
  public static func all(from before: Roster, to after: Roster) -> [RosterEdit] {
    let scenario = before.scenario
    var removed: [ShiftIndex: [PersonIndex]] = [:]
    var added: [ShiftIndex: [PersonIndex]] = [:]
    let changed = scenario.shifts.typedIndices.filter { before[$0] != after[$0] }
    for shift in changed {
      removed[shift] = before[shift].filter { !after[shift].contains($0) }
      added[shift] = after[shift].filter { !before[shift].contains($0) }
    }
    func place(_ person: PersonIndex) -> PlaceKind { scenario.representatives[person].post.place }
    func drop(_ person: PersonIndex, _ shift: ShiftIndex, from turns: inout [ShiftIndex: [PersonIndex]]) {
      turns[shift]?.removeAll { $0 == person }
    }
    var edits: [RosterEdit] = []
    for first in changed {
      for person in removed[first] ?? [] {
        search: for second in changed where second > first && added[second]?.contains(person) == true {
          for other in removed[second] ?? []
          where added[first]?.contains(other) == true && place(other) == place(person) {
            edits.append(.swap(person, first, with: other, second))
            drop(person, first, from: &removed)
            drop(other, second, from: &removed)
            drop(other, first, from: &added)
            drop(person, second, from: &added)
            break search
          }
        }
      }
    }
    for shift in changed {
      for person in removed[shift] ?? [] {
        let others = added[shift] ?? []
        guard let other = others.first(where: { place($0) == place(person) }) else { continue }
        edits.append(.substitution(shift, removed: person, added: other))
        drop(person, shift, from: &removed)
        drop(other, shift, from: &added)
      }
    }
    for shift in changed {
      for person in removed[shift] ?? [] {
        if let target = changed.first(where: { added[$0]?.contains(person) == true }) {
          edits.append(.move(person, from: shift, to: target))
          drop(person, target, from: &added)
        } else {
          edits.append(.hole(shift, person))
        }
      }
    }
    for shift in changed { for person in added[shift] ?? [] { edits.append(.addition(shift, person)) } }
    return edits.sorted { ($0.shifts[0], $0.people[0]) < ($1.shifts[0], $1.people[0]) }
  }
}
