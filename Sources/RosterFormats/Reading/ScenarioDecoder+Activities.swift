import RosterModel

extension ScenarioDecoder {
  /// The activities; the people and their leave are read before.
  mutating func activities(_ facts: ScenarioFacts, horizon: Horizon?) -> [Activity] {
    var places: [String: Mark] = [:]
    return records(TableCatalog.activities).compactMap { record -> Activity? in
      let id = identifier(record, "id")
      if let id, let first = places.updateValue(record.mark("id"), forKey: id) {
        problems.add("id.duplicate", at: record.mark("id"), Messages.duplicateID(id, first: first))
      }
      let kind = word(record, "kind").flatMap(Activity.Kind.init(rawValue:))
      let days = days(record)
      let hours = hours(record)
      let participants = participants(record, among: facts.representatives)
      let quorum = integer(record, "quorum", in: TableCatalog.quorum)
      guard let id, let kind, let days, let hours, let participants else { return nil }
      let activity = Activity(
        id: id, name: text(record, "name"), kind: kind, days: days, start: hours.start, end: hours.end,
        participants: participants, quorum: quorum)
      check(activity, record, facts, horizon)
      return activity
    }
  }

  /// Both times, or none: then it takes the whole day.
  private mutating func hours(_ record: Record) -> (start: TimeOfDay, end: TimeOfDay)? {
    let (start, end) = (time(record, "start"), time(record, "end"))
    switch (record["start"], record["end"]) {
    case (nil, nil): return (TimeOfDay(minutes: 0), TimeOfDay(minutes: 1440))
    case (nil, _), (_, nil):
      problems.add("cell.missing", at: record.mark, Messages.startAndEnd)
      return nil
    case (_?, _?):
      guard let start, let end else { return nil }
      if start < end { return (start, end) }
      problems.add("times.order", at: record.mark("end"), Messages.endsBefore(start, end))
      return nil
    }
  }

  private mutating func participants(_ record: Record, among people: [Representative]) -> [PersonIndex]? {
    if record["people"] == nil, record["groups"] == nil {
      problems.add("cell.missing", at: record.mark, Messages.nobodyTakesPart)
      return nil
    }
    var found: Set<PersonIndex> = []
    for name in list(record, "people") {
      if Vocabulary.everybody.word(Typing.code(name)) != nil {
        found.formUnion(people.typedIndices)
      } else if let position = find(name, in: self.people, as: .person, at: record.mark("people")) {
        found.insert(PersonIndex(position))
      }
    }
    let known = Set(people.flatMap(\.groups)).sorted()
    for group in list(record, "groups") {
      let members = people.typedIndices.filter { people[$0].groups.contains(group) }
      if members.isEmpty, self.people.isReadable {
        let maybe = problems.nearest(to: group, among: known)
        problems.add(
          "group.unknown", at: record.mark("groups"), Messages.unknown(.group, group, known: known), maybe: maybe)
      }
      found.formUnion(members)
    }
    return found.isEmpty ? nil : found.sorted()
  }

  private mutating func check(_ activity: Activity, _ record: Record, _ facts: ScenarioFacts, _ horizon: Horizon?) {
    if let horizon, !horizon.days.overlaps(activity.days) {
      problems.warn("activity.outside", at: record.mark("from"), Messages.outsideHorizon(activity.days, horizon.days))
    } else if let horizon, activity.days != activity.days.clamped(to: horizon.days) {
      problems.warn("activity.partly", at: record.mark("from"), Messages.partlyOutside(activity.days, horizon.days))
    }
    guard let quorum = activity.quorum else { return }
    let count = activity.participants.count
    if activity.isWindow {
      problems.add("activity.quorum", at: record.mark("quorum"), Messages.quorumOfWindow)
    } else if quorum > count {
      problems.add("activity.quorum", at: record.mark("quorum"), Messages.quorumTooLarge(quorum, participants: count))
    } else {
      let day = activity.days.lowerBound
      let present = activity.participants.count { person in
        facts.representatives[person].isMember(on: day)
          && !facts.leave.contains { $0.person == person && $0.days.contains(day) }
      }
      if present < quorum {
        problems.warn("activity.absent", at: record.mark("quorum"), Messages.quorumAbsent(quorum, present: present))
      }
    }
  }
}
