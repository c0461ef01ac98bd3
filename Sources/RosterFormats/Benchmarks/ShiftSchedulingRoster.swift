import RosterModel

/// A roster as the shift scheduling benchmark writes solutions: a line for each person, `id,cell,…,cell`, with a cell for
/// each day of the horizon: a shift's type, `-` for a day off.
enum ShiftSchedulingRoster {
  /// The roster's text, or what keeps the format from holding it.
  static func text(_ roster: Roster) -> (text: String?, problems: [InputProblem]) {
    let scenario = roster.scenario
    let days = scenario.horizon.days
    var problems: [InputProblem] = []
    for person in scenario.representatives where person.id.hasPrefix("#") {
      problems.append(InputProblem(code: "publish.name", text: Messages.namesComment(person.id)))
    }
    for type in scenario.shiftTypes where type.id == "-" {
      problems.append(InputProblem(code: "publish.name", text: Messages.namesDayOff(type.id)))
    }
    if !problems.isEmpty { return (nil, problems) }
    var cells = [[[String]]](
      repeating: Array(repeating: [], count: days.count), count: scenario.representatives.count)
    for (shift, crew) in zip(scenario.shifts, roster.crews) {
      let day = days.lowerBound.distance(to: shift.day)
      for person in crew { cells[person.position][day].append(scenario.shiftTypes[shift.type].id) }
    }
    let lines = zip(scenario.representatives, cells).map { person, row in
      ([person.id] + row.map { $0.isEmpty ? "-" : $0.joined(separator: "|") }).joined(separator: ",") + "\n"
    }
    return (lines.joined(), [])
  }
}
