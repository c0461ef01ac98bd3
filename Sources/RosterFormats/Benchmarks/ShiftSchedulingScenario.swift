import RosterModel

/// A shift scheduling instance as a scenario of ordinary rules.
///
/// All shifts of a day start at midnight, so that nobody serves two; what is hard in the instance is a hard rule, and one
/// place short, one person too many and a wish not granted cost the instance's weights at the first level of points.
enum ShiftSchedulingScenario {
  /// Day 0, a Monday; the leap year holds a year of whole weeks.
  static let firstDay = Day(year: 2024, month: 1, day: 1)!

  /// The rule that limits the shifts of one type.
  static func limitRule(of shift: String) -> String { "most-" + shift }

  /// The facts of an instance.
  static func facts(of instance: ShiftSchedulingInstance, name: String, language: Language) -> ScenarioFacts {
    let horizon = Horizon(days: firstDay...firstDay.advanced(by: instance.days - 1))
    var facts = ScenarioFacts(name: name, horizon: horizon, calendar: DutyCalendar())
    facts.language = language
    facts.pairing = PairingSettings(mode: .perShift)
    facts.shiftTypes = instance.shifts.map {
      ShiftType(id: $0.id, start: TimeOfDay(minutes: 0), length: $0.minutes, isNight: false)
    }
    facts.representatives = instance.employees.map { Representative(id: $0.id, name: $0.id) }
    let cover = ShiftSchedulingCover(instance)
    facts.sites = cover.sites(name: name)
    facts.leave = instance.employees.enumerated().flatMap { index, employee in
      employee.daysOff.sorted().map { firstDay.advanced(by: $0) }.joined.map {
        Leave(person: PersonIndex(index), days: $0)
      }
    }
    facts.requests = instance.wishes.map { wish in
      let day = firstDay.advanced(by: wish.day)
      return Request(
        person: PersonIndex(wish.employee), days: day...day, wish: wish.isForServing ? .on : .off,
        shiftTypes: [ShiftTypeIndex(wish.shift)], price: wish.weight)
    }
    facts.rules = cover.rules + rules(instance)
    facts.limits = limits(instance)
    return facts
  }

  /// The shift types of which somebody may not work every day.
  private static func limitedShifts(_ instance: ShiftSchedulingInstance) -> [Int] {
    instance.shifts.indices.filter { shift in instance.employees.contains { $0.most[shift] < instance.days } }
  }

  private static func rules(_ instance: ShiftSchedulingInstance) -> [RuleStatement] {
    func names(_ shifts: [Int]) -> RuleValue { .list(shifts.map { .text(instance.shifts[$0].id) }) }
    var rules = limitedShifts(instance).map { shift in
      RuleStatement(
        "maxShifts",
        ["id": .text(limitRule(of: instance.shifts[shift].id)), "per": "horizon", "shiftTypes": names([shift])])
    }
    rules.append(RuleStatement("maxHours", ["per": "horizon", "unit": "minutes"]))
    rules.append(RuleStatement("consecutiveDays"))
    rules.append(RuleStatement("daysOff", ["leave": "counts"]))
    let bars = Dictionary(grouping: instance.shifts.indices) { instance.shifts[$0].barred }
    let ordered = bars.filter { !$0.key.isEmpty }.sorted { $0.value[0] < $1.value[0] }
    for (number, (barred, after)) in ordered.enumerated() {
      rules.append(
        RuleStatement(
          "succession", ["id": .text("succession-\(number + 1)"), "after": names(after), "not": names(barred)]))
    }
    rules.append(RuleStatement("weekends", ["per": "horizon"]))
    rules.append(RuleStatement("requests", ["price": 1]))
    return rules
  }

  private static func limits(_ instance: ShiftSchedulingInstance) -> [Limit] {
    let limited = limitedShifts(instance)
    return instance.employees.enumerated().flatMap { index, employee -> [Limit] in
      func limit(_ rule: String, least: Int? = nil, most: Int? = nil) -> Limit {
        Limit(person: PersonIndex(index), rule: rule, least: least, most: most)
      }
      return limited.filter { employee.most[$0] < instance.days }.map {
        limit(limitRule(of: instance.shifts[$0].id), most: employee.most[$0])
      } + [
        limit("maxHours", least: employee.leastMinutes, most: employee.mostMinutes),
        limit("consecutiveDays", least: employee.leastDaysOn, most: employee.mostDaysOn),
        limit("daysOff", least: employee.leastDaysOff),
        limit("weekends", most: employee.mostWeekends),
      ]
    }
  }
}

extension [Day] {
  /// The unbroken runs of days in order.
  fileprivate var joined: [ClosedRange<Day>] {
    reduce(into: []) { runs, day in
      if let last = runs.last, last.upperBound.advanced(by: 1) == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
  }
}
