import Watchbill

/// What `import` says.
extension CLIText {
  static func imported(_ scenario: Scenario) -> Text {
    let (people, days) = (scenario.people.count, scenario.horizon.days.count)
    let (shifts, wishes, rules) = (scenario.shifts.count, scenario.requests.count, scenario.rules.count)
    return Text(
      "\(scenario.name) · \(people) 人 · \(days) 天 · \(shifts) 班 · \(wishes) 项愿望 · \(rules) 条规则",
      "\(scenario.name) · \(people) people · \(days) days · \(shifts) shifts · \(wishes) wishes · \(rules) rules")
  }
  static func fileErrors(_ count: Int) -> Text {
    Text("共 \(count) 处错误，没有写出方案", "\(count) error(s); no scenario was written")
  }
}
