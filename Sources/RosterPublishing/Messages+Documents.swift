internal import RosterModel

/// Words of the documents beside the duty table.
extension Messages {
  // Organisation.
  static func organisation(_ name: String) -> Text { Text("\(name)组织机构", "\(name): Organisation") }
  static let grids = Text("服务网格", "Grids served")
  static let receptionDays = Text("接待日", "Reception days")
  static let sitePhone = Text("电话", "Phone")
  static let address = Text("地址", "Address")
  static func deputyCount(_ count: Int) -> Text { Text("代表（\(count) 名）", "Deputies (\(count))") }
  static let nobody = Text("（待定）", "(to be named)")

  // Plaque.
  static func plaque(_ name: String) -> Text { Text("\(name)人大代表公示牌", "Deputies of \(name)") }
  static let levels = Text("层级", "Levels")
  static let serviceArea = Text("服务区域", "Service area")
  static let occupation = Text("职业", "Occupation")
  static let noDeputies = Text("本网格暂无联系代表", "No deputy serves this area at present")

  // Notice.
  static let notice = Text("人大代表接待群众公告", "Public Notice: Deputies Receive Constituents")
  static let receptionDate = Text("接待日期", "Date")
  static let receptionHours = Text("接待时间", "Hours")
  static let receptionPlace = Text("接待地点", "Place")
  static let receivingDeputies = Text("接待代表", "Receiving deputies")
  static let mattersTaken = Text("受理事项", "Matters taken")
  static let mattersNotTaken = Text("不受理事项", "Matters not taken")
  static let contact = Text("联系电话", "Contact")
  static let usualMattersTaken = Text(
    "对本辖区经济发展、乡村振兴、民生工程、平安建设、社会治理等方面的意见、建议和诉求；法律、政策咨询；矛盾纠纷的调解请求。",
    "Opinions, suggestions and requests about the area's economy, villages, livelihood, safety and governance; questions of law and policy; requests to mediate disputes."
  )
  static let usualMattersNotTaken = Text(
    "已经或应当由法院、检察院、监察机关依法办理的案件；已经进入仲裁、行政复议程序的事项；与代表履职无关的个人事务。",
    "Cases that are or belong before a court, procuratorate or supervisory body; matters under arbitration or administrative review; private affairs unrelated to a deputy's office."
  )

  // Messages.
  static func dear(_ name: String, _ post: String) -> Text { Text("\(name)\(post)：", "Dear \(name),") }
  static func yourShifts(_ month: String, _ count: Int) -> Text {
    Text("您\(month)共 \(count) 班：", "you have \(count) shift(s) in \(month):")
  }
  static func noShifts(_ month: String) -> Text { Text("您\(month)没有排班。", "you have no shift in \(month).") }
  static let together = Text("同班", "with")
  static let nobodyElse = Text("同班待定", "partner to be named")
  static func change(_ name: String, _ phone: String) -> Text {
    Text(
      "提前十分钟接班。需要调班的，请先找好替班人，再报\(name)\(phone.isEmpty ? "" : "（\(phone)）")。",
      "Please take over ten minutes early. To change a shift, first find your stand-in, then call \(name)\(phone.isEmpty ? "" : " (\(phone))")."
    )
  }
  static let theStation = Text("联络站", "the station")
  static func siteMonth(_ site: String, _ month: String) -> Text {
    Text("\(site)\(month)坐班安排：", "\(site), \(month):")
  }
  static func siteEmpty(_ site: String, _ month: String) -> Text {
    Text("\(site)\(month)没有排班。", "\(site) has no shift in \(month).")
  }
  static func greeting(_ group: String) -> Text {
    Text("【\(group)】各位乡亲：", "[\(group)] Dear neighbours,")
  }
  static let ourDeputies = Text("联系本网格的代表", "deputies who serve this grid")
  static let villageDeputies = Text("本村（组）的代表", "deputies of this village")
  static func receptions(_ month: String) -> Text {
    Text("\(month)接待时间：", "receptions in \(month):")
  }
  static func callUs(_ phone: String) -> Text {
    Text("有事请随时联系代表联络站，24 小时值班电话 \(phone)。", "Call the station at any hour: \(phone).")
  }

  // Handover.
  static func handover(_ name: String) -> Text { Text("\(name)交接班登记表", "\(name): Handover Sheet") }
  static let arrived = Text("到岗时间", "Arrived")
  static let left = Text("离岗时间", "Left")
  static let calls = Text("来电（件）", "Calls")
  static let visitors = Text("来访（人次）", "Visitors")
  static let registered = Text("登记台账号", "Register nos.")
  static let dispatched = Text("已交办", "Dispatched")
  static let pending = Text("待办移交", "Pending, handed over")
  static let handedOverBy = Text("交班人签字", "Handed over by")
  static let takenOverBy = Text("接班人签字", "Taken over by")
  static let leadSignature = Text("带班签字", "Lead")
  static let dayNotes = Text("当日记事", "Notes of the day")

  /// A date in words: 2026年12月7日（星期一）.
  static func longDate(_ day: Day, _ weekday: String) -> Text {
    Text("\(day.year)年\(day.month)月\(day.day)日（\(weekday)）", "\(weekday), \(day)")
  }
  static func plainDate(_ day: Day) -> Text { Text("\(day.year)年\(day.month)月\(day.day)日", "\(day)") }
  static func weekday(_ name: String) -> Text { Text("星期\(name)", name) }
  static func everyWeek(_ weekday: String) -> Text { Text("每周\(weekday)", "every \(weekday)") }
  /// A day of a month, where the month is plain.
  static func dayOfMonth(_ day: Day) -> Text { Text("\(day.month)月\(day.day)日", day.monthAndDay) }
}
