/// People of one name, and what tells them apart in print.
package enum Namesakes {
  /// What is printed beside a shared name.
  package enum Mark { case level, home, identifier }

  /// The first of level, home and identifier that none of the others of the name has.
  package static func mark(of person: Representative, among namesakes: [Representative]) -> Mark {
    let others = namesakes.filter { $0.id != person.id }
    if let level = person.levels.min(), !others.contains(where: { $0.levels.min() == level }) { return .level }
    if let home = person.home, !others.contains(where: { $0.home == home }) { return .home }
    return .identifier
  }
}
