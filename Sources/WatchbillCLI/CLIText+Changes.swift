import Watchbill

/// Sentences about changes of a roster that is on the wall.
extension CLIText {
  static func noDays(_ text: String) -> Text {
    Text(
      "“\(text)”不是日期：写成 2026-12-09..2026-12-20，或一天 2026-12-09",
      "\"\(text)\" are no days: write 2026-12-09..2026-12-20, or one day as 2026-12-09")
  }
  static func outsideHorizon(_ text: String, _ days: ClosedRange<Day>) -> Text {
    Text(
      "\(text) 不在这份班表的 \(days.lowerBound) 至 \(days.upperBound) 之内",
      "\(text) is outside this roster's \(days.lowerBound) to \(days.upperBound)")
  }
  static func noSuchPlan(_ number: Int, _ count: Int) -> Text {
    Text("没有第 \(number) 套办法，只有 \(count) 套", "there is no plan \(number), only \(count)")
  }

  // MARK: Repair

  static func away(_ name: String, _ days: ClosedRange<Day>, isExcused: Bool, _ missed: [String]) -> Text {
    let (first, last) = (days.lowerBound.description, days.upperBound.description)
    let zh = first == last ? first : "\(first) 至 \(last)"
    let en = first == last ? first : "\(first) to \(last)"
    return Text(
      "\(name) \(zh) \(isExcused ? "请假" : "缺勤（未请假）")，"
        + (missed.isEmpty ? "这几天没有班" : "缺 \(missed.count) 班：\(missed.joined(separator: "、"))"),
      "\(name) is away \(en) (\(isExcused ? "excused" : "not excused")), "
        + (missed.isEmpty ? "with no shift on those days" : "missing \(missed.count): \(missed.joined(separator: ", "))"))
  }
  static func pastStays(before day: Day) -> Text {
    Text("\(day) 之前的班不动", "shifts before \(day) stay as they are")
  }
  static func plan(_ number: Int, _ plan: AbsenceRepair.Plan) -> Text {
    let change = plan.change
    let uncovered = change.cost.uncovered
    return Text(
      "办法 \(number)：通知 \(change.told.count) 人"
        + (change.notified.isEmpty ? "" : "，另告知搭档 \(change.notified.count) 人")
        + "，改动 \(change.cells) 处" + (uncovered > 0 ? "，缺岗罚 \(uncovered)" : "")
        + (plan.isProven ? "（已证没有更省的）" : ""),
      "plan \(number): tell \(change.told.count)"
        + (change.notified.isEmpty ? "" : ", notify \(change.notified.count) partner(s)")
        + ", \(change.cells) turn(s) change" + (uncovered > 0 ? ", uncovered \(uncovered)" : "")
        + (plan.isProven ? " (proven least)" : ""))
  }
  static let noPlan = Text("没有一套办法能守住硬性规则：", "no plan keeps the hard rules:")
  static func told(_ names: String) -> Text {
    names.isEmpty ? Text("不用通知谁", "nobody needs to be told") : Text("通知 \(names)", "tell \(names)")
  }
  static func notified(_ names: String) -> Text { Text("告知搭档 \(names)", "notify \(names) of the new partner") }
}
