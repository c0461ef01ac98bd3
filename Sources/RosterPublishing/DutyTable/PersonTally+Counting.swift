internal import RosterModel

extension PersonTally {
  /// Counts the turns of everybody who serves or could: deputies, and people of other posts where a shift wants one.
  static func counted(in roster: Roster, over classes: [TurnClass], names: PersonNames) -> [PersonTally] {
    let scenario = roster.scenario
    var counts = [[Int]](
      repeating: Array(repeating: 0, count: classes.count), count: scenario.representatives.count)
    var serves: Set<PersonIndex> = []
    for (shift, crew) in zip(scenario.shifts, roster.crews) {
      for person in crew {
        serves.insert(person)
        let post = scenario.representatives[person].post
        for (column, turnClass) in classes.enumerated() where turnClass.contains(shift, post: post) {
          counts[person.position][column] += 1
        }
      }
    }
    let wanted = Set(scenario.shifts.lazy.flatMap(\.places).map(\.kind)).union([.deputy])
    return scenario.people
      .filter { serves.contains($0) || wanted.contains(scenario.representatives[$0].post.place) }
      .map { PersonTally(name: names[$0], counts: counts[$0.position]) }
  }
}
