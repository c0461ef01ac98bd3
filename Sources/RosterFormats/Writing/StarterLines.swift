import RosterModel

/// The lines of the starter's `scenario.yaml`; each takes its comment from the declaration of its key.
enum StarterLines {
  typealias Line = (text: String, summary: Text?)

  static func all(_ language: Language) -> [Line] {
    func say(_ chinese: String, _ english: String) -> String { Text(chinese, english)(language) }
    let top = ScenarioShape.scenario
    func about(_ object: ObjectShape, _ key: String) -> Text? { object.field(key)?.summary }

    return [
      ("version: 1", about(top, "version")),
      ("name: " + say("示例镇人大代表联络站", "Example Town Station"), about(top, "name")),
      ("language: \(language.rawValue)", about(top, "language")),
      ("horizon: { month: 2026-12 }", about(top, "horizon")),
      ("calendar: { country: CN }", about(top, "calendar")),
      ("notes:", about(top, "notes")),
      ("  title: " + say("坐班安排表", "Duty roster"), nil),
      ("", nil),
      ("grids:", about(top, "grids")),
      ("  g1: { name: " + say("第一网格", "Grid 1") + ", at: [0, 0] }", about(ScenarioShape.grid, "at")),
      ("  g2: { name: " + say("第二网格", "Grid 2") + ", at: [2.5, 1] }", nil),
      ("", nil),
      ("shiftTypes:", about(top, "shiftTypes")),
      ("  day: { start: \"08:30\", end: \"18:00\" }", about(ScenarioShape.shiftType, "end")),
      (
        "  night: { start: \"18:00\", end: \"08:30\", mode: onCall, class: night }",
        about(ScenarioShape.shiftType, "mode")
      ),
      ("", nil),
      ("sites:", about(top, "sites")),
      ("  station:", nil),
      ("    name: " + say("示例镇联络站", "Example Station"), about(ScenarioShape.site, "name")),
      ("    kind: station", about(ScenarioShape.site, "kind")),
      ("    grids: [g1, g2]", about(ScenarioShape.site, "grids")),
      ("    phone: \"\"", about(ScenarioShape.site, "phone")),
      ("    cover:", about(ScenarioShape.site, "cover")),
      ("      - shifts: [day, night]", about(ScenarioShape.cover, "shifts")),
      ("        days: " + say("每天", "every day"), about(ScenarioShape.cover, "days")),
      ("        onHoliday: hold", about(ScenarioShape.cover, "onHoliday")),
      ("        places: { deputy: 2 }", about(ScenarioShape.cover, "places")),
      ("", nil),
      ("pairing: standing", about(top, "pairing")),
    ]
  }

  /// The rules that the starter states, with their parameters.
  static let statedRules = [
    "rest": "hours: 11",
    "maxShifts": "id: monthly, per: month, most: 14, price: 40",
    "fairness": "over: [all, night, restDay], price: 12",
    "requests": "price: 20",
  ]
}

/// The rows of the starter's tables.
enum StarterRows {
  static func of(_ table: String, _ language: Language) -> [[String: String]] {
    func say(_ chinese: String, _ english: String) -> String { Text(chinese, english)(language) }
    switch table {
    case "representatives":
      let names =
        language == .chinese
        ? ["王伟", "李娜", "张强", "刘洋", "陈静", "赵敏", "周杰", "吴霞"]
        : ["Wang Wei", "Li Na", "Zhang Qiang", "Liu Yang", "Chen Jing", "Zhao Min", "Zhou Jie", "Wu Xia"]
      let fields = [say("法律", "law"), say("农业", "farming"), say("教育", "education"), say("医疗", "health")]
      return names.enumerated().map { position, name in
        [
          "id": "d0\(position + 1)", "name": name, "post": say("代表", "deputy"),
          "levels": position % 4 == 0 ? say("县;镇", "county;township") : say("镇", "township"),
          "fields": fields[position % 4], "home": position % 2 == 0 ? "g1" : "g2", "nights": say("是", "yes"),
        ]
      }
    case "leave":
      return [
        [
          "person": "d02", "from": "2026-12-10", "until": "2026-12-12", "reason": say("外出", "away"),
          "excused": say("是", "yes"),
        ]
      ]
    case "requests":
      return [["person": "d05", "from": "2026-12-24", "wish": say("不值", "off"), "shifts": "night"]]
    default: return []
    }
  }
}
