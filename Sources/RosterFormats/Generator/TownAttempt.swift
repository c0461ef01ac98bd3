import RosterModel

/// A first attempt to staff a made-up town, shift by shift: tells early where hands are too few.
///
/// Each shift takes the people, or the pairs, who can serve it and have served least; rest is kept, nothing else is
/// weighed. A town that is covered so can be covered; one that is not may still be.
struct TownAttempt {
  /// Places of deputies left open.
  private(set) var openPlaces = 0
  /// Shifts with such places.
  private(set) var openShifts = 0

  /// Hours of rest between two shifts.
  private static let rest = 11 * 60

  /// - Complexity: O(shifts × people of a district).
  init(_ scenario: Scenario, people: TownPeople, map: TownMap) {
    for (index, deputies) in people.ofDistrict.enumerated() {
      let sites = map.districts[index].sites
      let shifts = scenario.shifts.filter { sites.contains($0.site.position) }
      staff(shifts, with: units(deputies, scenario, people), in: scenario)
    }
  }

  private struct Unit {
    var members: [PersonIndex]
    var isFlexible: Bool
    var turns = 0
    var busyUntil = Moment(minutes: .min / 2)
  }

  /// People, or for standing pairs two with the same hours; a third with the last two where the number is odd.
  private func units(_ deputies: [PersonIndex], _ scenario: Scenario, _ people: TownPeople) -> [Unit] {
    func isFlexible(_ person: PersonIndex) -> Bool {
      !people.isEmployed[person.position] && !people.all[person].refusesNights
    }
    let size = scenario.pairing.mode == .standing ? 2 : 1
    let ordered = deputies.sorted {
      let (left, right) = (people.isEmployed[$0.position], people.isEmployed[$1.position])
      if left != right { return left }
      let (nights, others) = (people.all[$0].refusesNights, people.all[$1].refusesNights)
      return nights != others ? nights : $0 < $1
    }
    return stride(from: 0, to: ordered.count - size + 1, by: size).map { first in
      let members = Array(ordered[first..<first + size])
      return Unit(members: members, isFlexible: members.allSatisfy(isFlexible))
    }
  }

  private mutating func staff(_ shifts: [Shift], with people: [Unit], in scenario: Scenario) {
    var units = people
    for (position, unit) in units.enumerated() {
      for (shift, crew) in zip(scenario.pastShifts, scenario.pastCrews)
      where !crew.allSatisfy({ !unit.members.contains($0) }) {
        units[position].busyUntil = max(units[position].busyUntil, shift.end.advanced(by: Self.rest))
      }
    }
    for shift in shifts {
      var wanted = shift.place(.deputy)?.wanted ?? 0
      // Who has served least first; those who can serve at any hour are spared where others will do.
      let order = units.indices.sorted { left, right in
        let (first, second) = (units[left], units[right])
        let loads = (first.turns * 2 + (first.isFlexible ? 1 : 0), second.turns * 2 + (second.isFlexible ? 1 : 0))
        return loads.0 != loads.1 ? loads.0 < loads.1 : left < right
      }
      for unit in order where wanted >= units[unit].members.count && wanted > 0 {
        let isFree = units[unit].busyUntil <= shift.start
        guard isFree, units[unit].members.allSatisfy({ scenario.obstacle($0, shift) == nil }) else { continue }
        units[unit].turns += 1
        units[unit].busyUntil = shift.end.advanced(by: Self.rest)
        wanted -= units[unit].members.count
      }
      openPlaces += wanted
      openShifts += wanted > 0 ? 1 : 0
    }
  }
}
