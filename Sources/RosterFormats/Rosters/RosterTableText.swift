import RosterModel

/// Every sentence about duty tables, Chinese and English side by side.
enum RosterTableText {
  static let noHeadings = Text(
    "没有找到表头：要有“日期”一列，以及“班次”和人员各列（或每个站点班次一列）",
    "no headings were found: a date column, and columns of shift and people (or one for each site and shift type)")
  static func missing(_ titles: [String]) -> Text {
    Text(
      "缺少列：\(titles.joined(separator: "、"))", "a column is missing: \(titles.joined(separator: ", "))")
  }
  static func unknownColumn(_ title: String) -> Text {
    Text(
      "不认识列 \(Messages.quoted(title))：应是日期、地点、班次、人员，或站点与班次",
      "the column \(Messages.quoted(title)) is none of date, place, shift, people, or a site with a shift type")
  }
  static func notRead(_ title: String) -> Text {
    Text("列 \(Messages.quoted(title)) 没有读取", "the column \(Messages.quoted(title)) is not read")
  }
  static func badDay(_ text: String, _ horizon: ClosedRange<Day>) -> Text {
    Text(
      "日期 \(Messages.quoted(text)) 读不懂；可用：\(horizon.lowerBound) 至 \(horizon.upperBound)，如 2026-12-05、12-05、12月5日",
      "the date \(Messages.quoted(text)) cannot be read; allowed: \(horizon.lowerBound) to \(horizon.upperBound), such as 2026-12-05 or 12-05"
    )
  }
  static func outside(_ day: Day, _ horizon: ClosedRange<Day>) -> Text {
    Text(
      "\(day) 不在排班的 \(horizon.lowerBound) 至 \(horizon.upperBound) 之内",
      "\(day) lies outside the horizon, \(horizon.lowerBound) to \(horizon.upperBound)")
  }
  static func unknownType(_ text: String, known: [String]) -> Text {
    Text(
      "没有班次 \(Messages.quoted(text))；可用：\(known.joined(separator: "、"))",
      "there is no shift type \(Messages.quoted(text)); allowed: \(known.joined(separator: ", "))")
  }
  static func unknownSite(_ text: String, known: [String]) -> Text {
    Text(
      "没有站点 \(Messages.quoted(text))；可用：\(known.joined(separator: "、"))",
      "there is no site \(Messages.quoted(text)); allowed: \(known.joined(separator: ", "))")
  }
  static func whichSite(_ type: String, _ sites: [String]) -> Text {
    Text(
      "班次 \(type) 不止一个站点有，请写明站点：\(sites.joined(separator: "、"))",
      "several sites have the shift type \(type), so name the site: \(sites.joined(separator: ", "))")
  }
  static func noSuchShift(_ id: String) -> Text {
    Text("方案没有安排 \(Messages.quoted(id)) 这一班", "the scenario plans no shift \(Messages.quoted(id))")
  }
  static func emptyShift(_ date: String) -> Text {
    Text("\(date) 这一行有人，却没有班次", "this row of \(date) has people but no shift")
  }
  static func unknownPerson(_ name: String) -> Text {
    Text("方案里没有 \(Messages.quoted(name)) 这个人", "the scenario has nobody called \(Messages.quoted(name))")
  }
  static func ambiguous(_ name: String, _ people: [(id: String, marks: [String])]) -> Text {
    let lines = people.map { "\($0.id)（\($0.marks.joined(separator: "、"))）" }.joined(separator: "、")
    let english = people.map { "\($0.id) (\($0.marks.joined(separator: ", ")))" }.joined(separator: ", ")
    return Text(
      "有 \(people.count) 人叫 \(Messages.quoted(name))，请写编号，或在括号里写层级：\(lines)",
      "\(people.count) people are called \(Messages.quoted(name)); write the id, or the level in brackets: \(english)")
  }
  static func conflict(_ shift: String, _ other: String) -> Text {
    Text(
      "\(shift) 这里和 \(other) 改得不一样，请改成一致",
      "\(shift) is changed here and at \(other), each in another way; make them agree")
  }
}
