import RosterModel

/// The keys of `scenario.yaml` and of the one-file form, declared once: the reader checks by them, the schema and the
/// starter's comments are made of them.
enum ScenarioShape {
  /// The whole scenario.
  static let scenario = ObjectShape(
    [
      .init("version", .integer(1...1), isRequired: true, Text("格式版本，只有 1", "version of the format, always 1")),
      .init("name", .text, isRequired: true, Text("值班表的名称", "what the roster is called")),
      .init("language", .word(Language.allCases.map(\.rawValue)), Text("语言：zh 或 en", "language: zh or en")),
      .init("horizon", .object(horizon), isRequired: true, Text("排班的日期范围", "the days that the roster covers")),
      .init(
        "calendar", .either([.word(["none"]), .object(calendar)]),
        Text("日历：none 只分周末；默认中国节假日", "calendar: none knows only weekends; by default the holidays of China")),
      .init("notes", .notes(.text), Text("印在值班表上的文字", "texts printed on the roster")),
      .init("publication", .object(publication), Text("印发方式", "how documents are printed")),
      .init(
        "grids", .either([.map(.object(grid)), .list(.identifier)]),
        Text("网格：编号和名称、位置，或只列编号", "grids: identifiers with name and place, or a list of identifiers")),
      .init(
        "shiftTypes", .map(.object(shiftType)), isRequired: true,
        Text("班次：起止时间", "shift types: when they start and end")),
      .init(
        "sites", .map(.object(site)), isRequired: true,
        Text("站和点，各自承诺的班", "stations and points, and the shifts that each promises")),
      .init(
        "pairing", .either([.word(PairingSettings.Mode.allCases.map(\.rawValue)), .object(pairing)]),
        Text("结对方式：固定结对、逐班组合、给定结对", "standing pairs, pairs per shift, or pairs given")),
      .init("rules", .rules, Text("规则和价格", "rules and their prices")),
    ] + TableCatalog.all.map { .init($0.name, .table($0), $0.summary) })

  static let publication = ObjectShape([
    .init(
      "language", .word(Language.allCases.map(\.rawValue)), Text("印发的语言，默认随方案", "language, by default the scenario's")),
    .init(
      "audience", .word(Audience.allCases.map(\.rawValue)),
      Text("public 公开（不印私人电话）或 station 站内", "public (no private telephones) or station")),
    .init(
      "levels", .word(PublicationSettings.PrintedLevels.allCases.map(\.rawValue)),
      Text("姓名后印哪些层级：全部、最高、不印", "levels beside names: all, the highest or none")),
    .init(
      "names", .word(PublicationSettings.NameOrder.allCases.map(\.rawValue)),
      Text("名单顺序：编号、拼音、姓氏笔画", "order of lists: as listed, by sound or by strokes")),
    .init("issuer", .text, Text("发布单位", "the body that issues notices")),
    .init("phone", .text, Text("24 小时值班电话", "24 h duty telephone")),
    .init("supervision", .text, Text("监督电话", "telephone for complaints")),
    .init("wecom", .object(wecom), Text("企业微信排班", "schedules of WeCom")),
  ])

  static let wecom = ObjectShape([
    .init("group", .integer(1...TableCatalog.largestNumber), Text("打卡规则编号", "number of the check-in group")),
    .init(
      "schedules", .notes(.integer(1...TableCatalog.largestNumber)),
      Text(
        "班次编号，按班次、站点/班次，或用 + 连接同一天的几班",
        "numbers of schedules by TYPE, SITE/TYPE, or several of one day joined by +")),
  ])

  static let horizon = ObjectShape([
    .init("month", .month, Text("一个月，如 2026-12", "one month, such as 2026-12")),
    .init("from", .day, Text("第一天", "first day")),
    .init("until", .day, Text("最后一天", "last day")),
    .init("timeZone", .text, Text("时区，默认 Asia/Shanghai", "time zone, by default Asia/Shanghai")),
  ])

  static let calendar = ObjectShape([
    .init("country", .word(["CN"]), Text("国家：CN", "country: CN")),
    .init(
      "extra", .list(.either([.text, .object(notice)])),
      Text("放假通知：holiday-cn 文件名，或直接写出", "yearly notices: names of holiday-cn files, or the notices themselves")),
  ])

  static let notice = ObjectShape([
    .init("year", .integer(1900...2199), isRequired: true, Text("年份", "the year")),
    .init(
      "days", .list(.object(noticeDay)), isRequired: true,
      Text("放假和调休上班的日子", "days off and make-up workdays")),
  ])

