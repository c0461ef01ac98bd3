internal import RosterModel

/// What the page for browsers says.
extension Messages {
  // Landmarks and headings.
  static let skip = Text("跳到值班表", "Skip to the roster")
  static let contents = Text("本页内容", "On this page")
  static let monthGrid = Text("值班表", "Roster")
  static let people = Text("个人", "People")
  static let fairness = Text("公平", "Fairness")
  static let coverage = Text("覆盖", "Coverage")
  static let noFindings = Text("没有未满足的要求。", "Every requirement is met.")

  // Filters.
  static let filter = Text("筛选", "Filter")
  static let filterPerson = Text("姓名", "Person")
  static let filterSite = Text("站点", "Site")
  static let filterField = Text("专业领域", "Field")
  static let everything = Text("全部", "all")
  static let clearFilter = Text("清除", "Clear")
  /// How many shifts a filter leaves; `#` stands for the number.
  static func shown(of total: Int) -> Text { Text("显示 # 班，共 \(total) 班", "# of \(total) shifts shown") }

  // One person.
  static let noTurns = Text("本月没有班。", "No turns in this period.")
  static func hoursInAll(_ hours: String) -> Text { Text("共 \(hours) 小时", "\(hours) hours in all") }
  static func turnsOfClass(_ name: Text, _ turns: Int) -> Text {
    Text("\(name.chinese) \(turns)", "\(name.english): \(turns)")
  }
  static func turnsAndShare(_ name: Text, _ turns: Int, _ share: String) -> Text {
    Text("\(name.chinese) \(turns)（应担 \(share)）", "\(name.english): \(turns) (share \(share))")
  }

  // Charts.
  static func turnsBesideShare(_ name: Text) -> Text {
    Text("\(name.chinese)：每人班次与应担", "Turns and share: \(name.english)")
  }
  static func describesShares(
    people: Int, _ turns: ClosedRange<Int>, _ shares: ClosedRange<Int>, above: Int, below: Int
  )
    -> Text
  {
    let (least, most) = (Hundredths.written(shares.lowerBound), Hundredths.written(shares.upperBound))
    return Text(
      "\(people) 人，每人 \(turns.lowerBound)–\(turns.upperBound) 班，应担 \(least)–\(most) 班；"
        + "比应担多一班以上 \(above) 人，少一班以上 \(below) 人。",
      "\(people) people with \(turns.lowerBound) to \(turns.upperBound) turns each and shares of \(least) to \(most); "
        + "\(above) a turn or more above the share, \(below) a turn or more below.")
  }
  static func barNote(_ name: String, _ turns: Int, _ share: String) -> Text {
    Text("\(name)：\(turns) 班，应担 \(share)", "\(name): \(turns) turns, share \(share)")
  }
  static let besideShare = Text("与应担相差不到一班", "within a turn of the share")
  static let aboveShare = Text("多一班以上", "a turn or more above")
  static let belowShare = Text("少一班以上", "a turn or more below")
  static let shareLine = Text("应担", "share")
  static let turns = Text("班次", "Turns")
  static let turnsAndShareHeading = Text("班次 / 应担", "turns / share")
  static let placesFilled = Text("岗位排满情况", "Places filled")
  static func describesPlaces(filled: Int, open: Int) -> Text {
    Text(
      "共 \(filled + open) 个岗位，已排 \(filled) 个，缺 \(open) 个。", "\(filled + open) places: \(filled) filled, \(open) open.")
  }
  static let filled = Text("已排", "filled")
  static let open = Text("缺", "open")
  static let siteAndShift = Text("站点与班次", "Site and shift")
  static let fieldsByDay = Text("各专业领域每天有没有人", "Fields of expertise on duty, by day")
  static func describesFields(_ fields: Int, days: Int, uncovered: [String]) -> Text {
    Text(
      "\(fields) 个专业领域，\(days) 天；浅色为一班，深色为两班以上，白色为没有。"
        + (uncovered.isEmpty ? "" : "本月没有人的：\(uncovered.joined(separator: "、"))。"),
      "\(fields) fields over \(days) days: pale for one shift, dark for more, white for none. "
        + (uncovered.isEmpty ? "" : "Never on duty: \(uncovered.joined(separator: ", "))."))
  }
  static let daysCovered = Text("有人的天数", "Days covered")
  static let longestGap = Text("最长间隔（天）", "Longest gap in days")
}
