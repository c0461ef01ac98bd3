import RosterModel

/// A sheet of a scenario's workbook: a table with the names that its tab may have.
struct ScenarioSheet: Sendable {
  let table: Table
  /// The tab's name as it is written, and others that are understood.
  let title: Text
  let synonyms: [String]
  /// Whether no scenario can do without it.
  var isRequired = false

  /// Whether a tab's name means this sheet.
  func isCalled(_ name: String) -> Bool {
    let key = Typing.code(name).filter { !$0.isWhitespace }.lowercased()
    return ([title.chinese, title.english, table.name] + synonyms).contains { $0.lowercased() == key }
  }
}

/// The sheets of a scenario's workbook, in the order of their tabs: what `scenario.yaml` says is told by seven of them,
/// and each table of the folder has one.
enum SheetCatalog {
  static let all: [ScenarioSheet] =
    [settings, people] + [
      sheet(TableCatalog.leave, "请假", "Leave"), sheet(TableCatalog.requests, "愿望", "Requests", ["值班愿望", "请求"]),
      shiftTypes, sites, cover, rules, grids,
      sheet(TableCatalog.pairs, "结对", "Pairs", ["结对要求", "分组要求"]),
      sheet(TableCatalog.locks, "锁定", "Locks", ["已定的班"]),
      sheet(TableCatalog.limits, "限额", "Limits", ["个人限额"]),
      sheet(TableCatalog.ledger, "期初余额", "Ledger", ["轮值账期初", "轮值账"]),
      sheet(TableCatalog.history, "历史", "History", ["之前的班"]),
      sheet(TableCatalog.published, "已公布", "Published", ["已公布的班表"]),
      sheet(TableCatalog.activities, "活动", "Activities"), notices,
    ]

  /// The names of the tabs, for the nearest to a mistyped one.
  static let titles = all.flatMap { [$0.title.chinese, $0.title.english] + $0.synonyms }

  private static func sheet(_ table: Table, _ chinese: String, _ english: String, _ synonyms: [String] = [])
    -> ScenarioSheet
  {
    ScenarioSheet(table: table, title: Text(chinese, english), synonyms: synonyms)
  }

  static let people = ScenarioSheet(
    table: TableCatalog.representatives, title: Text("代表", "People"),
    synonyms: ["代表名册", "名册", "代表名单", "名单", "人员", "花名册"], isRequired: true)

  static let settings = ScenarioSheet(
    table: Table(
      name: "settings", summary: Text("名称、月份和其他设置", "name, month and other settings"),
      columns: [
        Column("key", ["项目", "设置"], .text, isRequired: true, Text("哪一项", "which setting")),
        Column("value", ["值", "内容"], .text, Text("填在这里", "what it is")),
      ]),
    title: Text("设置", "Settings"), synonyms: ["基本设置", "基本信息"], isRequired: true)

  static let shiftTypes = ScenarioSheet(
    table: Table(
      name: "shiftTypes", summary: Text("班次：起止时间", "shift types: when they start and end"),
      columns: [
        Column("id", ["编号", "代码"], .identifier, isRequired: true, Text("编号，不得重复", "identifier, unique")),
        Column("name", ["名称", "班次"], .text, Text("名称", "name")),
        Column("english", ["英文名", "英文名称"], .text, Text("英文名称", "name in English")),
        Column("start", ["开始", "开始时间", "起"], .time, isRequired: true, about(ScenarioShape.shiftType, "start")),
        Column("end", ["结束", "结束时间", "止"], .time, about(ScenarioShape.shiftType, "end")),
        Column("length", ["时长"], .text, about(ScenarioShape.shiftType, "length")),
        Column("mode", ["方式", "坐班方式"], .word(.attendance), Text("坐班或听班", "on site or on call")),
        Column("class", ["类别", "算作"], .word(.dayOrNight), about(ScenarioShape.shiftType, "class")),
      ]), title: Text("班次", "Shifts"), synonyms: ["班次设置"], isRequired: true)

  static let sites = ScenarioSheet(
    table: Table(
      name: "sites", summary: Text("站和点", "stations and points"),
      columns: [
        Column("id", ["编号", "代码"], .identifier, isRequired: true, Text("编号，不得重复", "identifier, unique")),
        Column("name", ["名称", "站点"], .text, about(ScenarioShape.site, "name")),
        Column("kind", ["类别", "类型"], .word(.siteKinds), Text("站或点", "station or point")),
        Column("of", ["所属站", "属于"], .text, about(ScenarioShape.site, "of")),
        Column("grids", ["网格", "服务网格"], .list, about(ScenarioShape.site, "grids")),
        Column("phone", ["电话", "联系电话"], .text, about(ScenarioShape.site, "phone")),
        Column("address", ["地址"], .text, about(ScenarioShape.site, "address")),
        Column("east", ["向东公里", "东"], .decimal, Text("位置：向东的公里数", "place: kilometres east")),
        Column("north", ["向北公里", "北"], .decimal, Text("位置：向北的公里数", "place: kilometres north")),
        Column(
          "demand", ["常问领域", "需求"], .list,
          Text("群众常问的领域和权重，如 法律:3;农业:2", "fields asked for with weights: law:3;farming:2")),
      ]), title: Text("站点", "Sites"), synonyms: ["站和点", "联络站点"], isRequired: true)

