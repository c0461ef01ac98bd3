internal import RosterModel

extension PersonTally {
  /// The turns of everybody who serves or could: deputies, and people of other posts where a shift wants one.
  static func counted(in month: PublishedMonth) -> [PersonTally] {
    let serves = Set(month.shifts.lazy.flatMap(\.places).flatMap(\.people))
    let wanted = Set(month.roster.scenario.shifts.lazy.flatMap(\.places).map(\.kind)).union([.deputy])
    return month.order.map { month[$0] }
      .filter { serves.contains($0.index) || wanted.contains($0.place) }
      .map { PersonTally(name: $0.name, counts: $0.counts) }
  }
}
