/// A visible turn order (轮流): who is due on each shift, from the people and their obstacles alone.
///
/// The units stand in a circle, in the order of the scenario. Shifts are walked in their order. The units due on a shift
/// are those passed over before, first in line, then the next of the circle, until their able members fill the places
/// that the shift wants of their posts. A unit that cannot serve the shift (fewer than all of a pair, or than two of a
/// trio, are free of obstacles) is passed over and stays first in line; it is never owed more than one turn, and one that
/// could serve no shift of the walk even without its leave is owed none. Swaps do not shift the order: it looks at who
/// should have served, not at who did.
public struct TurnOrder: Sendable {
  /// A unit that was passed over on a shift.
  public struct Passed: Hashable, Sendable {
    /// The unit's place in the circle.
    public var place: Int
    /// A member who could not serve.
    public var person: PersonIndex
    /// Why not.
    public var obstacle: Obstacle

    /// A unit that was passed over.
    public init(place: Int, person: PersonIndex, obstacle: Obstacle) {
      self.place = place
      self.person = person
      self.obstacle = obstacle
    }
  }

  /// The units of the circle.
  public let circle: [DutyUnit]
  /// The places in the circle that are due on each shift walked.
  public private(set) var due: [ShiftIndex: [Int]] = [:]
  /// Who was passed over on each shift walked, first in line first.
  public private(set) var passed: [ShiftIndex: [Passed]] = [:]
  /// Whose turn it is after the last shift: first members of those passed over, first in line first, then of the unit
  /// at which the circle goes on.
  public private(set) var next: [PersonIndex] = []

  private var placeOfPerson: [PersonIndex: Int] = [:]

  /// The order of the units that hold some people, over some shifts in their order.
  ///
  /// `next` is what an earlier order ended with; empty begins with the first unit.
  ///
  /// - Complexity: O(shifts × units).
  public init(
    of people: [PersonIndex], units: [DutyUnit], over shifts: [ShiftIndex], from next: [PersonIndex] = [],
    scenario: Scenario
  ) {
    let meant = Set(people)
    circle = units.filter { !meant.isDisjoint(with: $0.members) }.sorted { $0.members[0] < $1.members[0] }
    for (place, unit) in circle.enumerated() { for member in unit.members { placeOfPerson[member] = place } }
    if circle.isEmpty { return }
    let kinds = Set(people.map { scenario.representatives[$0].post.place })
    let start = next.compactMap { placeOfPerson[$0] }
    var waiting: [Int] = []
    for place in start.dropLast() where !waiting.contains(place) { waiting.append(place) }
    var pointer = start.last ?? 0
    var canEver: [Bool?] = Array(repeating: nil, count: circle.count)

    for index in shifts {
      let shift = scenario.shifts[index]
      let wanted = shift.places.reduce(0) { kinds.contains($1.kind) ? $0 + $1.wanted : $0 }
      var (taken, seats, stopped): ([Int], Int, [Passed]) = ([], 0, [])
      func obstacle(_ place: Int) -> (PersonIndex, Obstacle)? {
        let members = circle[place].members
        let hindered = members.compactMap { person in scenario.obstacle(person, shift).map { (person, $0) } }
        return members.count - hindered.count < min(2, members.count) ? hindered.first : nil
      }
      func seat(_ place: Int) {
        taken.append(place)
        seats += min(2, circle[place].members.count { meant.contains($0) })
      }
      for place in waiting where seats < wanted {
        if let (person, obstacle) = obstacle(place) {
          stopped.append(Passed(place: place, person: person, obstacle: obstacle))
        } else {
          seat(place)
        }
      }
      waiting.removeAll { taken.contains($0) }
      var steps = 0
      while seats < wanted, steps < circle.count {
        let place = pointer
        pointer = (pointer + 1) % circle.count
        steps += 1
        if let (person, obstacle) = obstacle(place) {
          if waiting.contains(place) { continue }
          stopped.append(Passed(place: place, person: person, obstacle: obstacle))
          let can = canEver[place] ?? TurnOrder.canServe(circle[place], anyOf: shifts, in: scenario)
          canEver[place] = can
          if can { waiting.append(place) }
        } else if taken.contains(place) {
          // It stands here for the turn it was owed; the next one is still to come.
          if !waiting.contains(place) { waiting.append(place) }
        } else {
          seat(place)
        }
      }
      due[index] = taken
      passed[index] = stopped
    }
    self.next = (waiting + [pointer]).map { circle[$0].members[0] }
  }

  /// Whether a unit could serve any of some shifts if it took no leave.
  private static func canServe(_ unit: DutyUnit, anyOf shifts: [ShiftIndex], in scenario: Scenario) -> Bool {
    shifts.contains { index in
      let able = unit.members.count { person in
        scenario.obstacle(person, scenario.shifts[index]).map { $0 == .onLeave } ?? true
      }
      return able >= min(2, unit.members.count)
    }
  }

  /// How many steps of the circle, the shorter way round, a person's unit stands away from the nearest one due on a
  /// shift; 0 where nobody is due.
  public func steps(_ person: PersonIndex, on shift: ShiftIndex) -> Int {
    guard let place = placeOfPerson[person], let due = due[shift] else { return 0 }
    return due.map { min(abs($0 - place), circle.count - abs($0 - place)) }.min() ?? 0
  }
}