  static let cover = ScenarioSheet(
    table: Table(
      name: "cover",
      summary: Text("各站点承诺的班：哪些日子、几个人", "the shifts that each site promises: which days, how many people"),
      columns: [
        Column("site", ["站点", "地点"], .text, isRequired: true, Text("站点的编号或名称", "the site's id or name")),
        Column("shifts", ["班次"], .list, isRequired: true, Text("班次的编号或名称", "ids or names of shift types")),
        Column("days", ["日子", "哪些日子"], .text, isRequired: true, about(ScenarioShape.cover, "days")),
        Column("onHoliday", ["遇放假", "遇节假日"], .word(.onHoliday), about(ScenarioShape.cover, "onHoliday")),
      ]
        + PlaceKind.allCases.flatMap { kind in
          [
            Column(
              kind.rawValue, [kind.name.chinese + "人数", kind.name.chinese], .integer(ScenarioShape.crewSize),
              Text("每班要几位\(kind.name.chinese)", "how many of \(kind.rawValue) a shift wants")),
            Column(
              kind.rawValue + "Minimum", [kind.name.chinese + "最少"], .integer(ScenarioShape.crewSize),
              about(ScenarioShape.place, "minimum")),
            Column(
              kind.rawValue + "Maximum", [kind.name.chinese + "最多"], .integer(ScenarioShape.crewSize),
              about(ScenarioShape.place, "maximum")),
            Column(
              kind.rawValue + "Mode", [kind.name.chinese + "方式"], .word(.attendance),
              about(ScenarioShape.place, "mode")),
          ]
        }), title: Text("值守安排", "Cover"), synonyms: ["值守", "排班需求"], isRequired: true)

  static let rules = ScenarioSheet(
    table: Table(
      name: "rules", summary: Text("规则和价格", "rules and their prices"),
      columns: [
        Column("rule", ["规则"], .text, Text("规则名；空着接着上一行的规则", "the rule; empty goes on with the rule above")),
        Column("parameter", ["参数"], .text, Text("参数名", "the parameter")),
        Column("value", ["值"], .text, Text("参数的值", "its value")),
      ]), title: Text("规则", "Rules"), synonyms: [])

  static let grids = ScenarioSheet(
    table: Table(
      name: "grids", summary: Text("网格", "grids"),
      columns: [
        Column("id", ["编号", "代码"], .identifier, isRequired: true, Text("编号，不得重复", "identifier, unique")),
        Column("name", ["名称", "网格"], .text, Text("名称", "name")),
        Column("east", ["向东公里", "东"], .decimal, Text("位置：向东的公里数", "place: kilometres east")),
        Column("north", ["向北公里", "北"], .decimal, Text("位置：向北的公里数", "place: kilometres north")),
      ]), title: Text("网格", "Grids"), synonyms: [])

  static let notices = ScenarioSheet(
    table: Table(
      name: "notices", summary: Text("放假和调休上班的日子（国务院通知里没有收录的年份）", "days off and make-up workdays of years not shipped"),
      columns: [
        Column("date", ["日期"], .day, isRequired: true, Text("日期", "date")),
        Column("name", ["节日"], .text, Text("节日", "festival")),
        Column(
          "off", ["放假"], .word(.yesNo), isRequired: true, Text("是：放假；否：上班", "yes: a day off, no: a make-up workday")),
      ]), title: Text("放假通知", "Holidays"), synonyms: ["放假", "调休"])

  private static func about(_ object: ObjectShape, _ key: String) -> Text { object.field(key)?.summary ?? Text("", "") }
}

extension Vocabulary {
  static let attendance = Vocabulary([("onSite", ["坐班", "在岗"]), ("onCall", ["听班", "备班", "电话听班"])])
  static let dayOrNight = Vocabulary([("day", ["白班", "白天", "日"]), ("night", ["夜班", "夜间", "夜"])])
  static let siteKinds = Vocabulary([("station", ["站", "联络站"]), ("point", ["点", "联络点"])])
  static let onHoliday = Vocabulary([
    ("hold", ["照常", "照常值守"]), ("skip", ["取消", "不值"]), ("nextWorkday", ["顺延", "顺延到下一工作日"]),
  ])
}
