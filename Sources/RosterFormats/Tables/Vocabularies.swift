import RosterModel

extension Vocabulary {
  static let posts = Vocabulary([
    ("deputy", ["代表", "人大代表"]), ("stationHead", ["站长", "联络站站长"]), ("deputyHead", ["副站长"]),
    ("director", ["主任", "人大主任"]), ("officer", ["联络员", "工作人员"]),
  ])

  static let levels = Vocabulary([
    ("province", ["省", "省级", "省人大代表"]), ("city", ["市", "市级", "市人大代表"]),
    ("county", ["县", "县级", "区", "区级", "县人大代表"]), ("township", ["镇", "镇级", "乡", "乡级", "乡镇", "镇人大代表"]),
  ])

  static let yesNo = Vocabulary([
    ("yes", ["y", "true", "1", "是", "有", "值", "√"]), ("no", ["n", "false", "0", "否", "不", "无", "不值", "×"]),
  ])

  static let wishes = Vocabulary([
    ("off", ["不值", "不值班", "休", "否"]), ("on", ["值", "值班", "愿值", "是"]),
  ])

  static let activityKinds = Vocabulary([
    ("study", ["学习", "集中学习"]), ("volunteering", ["志愿服务", "志愿"]), ("training", ["培训", "技能培训"]),
    ("inspection", ["视察", "调研", "视察调研"]), ("meeting", ["议事会", "集中议事会", "代表议事会", "会议"]),
  ])

  static let everybody = Vocabulary([("all", ["全体", "所有人", "全部", "everybody"])])

  static let pairKinds = Vocabulary([
    ("given", ["给定", "已结对"]), ("frozen", ["固定", "保持"]), ("required", ["必须", "必须结对"]),
    ("former", ["原组", "原同组"]), ("forbidden", ["禁止", "不得", "不得结对"]),
  ])
}

extension Level {
  /// The levels of a text that runs them together, as lists of deputies do: 县乡两级, 省市人大代表; nil where it says
  /// anything else.
  static func several(_ text: String) -> [Level]? {
    var rest = text
    for word in ["人大代表", "人大", "代表", "两级", "三级", "级", "和", "及", " "] { rest = rest.replacing(word, with: "") }
    let levels = rest.map { character -> Level? in
      switch character {
      case "省": .province
      case "市": .city
      case "县", "区": .county
      case "镇", "乡": .township
      default: nil
      }
    }
    return levels.isEmpty || levels.contains(nil) ? nil : levels.compactMap(\.self)
  }
}
