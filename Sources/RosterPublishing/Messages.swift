internal import RosterModel

/// Every word that the documents print, in both languages, side by side.
enum Messages {
  // Title and columns.
  static let dutyTable = Text("坐班安排表", " Duty Roster")
  static let number = Text("序号", "No.")
  static let date = Text("日期", "Date")
  static let weekday = Text("星期/节日", "Day")
  static let place = Text("地点", "Place")
  static let shift = Text("班次（起止）", "Shift (hours)")
  static let mode = Text("坐班方式", "Mode")
  static let firstDeputy = Text("坐班代表甲（层级）", "Deputy A (level)")
  static let secondDeputy = Text("坐班代表乙（层级）", "Deputy B (level)")
  static let fields = Text("专业领域", "Fields")
  static let phone = Text("联系电话", "Phone")
  static let standIn = Text("替补代表", "Stand-in")
  static let lead = Text("带班（站长/副站长）", "Lead (head or deputy)")
  static let officer = Text("联络员", "Officer")
  static let remark = Text("备注", "Remarks")

  // Cells.
  static let makeUp = Text("调", "make-up")
  static let makeUpMeaning = Text("调休上班", "make-up workday")
  static let hole = Text("【缺】", "(open)")
  static let separator = Text("、", ", ")
  /// Parts a post from the way its holder attends.
  static let markSeparator = Text("·", ", ")

  /// A time of day on the day after.
  static func nextDay(_ time: TimeOfDay) -> Text { Text("次日\(time)", "\(time) (+1)") }

  /// A level as a small mark behind a name.
  static func shortLevel(_ level: Level) -> Text {
    switch level {
    case .province: Text("省", "prov.")
    case .city: Text("市", "city")
    case .county: Text("县", "cnty")
    case .township: Text("镇", "twp")
    }
  }
  static let shortLevelSeparator = Text("", "/")

  // Wall chart.
  static let deputies = Text("代表", "Deputies")
  /// The heading of a cell that holds two kinds of people below each other.
  static func withBelow(_ first: String, _ below: String) -> Text {
    Text("\(first)／\(below)", "\(first) / \(below)")
  }
  static let badgeMeaning = Text("调：调休上班", "make-up: make-up workday")
  static func sheet(_ number: Int, of count: Int) -> Text {
    Text("第 \(number) 页，共 \(count) 页", "sheet \(number) of \(count)")
  }
  /// What stands before a value.
  static func labelled(_ label: String) -> Text { Text("\(label)：", "\(capitalised(label)): ") }
  /// A word of a sentence as it begins a label or a heading.
  static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  // Foot.
  static let dutyPhone = Text("24小时值班电话", "24 h phone")
  static let supervisionPhone = Text("监督电话", "Supervision phone")
  static let preparedBy = Text("制表", "Prepared by")
  static let checkedBy = Text("审核", "Checked by")
  static let signedOn = Text("日期", "Date")
  static let restDays = Text("休息日", "rest day")
  static let holidays = Text("节假日", "holiday")

  /// Says that a year's notice of days off is not out yet.
  static func noNotice(_ year: Int) -> Text {
    Text(
      "\(year)年放假安排尚未公布，本表按法定节假日和周末编排。",
      "The notice of days off for \(year) is not out: planned on statutory days and weekends alone.")
  }

  // Appendix.
  static let name = Text("姓名", "Name")
  static let findings = Text("未满足的要求", "Requirements not met")

  /// The heading of findings of one level.
  static func level(_ level: PriorityLevel) -> Text {
    if level == .hard { return Text("硬性要求", "Hard rules") }
    if level == .cover { return Text("缺员", "Uncovered places") }
    if level == .points(1) { return Text("一般要求", "Priced rules") }
    let number = level.rawValue - 1
    return Text("一般要求（第\(number)级）", "Priced rules (level \(number))")
  }

  /// Names of the fields of expertise that towns commonly use; any other is printed as it is written.
  static let fieldNames: [String: Text] = [
    "convenience": Text("便民服务", "public convenience"),
    "petition": Text("信访接待", "petitions"), "revitalization": Text("乡村振兴", "rural revitalization"),
    "consolidation": Text("巩固脱贫成果", "poverty relief"), "village": Text("村级事务", "village affairs"),
    "safety": Text("平安建设", "public safety"), "livelihood": Text("民生工程", "livelihood"), "law": Text("法律", "law"),
    "farming": Text("农业", "farming"), "health": Text("医疗卫生", "health"),
    "education": Text("教育", "education"), "mediation": Text("人民调解", "mediation"),
    "party": Text("党群服务", "party and public service"), "services": Text("便民服务", "public services"),
    "veterans": Text("退役军人保障", "veterans"), "governance": Text("综合治理", "governance"),
    "petitions": Text("信访接待", "petitions"), "economy": Text("经济发展", "economy"),
    "stability": Text("综合维稳", "stability"), "environment": Text("生态环境", "environment"),
    "finance": Text("财务金融", "finance"), "construction": Text("建设工程", "construction"),
  ]
}
