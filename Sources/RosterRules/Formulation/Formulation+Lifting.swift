import RosterModel

extension Formulation {
  /// Whom the rules keep from which shifts.
  package var prohibited: [(person: PersonIndex, shift: ShiftIndex)] {
    (0..<peopleCount).flatMap { person in
      shifts.typedIndices.compactMap { shift in
        forbidding(PersonIndex(person), shift) == nil ? nil : (PersonIndex(person), shift)
      }
    }
  }

  /// The same primitives where everybody may serve every shift, alone or with any of the unit.
  package var withEveryOption: Formulation {
    var all = self
    all.allowEverybody()
    for unit in units where unit.members.count > 1 {
      for person in unit.members { for shift in shifts.typedIndices { all.excuse(person, from: shift) } }
    }
    return all
  }
}
