import RosterModel

/// The tables of a scenario.
enum TableCatalog {
  static let all = [representatives, leave, requests, pairs, locks, limits, ledger, history, published, activities]

  /// How many people a quorum may be.
  static let quorum = 1...100_000

  /// The largest number that another system gives something.
  static let largestNumber = 2_000_000_000

  /// Prices and numbers of turns are at most this.
  static let numbers = 0...1_000_000

  private static func person(_ name: String = "person", _ synonyms: [String] = ["代表", "人员", "姓名", "编号"]) -> Column {
    Column(
      name, synonyms, .person, isRequired: true, Text("代表编号，或不重名的姓名", "a person's id, or a name that only one has"))
  }

  static let representatives = Table(
    name: "representatives", summary: Text("代表名册", "the people who serve"),
    columns: [
      Column("id", ["编号", "代码"], .identifier, isRequired: true, Text("编号，不得重复", "identifier, unique")),
      Column("name", ["姓名", "代表姓名"], .text, isRequired: true, Text("姓名", "name")),
      Column("post", ["职务"], .word(.posts), Text("职务，默认代表", "post, by default deputy")),
      Column(
        "levels", ["层级", "代表层级", "级别"], .words(.levels),
        Text(
          "省、市、县、镇；月中变动的写上日期：镇 ..2026-12-15；县 2026-12-16..",
          "levels of congress held; with days where they change: township ..2026-12-15; county 2026-12-16..")),
      Column("fields", ["专业领域", "专业", "专业特长", "特长"], .list, Text("专业领域", "fields of expertise")),
      Column("home", ["居住网格", "住址网格", "所在网格", "所在村"], .identifier, Text("居住的网格", "grid of the home")),
      Column("grids", ["责任网格", "联系网格"], .list, Text("责任网格", "grids served")),
      Column("sites", ["服务站点", "站点"], .list, Text("可服务的站点，空为不限", "sites served; empty means any")),
      Column("phone", ["电话", "手机", "联系电话", "手机号", "手机号码", "电话号码"], .text, Text("电话", "telephone")),
      Column("wecom", ["企业微信", "企业微信账号"], .text, Text("企业微信账号，空为编号", "WeCom account; empty means the id")),
      Column("occupation", ["职业", "单位及职务"], .text, Text("职业", "occupation")),
      Column(
        "free", ["空闲", "空闲时段"], .windows,
        Text("空闲时段，空为随时，如 工作日 18:00-08:30", "free windows, empty means always: workdays 18:00-08:30")),
      Column("nights", ["夜班"], .word(.yesNo), Text("no 表示不值夜班", "no: takes no night shifts")),
      Column("group", ["分组", "组别"], .list, Text("分组", "groups")),
      Column("from", ["起", "任职起", "任职时间"], .day, Text("任职第一天", "first day of service")),
      Column("until", ["止", "任职止"], .day, Text("任职最后一天", "last day of service")),
    ])

  static let leave = Table(
    name: "leave", summary: Text("请假", "days on which people are away"),
    columns: [
      person(),
      Column("from", ["起", "开始日期"], .day, isRequired: true, Text("第一天", "first day")),
      Column("until", ["止", "结束日期"], .day, Text("最后一天，空为同一天", "last day; empty means the same day")),
      Column("reason", ["事由", "原因"], .text, Text("事由", "reason")),
      Column("excused", ["是否请假", "准假"], .word(.yesNo), Text("no 表示缺勤要补", "no: the absence is a debt")),
    ])

  static let requests = Table(
    name: "requests", summary: Text("值班愿望", "wishes about some days"),
    columns: [
      person(),
      Column("from", ["起", "日期"], .day, isRequired: true, Text("第一天", "first day")),
      Column("until", ["止"], .day, Text("最后一天，空为同一天", "last day; empty means the same day")),
      Column("wish", ["愿望", "意愿"], .word(.wishes), isRequired: true, Text("off 不值，on 愿值", "off or on")),
      Column("shifts", ["班次"], .list, Text("班次，空为所有", "shift types; empty means any")),
      Column("price", ["价格", "分值"], .integer(numbers), Text("未满足的扣分", "points where it is not granted")),
    ])

