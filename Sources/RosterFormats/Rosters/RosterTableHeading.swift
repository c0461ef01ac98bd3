/// What a column of a duty table holds.
enum RosterTableHeading: CaseIterable {
  case date, shift, site, people, ignored

  /// The headings in use, without brackets and blanks.
  var titles: [String] {
    switch self {
    case .date: ["日期", "值班日期", "坐班日期", "date"]
    case .shift: ["班次", "班", "班别", "值班班次", "shift"]
    case .site: ["地点", "站点", "坐班地点", "值班地点", "place", "site"]
    case .people:
      [
        "坐班代表", "坐班代表甲", "坐班代表乙", "坐班代表丙", "值班代表", "代表", "代表甲", "代表乙", "代表丙", "代表1", "代表2", "甲", "乙", "丙", "值班人员",
        "坐班人员", "人员", "姓名", "person", "people", "name", "names", "crew", "deputy", "deputya", "deputyb", "带班", "带班领导",
        "带班站长", "带班人", "lead", "联络员", "officer",
      ]
    case .ignored:
      [
        "序号", "no.", "no", "星期", "星期/节日", "节日", "weekday", "day", "起止", "时间", "hours", "坐班方式", "方式", "mode", "专业领域",
        "专业", "fields", "联系电话", "电话", "phone", "替补代表", "替补", "stand-in", "备注", "remarks", "remark",
      ]
    }
  }

  /// The heading of a column's title, or nil where it is none of them.
  init?(_ title: String) {
    let key = Typing.code(title).filter { !$0.isWhitespace }.lowercased()
    let base = String(key.prefix { $0 != "(" })
    guard let known = Self.allCases.first(where: { $0.titles.contains(key) || $0.titles.contains(base) }) else {
      return nil
    }
    self = known
  }

  /// The titles of columns that a table cannot do without, for the nearest to a mistyped one.
  static let read = [date, shift, site, people].flatMap(\.titles)
}
