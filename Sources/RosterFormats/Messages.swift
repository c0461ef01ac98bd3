import RosterModel

/// Every sentence that this room says, in both languages side by side.
enum Messages {
  static func tooManyColumns(_ count: Int, _ most: Int) -> Text {
    Text("表头有 \(count) 列，最多 \(most) 列", "the header has \(count) columns; \(most) are the most")
  }
  static func holdsOther(_ name: String) -> Text { Text("里面还有别的文件：\(name)", "it holds other files: \(name)") }
  /// What an identifier stands for; the raw value begins the problem's code.
  enum Noun: String {
    case person, site, shiftType, grid, rule, group

    var name: Text {
      switch self {
      case .person: Text("代表", "person")
      case .site: Text("站点", "site")
      case .shiftType: Text("班次", "shift type")
      case .grid: Text("网格", "grid")
      case .rule: Text("规则", "rule")
      case .group: Text("分组", "group")
      }
    }
  }

  // MARK: Pieces

  /// A value as it was written, at most 60 characters of it.
  static func quoted(_ text: String) -> String {
    let line = text.replacing("\r\n", with: "⏎").replacing("\n", with: "⏎")
    return "“" + (line.count > 60 ? line.prefix(60) + "…" : line) + "”"
  }

  /// Some of the known names: a list of a thousand helps nobody.
  private static func some(_ names: [String], _ separator: String = ", ") -> String {
    names.count <= 16 ? names.joined(separator: separator) : names.prefix(12).joined(separator: separator) + " …"
  }

  private static func inside(_ name: String) -> Text { name.isEmpty ? Text("", "") : Text("\(name) 里", " in \(name)") }

  // MARK: What is allowed

  static let allowedText = Text("文字", "text")
  static let allowedLocalized = Text("名称，或 { zh: …, en: … }", "a name, or { zh: …, en: … }")
  static let allowedIdentifier = Text(
    "1 到 64 个字的编号，不含 ; 、 | / ,", "an identifier of 1 to 64 characters without ; 、 | / ,")
  static let allowedDecimal = Text("数字，最多两位小数，不超过 1000000", "a number with at most 2 decimals, up to 1000000")
  static let allowedDay = Text("日期，如 2026-12-05", "a date such as 2026-12-05")
  static let allowedMonth = Text("月份，如 2026-12", "a month such as 2026-12")
  static let allowedTime = Text("时刻，如 08:30（00:00 到 24:00）", "a time such as 08:30 (00:00 to 24:00)")
  static let allowedLength = Text("时长，如 24:00（最多 48:00）", "a length such as 24:00 (up to 48:00)")
  static let allowedDays = Text(
    "日子，如 每天、工作日、休息日、节假日、周三、9日、第三个周三、2026-12-05",
    "days, such as every day, workdays, rest days, holidays, Wed, Mon-Fri, 9th and 19th, third Wed, 2026-12-05")
  static let allowedWindows = Text(
    "空闲时段，如 工作日 18:00-08:30；几段用 ; 隔开", "free windows such as workdays 18:00-08:30, separated by ;")
  static let allowedPerson = Text("代表编号，或不重名的姓名", "a person's id, or a name that only one has")
  static let allowedShift = Text(
    "日期/站点/班次，如 2026-12-05/station/night", "date/site/type, such as 2026-12-05/station/night")
  static let allowedSiteAndType = Text("站点/班次，如 station/night", "site/type, such as station/night")
  static let allowedRules = Text("规则的列表，如 - rest: { hours: 11 }", "a list of rules, such as - rest: { hours: 11 }")

