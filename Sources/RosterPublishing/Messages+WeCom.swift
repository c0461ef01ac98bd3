internal import RosterModel

/// What keeps a roster from becoming schedules of WeCom.
extension Messages {
  static func oneMonth(_ horizon: Horizon) -> Text {
    Text(
      "企业微信一次只收一个月的排班，方案是 \(horizon.title(in: .chinese))",
      "WeCom takes the schedules of one month; the scenario covers \(horizon.title(in: .english))")
  }
  static let noGroup = Text(
    "没有打卡规则编号：请加 --group 编号，或在 publication 的 wecom 里写 group",
    "no check-in group: give --group NUMBER, or group under wecom in publication")
  static func noSchedule(_ key: String) -> Text {
    Text(
      "“\(key)”没有对应的班次编号：请加 --schedule \(key)=编号，或写在 publication 的 wecom 里",
      "no schedule for \"\(key)\": give --schedule \(key)=NUMBER, or write it under wecom in publication")
  }
  static func unknownSchedule(_ key: String, known: [String]) -> Text {
    Text(
      "没有“\(key)”这个班次；可用 \(known.joined(separator: "、"))，或 站点/班次，或用 + 连接同一天的几班",
      "there is no shift type \"\(key)\"; allowed are \(known.joined(separator: ", ")), SITE/TYPE, or several of one day joined by +"
    )
  }
  static func sharedAccount(_ account: String, _ people: [String]) -> Text {
    Text(
      "\(people.joined(separator: "、")) 的企业微信账号都是“\(account)”",
      "\(people.joined(separator: ", ")) share the WeCom account \"\(account)\"")
  }
  static func maybe(_ name: String) -> Text { Text("也许是“\(name)”", "Maybe \"\(name)\"") }
}
