import Watchbill

/// What `staffing` says.
extension CLIText {
  static let staffingHelp = """
    目标 Goals: cover | turns<=4 | "law every 7 days at station"
              排满 | 每人至多4班 | "station每7天有law"
    """

  static func noGoal(_ text: String) -> Text {
    Text(
      "--for “\(text)”看不懂；可以写 cover（排满）、turns<=4（每人至多4班）、\"law every 7 days at station\"（station每7天有law）",
      "--for \"\(text)\" is no goal; allowed: cover, turns<=4, \"law every 7 days\", \"law every 7 days at station\"")
  }
  static func nobodyHas(_ field: String, known: [String]) -> Text {
    Text(
      "现在没有人有专业“\(field)”（有：\(known.joined(separator: "、"))）；确要招这样的人请加 --kind field=\(field)",
      "nobody has the field \"\(field)\" (known: \(known.joined(separator: ", "))); to recruit for it add --kind field=\(field)"
    )
  }
  static func noKind(_ word: String) -> Text {
    Text(
      "--kind “\(word)”看不懂；可以写 field=law、level=county、grid=g03、site=station、nights=no",
      "--kind \"\(word)\" is not understood; allowed: field=law, level=county, grid=g03, site=station, nights=no")
  }
  static func noKindValue(_ key: String, _ value: String, _ known: [String]) -> Text {
    let some = known.prefix(12)
    let more = known.count > some.count ? "…" : ""
    return Text(
      "--kind \(key)=\(value)：没有这个；有 \(some.joined(separator: "、"))\(more)",
      "--kind \(key)=\(value): there is none; known: \(some.joined(separator: ", "))\(more)")
  }
  static func staffing(_ goals: [String], _ kind: StaffingReport.KindLine) -> Text {
    let marks = kind.fields + kind.levels + kind.grids + kind.sites + (kind.takesNights ? [] : ["nights=no"])
    return Text(
      "要达到：排满、无硬性违规" + goals.filter { $0 != "cover" && $0 != "排满" }.map { "、\($0)" }.joined()
        + "；新代表：" + (marks.isEmpty ? "随时可排" : marks.joined(separator: " ")),
      "goal: every place filled, no hard finding" + goals.filter { $0 != "cover" }.map { ", \($0)" }.joined()
        + "; further deputies: " + (marks.isEmpty ? "always free" : marks.joined(separator: " ")))
  }
  static func enough(_ number: Int) -> Text {
    number == 0
      ? Text("现有的人就够", "those there are will do")
      : Text("至少再要 \(number) 位", "\(number) further deputies, and no fewer")
  }
  static func notEnough(_ most: Int, isUnknown: Bool) -> Text {
    isUnknown
      ? Text("限定时间内没有查清（可加 --time）", "not settled within the limit (--time gives more)")
      : Text(
        "再加 \(most) 位也不行：缺的不是这样的人，请看 watchbill conflict",
        "not even \(most) will do: it is not people of this kind that are missing; see watchbill conflict")
  }
  static func trial(_ number: Int, _ outcome: String, isCertified: Bool) -> Text {
    switch outcome {
    case "enough": Text("\(number) 位：有排满的班表（已审核）", "\(number): a full roster was found and audited")
    case "tooFew":
      Text(
        "\(number) 位：已证没有" + (isCertified ? "（有整数证书）" : ""),
        "\(number): proven that there is none" + (isCertified ? " (certified in whole numbers)" : ""))
    default: Text("\(number) 位：没有查清", "\(number): not settled")
    }
  }
  static let noDemand = Text(
    "方案没有 presence 规则；请用 --demand 08:00-18:00=2 写明需求", "the scenario has no presence rule; give --demand 08:00-18:00=2")
  static func badDemand(_ text: String) -> Text {
    Text("--demand “\(text)”要写成 08:00-18:00=2", "--demand \"\(text)\": write 08:00-18:00=2")
  }
  static let noShifts = Text("这些班长和开始时间盖不住需求", "these lengths and starts do not cover the demand")
  static func shiftChoice(turns: Int, minutes: Int) -> Text {
    Text(
      "每天至少 \(turns) 个人班（已证最少），共 \(Double(minutes) / 60) 人时：",
      "\(turns) turns a day (proven fewest), \(Double(minutes) / 60) person-hours:")
  }
  static func chosenShift(_ shift: ShiftChoice.Shift) -> Text {
    Text(
      "\(shift.start) 起 \(Double(shift.length) / 60) 小时，\(shift.people) 人",
      "from \(shift.start) for \(Double(shift.length) / 60) hours, \(shift.people) people")
  }
}
