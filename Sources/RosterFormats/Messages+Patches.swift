import RosterModel

/// What is said of patches.
extension Messages {
  static let allowedAnything = Text("任何值", "any value")

  static func changeForm(_ keys: [String], _ verbs: [String]) -> Text {
    Text(
      "每项改动是一个 动作: 值；\(keys.isEmpty ? "" : "这里有 \(keys.joined(separator: "、"))；")动作有 \(verbs.joined(separator: "、"))",
      "each change is one verb: value\(keys.isEmpty ? "" : "; here stand \(keys.joined(separator: ", "))"); the verbs are \(verbs.joined(separator: ", "))"
    )
  }
  static let maybeIndentChange = Text(
    "也许少了短横或缩进：写成 - set: { rules.rest.hours: 12 }",
    "Maybe a dash or an indent is missing: write - set: { rules.rest.hours: 12 }")
  static func unknownChange(_ verb: String, _ verbs: [String]) -> Text {
    Text(
      "没有动作 \(quoted(verb))；可用：\(verbs.joined(separator: "、"))",
      "there is no change \(quoted(verb)); allowed: \(verbs.joined(separator: ", "))")
  }

  // MARK: Paths

  static func noSuchPath(_ path: String, _ key: String, in walked: String, _ known: [String]) -> Text {
    let (zh, en) = (known.prefix(16).joined(separator: "、"), known.prefix(16).joined(separator: ", "))
    let more = known.count > 16 ? " …" : ""
    let (here, there) = walked.isEmpty ? ("", "") : ("\(walked) 里", " in \(walked)")
    return Text(
      "路径 \(path) 不通：\(here)没有 \(quoted(key))；可用：\(zh)\(more)",
      "the path \(path) leads nowhere: there is no \(quoted(key))\(there); allowed: \(en)\(more)")
  }
  static func pathIntoTable(_ path: String, _ table: String) -> Text {
    Text(
      "路径 \(path) 指向表 \(table)；表用 addRows、away、addPeople、removePeople 改，一个人的一格写 people.编号.列",
      "the path \(path) leads into the table \(table); tables are changed by addRows, away, addPeople and removePeople, a person's cell by people.ID.COLUMN"
    )
  }
  static func pathGoesOn(_ path: String, _ walked: String) -> Text {
    Text("路径 \(path) 太长：\(walked) 是一个值", "the path \(path) is too long: \(walked) is a single value")
  }
  static func rulePath(_ path: String) -> Text {
    Text("路径 \(path) 要写成 rules.编号.参数", "the path \(path) must be rules.ID.PARAMETER")
  }

  // MARK: Rules

  static func standingRule(_ id: String) -> Text {
    Text(
      "规则 \(id) 不写也成立，去不掉；可以改它的价：rules.\(id).price",
      "the rule \(id) holds without being stated and cannot be dropped; its price can be set: rules.\(id).price")
  }
  static func unstatedRule(_ id: String) -> Text {
    Text("方案没有用规则 \(id)；要用请 addRules", "the scenario does not state the rule \(id); addRules adds it")
  }

  // MARK: People

  static func removesLocked(_ id: String, _ shift: String, _ lock: Mark) -> Text {
    Text(
      "\(id) 已定值 \(shift)（\(lock)），不能就这样去掉", "\(id) is locked to \(shift) (\(lock)) and cannot just be removed")
  }
  static func maybeDropLocks(_ id: String) -> Text {
    Text("也许先写 - dropLocks: \(id)", "Maybe first write - dropLocks: \(id)")
  }
  static func removesNamed(_ id: String, rule: String) -> Text {
    Text(
      "规则 \(rule) 点了 \(id) 的名：先改它或 dropRules: \(rule)",
      "the rule \(rule) names \(id): change it first, or dropRules: \(rule)")
  }

  // MARK: Sites

  static func siteStands(_ id: String) -> Text { Text("站点 \(id) 已经开着", "the site \(id) is open already") }
  static func closesLocked(_ id: String, _ shift: String, _ lock: Mark) -> Text {
    Text("站点 \(id) 有已定的班 \(shift)（\(lock)）", "the site \(id) has a locked shift, \(shift) (\(lock))")
  }
  static func strays(_ ids: [String]) -> Text {
    let named = ids.prefix(8)
    let more = ids.count > 8 ? "…" : ""
    return Text(
      "\(named.joined(separator: "、"))\(more) 原来只在这里值班，现在不限站点",
      "\(named.joined(separator: ", "))\(more) served only here and may serve anywhere now")
  }
  static func circular(_ chain: [String]) -> Text {
    Text(
      "共用一组人绕成了圈：\(chain.joined(separator: " → "))",
      "the crews are shared in a circle: \(chain.joined(separator: " → "))"
    )
  }
  static func sharedTwice(_ guest: String, _ host: String) -> Text {
    Text("\(guest) 已由 \(host) 的人兼值", "\(guest) is served by the crew of \(host) already")
  }
  static func noCrew(_ host: String) -> Text {
    Text("\(host) 自己没有班，兼不了别处", "\(host) has no shifts of its own whose crew could be shared")
  }

  // MARK: Time

  static func hoursDivide(_ hours: Int, _ allowed: [String]) -> Text {
    Text(
      "\(hours) 小时一班分不匀一天；可用：\(allowed.joined(separator: "、"))",
      "turns of \(hours) hours do not divide a day; allowed: \(allowed.joined(separator: ", "))")
  }
  static func notRoundTheClock(_ sites: [String]) -> Text {
    sites.isEmpty
      ? Text("没有全天值守的站点，班长无从改起", "no site is served round the clock, so there are no turns to cut")
      : Text(
        "\(sites.joined(separator: "、")) 不是全天值守", "\(sites.joined(separator: ", ")): not served round the clock")
  }
  static func typeUsedElsewhere(_ type: String, _ site: String) -> Text {
    Text(
      "班次 \(type) 在 \(site) 也用着，改了那边也会变：先给它另一个班次",
      "the shift type \(type) is used at \(site) too, which would change as well: give that another type first")
  }
  static func turnName(_ start: TimeOfDay, isWholeDay: Bool) -> Text {
    isWholeDay ? Text("全天", "24 hours") : Text("\(start) 班", "from \(start)")
  }
  static func horizonLeaves(_ count: Int, _ file: String) -> Text {
    Text(
      "\(file) 有 \(count) 行与新的日期不合，略去", "\(count) row(s) of \(file) do not fit the new days and are left out")
  }
}
