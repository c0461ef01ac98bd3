import RosterBook
import Watchbill

/// What the commands of a book say.
extension CLIText {
  static func bookMade(_ path: String, _ scenario: Scenario) -> Text {
    let (people, sites) = (scenario.people.count, scenario.sites.count)
    return Text(
      "新账簿 \(path)：\(scenario.name)，\(people) 人，\(sites) 个站点",
      "new book \(path): \(scenario.name), \(people) people, \(sites) sites")
  }
  static func bookVersion(_ path: String, _ month: String, _ version: Int) -> Text {
    Text("\(path) \(month) 第 \(version) 版", "\(path) \(month) version \(version)")
  }
  static func notPublished(_ month: String?, _ months: [String]) -> Text {
    let list = months.joined(separator: ", ")
    let zh = months.isEmpty ? "账簿里还没有已发布的班表" : "已发布的有 \(list)"
    let en = months.isEmpty ? "the book has no published roster yet" : "published are \(list)"
    return month.map { Text("\($0) 没有已发布的班表；\(zh)", "\($0) has no published roster; \(en)") } ?? Text(zh, en)
  }
  static func kept(_ month: String, _ version: Int, isPublished: Bool) -> Text {
    isPublished
      ? Text("已发布 \(month) 第 \(version) 版", "published \(month), version \(version)")
      : Text("存为 \(month) 第 \(version) 版草稿，发布加 --publish", "kept \(month) as draft \(version); --publish publishes")
  }
  static func differsFrom(_ version: Int) -> Text {
    Text("与第 \(version) 版相比", "compared with version \(version)")
  }
  static func personChange(_ name: String, lost: [String], gained: [String]) -> Text {
    let parts = lost.map { "−\($0)" } + gained.map { "+\($0)" }
    return Text("\(name)  \(parts.joined(separator: "  "))", "\(name)  \(parts.joined(separator: "  "))")
  }
  static let samePeople = Text("每个人的班都没有变", "nobody's turns changed")
  static func replayed(_ kind: String, _ reason: String, _ outcome: Replay.Outcome) -> Text {
    let (zh, en) =
      switch outcome {
      case .applied: ("照样生效", "applied again")
      case .pending: ("待重新安排", "pending: somebody must decide anew")
      case .impossible: ("已不可能", "no longer possible")
      }
    return Text("已约定的 \(kind)（\(reason)）：\(zh)", "agreed \(kind) (\(reason)): \(en)")
  }
  static func noSteps(_ month: String) -> Text {
    Text("\(month) 在上限内没有排出班表", "no roster of \(month) was found within the limit")
  }
  static func closed(_ month: String, _ unrecorded: Int) -> Text {
    Text(
      "\(month) 已月结" + (unrecorded > 0 ? "；\(unrecorded) 个班次没有登记，按表值班计" : ""),
      "\(month) is closed" + (unrecorded > 0 ? "; \(unrecorded) turn(s) were not recorded and count as served" : ""))
  }
  static func counts(_ line: MonthReport.Line) -> Text {
    let extra = line.activities + line.households
    return Text(
      "进站 \(line.turns) 人次 · 接待 \(line.constituents) 人次 · 事项 \(line.matters) 件 · 解决 \(line.solved) 件"
        + " · 请假 \(line.excused) · 缺勤 \(line.unexcused) · 代班 \(line.stoodIn)"
        + (extra > 0 ? " · 活动 \(line.activities) · 走访 \(line.households) 户" : ""),
      "turns \(line.turns) · constituents \(line.constituents) · matters \(line.matters) · solved \(line.solved)"
        + " · excused \(line.excused) · unexcused \(line.unexcused) · stood in \(line.stoodIn)"
        + (extra > 0 ? " · activities \(line.activities) · households \(line.households)" : ""))
  }
  static let total = Text("合计", "total")
  static func reportHeading(_ from: String, _ until: String) -> Text {
    from == until
      ? Text("\(from) 履职统计", "register of \(from)") : Text("\(from) 至 \(until) 履职统计", "register of \(from) to \(until)")
  }
  static func ledgerHeading(_ year: Int?) -> Text {
    year.map { Text("轮值账 \($0) 年（已值 − 应担，单位：班）", "ledger of \($0) (served − share, in turns)") }
      ?? Text("轮值账（已值 − 应担，单位：班）", "ledger (served − share, in turns)")
  }
  static let emptyLedger = Text("轮值账还是空的", "the ledger is empty")
  static func entry(_ entry: LedgerBalance.Entry) -> Text {
    let amount = (entry.hundredths > 0 ? "+" : "") + hundredths(entry.hundredths)
    switch entry.kind {
    case "opening": return Text("期初 \(amount)", "opening \(amount)")
    case "served":
      let zh = entry.insteadOf.map { "，替 \($0)" } ?? ""
      let en = entry.insteadOf.map { ", instead of \($0)" } ?? ""
      return Text(
        "\(amount) 值 \(entry.shift ?? "")\(zh)", "\(amount) served \(entry.shift ?? "")\(en)")
    case "share": return Text("\(amount) \(entry.month) 应担", "\(amount) share of \(entry.month)")
    default: return Text("\(amount) \(entry.month) 更正", "\(amount) correction of \(entry.month)")
    }
  }
  static func hundredths(_ amount: Int) -> String {
    let rest = abs(amount) % 100
    return (amount < 0 ? "-" : "") + "\(abs(amount) / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
  static func verified(_ path: String, _ verdict: BookVerdict) -> Text {
    let (months, acts) = (verdict.rows["closed"] ?? 0, verdict.rows["acts"] ?? 0)
    return Text(
      "\(path) 完好：第 \(verdict.version) 版，月结 \(months) 个月，日志 \(acts) 次改动",
      "\(path) is sound: version \(verdict.version), \(months) month(s) closed, \(acts) act(s) in the journal")
  }
  static func damage(_ count: Int) -> Text { Text("发现 \(count) 处问题", "\(count) problem(s) found") }
  static func backedUp(_ path: String) -> Text { Text("备份到 \(path)", "backed up to \(path)") }
  static func restored(_ path: String, _ backup: String) -> Text {
    Text("\(path) 已从 \(backup) 恢复", "\(path) was restored from \(backup)")
  }
  static func erased(_ person: String, _ count: Int) -> Text {
    Text("已抹去 \(person) 的电话（日志 \(count) 处）", "erased the telephone of \(person) (\(count) place(s) in the journal)")
  }
  static func tableRead(_ table: String, _ added: Int, _ changed: Int, _ removed: Int) -> Text {
    Text(
      "\(table)：新增 \(added) 行，改动 \(changed) 行，删去 \(removed) 行",
      "\(table): \(added) row(s) added, \(changed) changed, \(removed) taken out")
  }
  static func recorded(_ what: String) -> Text { Text("已登记 \(what)", "recorded \(what)") }
}

extension CLIText {
  static func needsReason(_ month: String) -> Text {
    Text("\(month) 已发布：重发要写明 --reason", "\(month) is published: publishing it again needs --reason")
  }
}
