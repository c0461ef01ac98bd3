import RosterModel

/// A unit on a shift with the members who serve.
public struct ServingOption: Hashable, Sendable {
  /// Offset into the formulation's units.
  public var unit: Int
  /// The shift.
  public var shift: ShiftIndex
  /// The members who serve, in order.
  public var members: [PersonIndex]
}

extension Formulation {
  /// Every option of every unit: the whole unit (a trio's twos) where each member may serve, and part of it where the
  /// others are excused.
  ///
  /// - Complexity: O(units × shifts).
  public func options() -> [ServingOption] {
    var options: [ServingOption] = []
    for (index, unit) in units.enumerated() {
      for shift in shifts.typedIndices {
        for members in servingSets(of: unit, on: shift) {
          options.append(ServingOption(unit: index, shift: shift, members: members))
        }
      }
    }
    return options
  }

  /// The sets of members that may serve a shift.
  public func servingSets(of unit: DutyUnit, on shift: ShiftIndex) -> [[PersonIndex]] {
    let able = unit.members.filter { forbidding($0, shift) == nil }
    if able.isEmpty { return [] }
    let full = min(2, unit.members.count)
    var sets: [[PersonIndex]] = []
    for mask in 1..<(1 << able.count) {
      let members = able.indices.filter { mask & (1 << $0) != 0 }.map { able[$0] }
      if members.count > full { continue }
      let absent = unit.members.filter { !members.contains($0) }
      if members.count == full || absent.allSatisfy({ isExcused($0, from: shift) }) { sets.append(members) }
    }
    return sets
  }
}
