import Watchbill

/// What `generate` says.
extension CLIText {
  static func madeTown(_ facts: ScenarioFacts, shifts: Int, deputies: Int) -> Text {
    let load = fixed(Double(shifts) / Double(max(1, deputies)), 2)
    let days = facts.horizon.days.count
    return Text(
      "\(facts.name) · \(facts.horizon.title(in: .chinese)) · \(deputies) 位代表 · \(facts.sites.count) 个站点 · \(days) 天 · \(shifts) 班（每人 \(load) 班）· \(facts.rules.count) 条规则",
      "\(facts.name) · \(facts.horizon.title(in: .english)) · \(deputies) deputies · \(facts.sites.count) sites · \(days) days · \(shifts) shifts (\(load) a deputy) · \(facts.rules.count) rules"
    )
  }
  static let wantsMonth = Text("要写成 2026-12", "must be a month such as 2026-12")
  static func daysOutside(_ days: Int, most: Int) -> Text {
    Text("\(days)：要在 1 到 \(most) 之间", "\(days): must be between 1 and \(most)")
  }
}
