import RosterModel

/// Every sentence that rules say, Chinese and English side by side.
enum RuleText {
  static func short(_ place: PlaceKind, of shift: String, _ present: Int, _ wanted: Int) -> Text {
    Text(
      "\(shift) \(place.name.chinese)缺 \(wanted - present) 人（需 \(wanted) 人，到 \(present) 人）",
      "\(shift): \(wanted - present) \(place.name.english) place(s) open (\(wanted) wanted, \(present) there)")
  }
  static func spare(_ place: PlaceKind, of shift: String, _ count: Int, _ wanted: Int) -> Text {
    Text(
      "\(shift) 有\(place.name.chinese) \(count) 人，多于应到的 \(wanted) 人",
      "\(shift) has \(count) (\(place.name.english)), more than the \(wanted) wanted")
  }
  static func over(_ place: PlaceKind, of shift: String, _ present: Int, _ most: Int) -> Text {
    Text(
      "\(shift) \(place.name.chinese)多于 \(most) 人（\(present) 人）",
      "\(shift): more than \(most) in \(place.name.english) places (\(present))")
  }
  static func absent(_ site: String, from start: Moment, until end: Moment, _ present: Int, _ wanted: Int) -> Text {
    Text(
      "\(site) \(start) 至 \(end) 只有 \(present) 人在岗（承诺 \(wanted) 人）",
      "\(site): \(present) present from \(start) until \(end) (\(wanted) promised)")
  }
  static func unplanned(_ site: String, from start: Moment, until end: Moment, _ planned: Int, _ wanted: Int) -> Text {
    Text(
      "\(site) \(start) 至 \(end) 的班次最多 \(planned) 人（承诺 \(wanted) 人）：没有排班的时段谁也补不上",
      "\(site): the shifts from \(start) until \(end) hold at most \(planned) (\(wanted) promised); no roster can cure this"
    )
  }
  static func obstacle(_ name: String, _ shift: String, _ obstacle: Obstacle) -> Text {
    Text("\(name) \(shift)：\(obstacle.text.chinese)", "\(name) on \(shift): \(obstacle.text.english)")
  }
  static func overlap(_ name: String, _ first: String, _ second: String) -> Text {
    Text("\(name)同时在 \(first) 和 \(second)", "\(name) is on \(first) and \(second) at once")
  }
  static func rest(_ name: String, _ first: String, _ second: String, minutes: Int, hours: Int) -> Text {
    Text(
      "\(name)在 \(first) 与 \(second) 之间休息 \(max(0, minutes) / 60) 小时 \(max(0, minutes) % 60) 分（应有 \(hours) 小时）",
      "\(name) rests \(max(0, minutes) / 60) h \(max(0, minutes) % 60) min between \(first) and \(second) (\(hours) h wanted)"
    )
  }
  static func tooMany(_ name: String, _ count: Int, _ most: Int, _ window: ClosedRange<Day>) -> Text {
    Text(
      "\(name) \(window.lowerBound) 至 \(window.upperBound) 值 \(count) 班（最多 \(most)）",
      "\(name) serves \(count) shifts from \(window.lowerBound) to \(window.upperBound) (at most \(most))")
  }
  static func tooFew(_ name: String, _ count: Int, _ least: Int, _ window: ClosedRange<Day>) -> Text {
    Text(
      "\(name) \(window.lowerBound) 至 \(window.upperBound) 只值 \(count) 班（至少 \(least)）",
      "\(name) serves \(count) shifts from \(window.lowerBound) to \(window.upperBound) (at least \(least))")
  }
  static func hours(_ name: String, minutes: Int, limit: Int, _ window: ClosedRange<Day>) -> Text {
    Text(
      "\(name) \(window.lowerBound) 至 \(window.upperBound) 值 \(minutes / 60) 小时 \(minutes % 60) 分（限 \(limit / 60) 小时\(limit % 60 == 0 ? "" : " \(limit % 60) 分")）",
      "\(name) serves \(minutes / 60) h \(minutes % 60) min from \(window.lowerBound) to \(window.upperBound) (limit \(limit / 60) h\(limit % 60 == 0 ? "" : " \(limit % 60) min"))"
    )
  }
  static func noLead(_ shift: String) -> Text { Text("\(shift) 没有带班", "\(shift) has no lead") }
  static func noField(_ field: String, _ shift: String, _ count: Int, _ least: Int) -> Text {
    Text(
      "\(shift) 有 \(count) 位“\(field)”专业代表（应有 \(least) 位）",
      "\(shift) has \(count) with the field \(field) (\(least) wanted)")
  }
  static func fieldGap(_ field: String, _ window: ClosedRange<Day>, _ count: Int, _ least: Int) -> Text {
    Text(
      "\(window.lowerBound) 至 \(window.upperBound) “\(field)”专业坐班 \(count) 次（承诺 \(least) 次）",
      "\(field) sits \(count) time(s) from \(window.lowerBound) to \(window.upperBound) (\(least) promised)")
  }
  static func noLevel(_ level: Level, _ shift: String, _ count: Int, _ least: Int) -> Text {
    Text(
      "\(shift) 有 \(count) 位\(level.name.chinese)级代表（应有 \(least) 位）",
      "\(shift) has \(count) of the \(level.name.english) level (\(least) wanted)")
  }
  static func levelGap(_ level: Level, _ window: ClosedRange<Day>, _ count: Int, _ least: Int) -> Text {
    Text(
      "\(window.lowerBound) 至 \(window.upperBound) \(level.name.chinese)级代表坐班 \(count) 次（承诺 \(least) 次）",
      "the \(level.name.english) level sits \(count) time(s) from \(window.lowerBound) to \(window.upperBound) (\(least) promised)"
    )
  }
  static func noLevel(_ level: Level, _ shift: String) -> Text {
    Text("\(shift) 没有\(level.name.chinese)级代表", "\(shift) has nobody of the \(level.name.english) level")
  }
  static func noLevel(_ level: Level, at site: String, on day: Day) -> Text {
    Text(
      "\(site) \(day) 整天没有\(level.name.chinese)级代表",
      "\(site): nobody of the \(level.name.english) level serves on \(day)")
  }
  static func offTheme(_ field: String, _ shift: String) -> Text {
    Text("\(shift) 是“\(field)”主题日，没有该专业的代表", "\(shift): a theme day of \(field) without anybody who has the field")
  }
  static func noGrid(_ grid: String, _ shift: String, _ count: Int, _ least: Int) -> Text {
    Text(
      "\(shift) 有 \(count) 位网格 \(grid) 的代表（应有 \(least) 位）",
      "\(shift) has \(count) who serve the grid \(grid) (\(least) wanted)")
  }
  static func gridGap(_ grid: String, at site: String, _ window: ClosedRange<Day>, _ count: Int, _ least: Int) -> Text {
    Text(
      "\(window.lowerBound) 至 \(window.upperBound) 网格 \(grid) 的代表到\(site)坐班 \(count) 次（承诺 \(least) 次）",
      "\(site): deputies of the grid \(grid) sit \(count) time(s) from \(window.lowerBound) to \(window.upperBound) (\(least) promised)"
    )
  }
  static func second(_ field: String, _ shift: String, _ count: Int, _ wanted: Int) -> Text {
    count > wanted
      ? Text(
        "\(shift) 已有“\(field)”专业的人，一人即可（有 \(count) 人）",
        "\(shift) has the field \(field), so one person is enough (\(count) serve)")
      : Text(
        "\(shift) 没有“\(field)”专业的人，应有 \(wanted) 人（有 \(count) 人）",
        "\(shift) lacks the field \(field), so \(wanted) people are wanted (\(count) serve)")
  }
  static func tooNew(_ shift: String, _ new: Int, _ experienced: Int, ratio: Int) -> Text {
    Text(
      "\(shift) 新人 \(new) 位，老代表 \(experienced) 位（一位老代表可带 \(ratio) 位）",
      "\(shift) has \(new) new and \(experienced) experienced (\(ratio) new for each experienced one)")
  }
  static func unmet(_ demand: FieldDemand, _ shift: String) -> Text {
    Text(
      "\(shift) 没有懂“\(demand.field)”的人（需求权重 \(demand.weight)）",
      "\(shift): nobody has the field \(demand.field), which visitors ask for (weight \(demand.weight))")
  }
  static func outOfOrder(
    _ scenario: Scenario, _ order: TurnOrder, on index: ShiftIndex, _ person: PersonIndex, steps: Int
  ) -> Text {
    let shift = scenario.shifts[index].id
    func names(_ place: Int, _ joiner: String) -> String {
      order.circle[place].members.map { scenario.displayName(of: $0) }.joined(separator: joiner)
    }
    let due = order.due[index] ?? []
    // Three reasons are enough for a line.
    let passed = (order.passed[index] ?? []).prefix(3)
    let reasons = Text(
      passed.map { "\(scenario.displayName(of: $0.person))\($0.obstacle.text.chinese)" }.joined(separator: "，"),
      passed.map { "\(scenario.displayName(of: $0.person)) \($0.obstacle.text.english)" }.joined(separator: ", "))
    return Text(
      "\(shift) 轮到\(due.map { names($0, "、") }.joined(separator: "；"))，由\(scenario.displayName(of: person))值，差 \(steps) 步"
        + (passed.isEmpty ? "" : "（顺延：\(reasons.chinese)）"),
      "\(shift): \(due.map { names($0, " and ") }.joined(separator: "; ")) due, \(scenario.displayName(of: person)) serves, \(steps) step(s) away"
        + (passed.isEmpty ? "" : " (passed over: \(reasons.english))"))
  }
  static func added(_ name: String, _ shift: String) -> Text {
    Text("\(name)比公布的多值 \(shift)", "\(name) serves \(shift), which is not as published")
  }
  static func removed(_ name: String, _ shift: String) -> Text {
    Text("公布由\(name)值 \(shift)，现在不值", "\(name) no longer serves \(shift), as published")
  }
  static func told(_ name: String, added: String, removed: String) -> Text {
    Text(
      "要通知\(name)："
        + [added.isEmpty ? "" : "加 \(added)", removed.isEmpty ? "" : "减 \(removed)"].filter { !$0.isEmpty }
        .joined(separator: "；"),
      "\(name) must be told: "
        + [added.isEmpty ? "" : "now serves \(added)", removed.isEmpty ? "" : "no longer \(removed)"].filter {
          !$0.isEmpty
        }.joined(separator: "; "))
  }
  static func busy(_ name: String, _ shift: String, _ activity: Activity) -> Text {
    Text(
      "\(name)值 \(shift)，参加不了 \(activity.days.lowerBound) 的\(activity.title.chinese)",
      "\(name) serves \(shift) and misses \(activity.title.english) on \(activity.days.lowerBound)")
  }
  static func noQuorum(_ activity: Activity, attending: Int) -> Text {
    let quorum = activity.quorum ?? activity.participants.count
    return Text(
      "\(activity.days.lowerBound) 的\(activity.title.chinese)只能到 \(attending) 人（应到 \(quorum) 人）",
      "\(activity.title.english) on \(activity.days.lowerBound): \(attending) can attend (quorum \(quorum))")
  }
  static func noFreeDay(_ name: String, _ activity: Activity) -> Text {
    Text(
      "\(name) \(activity.days.lowerBound) 至 \(activity.days.upperBound) 没有一天空得出来参加\(activity.title.chinese)",
      "\(name) has no day free for \(activity.title.english) from \(activity.days.lowerBound) to \(activity.days.upperBound)"
    )
  }
  static func shared(_ first: String, _ second: String, _ count: Int, atLeast least: Int) -> Text {
    Text(
      "\(first)与\(second)同班 \(count) 次（应至少 \(least) 次）",
      "\(first) and \(second) share \(count) shifts (at least \(least) wanted)")
  }
  static func shared(_ first: String, _ second: String, _ count: Int, atMost most: Int) -> Text {
    Text(
      "\(first)与\(second)同班 \(count) 次（最多 \(most) 次）", "\(first) and \(second) share \(count) shifts (at most \(most))")
  }
  static func share(_ name: String, _ turnClass: TurnClass, _ turns: Int, target: Int) -> Text {
    Text(
      "\(name) \(turnClass.name.chinese) \(turns) 班，应担 \(hundredths(target)) 班（含历史账）",
      "\(name): \(turns) of \(turnClass.name.english), owed \(hundredths(target)) with the ledger")
  }
  static func wish(_ name: String, _ request: Request, _ scenario: Scenario) -> Text {
    let days =
      request.days.lowerBound == request.days.upperBound
      ? request.days.lowerBound.monthAndDay
      : "\(request.days.lowerBound.monthAndDay)–\(request.days.upperBound.monthAndDay)"
    func types(_ language: Language) -> String {
      request.shiftTypes.map { scenario.shiftTypes[$0].name(language) }.joined(separator: "/")
    }
    let when = ([days] + [types(.english)].filter { !$0.isEmpty }).joined(separator: " ")
    return request.wish == .off
      ? Text("\(name) \(days) 想不值\(types(.chinese))，未能满足", "\(name) wished \(when) off")
      : Text("\(name) \(days) 想值\(types(.chinese))，未能满足", "\(name) wished to serve \(when)")
  }
  static func travel(_ name: String, _ shift: String, _ kilometres: Int, free: Int) -> Text {
    Text(
      "\(name)去 \(shift) 要走 \(kilometres) 公里（\(free) 公里以内不计）",
      "\(name) travels \(kilometres) km to \(shift) (\(free) km are free)")
  }
  static func lock(_ name: String, _ shift: String, serves: Bool) -> Text {
    serves
      ? Text("已定 \(name) 值 \(shift)，表上没有", "\(name) is locked to \(shift) but not on it")
      : Text("已定 \(name) 不值 \(shift)，表上却有", "\(name) is locked out of \(shift) but on it")
  }
  static func run(_ kind: RunKind, _ name: String, _ first: Day, _ length: Int, limit: Int, isLong: Bool) -> Text {
    let (verb, days, does) =
      switch kind {
      case .on: ("值", "天", "serves")
      case .night: ("值", "个夜班", "serves")
      case .off, .offOrAway: ("歇", "天", "is off for")
      }
    let nights = kind == .night ? "night(s)" : "day(s)"
    return isLong
      ? Text(
        "\(name) 自 \(first) 连续\(verb) \(length) \(days)（最多 \(limit)）",
        "\(name) \(does) \(length) \(nights) in a row from \(first) (at most \(limit))")
      : Text(
        "\(name) 自 \(first) 只连续\(verb) \(length) \(days)（至少 \(limit)）",
        "\(name) \(does) only \(length) \(nights) in a row from \(first) (at least \(limit))")
  }
  static func succession(_ name: String, _ first: String, _ second: String) -> Text {
    Text("\(name)值了 \(first)，不应再接 \(second)", "\(name) serves \(second), which may not follow \(first)")
  }
  static func restAfterHoliday(_ name: String, _ duty: String, _ next: String) -> Text {
    Text(
      "\(name)节假日值了 \(duty)，补休期内又值 \(next)",
      "\(name) served the holiday shift \(duty) and serves \(next) within the rest owed for it")
  }
  static func spacing(_ name: String, _ first: String, _ second: String, days: Int) -> Text {
    Text(
      "\(name)的 \(first) 与 \(second) 间隔不足 \(days) 天",
      "\(name)'s turns \(first) and \(second) are less than \(days) day(s) apart")
  }
  static func weekends(_ name: String, _ count: Int, limit: Int, _ window: ClosedRange<Day>) -> Text {
    Text(
      "\(name) \(window.lowerBound) 至 \(window.upperBound) 有 \(count) 个周末值班（\(count > limit ? "最多" : "至少") \(limit)）",
      "\(name) works \(count) weekend(s) from \(window.lowerBound) to \(window.upperBound) (at \(count > limit ? "most" : "least") \(limit))"
    )
  }
  static func halfWeekend(_ name: String, _ day: Day) -> Text {
    Text(
      "\(name) \(day) 只值了周末的一天", "\(name) serves on \(day) but not on the other day of that weekend")
  }
  static func weekday(_ name: String, _ weekday: Weekday, _ count: Int, _ most: Int, _ window: ClosedRange<Day>) -> Text
  {
    Text(
      "\(name) \(window.lowerBound) 至 \(window.upperBound) 有 \(count) 班落在星期\(weekday.shortName(in: .chinese))（最多 \(most)）",
      "\(name): \(count) turns on \(weekday.shortName(in: .english)) from \(window.lowerBound) to \(window.upperBound) (at most \(most))"
    )
  }
  static func meetings(_ first: String, _ second: String, _ count: Int, _ window: ClosedRange<Day>) -> Text {
    Text(
      "\(first)与\(second) \(window.lowerBound) 至 \(window.upperBound) 同班 \(count) 次（最多 1 次）",
      "\(first) and \(second) share \(count) shifts from \(window.lowerBound) to \(window.upperBound) (at most 1)")
  }
  static func split(_ name: String, _ shift: String, isExcused: Bool) -> Text {
    isExcused
      ? Text("\(name)的同组不在，\(shift) 单独值班", "\(name) serves \(shift) without the partner, as is allowed there")
      : Text("\(name)与同组拆开值 \(shift)", "\(name) serves \(shift) without the partner, who is not excused")
  }