  static let noticeDay = ObjectShape([
    .init("name", .text, Text("节日", "festival")),
    .init("date", .day, isRequired: true, Text("日期", "date")),
    .init("isOffDay", .flag, isRequired: true, Text("true 放假，false 上班", "true: a day off, false: a make-up workday")),
  ])

  static let grid = ObjectShape([
    .init("name", .text, Text("名称", "name")),
    .init("at", position, Text("位置：向东、向北的公里数", "place: kilometres east and north")),
  ])

  static let position = Shape.list(.decimal, count: 2...2)

  static let shiftType = ObjectShape([
    .init("start", .time, isRequired: true, Text("开始时刻", "time at which it starts")),
    .init(
      "end", .time, Text("结束时刻；不晚于开始则在次日", "time at which it ends; not after the start means the next day")),
    .init(
      "length", .either([.integer(1...2880), .hoursAndMinutes]),
      Text("时长：分钟数或 24:00，代替 end", "length in minutes or as 24:00, instead of end")),
    .init("mode", attendance, Text("坐班 onSite 或听班 onCall", "on site or on call")),
    .init("class", .word(["day", "night"]), Text("算白班还是夜班", "whether it counts as a day or a night")),
    .init("name", .localized, Text("名称", "name")),
  ])

  static let attendance = Shape.word(AttendanceMode.allCases.map(\.rawValue))

  static let site = ObjectShape([
    .init("name", .text, Text("名称，默认用编号", "name, by default the identifier")),
    .init("kind", .word(Site.Kind.allCases.map(\.rawValue)), Text("站 station 或点 point", "station or point")),
    .init("of", .identifier, Text("点所属的站", "the station to which a point belongs")),
    .init("grids", .oneOrMore(.identifier), Text("服务的网格", "the grids that it serves")),
    .init("phone", .text, Text("电话", "telephone")),
    .init("address", .text, Text("地址", "address")),
    .init("at", position, Text("位置：向东、向北的公里数", "place: kilometres east and north")),
    .init(
      "demand", .map(.integer(1...100)),
      Text("群众常问的专业领域及权重，如 { law: 3 }", "the fields that visitors ask for, with weights: { law: 3 }")),
    .init("cover", .list(.object(cover)), Text("承诺的班", "the shifts that it promises")),
  ])

  static let cover = ObjectShape([
    .init("shifts", .oneOrMore(.identifier), isRequired: true, Text("班次", "shift types")),
    .init(
      "days", .oneOrMore(.dayPattern), isRequired: true,
      Text("哪些日子：每天、工作日、周三、9日 等", "which days: every day, workdays, Wed, 9th and the like")),
    .init(
      "onHoliday", .word(DayPattern.OnHoliday.allCases.map(\.rawValue)),
      Text("遇放假：照常、取消、顺延", "on a day off: hold, skip, or move to the next workday")),
    .init("places", .object(places), Text("每班要几人，默认代表 2 人", "how many people a shift wants, by default 2 deputies")),
  ])

  static let places = ObjectShape(
    PlaceKind.allCases.map { .init($0.rawValue, .either([.integer(crewSize), .object(place)]), $0.name) })

  /// How many people a shift can want of one kind.
  static let crewSize = 0...1000

  static let place = ObjectShape([
    .init("wanted", .integer(crewSize), isRequired: true, Text("应到人数", "how many are wanted")),
    .init("minimum", .integer(crewSize), Text("最少人数，默认 0", "the fewest that will do, by default 0")),
    .init("maximum", .integer(crewSize), Text("最多人数，默认同应到", "the most allowed, by default those wanted")),
    .init("mode", attendance, Text("坐班或听班，默认随班次", "on site or on call, by default the shift type's")),
  ])

  static let pairing = ObjectShape([
    .init("mode", .word(PairingSettings.Mode.allCases.map(\.rawValue)), Text("结对方式", "the way of pairing")),
    .init("fields", points, Text("专业互补的分", "points for each field that only one has")),
    .init("time", points, Text("共同空闲的分", "points for each tenth of shifts free for both")),
    .init("home", points, Text("住得近的分", "points for homes that are near")),
    .init("levels", points, Text("层级不同的分", "points where levels differ")),
    .init("ledger", points, Text("轮值账相差扣的分", "points lost for each turn between the ledger balances")),
    .init("keep", points, Text("原来同组的分", "points for two who were a pair until now")),
  ])

  static let points = Shape.integer(0...1_000_000)
}
