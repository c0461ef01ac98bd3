import RosterModel

extension Roster {
  /// Every assignment whose person and shift are in a scope, by shift and person.
  func assignments(in scope: Scope) -> [(PersonIndex, ShiftIndex)] {
    scope.shifts(in: scenario).flatMap { shift in
      self[shift].filter { scope.contains($0, in: scenario) }.map { ($0, shift) }
    }
  }
}
