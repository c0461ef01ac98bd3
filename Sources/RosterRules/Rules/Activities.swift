import RosterModel

/// Shifts leave room for the activities of `activities.csv`.
///
/// - On a date, without a quorum: nobody who can attend serves a shift that shares a minute with the activity; each such
///   turn is charged. Who is on leave, out of office or still on a past shift is excused.
/// - On a date, with a quorum: those who cannot attend, and the turns of the others that share a minute with the
///   activity, are together at most participants − quorum; each beyond is charged.
/// - In a window of dates: each participant keeps one day of those in the horizon on which they can attend and serve no
///   shift that shares a minute with the activity's hours; each person without one is charged. Who could attend on none
///   of the days anyway is excused.
///
/// The scope's shifts are those that may be in the way; its people are those who are kept free one by one, whereas a
/// quorum counts every participant.
public struct Activities: Rule {
  public static let name = "activities"
  public static let summary = Text(
    "排班给活动（学习、志愿服务、培训、视察、议事会）让路", "shifts leave room for study, volunteering, training, inspections and meetings")
  public static let primitives: Set<Primitive> = [.option, .coverage, .tally]

  public var header = RuleHeader()

  public init() {}

  /// The days of the horizon on which an activity may be held.
  private func days(of activity: Activity, in scenario: Scenario) -> [Day] {
    let horizon = scenario.horizon.days
    return horizon.overlaps(activity.days) ? Array(activity.days.clamped(to: horizon)) : []
  }

  // MARK: Audit

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let shifts = scope.shifts(in: scenario)
    return scenario.activities.flatMap { activity -> [Finding] in
      let days = days(of: activity, in: scenario)
      if days.isEmpty { return [] }
      if activity.isWindow { return withoutFreeDay(activity, days, shifts, in: roster) }
      return activity.quorum == nil
        ? kept(from: activity, on: days[0], shifts, in: roster)
        : lackingQuorum(activity, on: days[0], shifts, in: roster)
    }
  }

  private func kept(from activity: Activity, on day: Day, _ shifts: [ShiftIndex], in roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let people = activity.participants.filter {
      scope.contains($0, in: scenario) && scenario.canAttend($0, activity, on: day)
    }
    return shifts.filter { activity.overlaps(scenario.shifts[$0], on: day) }.flatMap { index in
      people.filter { roster[index].contains($0) }.map { person in
        finding(
          "busy", people: [person], shifts: [index],
          RuleText.busy(scenario.displayName(of: person), scenario.shifts[index].id, activity))
      }
    }
  }

  private func lackingQuorum(
    _ activity: Activity, on day: Day, _ shifts: [ShiftIndex], in roster: Roster
  ) -> [Finding] {
    let scenario = roster.scenario
    let people = Set(activity.participants.filter { scenario.canAttend($0, activity, on: day) })
    let inTheWay = shifts.filter { index in
      activity.overlaps(scenario.shifts[index], on: day) && roster[index].contains { people.contains($0) }
    }
    let turns = inTheWay.reduce(0) { $0 + roster[$1].count { people.contains($0) } }
    let attending = people.count - turns
    guard let quorum = activity.quorum, attending < quorum else { return [] }
    return [
      finding(
        "quorum", count: quorum - attending,
        people: people.filter { person in
          inTheWay.contains { roster[$0].contains(person) }
        }.sorted(), shifts: inTheWay, RuleText.noQuorum(activity, attending: max(0, attending)))
    ]
  }

  private func withoutFreeDay(
    _ activity: Activity, _ days: [Day], _ shifts: [ShiftIndex], in roster: Roster
  ) -> [Finding] {
    let scenario = roster.scenario
    return activity.participants.filter { scope.contains($0, in: scenario) }.compactMap { person in
      let possible = days.filter { scenario.canAttend(person, activity, on: $0) }
      let served = shifts.filter { roster[$0].contains(person) }
      let isBusy = possible.allSatisfy { day in
        served.contains { activity.overlaps(scenario.shifts[$0], on: day) }
      }
      if possible.isEmpty || !isBusy { return nil }
      return finding(
        "noFreeDay", people: [person],
        shifts: served.filter { index in possible.contains { activity.overlaps(scenario.shifts[index], on: $0) } },
        RuleText.noFreeDay(scenario.displayName(of: person), activity))
    }
  }

  // MARK: Lowering

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let shifts = scope.shifts(in: scenario)
    for activity in scenario.activities {
      let inTheWay = days(of: activity, in: scenario).map { day in
        (day: day, shifts: shifts.filter { activity.overlaps(scenario.shifts[$0], on: day) })
      }
      guard let (day, shifts) = inTheWay.first else { continue }
      if let quorum = activity.quorum, !activity.isWindow {
        let people = activity.participants.filter { scenario.canAttend($0, activity, on: day) }
        formulation.cover(
          shifts.flatMap { index in people.map { .init(1, $0, index) } },
          constant: activity.participants.count - people.count,
          .atMost(activity.participants.count - quorum, price), by: self)
        continue
      }
      for person in activity.participants where scope.contains(person, in: scenario) {
        let possible = inTheWay.filter { scenario.canAttend(person, activity, on: $0.day) }
        if !activity.isWindow {
          for index in possible.flatMap(\.shifts) { formulation.charge(person, index, by: self) }
        } else if !possible.isEmpty {
          formulation.tally(
            person, possible.map { .init(1, anyOf: $0.shifts) }, .atMost(possible.count - 1, price), by: self)
        }
      }
    }
  }
}
