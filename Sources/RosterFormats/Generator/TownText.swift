import RosterModel

/// Texts about made-up towns, Chinese and English side by side.
enum TownText {
  static func outside(_ value: Int, _ allowed: ClosedRange<Int>) -> Text {
    Text(
      "\(value) 不在 \(allowed.lowerBound) 到 \(allowed.upperBound) 之间",
      "\(value) is not between \(allowed.lowerBound) and \(allowed.upperBound)")
  }
  static func years(_ years: ClosedRange<Int>) -> Text {
    Text(
      "年份要在 \(years.lowerBound) 到 \(years.upperBound) 之间",
      "the year must be between \(years.lowerBound) and \(years.upperBound)")
  }
  static func sites(_ value: Int, most: Int) -> Text {
    Text(
      "\(value) 个站点不行：至少 1 个，至多每两位代表一个（\(most) 个）",
      "\(value) site(s): at least 1, and at most one for every two deputies (\(most))")
  }
  static func tightness(_ value: Double) -> Text {
    Text("\(value) 不行：要大于 0，至多 3", "\(value) is not above 0 and at most 3")
  }
  static let givenPairs = Text("要 standing 或 per-shift", "must be standing or per-shift")

  /// The lines at the head of a made-up town's scenario.
  static func opening(_ settings: TownSettings) -> [Text] {
    let tightness =
      settings.tightness == settings.tightness.rounded() ? "\(Int(settings.tightness))" : "\(settings.tightness)"
    return [
      Text(
        "虚构的镇：本文件夹中的人名、电话、请假与愿望全部是编造的。",
        "A made-up town: every person, phone number, leave and wish in this folder is invented."),
      Text(
        "由 watchbill generate 生成：\(settings.representatives) 位代表，\(settings.sites) 个站点，种子 \(settings.seed)，紧张度 \(tightness)"
          + (settings.load == .light ? "，轻负荷。" : "。"),
        "Made by watchbill generate: \(settings.representatives) deputies, \(settings.sites) sites, seed \(settings.seed), tightness \(tightness)"
          + (settings.load == .light ? ", light load." : ".")),
    ]
  }
  static let madeUp = Text("人员、电话与事由全部虚构。", "All people, phone numbers and reasons are made up.")

  /// What the settings make impossible.
  static func tooMany(shifts: Int, target: Int) -> Text {
    Text(
      "负荷应为 \(target) 班，但站点最少也要 \(shifts) 班（站全天值守，每点至少接待一次）",
      "the load asks for \(target) shifts, but the sites need at least \(shifts): round the clock at each station, and a reception at each point"
    )
  }
  static func tooFew(shifts: Int, target: Int) -> Text {
    Text(
      "负荷应为 \(target) 班，但这些站点最多 \(shifts) 班；可增加站点",
      "the load asks for \(target) shifts, but these sites hold at most \(shifts); more sites would take more")
  }
  static func open(places: Int, shifts: Int) -> Text {
    Text(
      "人手可能不够：试排时 \(shifts) 班共缺 \(places) 人",
      "hands may be too few: a first attempt left \(places) place(s) open on \(shifts) shift(s)")
  }
}
