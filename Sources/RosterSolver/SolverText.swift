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
  static let capOfPartOfALevel = Text(
    "封顶必须涵盖同一优先级的全部目标", "a cap must be on all goals of one priority level")
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
  static func former(_ points: Int) -> Text { Text("原来就同组 +\(points)", "together until now +\(points)") }
  static func pairingDisagrees(_ claimed: Int, _ told: Int) -> Text {
    Text("配对算得总分 \(claimed)，各组理由合计 \(told)", "the matching claims \(claimed), the reasons sum to \(told)")
  }
  static let badCertificate = Text("配对的最优证明不成立", "the proof of the matching does not hold")
  static func hasLeft(_ name: String) -> Text { Text("\(name)已不在任期", "\(name) has left office") }
  static func isNoDeputy(_ name: String) -> Text { Text("\(name)不再以代表身份值班", "\(name) no longer serves as a deputy") }
  static func isSettled(_ name: String) -> Text { Text("\(name)已另定同组", "\(name) is settled in another pair") }
  static func isForbidden(_ first: String, _ second: String) -> Text {
    Text("\(first)与\(second)现在禁止同组", "\(first) and \(second) may not be a pair any more")
  }
  static let isOutweighed = Text("另配后总分更高，或为了人人有组", "other pairs weigh more, or leave nobody alone")

  /// Some people can only be paired with fewer others.
  static func barrier(_ odd: [[String]], _ few: [String]) -> Text {
    let isPlain = odd.allSatisfy { $0.count == 1 }
    func list(_ names: [String], _ separator: String) -> String {
      names.prefix(12).joined(separator: separator) + (names.count > 12 ? "…" : "")
    }
    let (zh, en) = (list(few, "、"), list(few, ", "))
    if few.isEmpty, odd.count == 1 {
      return Text(
        "\(list(odd[0], "、"))这 \(odd[0].count) 人只能彼此同组，而人数是单数",
        "\(list(odd[0], ", ")): these \(odd[0].count) can only be paired with one another, and their number is odd")
    }
    if isPlain {
      let people = odd.map { $0[0] }
      return Text(
        "\(list(people, "、"))这 \(odd.count) 人只能与\(zh)这 \(few.count) 人同组，不够分",
        "\(list(people, ", ")): these \(odd.count) can only be paired with these \(few.count): \(en)")
    }
    let sets = odd.map { names in (list(names, "、"), list(names, ", ")) }
    return Text(
      "除去\(zh)这 \(few.count) 人，余下 \(odd.count) 伙人彼此不能同组，每伙都是单数："
        + sets.prefix(12).map { "（\($0.0)）" }.joined(),
      "without these \(few.count): \(en), there remain \(odd.count) sets of odd size with no pair between them: "
        + sets.prefix(12).map { "(\($0.1))" }.joined(separator: " "))
  }
}
