package import Foundation
package import RosterModel

/// A month's roster as the body of WeCom's call that sets schedules (企业微信打卡“为打卡人员排班”):
/// `{groupid, yearmonth, items: [{userid, day, schedule_id}]}`.
///
/// Everybody who serves at the station has an item for each day of the month, with schedule 0 on days of rest. A person
/// is named by the WeCom account, or the identifier where none is given.
package struct WeComRoster: Sendable {
  struct Item: Hashable, Sendable {
    var userid: String
    var day: Int
    var schedule: Int
  }

  var groupid: Int
  var yearmonth: Int
  var items: [Item]

  /// The body's bytes, on one line an item.
  package func data() -> Data {
    let lines = items.map { item in
      "    {\"userid\": \(WeComRoster.quoted(item.userid)), \"day\": \(item.day), \"schedule_id\": \(item.schedule)}"
    }
    let text =
      "{\n  \"groupid\": \(groupid),\n  \"yearmonth\": \(yearmonth),\n  \"items\": [\n"
      + lines.joined(separator: ",\n") + "\n  ]\n}\n"
    return Data(text.utf8)
  }

  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    // A text is always JSON.
    return String(decoding: try! encoder.encode(text), as: UTF8.self)
  }
}

extension WeComRoster {
  /// The body for a roster, or every reason why there is none: a horizon of more than one month, no group, two people of
  /// one account, or shifts without a schedule.
  ///
  /// - Complexity: O(people × days + assignments).
  package static func of(_ roster: Roster, _ settings: WeComSettings) -> (body: WeComRoster?, problems: [InputProblem])
  {
    let scenario = roster.scenario
    let days = scenario.horizon.days
    var problems: [InputProblem] = []
    if days.lowerBound.year != days.upperBound.year || days.lowerBound.month != days.upperBound.month {
      problems.append(InputProblem(code: "wecom.month", text: Messages.oneMonth(scenario.horizon)))
    }
    if settings.group == nil { problems.append(InputProblem(code: "wecom.group", text: Messages.noGroup)) }
    problems += unknownSchedules(settings, scenario) + sharedAccounts(scenario)

    var shifts: [[Day: [Shift]]] = Array(repeating: [:], count: scenario.representatives.count)
    for (shift, crew) in zip(scenario.shifts, roster.crews) {
      for person in crew { shifts[person.position][shift.day, default: []].append(shift) }
    }
    var items: [Item] = []
    var missing: [String] = []
    for person in scenario.people {
      let representative = scenario.representatives[person]
      for day in days where representative.isMember(on: day) {
        let own = shifts[person.position][day] ?? []
        let schedule = own.isEmpty ? 0 : settings.schedule(of: own, scenario)
        if schedule == nil, !missing.contains(WeComSettings.key(of: own, scenario)) {
          missing.append(WeComSettings.key(of: own, scenario))
        }
        items.append(Item(userid: representative.wecomAccount, day: day.day, schedule: schedule ?? 0))
      }
    }
    problems += missing.map { InputProblem(code: "wecom.schedule", text: Messages.noSchedule($0)) }
    guard problems.isEmpty, let group = settings.group else { return (nil, problems) }
    let month = days.lowerBound.year * 100 + days.lowerBound.month
    return (WeComRoster(groupid: group, yearmonth: month, items: items), [])
  }

  private static func unknownSchedules(_ settings: WeComSettings, _ scenario: Scenario) -> [InputProblem] {
    let types = scenario.shiftTypes.map(\.id)
    let known = Set(types + scenario.sites.flatMap { site in types.map { site.id + "/" + $0 } })
    return settings.schedules.keys.sorted().flatMap { key in
      key.split(separator: "+", omittingEmptySubsequences: false).map(String.init).filter { !known.contains($0) }.map {
        InputProblem(
          code: "wecom.unknown", text: Messages.unknownSchedule($0, known: types),
          suggestion: NearestName.of($0, among: known.sorted()).map(Messages.maybe))
      }
    }
  }

  private static func sharedAccounts(_ scenario: Scenario) -> [InputProblem] {
    var people: [String: [String]] = [:]
    for person in scenario.representatives { people[person.wecomAccount, default: []].append(person.id) }
    return people.keys.sorted().filter { people[$0]!.count > 1 }.map {
      InputProblem(code: "wecom.account", text: Messages.sharedAccount($0, people[$0]!))
    }
  }
}
