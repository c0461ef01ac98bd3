import RosterModel

/// On theme days every staffed shift has somebody with the field of the theme.
public struct ThemeDay: Rule {
  public static let name = "themeDay"
  public static let summary = Text("主题日的每班有该专业的代表", "on theme days every staffed shift has somebody with the field")
  public static let parameters: [Parameter<ThemeDay>] = [
    .text("field", \.field, Text("专业领域", "the field of the theme")),
    .dayPattern("on", \.pattern, Text("哪些日子，如 周三、9日和19日", "the theme days, such as Wed, 9th and 19th")),
    .word(
      "onHoliday", \.onHoliday, standard: .hold,
      Text("遇放假：照常 hold、取消 skip、顺延 nextWorkday", "on a day off: hold, skip, or move to the next workday")),
  ]
  public static let primitives: Set<Primitive> = [.coverage]
  public static let examples: [[String: RuleValue]] = [
    ["field": "law", "on": "Fri"]
  ]

  public var header = RuleHeader()
  public var field = ""
  public var pattern = DayPattern(.everyDay)
  public var onHoliday = DayPattern.OnHoliday.hold

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    var problems = field.isEmpty ? [] : unheldProblems(field, in: scenario)
    if days(in: scenario).isEmpty {
      problems.append(InputProblem(.warning, code: "rule.days.none", at: header.mark, text: RuleText.noThemeDay))
    }
    return problems
  }

  private func days(in scenario: Scenario) -> Set<Day> {
    var pattern = pattern
    pattern.onHoliday = onHoliday
    return Set(pattern.days(in: scenario.horizon.days, calendar: scenario.calendar))
  }

  private func promise(in scenario: Scenario) -> CrewPromise {
    let days = days(in: scenario)
    return CrewPromise(
      holders: scope.people(in: scenario).filter { scenario.representatives[$0].fields.contains(field) },
      every: .shift, least: 1, counts: { days.contains($0.day) && scope.contains($0, in: scenario) })
  }

  public func audit(_ roster: Roster) -> [Finding] {
    promise(in: roster.scenario).shortages(in: roster, timelines: []).compactMap { shortage in
      guard case .shift(let index) = shortage.place else { return nil }
      return finding(
        "missing", people: roster[index], shifts: [index],
        RuleText.offTheme(field, roster.scenario.shifts[index].id))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    promise(in: scenario).lower(by: self, scenario, past: [], into: &formulation)
  }
}
