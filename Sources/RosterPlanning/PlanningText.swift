import RosterModel

/// Every sentence that planning says, Chinese and English side by side.
enum PlanningText {
  static func decided(_ name: String, _ shift: String, serves: Bool) -> Text {
    serves
      ? Text("要求 \(name) 值 \(shift)，表上没有", "\(name) must serve \(shift) but is not on it")
      : Text("要求 \(name) 不值 \(shift)，表上却有", "\(name) must not serve \(shift) but is on it")
  }
  static func beyondCap(_ cost: Int, most: Int) -> Text {
    Text("合计 \(cost) 分，最多 \(most) 分", "\(cost) points together, \(most) at most")
  }
  static func changed(_ name: String, _ shift: String, serves: Bool) -> Text {
    serves
      ? Text("\(name) 新值 \(shift)", "\(name) takes on \(shift)")
      : Text("\(name) 不再值 \(shift)", "\(name) gives up \(shift)")
  }
  static func disagrees(_ claimed: Penalty, _ audited: Penalty?) -> Text {
    let found = audited.map { "\($0.amounts)" }
    return Text(
      "改动的代价与审核不一致：搜索 \(claimed.amounts)，审核 \(found ?? "无法落实")",
      "the search and the audit disagree on a change: \(claimed.amounts) and \(found ?? "it does not fit")")
  }
  static func noReason(_ name: String) -> Text {
    Text("没有查到 \(name) 不能替班的规则", "the audit finds no rule against \(name)'s standing in")
  }
  static func newDeputy(_ number: Int) -> Text { Text("新代表\(number)", "new deputy \(number)") }
}
