import RosterModel

/// One line of the sheet of settings: a key of `scenario.yaml` by the name that people know.
struct Setting: Sendable {
  /// The keys from the scenario's own down.
  let path: [String]
  let title: Text
  /// The words that it takes, or nil for a text, number or date.
  var vocabulary: Vocabulary?

  /// What it means, from the declaration of its key.
  var summary: Text { Setting.field(path)?.summary ?? Text("印在值班表上的文字", "a text printed on the roster") }

  /// Whether its value is a text, also where it looks like a number.
  var isText: Bool {
    guard let field = Setting.field(path) else { return true }
    if case .text = field.shape { return true }
    return false
  }

  static let all: [Setting] = [
    Setting(path: ["name"], title: Text("名称", "name")),
    Setting(path: ["horizon", "month"], title: Text("月份", "month")),
    Setting(path: ["horizon", "from"], title: Text("开始日期", "first day")),
    Setting(path: ["horizon", "until"], title: Text("结束日期", "last day")),
    Setting(path: ["horizon", "timeZone"], title: Text("时区", "time zone")),
    Setting(path: ["language"], title: Text("语言", "language"), vocabulary: .languages),
    Setting(path: ["calendar"], title: Text("日历", "calendar"), vocabulary: .calendars),
    Setting(path: ["pairing", "mode"], title: Text("结对方式", "pairing"), vocabulary: .pairingModes),
    Setting(path: ["pairing", "fields"], title: Text("结对：专业互补", "pairing: fields")),
    Setting(path: ["pairing", "time"], title: Text("结对：共同空闲", "pairing: time")),
    Setting(path: ["pairing", "home"], title: Text("结对：住得近", "pairing: home")),
    Setting(path: ["pairing", "levels"], title: Text("结对：层级不同", "pairing: levels")),
    Setting(path: ["pairing", "ledger"], title: Text("结对：轮值账相近", "pairing: ledger")),
    Setting(path: ["pairing", "keep"], title: Text("结对：保持原组", "pairing: keep")),
    Setting(path: ["notes", "title"], title: Text("标题", "title")),
    Setting(path: ["notes", "phone"], title: Text("值班电话", "phone")),
    Setting(path: ["notes", "supervision"], title: Text("监督电话", "supervision")),
    Setting(path: ["notes", "preparedBy"], title: Text("制表", "prepared by")),
    Setting(path: ["notes", "checkedBy"], title: Text("审核", "checked by")),
    Setting(path: ["notes", "date"], title: Text("制表日期", "date")),
    Setting(path: ["notes", "remark"], title: Text("备注", "remark")),
    Setting(path: ["publication", "language"], title: Text("印发：语言", "print: language"), vocabulary: .languages),
    Setting(path: ["publication", "audience"], title: Text("印发：给谁", "print: audience"), vocabulary: .audiences),
    Setting(path: ["publication", "levels"], title: Text("印发：层级", "print: levels"), vocabulary: .printedLevels),
    Setting(path: ["publication", "names"], title: Text("印发：名单顺序", "print: names"), vocabulary: .nameOrders),
    Setting(path: ["publication", "issuer"], title: Text("印发：发布单位", "print: issuer")),
    Setting(path: ["publication", "phone"], title: Text("印发：值班电话", "print: phone")),
    Setting(path: ["publication", "supervision"], title: Text("印发：监督电话", "print: supervision")),
    Setting(path: ["publication", "wecom", "group"], title: Text("企业微信：打卡规则", "WeCom: group")),
    Setting(path: ["publication", "wecom", "schedules"], title: Text("企业微信：班次编号", "WeCom: schedules")),
  ]

  /// The setting of a title, else of keys joined by dots such as `notes.date`; nil where there is none.
  static func named(_ title: String) -> Setting? {
    let key = Typing.code(title).replacing("：", with: ":").filter { !$0.isWhitespace }.lowercased()
    func plain(_ text: String) -> String { text.replacing("：", with: ":").filter { !$0.isWhitespace }.lowercased() }
    if let known = all.first(where: { plain($0.title.chinese) == key || plain($0.title.english) == key }) {
      return known
    }
    let path = title.split(separator: ".").map { Typing.code($0) }
    if path.count == 2, path[0] == "notes" { return Setting(path: path, title: Text(title, title)) }
    return all.first { $0.path == path }
  }

  /// The declaration of a key, or nil for a note.
  private static func field(_ path: [String]) -> ObjectShape.Field? {
    var object = ScenarioShape.scenario
    var found: ObjectShape.Field?
    for key in path {
      guard let field = object.field(key) else { return nil }
      found = field
      switch field.shape {
      case .object(let inner): object = inner
      case .either(let shapes):
        for case .object(let inner) in shapes { object = inner }
      default: break
      }
    }
    return found
  }

  /// Whether its value is several entries with a number each, `day=1；night=2`.
  var isMap: Bool {
    if case .notes? = Setting.field(path)?.shape { return path.count > 1 }
    return false
  }
}

extension Vocabulary {
  static let languages = Vocabulary([("zh", ["中文", "汉语"]), ("en", ["英文", "英语"])])
  static let calendars = Vocabulary([("CN", ["中国节假日", "中国"]), ("none", ["只分周末", "不用"])])
  static let pairingModes = Vocabulary([
    ("standing", ["固定结对", "固定"]), ("per-shift", ["逐班组合", "每班现配"]), ("given", ["给定结对", "给定"]),
  ])
  static let audiences = Vocabulary([("public", ["公开", "群众"]), ("station", ["站内"])])
  static let printedLevels = Vocabulary([("all", ["全部"]), ("highest", ["最高"]), ("none", ["不印"])])
  static let nameOrders = Vocabulary([("id", ["编号", "名册顺序"]), ("pinyin", ["拼音"]), ("stroke", ["姓氏笔画", "笔画"])])
}
