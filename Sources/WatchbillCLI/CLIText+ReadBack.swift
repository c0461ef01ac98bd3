import Watchbill

/// What `read-back` says.
extension CLIText {
  static let readBackSame = Text("和班表一样，没有改动", "the same as the roster: nothing was changed")
  static func edits(_ count: Int, cells: Int, sheets: [String]) -> Text {
    let places =
      sheets.isEmpty ? Text("", "") : Text("（\(sheets.joined(separator: "、"))）", " (\(sheets.joined(separator: ", ")))")
    return Text("改动 \(count) 处，\(cells) 个班\(places.chinese)", "\(count) edit(s) of \(cells) shift(s)\(places.english)")
  }
  static func substitution(_ shift: String, _ removed: String, _ added: String) -> Text {
    Text("替班 \(shift)：\(removed) → \(added)", "substitution \(shift): \(removed) → \(added)")
  }
  static func swap(_ first: String, _ shift: String, _ second: String, _ other: String) -> Text {
    Text("互换 \(first) \(shift) ↔ \(second) \(other)", "swap \(first) \(shift) ↔ \(second) \(other)")
  }
  static func move(_ person: String, _ from: String, _ to: String) -> Text {
    Text("改期 \(person)：\(from) → \(to)", "move \(person): \(from) → \(to)")
  }
  static func hole(_ shift: String, _ person: String) -> Text {
    Text("缺人 \(shift)：\(person) 不值了，没有人替", "hole \(shift): \(person) no longer serves, and nobody does instead")
  }
  static func addition(_ shift: String, _ person: String) -> Text {
    Text("增加 \(shift)：\(person)", "addition \(shift): \(person)")
  }
  static func stranger(_ shift: String, _ name: String) -> Text {
    Text(
      "不认识 \(shift)：方案里没有“\(name)”，先按缺人算",
      "unknown \(shift): the scenario has nobody called \"\(name)\"; taken as a hole")
  }
  static func notShown(_ count: Int) -> Text {
    Text("提醒：有 \(count) 个班不在表上，按原来的算", "note: \(count) shift(s) stand in no table and are taken to be as they were")
  }
  static func strangersLeft(_ count: Int) -> Text {
    Text("有 \(count) 个名字不认识，改正后才能接受（--accept）", "\(count) name(s) are unknown; correct them before --accept")
  }
  static let hardLeft = Text(
    "改动违反硬性规则，没有接受；仍要接受请加 --force", "the edits break hard rules and were not accepted; --force accepts them")
  static let rebalancing = Text("围绕改动重新平衡：", "Rebalanced around the edits:")
  static let noRebalance = Text("围绕这些改动排不出合规的班表", "no legal roster can be found around these edits")
  static let needsOut = Text("--accept 和 --rebalance 要写 --out", "--accept and --rebalance need --out")
}
