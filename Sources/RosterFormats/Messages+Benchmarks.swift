import RosterModel

/// What is said of benchmark instances and of rosters in their formats.
extension Messages {
  static let allowedLimit = Text("班次=上限，如 E=14|L=0", "shift=maximum, such as E=14|L=0")
  static let noEmployees = Text("SECTION_STAFF 里一个人也没有", "there is nobody in SECTION_STAFF")
  static func tooManyEmployees(_ count: Int, most: Int) -> Text {
    Text("共 \(count) 人，最多 \(most) 人", "these are \(count) employees, and the most is \(most)")
  }
  static func unknownSection(_ name: String, known: [String]) -> Text {
    Text(
      "没有段 \(quoted(name))；可用：\(known.joined(separator: "、"))",
      "there is no section \(quoted(name)); allowed: \(known.joined(separator: ", "))")
  }
  static func sectionTwice(_ name: String) -> Text { Text("段 \(name) 出现两次", "the section \(name) stands twice") }
  static func noSection(_ name: String) -> Text { Text("缺少段 \(name)", "the section \(name) is missing") }
  static func beforeSections(_ line: String) -> Text {
    Text("第一段之前已有内容：\(quoted(line))", "there are data before the first section: \(quoted(line))")
  }
  static func oneLine(_ section: String) -> Text {
    Text("\(section) 要有且只有一行", "\(section) takes exactly one line")
  }
  static func fieldCount(_ count: Int, _ fields: [Text]) -> Text {
    Text(
      "这一行有 \(count) 项，应为 \(fields.count) 项：\(fields.map(\.chinese).joined(separator: "、"))",
      "this line has \(count) field(s); allowed: \(fields.count), which are \(fields.map(\.english).joined(separator: ", "))"
    )
  }
  static func wrongField(_ name: Text, _ value: String, _ allowed: Text) -> Text {
    Text(
      "\(name.chinese)不能是 \(quoted(value))；可用：\(allowed.chinese)",
      "\(name.english) cannot be \(quoted(value)); allowed: \(allowed.english)")
  }
  static func coverTwice(_ day: Int, _ shift: String, line: Int) -> Text {
    Text(
      "第 \(day) 日 \(shift) 的人数在第 \(line) 行已写过", "the cover of day \(day), shift \(shift) stands on line \(line) already"
    )
  }
  static func imported(_ format: String, _ summary: Text, from file: String) -> Text {
    Text(
      "由 watchbill import \(format) 从 \(file) 转成（\(summary.chinese)）。",
      "Made by watchbill import \(format) from \(file) (\(summary.english)).")
  }
  static let importedTimes = Text(
    "原文件只有天数和时长：第 0 日记作 2024-01-01（星期一），各班都从零点算起，同一天至多值一班。",
    "The file knows days and lengths alone: day 0 is 2024-01-01, a Monday, and all shifts begin at midnight, so that nobody serves two on a day."
  )
  static func namesComment(_ id: String) -> Text {
    Text(
      "编号 \(quoted(id)) 以 # 开头，在这种格式里是注释", "the id \(quoted(id)) begins with #, which begins a comment in this format")
  }
  static func namesDayOff(_ id: String) -> Text {
    Text("班次 \(quoted(id)) 在这种格式里表示休息", "the shift type \(quoted(id)) means a day off in this format")
  }
}
