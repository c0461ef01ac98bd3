import RosterModel

/// Every sentence that the solver says, Chinese and English side by side.
enum SolverText {
  static func impossible(_ rule: String, on shifts: [String]) -> Text {
    let named = shifts.prefix(3)
    let more = shifts.count > named.count ? "…" : ""
    return Text(
      "规则 \(rule) 的硬性要求怎么排都达不到" + (named.isEmpty ? "" : "：\(named.joined(separator: "、"))\(more)"),
      "no roster can meet the hard rule \(rule)" + (named.isEmpty ? "" : " on \(named.joined(separator: ", "))\(more)"))
  }
}

extension SolverText {
  static func disagrees(_ claimed: Penalty, _ audited: Penalty) -> Text {
    Text(
      "引擎算得罚分 \(claimed.amounts)，审核算得 \(audited.amounts)",
      "the engine claims \(claimed.amounts), the audit finds \(audited.amounts)")
  }
  static func lockClash(_ name: String, _ shifts: [String], rule: String) -> Text {
    Text(
      "\(name)锁定值 \(shifts.joined(separator: "、"))，规则 \(rule) 不许都值",
      "\(name) is locked to \(shifts.joined(separator: " and ")), which the rule \(rule) forbids together")
  }
  static let noRoster = Text("没有任何班表能满足全部硬性规则；下列要求互相冲突", "no roster keeps every hard rule; among those that clash:")
  static func unpairable(_ name: String) -> Text { Text("\(name)没有可以同组的人", "\(name) can be paired with nobody") }
  static let noPairing = Text("按现有的禁止和固定要求配不成组", "the required and forbidden pairs leave no way to pair everybody")
  static func bothRequiredAndForbidden(_ first: String, _ second: String) -> Text {
    Text("\(first)与\(second)既要求同组又禁止同组", "\(first) and \(second) are both required and forbidden as a pair")
  }
  static func twice(_ name: String) -> Text { Text("\(name)被指定到两个组", "\(name) is named in two pairs") }
  static func fields(_ first: String, _ second: String, _ points: Int) -> Text {
    Text("专业互补：\(first)＋\(second) +\(points)", "fields \(first) + \(second) +\(points)")
  }
  static func time(_ percent: Int, _ points: Int) -> Text {
    Text("共同空闲 \(percent)% +\(points)", "both free \(percent) % +\(points)")
  }
  static func home(_ kilometres: Int, _ points: Int) -> Text {
    Text("住处相距 \(kilometres) 公里 +\(points)", "homes \(kilometres) km apart +\(points)")
  }
  static func levels(_ first: String, _ second: String, _ points: Int) -> Text {
    Text("层级不同：\(first)＋\(second) +\(points)", "levels \(first) + \(second) +\(points)")
  }
  static func ledger(_ turns: String, _ points: Int) -> Text {
    Text("轮值账相差 \(turns) 班 −\(points)", "ledgers \(turns) turns apart −\(points)")
  }
}