  static func forbidden(_ first: String, _ second: String, _ shift: String) -> Text {
    Text("\(first)与\(second)禁止同组，却同在 \(shift)", "\(first) and \(second) may not be a pair but share \(shift)")
  }

  // MARK: Problems of parameters

  static func unknownRule(_ name: String) -> Text {
    Text("没有名为“\(name)”的规则", "there is no rule \"\(name)\"")
  }
  static func unknownParameter(_ name: String, of rule: String, _ known: [String]) -> Text {
    Text(
      "规则 \(rule) 没有参数“\(name)”，可用：\(known.joined(separator: "、"))",
      "rule \(rule) has no parameter \"\(name)\"; it takes \(known.joined(separator: ", "))")
  }
  static func missingParameter(_ name: String, of rule: String) -> Text {
    Text("规则 \(rule) 缺少参数 \(name)", "rule \(rule) needs the parameter \(name)")
  }
  static func badValue(_ value: String, of parameter: String, allowed: Text) -> Text {
    Text(
      "\(parameter) 的值“\(value)”不对；可用：\(allowed.chinese)",
      "\(parameter) cannot be \"\(value)\"; allowed: \(allowed.english)")
  }
  static func duplicateRule(_ id: String) -> Text {
    Text("规则编号“\(id)”用了两次，请给其中一条加 id", "two rules have the id \"\(id)\"; give one of them an id of its own")
  }
  static func unknown(_ what: Text, _ value: String, known: [String] = []) -> Text {
    let some = known.prefix(12)
    let more = known.count > some.count ? " …" : ""
    return Text(
      "没有\(what.chinese)“\(value)”" + (known.isEmpty ? "" : "；可用：\(some.joined(separator: "、"))\(more)"),
      "there is no \(what.english) \"\(value)\""
        + (known.isEmpty ? "" : "; allowed: \(some.joined(separator: ", "))\(more)"))
  }
  static func reversed(_ least: Int, _ most: Int) -> Text {
    Text("least \(least) 大于 most \(most)", "least \(least) is more than most \(most)")
  }
  static func size(_ rule: String, _ count: Int, most: Int) -> Text {
    Text(
      "规则 \(rule) 要展开成 \(count) 个条件（上限 \(most)），求解会很慢；请用 people、groups、sites 或更少的天数缩小范围",
      "rule \(rule) becomes \(count) conditions (at most \(most)), which makes solving slow; narrow it by people, groups, sites or fewer days"
    )
  }
  static func notQuarterHours(_ type: String) -> Text {
    Text(
      "班次 \(type) 不是整刻钟，计价的 maxHours 需要整刻钟",
      "shift type \(type) is not whole quarter hours, which a priced maxHours needs")
  }
  static func ledgerOfAll(_ rule: String, _ turnClass: TurnClass, people: Int) -> Text {
    Text(
      "规则 \(rule) 只管一部分班次，而轮值账“\(turnClass.name.chinese)”一栏记的是全部：有 \(people) 人的余额按全部班次算入；请去掉 sites、shiftTypes、days，或改用只含这些班次的类别",
      "rule \(rule) is about some turns only, but the ledger's column \(turnClass.rawValue) counts all of them: the balances of \(people) people are taken as they stand; leave out sites, shiftTypes and days, or name a class of just these turns"
    )
  }
  static func nobodyHas(_ field: String) -> Text {
    Text("没有代表的专业领域是“\(field)”", "nobody has the field \"\(field)\"")
  }
  static func nobodyHolds(_ level: Level) -> Text {
    Text("规则范围内没有\(level.name.chinese)级代表", "nobody of the rule's scope holds the \(level.name.english) level")
  }
  static let noThemeDay = Text("排班的日子里没有这样的主题日", "no day of the horizon is such a theme day")
  static let noGrids = Text(
    "规则范围内的站点没有写 grids，这条规则不起作用", "no site of the rule's scope has grids, so the rule has no effect")
  static func nobodyServes(_ grid: String, at site: String) -> Text {
    Text("\(site)的网格 \(grid) 没有责任代表", "nobody serves the grid \(grid) of \(site)")
  }
  static func rigidPlaces(_ shift: String) -> Text {
    Text(
      "\(shift) 的第二个人不能可有可无：places 应写 { deputy: { wanted: 1, maximum: 2 } }",
      "\(shift) cannot leave its second place open: give places { deputy: { wanted: 1, maximum: 2 } }")
  }
  static let nobodyIsNew = Text("要写 new（分组）或 joinedWithin（天数）", "new (groups) or joinedWithin (days) must be given")
  static func notInOrder(_ name: String) -> Text {
    Text("\(name)不在这条规则轮流的人里", "\(name) is not among the people of the rule's turn order")
  }
  static func noSuchOrder(_ dayClass: String) -> Text {
    Text("classes 里没有 \(dayClass)，它没有自己的顺序", "\(dayClass) has no order of its own: name it in classes")
  }
  static let nothingPublished = Text(
    "没有已公布的班表（published），这条规则不起作用", "no roster is published (published.csv), so the rule has no effect")
  static let noDemand = Text(
    "规则范围内的站点都没有写 demand，这条规则不起作用", "no site of the rule's scope has a demand, so the rule has no effect")
  static func maybe(_ name: String) -> Text { Text("也许是“\(name)”", "Maybe \"\(name)\"") }

  /// Hundredths as a number with at most two decimals.
  static func hundredths(_ value: Int) -> String {
    let sign = value < 0 ? "-" : ""
    let (whole, rest) = abs(value).quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