  static func allowedInteger(_ range: ClosedRange<Int>) -> Text {
    range.lowerBound == range.upperBound
      ? Text("\(range.lowerBound)", "\(range.lowerBound)")
      : Text(
        "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  static func allowedWords(_ words: [String], chinese: [String] = []) -> Text {
    Text(some(chinese + words, "、"), some(words))
  }

  static func allowedList(of element: Text) -> Text {
    Text("列表，每项为\(element.chinese)", "a list, each entry \(element.english)")
  }

  static func allowedList(of element: Text, count: ClosedRange<Int>) -> Text {
    Text(
      "\(count.upperBound) 项的列表，每项为\(element.chinese)", "a list of \(count.upperBound) entries, each \(element.english)"
    )
  }

  static func allowedOneOrMore(of element: Text) -> Text {
    Text("\(element.chinese)，或其列表", "\(element.english), or a list of such")
  }

  static func allowedMap(of element: Text) -> Text {
    Text("名称: 值，每个值为\(element.chinese)", "name: value, each value \(element.english)")
  }

  static func allowedKeys(_ keys: [String]) -> Text {
    Text("{ 键: 值 }，键为 \(some(keys, "、"))", "{ key: value } with the keys \(some(keys))")
  }

  static func allowedEither(_ texts: [Text]) -> Text {
    Text(texts.map(\.chinese).joined(separator: "；或 "), texts.map(\.english).joined(separator: "; or "))
  }

  // MARK: Suggestions

  static func maybe(_ name: String) -> Text { Text("也许是“\(name)”", "Maybe \"\(name)\"") }
  static func maybeEither(_ one: String, _ other: String) -> Text {
    Text("也许是“\(one)”或“\(other)”", "Maybe \"\(one)\" or \"\(other)\"")
  }
  static func maybeSwapped(_ first: Day, _ last: Day) -> Text {
    Text("也许起止写反了：\(first) 到 \(last)", "Maybe the two are swapped: \(first) to \(last)")
  }
  static let maybeBlanks = Text("也许用了制表符：缩进请用空格", "Maybe a tab was typed: indent with blanks")
  static let maybeCommas = Text("也许分隔符不对：各列请用英文逗号 , 隔开", "Maybe the separator is wrong: put a comma between columns")
  static let maybeIndent = Text(
    "也许参数少缩进了：写成 - rest: { hours: 11 }", "Maybe the parameters need indenting: write - rest: { hours: 11 }")
  static let maybeInlineNotice = Text(
    "也许可以把通知直接写在 extra 里：{ year: …, days: […] }", "Maybe write the notice itself in extra: { year: …, days: […] }")
  static let maybeSaveAsUTF8 = Text("也许换一种编码：另存为 UTF-8", "Maybe save the file as UTF-8")
  static let maybeSaveAsCSV = Text(
    "也许存错了格式：在表格软件里另存为 CSV UTF-8", "Maybe save it as CSV UTF-8 in the spreadsheet programme")
  static func maybeAddNotice(_ year: Int) -> Text {
    Text(
      "也许通知已发布：在 calendar 的 extra 里加上 holiday-cn-\(year).json",
      "Maybe the notice is out: add holiday-cn-\(year).json under calendar, extra")
  }

  // MARK: Files

  static func noSuchFile(_ path: String) -> Text { Text("没有文件 \(path)", "there is no file \(path)") }
  static func isFolder(_ name: String) -> Text { Text("\(name) 是文件夹，不是文件", "\(name) is a folder and not a file") }
  static func noPermission(_ path: String) -> Text { Text("没有读取 \(path) 的权限", "\(path) may not be read") }
  static func noScenarioFile(folder: String) -> Text {
    Text("文件夹 \(folder) 里没有 scenario.yaml", "there is no scenario.yaml in the folder \(folder)")
  }
  static func otherDocument(_ read: String) -> Text {
    Text("没有读取：方案已在 \(read) 里，请只留一份", "not read: the scenario is in \(read) already; keep one of them")
  }
  static let workbookNotRead = Text(
    "没有读取：文件夹里只读 scenario.yaml 和 CSV 表", "not read: only scenario.yaml and CSV tables are read in a folder")
  static func unknownFile(known: [String]) -> Text {
    Text(
      "这个表没有读取；能读的表是 \(known.joined(separator: "、"))",
      "this table is not read; the tables are \(known.joined(separator: ", "))")
  }
  static func tooLarge(_ name: String, bytes: Int, limit: Int) -> Text {
    let (size, most) = ((bytes + 1 << 20 - 1) >> 20, limit >> 20)
    return Text(
      "\(name) 太大：\(size) MB，最多 \(most) MB", "\(name) is too large: \(size) MB, and the most is \(most) MB")
  }
  static func tooManyCells(_ count: Int, most: Int) -> Text {
    Text("表太大：约 \(count) 格，最多 \(most) 格", "the table is too large: some \(count) cells, and the most is \(most)")
  }
  static func unreadable(_ name: String, _ reason: Text) -> Text {
    Text("\(name) 读不了：\(reason.chinese)", "\(name) cannot be read: \(reason.english)")
  }
  static func isSpecial(_ name: String) -> Text {
    Text("\(name) 是管道或设备，不是文件", "\(name) is a pipe or a device and not a file")
  }
  static let maybeStandardInput = Text("也许要从标准输入读：写 -", "Maybe read standard input: write -")
  static func folderUnreadable(_ path: String) -> Text {
    Text("没有查看文件夹 \(path) 的权限", "the folder \(path) may not be read")
  }
  static func tooManyValues(_ most: Int) -> Text {
    Text("文件里的值太多，或别名引用过多：最多 \(most) 个", "too many values, counting what aliases stand for: at most \(most)")
  }
  static func tooDeep(_ depth: Int) -> Text { Text("嵌套超过 \(depth) 层", "nested deeper than \(depth) levels") }
  static let binary = Text("这不是文本文件", "this is not a text file")
  static let workbook = Text("这是 Excel 工作簿，不是文本文件", "this is an Excel workbook and not a text file")
  static let notText = Text("这里不是 UTF-8，也不是 GB18030", "this is neither UTF-8 nor GB18030")
  static let notUTF8 = Text("从这里起不是 UTF-8", "from here on this is not UTF-8")
  static let emptyFile = Text("文件是空的", "the file is empty")
  static func emptyTable(headers: [String]) -> Text {
    Text(
      "表是空的；第一行应是列名：\(headers.joined(separator: ","))",
      "the table is empty; its first line names the columns: \(headers.joined(separator: ","))")
  }
  static func moreProblems(_ count: Int) -> Text {
    Text("还有 \(count) 个问题没有列出", "\(count) more problems are not listed")
  }

  /// A problem of writing, and what may help.
  static func file(_ code: FileProblem.Code, path: String, reason: Text?) -> (Text, Text) {
    switch code {
    case .missing:
      (
        Text("不能写 \(path)：没有这个文件夹", "cannot write \(path): there is no such folder"),
        Text("也许要先建文件夹", "Maybe make the folder first")
      )
    case .noPermission:
      (
        Text("不能写 \(path)：没有权限", "cannot write \(path): no permission"),
        Text("也许换个文件夹（--out）", "Maybe choose another folder (--out)")
      )
    case .cannotWrite:
      (
        Text("不能写 \(path)：\(reason?.chinese ?? "写不进去")", "cannot write \(path): \(reason?.english ?? "it failed")"),
        Text("也许换个文件夹（--out）", "Maybe choose another folder (--out)")
      )
    case .exists:
      (
        Text("\(path) 已经存在，没有改动", "\(path) exists already and was left as it is"),
        Text("也许要加 --force 来覆盖", "Maybe give --force to replace it")
      )
    }
  }

  // MARK: YAML and JSON

  static func syntax(_ problem: Text, _ began: Text? = nil) -> Text {
    Text(
      "格式读不懂：\(problem.chinese)\(began?.chinese ?? "")", "cannot be read: \(problem.english)\(began?.english ?? "")")
  }
  static func duplicateKey(_ key: String) -> Text {
    Text("键 \(key) 写了两次，只能留一个", "the key \(key) is given twice; keep one")
  }
  static let keyIsNoText = Text("键必须是文字", "a key must be a text")
  static func notAScenario(_ value: String) -> Text {
    Text(
      "这不是方案：是 \(value)，应是 version、name、horizon 等键",
      "this is no scenario but \(value); it has keys such as version, name, horizon")
  }
  static func unknownKey(_ key: String, in name: String, known: [String]) -> Text {
    let place = inside(name)
    return Text(
      "\(place.chinese)没有键 \(quoted(key))；可用：\(some(known, "、"))",
      "there is no key \(quoted(key))\(place.english); allowed: \(some(known))")
  }
  static func missingKey(_ key: String, in name: String, summary: Text) -> Text {
    let place = inside(name)
    return Text(
      "\(place.chinese)缺少 \(key)（\(summary.chinese)）", "\(key) is missing\(place.english) (\(summary.english))")
  }
  static func wrongValue(_ name: String, _ value: String, allowed: Text) -> Text {
    Text("\(name) 的值 \(value) 不对；可用：\(allowed.chinese)", "\(name) cannot be \(value); allowed: \(allowed.english)")
  }
  static func ruleForm(_ keys: [String]) -> Text {
    Text(
      "每条规则是一个名字，或一个 名字: { 参数 }\(keys.isEmpty ? "" : "；这里有 \(some(keys, "、"))")",
      "each rule is a name, or one name: { parameters }\(keys.isEmpty ? "" : "; here stand \(some(keys))")")
  }
  static func ruleParameters(_ rule: String, _ value: String) -> Text {
    Text(
      "\(rule) 的参数应写成 { 参数: 值 }，而不是 \(value)",
      "the parameters of \(rule) are written { parameter: value } and not \(value)")
  }

  // MARK: Tables

  static let openQuote = Text("引号没有结束", "a quote is not closed")
  static let textAfterQuote = Text(
    "引号结束后还有文字；引号里的引号要写两个", "there is text after the closing quote; a quote within quotes is written twice")
  static func unknownColumn(_ title: String, known: [String]) -> Text {
    Text("没有列 \(quoted(title))；可用：\(some(known, "、"))", "there is no column \(quoted(title)); allowed: \(some(known))")
  }
  static func duplicateColumn(_ title: String, _ name: String) -> Text {
    title == name
      ? Text("列 \(name) 出现两次", "the column \(name) stands twice")
      : Text("列 \(title) 就是 \(name)，出现两次", "the column \(title) is \(name), which stands twice")
  }
  static func missingColumn(_ name: String, synonym: String?, summary: Text) -> Text {
    Text(
      "缺少列 \(synonym.map { "\($0)（\(name)）" } ?? name)：\(summary.chinese)",
      "the column \(name) is missing: \(summary.english)")
  }
  static func raggedRow(cells: Int, header: Int) -> Text {
    Text("这一行有 \(cells) 格，表头有 \(header) 列", "this row has \(cells) cells, the header \(header)")
  }
  static func maybeRagged(isLong: Bool) -> Text {
    isLong
      ? Text("也许有一格里有逗号：给那一格加上英文双引号", "Maybe a cell has a comma in it: put that cell in double quotes")
      : Text("也许少了逗号：空的格子也要用逗号占位", "Maybe commas are missing: an empty cell needs its comma too")
  }
  static func missingCell(_ name: String, _ synonym: String?, _ summary: Text) -> Text {
    let title = synonym.map { "\($0)（\(name)）" } ?? name
    return Text(
      "\(title)是空的" + (summary.chinese == synonym ? "" : "，应填：\(summary.chinese)"),
      "\(name) is empty" + (summary.english == name ? "" : "; it takes: \(summary.english)"))
  }
  static func tableTwice(_ name: String, file: String) -> Text {
    Text("\(name) 已在 \(file) 里，不能再写一次", "\(name) is in \(file) already and cannot be given twice")
  }
  static let noRepresentatives = Text(
    "没有 representatives.csv：缺代表名册，不知道排谁", "there is no representatives.csv: nobody is named who could serve")
  static let noPeople = Text("没有代表：representatives 里一个人也没有", "there is nobody to serve: representatives has no people")

  // MARK: Workbooks

  static let workbookGuide: [Text] = [
    Text(
      "1. “设置”写名称和月份；“代表”是名册，每人一行；“请假”“愿望”按月填，没有就空着。",
      "1. Settings has the name and the month; People has a row a person; Leave and Requests are for the month and may stay empty."
    ),
    Text(
      "2. “班次”“站点”“值守安排”写有哪些班、哪些站点、哪些日子要几个人；“规则”写要求和代价。",
      "2. Shifts, Sites and Cover say which shifts there are, where, on which days and with how many people; Rules has what is asked for and its price."
    ),
    Text(
      "3. 表头上有批注，说明每一列填什么；带下拉的格子可以选，也可以直接写。",
      "3. Each heading has a note that says what its column takes; cells with a drop-down can also be typed."),
    Text(
      "4. 规则的名字写在第一列，参数写在下面几行；删去整条规则的几行就是不要它。“可用规则一览”里有全部规则。",
      "4. A rule's name stands in the first column and its parameters in the rows below; delete its rows to be without it. The rule reference has all of them."
    ),
    Text(
      "5. 人用姓名或编号都行，重名的写编号。日期写 2026-12-05 或 12月5日 所在的完整日期；几个值用“；”或“、”隔开。",
      "5. People go by name or id; those who share a name by id. Dates are whole, such as 2026-12-05; several values are parted by a semicolon."
    ),
    Text(
      "6. 检查：watchbill check 文件.xlsx；排班：watchbill month 文件.xlsx 2026-12，班表、轮值账和未满足会加在后面几张表里。",
      "6. To check: watchbill check FILE.xlsx; to make the roster: watchbill month FILE.xlsx 2026-12, which adds sheets with the roster, the ledger and the problems."
    ),
    Text(
      "7. 自己加的表和列不会被改动；“序号”“备注”等列不读。",
      "7. Sheets and columns of your own stay as they are; columns such as No. and remarks are not read."),
  ]

  static func noSheetHeadings(_ titles: [String]) -> Text {
    Text("没有找到表头；可用的列：\(some(titles, "、"))", "no headings were found; the columns may be: \(some(titles))")
  }
  static func sheetTwice(_ name: String, first: String) -> Text {
    Text(
      "工作表 \(quoted(name)) 和 \(quoted(first)) 是同一张表", "the sheets \(quoted(name)) and \(quoted(first)) are one table")
  }
  static func sheetMissing(_ title: String, _ summary: Text) -> Text {
    Text("缺少工作表 \(quoted(title))：\(summary.chinese)", "the sheet \(quoted(title)) is missing: \(summary.english)")
  }
  static let maybeInitWorkbook = Text(
    "也许先用 watchbill init 新建一个 .xlsx，再照着填", "Maybe make one with watchbill init FILE.xlsx and fill that in")
  static func sheetNotRead(_ name: String) -> Text {
    Text("工作表 \(quoted(name)) 没有读取", "the sheet \(quoted(name)) is not read")
  }
  static func unknownSetting(_ name: String, known: [String]) -> Text {
    Text("没有设置 \(quoted(name))；可用：\(some(known, "、"))", "there is no setting \(quoted(name)); allowed: \(some(known))")
  }
  static func unknownParameter(_ name: String, _ rule: String, known: [String]) -> Text {
    Text(
      "规则 \(rule) 没有参数 \(quoted(name))；可用：\(some(known, "、"))",
      "the rule \(rule) has no parameter \(quoted(name)); allowed: \(some(known))")
  }
  static func valueWithoutParameter(_ value: String) -> Text {
    Text("这里有值 \(quoted(value))，却没有参数名", "here is the value \(quoted(value)) without the name of its parameter")
  }
  static func parameterWithoutRule(_ name: String) -> Text {
    Text("参数 \(quoted(name)) 上面没有规则", "there is no rule above the parameter \(quoted(name))")
  }

  // MARK: Names

  static func duplicateID(_ id: String, first: Mark?) -> Text {
    let place = first.map { Text("，先见于第 \($0.line) 行", ", first on line \($0.line)") } ?? Text("", "")
    return Text("编号 \(id) 重复\(place.chinese)", "\(id) is given twice\(place.english)")
  }
  static func sharedName(_ name: String, ids: [String]) -> Text {
    Text(
      "\(ids.joined(separator: "、")) 都叫 \(name)，层级和居住网格也分不开他们：印出来只能加编号",
      "\(ids.joined(separator: ", ")) are all called \(name), and neither level nor home tells them apart: printed with their ids"
    )
  }
  static func ambiguous(_ noun: Noun, _ name: String, ids: [String]) -> Text {
    Text(
      "有 \(ids.count) 个\(noun.name.chinese)叫 \(name)，请写编号：\(some(ids, "、"))",
      "\(ids.count) have the name \(name), so give the id of the \(noun.name.english): \(some(ids))")
  }
  static func unknown(_ noun: Noun, _ name: String, known: [String]) -> Text {
    let list =
      known.isEmpty ? Text("一个也没有", "there are none") : Text("可用：\(some(known, "、"))", "allowed: \(some(known))")
    return Text(
      "没有\(noun.name.chinese) \(quoted(name))；\(list.chinese)",
      "there is no \(noun.name.english) \(quoted(name)); \(list.english)")
  }

  // MARK: Days

  static func endsBefore(_ first: Day, _ last: Day) -> Text {
    Text("结束的 \(last) 早于开始的 \(first)", "ends on \(last), before it begins on \(first)")
  }
  static func unknownTimeZone(_ name: String) -> Text {
    Text("没有时区 \(quoted(name))", "there is no time zone \(quoted(name))")
  }
  static let monthAndDays = Text("horizon 里 month 和 from/until 只能用一种", "horizon has either month, or from and until")
  static let noHorizon = Text("horizon 要有 month，或 from 和 until", "horizon needs month, or from and until")
  static func horizonTooLong(_ days: Int, most: Int) -> Text {
    Text("共 \(days) 天，最多 \(most) 天", "this is \(days) days, and the most is \(most)")
  }
  static func horizonYear(_ year: Int, years: ClosedRange<Int>) -> Text {
    Text(
      "\(year) 年不能排班；可用：\(years.lowerBound) 到 \(years.upperBound) 年",
      "the year \(year) cannot be planned; allowed: \(years.lowerBound) to \(years.upperBound)")
  }
  static func noNotice(_ year: Int) -> Text {
    Text(
      "\(year) 年的放假通知没有收录：只按法定节日和周末排",
      "no official notice of \(year) is at hand: planned on statutory days and weekends alone")
  }
  static func outside(_ name: String) -> Text {
    Text("\(quoted(name)) 不在方案的文件夹里，不能读取", "\(quoted(name)) is not in the scenario's folder and is not read")
  }
  static let notHolidayCN = Text(
    "这不是 holiday-cn 的通知：应是 {\"year\": …, \"days\": [{\"name\", \"date\", \"isOffDay\"}]}",
    "this is no holiday-cn notice: {\"year\": …, \"days\": [{\"name\", \"date\", \"isOffDay\"}]}")
  static func badNoticeDate(_ date: String) -> Text {
    Text("通知里的日期 \(quoted(date)) 不对，或不在那一年", "the notice's date \(quoted(date)) is wrong or of another year")
  }
  static func outsideHorizon(_ days: ClosedRange<Day>, _ horizon: ClosedRange<Day>) -> Text {
    Text(
      "\(days.lowerBound) 到 \(days.upperBound) 不在排班的 \(horizon.lowerBound) 到 \(horizon.upperBound) 之内，不起作用",
      "\(days.lowerBound) to \(days.upperBound) lies outside the horizon \(horizon.lowerBound) to \(horizon.upperBound) and has no effect"
    )
  }

  // MARK: Shifts and sites

  static let noShiftTypes = Text("一个班次也没有", "there are no shift types")
  static let noSites = Text("一个站点也没有", "there are no sites")
  static func noShifts(_ days: ClosedRange<Day>) -> Text {
    Text(
      "\(days.lowerBound) 到 \(days.upperBound) 一个班也没有：请看 sites 里 cover 的 days",
      "no shift is promised from \(days.lowerBound) to \(days.upperBound): look at the days under sites, cover")
  }
  static func tooManyShifts(_ count: Int, most: Int) -> Text {
    Text("共 \(count) 个班，最多 \(most) 个", "this is \(count) shifts, and the most is \(most)")
  }
  static func tooManyTurns(people: Int, shifts: Int, most: Int) -> Text {
    Text(
      "\(people) 人 × \(shifts) 班太大：乘积最多 \(most)；请缩短 horizon，或分成几个方案",
      "\(people) people times \(shifts) shifts is too large: at most \(most); shorten the horizon or split the scenario"
    )
  }
  static func endAndLength(_ id: String) -> Text {
    Text("班次 \(id) 的 end 和 length 只能写一个", "\(id) has either end or length")
  }
  static func noEnd(_ id: String) -> Text { Text("班次 \(id) 缺少 end（或 length）", "end (or length) is missing in \(id)") }
  static func stationOfStation(_ id: String) -> Text {
    Text("\(id) 是站，不能属于别的站；of 只用于 kind: point", "\(id) is a station and belongs to none; `of` is for kind: point")
  }
  static func notAStation(_ id: String, stations: [String]) -> Text {
    Text("\(id) 是点，不是站；站有：\(some(stations, "、"))", "\(id) is a point and not a station; stations: \(some(stations))")
  }
  static func placeOrder(_ kind: PlaceKind, _ minimum: Int, _ wanted: Int, _ maximum: Int) -> Text {
    Text(
      "\(kind.rawValue) 应满足 minimum ≤ wanted ≤ maximum，这里是 \(minimum)、\(wanted)、\(maximum)",
      "\(kind.rawValue) needs minimum ≤ wanted ≤ maximum, here \(minimum), \(wanted), \(maximum)")
  }
  static func unknownShift(_ id: String) -> Text {
    Text("没有安排 \(quoted(id)) 这一班", "no shift \(quoted(id)) is planned")
  }

  static func lockedInVain(_ name: String, _ shift: String, _ obstacle: Obstacle) -> Text {
    Text(
      "\(name) 锁定值 \(shift)，却值不了：\(obstacle.text.chinese)",
      "\(name) is locked to \(shift) but cannot serve it: \(obstacle.text.english)")
  }
  static func lockedAtOnce(_ name: String, _ first: String, _ second: String) -> Text {
    Text(
      "\(name) 同时锁定值 \(first) 和 \(second)，时间重叠", "\(name) is locked to \(first) and \(second), which overlap")
  }

  // MARK: Wishes and the past

  static func pairedAndForbidden(_ first: String, _ second: String, line: Int, isForbiddenHere: Bool) -> Text {
    let (here, there) =
      isForbiddenHere
      ? (Text("禁止", "forbidden as"), Text("要求", "wanted as")) : (Text("要求", "wanted as"), Text("禁止", "forbidden as"))
    return Text(
      "\(first) 和 \(second) 在这里\(here.chinese)同组，第 \(line) 行却\(there.chinese)同组；请删去一行",
      "\(first) and \(second) are \(here.english) a pair here and \(there.english) one on line \(line); delete a line")
  }
  static func limitWithoutUse(_ rule: String, known: [String]) -> Text {
    Text(
      "规则 \(rule) 不用个人限额，这一行不起作用" + (known.isEmpty ? "" : "；能用的规则：\(some(known, "、"))"),
      "the rule \(rule) takes no numbers per person, so this line has no effect"
        + (known.isEmpty ? "" : "; rules that do: \(some(known))"))
  }

  static func pairOfOne(_ id: String) -> Text { Text("\(id) 不能和自己结对", "\(id) cannot be paired with the same person") }
  static func pairedTwice(_ id: String, first: Mark) -> Text {
    Text("\(id) 在第 \(first.line) 行已有结对", "\(id) is in a pair already, on line \(first.line)")
  }
  static func leastOverMost(_ least: Int, _ most: Int) -> Text {
    Text("最少 \(least) 大于最多 \(most)", "least \(least) is more than most \(most)")
  }
  static let emptyLimit = Text("least 和 most 至少要有一个", "least or most must be given")
  static func lockedBothWays(_ id: String, _ shift: String) -> Text {
    Text("\(id) 在 \(shift) 既锁定值班又锁定不值", "\(id) is locked both to serve and not to serve \(shift)")
  }
  static func notPast(_ day: Day, _ first: Day) -> Text {
    Text("\(day) 不在排班开始的 \(first) 之前，不是历史", "\(day) is not before the horizon begins on \(first)")
  }
  static func notInHorizon(_ day: Day, _ horizon: ClosedRange<Day>) -> Text {
    Text(
      "\(day) 不在排班的 \(horizon.lowerBound) 到 \(horizon.upperBound) 之内",
      "\(day) is not in the horizon from \(horizon.lowerBound) to \(horizon.upperBound)")
  }
  static func repeatedTurn(_ id: String, _ day: Day) -> Text {
    Text("\(id) 在 \(day) 的这一班写了两次", "this turn of \(id) on \(day) is given twice")
  }

  // MARK: Activities

  static let startAndEnd = Text("start 和 end 要么都写，要么都不写", "start and end are given both or not at all")
  static func endsBefore(_ start: TimeOfDay, _ end: TimeOfDay) -> Text {
    Text("\(end) 结束，不晚于开始的 \(start)", "ends at \(end), not after it begins at \(start)")
  }
  static let nobodyTakesPart = Text(
    "没有写谁参加：people（或 all）和 groups 至少要有一个", "nobody takes part: give people (or all), or groups")
  static func partlyOutside(_ days: ClosedRange<Day>, _ horizon: ClosedRange<Day>) -> Text {
    Text(
      "\(days.lowerBound) 到 \(days.upperBound) 有几天不在排班的 \(horizon.lowerBound) 到 \(horizon.upperBound) 之内：只看其中的日子",
      "\(days.lowerBound) to \(days.upperBound) lies partly outside the horizon \(horizon.lowerBound) to \(horizon.upperBound): only the days inside are looked at"
    )
  }
  static let quorumOfWindow = Text(
    "几天之中任选一天的活动没有法定人数", "an activity on a day of one's own choice has no quorum")
  static func quorumTooLarge(_ quorum: Int, participants: Int) -> Text {
    Text(
      "法定人数 \(quorum) 多于参加的 \(participants) 人", "the quorum \(quorum) is more than the \(participants) who take part")
  }
  static func quorumAbsent(_ quorum: Int, present: Int) -> Text {
    Text(
      "要到 \(quorum) 人，除去请假和不在任期的只有 \(present) 人",
      "\(quorum) must attend, but without those on leave or out of office there are \(present)")
  }

  // MARK: The starter

  static let everyRuleTakes = Text("每条规则都可以写：", "Every rule takes:")
  static let mostRulesTake = Text("范围（对规则有意义的才可以写）：", "A scope, where it means something to the rule:")
}