  static let pairs = Table(
    name: "pairs", summary: Text("结对要求", "who is or must not be a pair"),
    columns: [
      person("a", ["甲", "代表甲", "代表1"]), person("b", ["乙", "代表乙", "代表2"]),
      Column("c", ["丙", "代表丙", "代表3"], .person, Text("三人组的第三人", "the third of a trio")),
      Column("kind", ["类型", "方式"], .word(.pairKinds), isRequired: true, Text("要求", "what is asked for")),
    ])

  static let locks = Table(
    name: "locks", summary: Text("已定的班", "decisions already made"),
    columns: [
      person(),
      Column(
        "shift", ["班", "班次"], .shift, isRequired: true,
        Text("日期/站点/班次，如 2026-12-05/station/night", "date/site/type, such as 2026-12-05/station/night")),
      Column("serves", ["值班", "是否值班"], .word(.yesNo), Text("no 表示不值这一班", "no: does not serve it")),
    ])

  static let limits = Table(
    name: "limits", summary: Text("个人的班数限额", "people's own numbers for a counting rule"),
    columns: [
      person(),
      Column("rule", ["规则"], .identifier, isRequired: true, Text("规则编号", "the rule's id")),
      Column("least", ["最少"], .integer(numbers), Text("最少", "at least")),
      Column("most", ["最多"], .integer(numbers), Text("最多", "at most")),
    ])

  static let ledger = Table(
    name: "ledger", summary: Text("轮值账期初余额", "opening balances: turns served beyond the share"),
    columns: [person()]
      + TurnClass.allCases.map { turns in
        Column(
          turns.rawValue, [turns.name.chinese], .decimal,
          Text("\(turns.name.chinese)多值的班数", "turns beyond the share: \(turns.name.english)"))
      })

  static let history = dated(name: "history", summary: Text("之前值过的班", "shifts served before the horizon"))

  static let published = dated(
    name: "published", summary: Text("已公布的班表", "the roster that is on the wall already"))

  static let activities = Table(
    name: "activities",
    summary: Text("活动：学习、志愿服务、培训、视察、议事会", "study, volunteering, training, inspections and meetings"),
    columns: [
      Column("id", ["编号", "代码"], .identifier, isRequired: true, Text("编号，不得重复", "identifier, unique")),
      Column("name", ["名称"], .text, Text("名称", "name")),
      Column("kind", ["类型", "种类"], .word(.activityKinds), isRequired: true, Text("活动类型", "what is done")),
      Column("from", ["起", "日期"], .day, isRequired: true, Text("日期，或几天之中的第一天", "date, or first day of a window")),
      Column(
        "until", ["止"], .day,
        Text("最后一天：每人在这几天里任选一天", "last day: everybody takes part on a day of their own in between")),
      Column("start", ["开始", "开始时间"], .time, Text("开始时刻，空为全天", "time of start; empty means the whole day")),
      Column("end", ["结束", "结束时间"], .time, Text("结束时刻", "time of end")),
      Column("people", ["人员", "参加人"], .list, Text("参加的人；all 或全体为所有人", "who takes part; all means everybody")),
      Column("groups", ["分组", "参加分组"], .list, Text("参加的分组", "groups that take part")),
      Column(
        "quorum", ["法定人数", "最少人数"], .integer(quorum),
        Text("至少到几人；空为能来的都来", "how many must attend; empty means all who can")),
    ])

  private static func dated(name: String, summary: Text) -> Table {
    Table(
      name: name, summary: summary,
      columns: [
        Column("date", ["日期"], .day, isRequired: true, Text("日期", "date")),
        Column(
          "shift", ["班", "班次"], .siteAndType, isRequired: true,
          Text("站点/班次，如 station/night", "site/type: station/night")),
        person(),
      ])
  }
}
