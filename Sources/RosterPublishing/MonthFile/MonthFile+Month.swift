internal import RosterModel

extension MonthFile {
  /// The file of a published month.
  ///
  /// - Complexity: O(people × classes + assignments).
  package init(_ month: PublishedMonth) {
    let horizon = month.roster.scenario.horizon
    func ids(_ people: [PersonIndex]) -> [String] { people.map { month[$0].id } }
    (title, name, issuer) = (month.title, month.name, month.settings.issuer)
    (language, audience) = (month.language.rawValue, month.audience.rawValue)
    (from, until) = (horizon.days.lowerBound.description, horizon.days.upperBound.description)
    timeZone = horizon.timeZone
    days = month.days.map(DayLine.init)
    sites = month.sites.map {
      SiteLine(id: $0.id, name: $0.name, kind: $0.kind.rawValue, phone: $0.phone, address: $0.address)
    }
    shifts = month.shifts.map { ShiftLine($0, month) }
    people = month.people.map { person in
      PersonLine(
        id: person.id, name: person.name, nameWithLevels: person.nameWithLevels, post: person.post,
        place: person.place.rawValue, phone: person.phone, occupation: person.occupation, levels: person.levels,
        fields: person.fields, grids: person.grids,
        turns: Dictionary(
          zip(month.turnClasses.map(\.rawValue), person.counts), uniquingKeysWith: { first, _ in first }))
    }
    fairness = month.fairness.flatMap { table in
      table.lines.map { line in
        FairnessLine(
          rule: table.rule, turnClass: table.turnClass.rawValue, person: month[line.person].id, turns: line.turns,
          owed: line.owed, opening: line.opening, balance: line.balance)
      }
    }
    findings = month.findings.map { finding in
      FindingLine(
        code: finding.code, rule: finding.rule, text: finding.text, level: finding.level.rawValue,
        penalty: finding.penalty, people: ids(finding.people), shifts: finding.shifts.map { month[$0].id })
    }
    foot = month.foot.map { FootLine(label: $0.label, value: $0.value) }
    remarks = month.remarks
  }
}

extension MonthFile.DayLine {
  init(_ day: PublishedDay) {
    self.init(
      date: day.day.description, weekday: day.weekday, festival: day.festival, badge: day.badge,
      kind: day.kind.code, dayClass: day.kind.dayClass.rawValue)
  }
}

extension MonthFile.ShiftLine {
  init(_ shift: PublishedShift, _ month: PublishedMonth) {
    let planned = month.roster.scenario.shifts[shift.index]
    self.init(
      id: shift.id, date: shift.day.description, site: month.sites[shift.site.position].id,
      type: month.roster.scenario.shiftTypes[shift.type].id, typeName: shift.typeName, start: planned.start.isoText,
      end: planned.end.isoText, hours: shift.hours, mode: planned.mode(of: .deputy).rawValue, remark: shift.remark,
      places: shift.places.map { place in
        MonthFile.PlaceLine(
          kind: place.kind.rawValue, mode: place.mode.rawValue, people: place.people.map { month[$0].id },
          missing: place.missing)
      }, fields: shift.fields, phones: shift.phones, standIns: shift.standIns.map { month[$0].id })
  }
}

extension Moment {
  /// The minute as ISO 8601 writes a local time: `2026-12-05T18:00`.
  fileprivate var isoText: String { "\(day)T\(TimeOfDay(minutes: minuteOfDay))" }
}

extension DayKind {
  /// A word for programs and style sheets.
  var code: String {
    switch self {
    case .workday: "workday"
    case .makeUpWorkday: "makeUpWorkday"
    case .weekend: "weekend"
    case .dayOff: "dayOff"
    case .statutory: "statutory"
    }
  }
}
