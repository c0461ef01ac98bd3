import Watchbill

/// Every sentence that the program says, Chinese and English side by side.
enum CLIText {
  static func errors(_ count: Int) -> Text {
    Text("共 \(count) 处错误，未求解", "\(count) error(s); nothing was solved")
  }
  static func changed(_ path: String) -> Text {
    Text(
      "方案 \(path) 在排班之后改过；确认要用它请加 --scenario \(path)",
      "the scenario \(path) has changed since this roster was made; --scenario \(path) uses it all the same")
  }
  static func heading(_ scenario: Scenario, groups: Int) -> Text {
    let deputies = scenario.representatives.count { $0.post == .deputy }
    return Text(
      "\(scenario.name) · \(scenario.horizon.title(in: .chinese)) · \(deputies) 位代表"
        + (groups > 0 ? " → \(groups) 组" : "") + " · \(scenario.shifts.count) 班",
      "\(scenario.name) · \(scenario.horizon.title(in: .english)) · \(deputies) deputies"
        + (groups > 0 ? " → \(groups) pairs" : "") + " · \(scenario.shifts.count) shifts")
  }
  static func progress(_ event: SolveEvent, _ penalty: Penalty) -> Text {
    let time = seconds(event.seconds)
    let holes = penalty.uncovered > 0
    let bound = event.bound ?? 0
    let isProven = event.bound == penalty[event.level] && event.level >= .points()
    let percent = event.gap.map { fixed($0 * 100, 2) } ?? "–"
    return Text(
      "  \(time) s  罚分 \(penalty.points)" + (holes ? "  缺岗罚 \(penalty.uncovered)" : "")
        + (isProven ? "  下界 \(bound)  已证最优" : "  下界 \(bound)  差距 \(percent) %"),
      "  \(time) s  penalty \(penalty.points)" + (holes ? "  uncovered \(penalty.uncovered)" : "")
        + (isProven ? "  bound \(bound)  proven optimal" : "  bound \(bound)  gap \(percent) %"))
  }
  static func summary(shifts: Int, filled: Int, uncovered: Int, hard: Int) -> Text {
    Text(
      "排满 \(filled)/\(shifts) 班 · 空岗 \(uncovered) · 硬性违规 \(hard)",
      "\(filled)/\(shifts) shifts filled · \(uncovered) place(s) open · \(hard) hard finding(s)")
  }
  static func status(_ result: SolveResult) -> Text {
    let penalty = result.penalty?.points ?? 0
    let bound = result.bounds.count > 2 ? result.bounds[2] ?? 0 : 0
    let time = fixed(result.seconds, 2)
    switch result.status {
    case .optimal: return Text("罚分 \(penalty)，已证最优（\(time) s）", "penalty \(penalty), proven optimal (\(time) s)")
    case .feasible:
      let gap = fixed((result.gap ?? 0) * 100, 2)
      return Text(
        "罚分 \(penalty)，下界 \(bound)，差距 \(gap) %（\(time) s，\(stopped(result.stopped).chinese)）",
        "penalty \(penalty), bound \(bound), gap \(gap) % (\(time) s, \(stopped(result.stopped).english))")
    case .infeasible: return Text("无解：硬性规则互相冲突", "infeasible: the hard rules clash")
    case .unknown: return Text("限定时间内没有找到班表", "no roster was found within the limit")
    }
  }
  static func stopped(_ reason: StopReason) -> Text {
    switch reason {
    case .proven: Text("已证", "proven")
    case .gap: Text("差距达标", "gap reached")
    case .time: Text("到时", "time limit")
    case .iterations: Text("到轮数", "iteration limit")
    case .cancelled: Text("中断", "interrupted")
    }
  }
  static func fairness(_ summary: FairnessSummary) -> Text {
    let (low, high) = (summary.turns.lowerBound, summary.turns.upperBound)
    let spread = fixed(Double(summary.spread) / 100, 2)
    return Text(
      "  公平 \(summary.rule) \(summary.turnClass.name.chinese)：每人 \(low)–\(high) 班，超出应担整班 \(summary.furthest)，与应担之差的跨度 \(spread)",
      "  fairness \(summary.rule) \(summary.turnClass.name.english): \(low)–\(high) turns each, at most \(summary.furthest) outside the share, spread beside it \(spread)"
    )
  }
  static func cost(_ rule: String, _ cost: Int) -> Text { Text("  \(rule) +\(cost)", "  \(rule) +\(cost)") }
  static let costs = Text("未满足", "Not met")
  static func written(_ paths: [String]) -> Text {
    Text("写入  \(paths.joined(separator: "\n      "))", "Wrote \(paths.joined(separator: "\n      "))")
  }
  static func explainHint(_ path: String) -> Text {
    Text("原因  watchbill explain \(path)", "Why   watchbill explain \(path)")
  }
  static func groupsHeading(_ pairing: Pairing) -> Text {
    let count = pairing.groups.count
    if pairing.isOptimal {
      return Text("\(count) 组，总分 \(pairing.total)（已证最高）", "\(count) groups, total \(pairing.total) (proven highest)")
    }
    guard let bound = pairing.bound, let gap = pairing.gap else {
      return Text("\(count) 组，总分 \(pairing.total)", "\(count) groups, total \(pairing.total)")
    }
    return Text(
      "\(count) 组，总分 \(pairing.total)，上界 \(bound)，差距 \(fixed(gap * 100, 2)) %",
      "\(count) groups, total \(pairing.total), bound \(bound), gap \(fixed(gap * 100, 2)) %")
  }
  static let pairingUnknown = Text("时间内没有配成组", "no pairing was found in the time")
  static func parted(_ names: [String], _ cause: Text) -> Text {
    Text(
      "拆开  \(names.joined(separator: "、"))：\(cause.chinese)",
      "parted  \(names.joined(separator: ", ")): \(cause.english)")
  }
  static func tooLarge(_ columns: Int, _ most: Int) -> Text {
    Text(
      "分组模型有 \(columns) 列，多于 \(most) 列，不写出", "the matching model has \(columns) columns, more than \(most): not written"
    )
  }
  static let noPairing = Text("配不成组：", "No pairing:")
  static func checked(warnings: Int) -> Text {
    warnings == 0
      ? Text("方案没有错误", "the scenario has no errors")
      : Text("方案没有错误，有 \(warnings) 处提醒", "the scenario has no errors, but \(warnings) warning(s)")
  }
  static func noRosterLine(_ reason: Text) -> Text {
    Text(
      "这一行不是班表：\(reason.chinese)；应为 {\"id\", \"units\", \"assignments\"}",
      "this line is no roster: \(reason.english); it takes {\"id\", \"units\", \"assignments\"}")
  }
  static func lineTooLong(_ most: Int) -> Text {
    Text("这一行太长：最多 \(most >> 20) MB", "this line is too long: at most \(most >> 20) MB")
  }
  static func keptBetter(_ path: String, _ old: Penalty, _ new: Penalty) -> Text {
    let zh = "空岗罚分 \(old.uncovered)、罚分 \(old.points)；这次 \(new.uncovered)、\(new.points)"
    let en = "uncovered \(old.uncovered), penalty \(old.points); this time \(new.uncovered), \(new.points)"
    return Text(
      "\(path) 里的班表更好（\(zh)），没有覆盖；要覆盖请加 --force",
      "the roster in \(path) is better (\(en)) and was kept; --force writes over it")
  }
  static func findings(_ hard: Int, _ all: Int) -> Text {
    Text("硬性违规 \(hard) 处，共 \(all) 处发现", "\(hard) hard finding(s), \(all) in all")
  }
  static func nowhere(_ name: String) -> Text { Text("\(name)没有任何可值的班", "\(name) can serve no shift at all") }
  static func noCrew(
    _ shift: String, _ place: PlaceKind, _ able: Int, _ wanted: Int, _ obstacles: [(Obstacle, Int)]
  ) -> Text {
    let zh = obstacles.map { "\($0.text.chinese) \($1) 人" }.joined(separator: "、")
    let en = obstacles.map { "\($0.text.english): \($1)" }.joined(separator: ", ")
    return Text(
      "\(shift) 需\(place.name.chinese) \(wanted) 人，能值的\(able == 0 ? "一个也没有" : "只有 \(able) 人")"
        + (zh.isEmpty ? "" : "（\(zh)）"),
      "\(shift) wants \(wanted) (\(place.name.english)), but \(able == 0 ? "nobody" : "only \(able)") can serve it"
        + (en.isEmpty ? "" : " (\(en))"))
  }
  static func unknownSubject(_ name: String) -> Text {
    Text("没有叫“\(name)”的人、班、站点、网格或规则", "there is no person, shift, site, grid or rule \"\(name)\"")
  }
  static func maybe(_ name: String) -> Text { Text("也许是“\(name)”", "Maybe \"\(name)\"") }
  static func published(_ path: String) -> Text {
    Text("\(path) 已发布，覆盖它要加 --force", "\(path) is published; --force writes over it")
  }
  static func exists(_ path: String) -> Text {
    Text("\(path) 已经存在，覆盖它要加 --force", "\(path) exists; --force writes over it")
  }
  static func eventsLost(_ path: String) -> Text {
    Text("\(path) 写不进去了，后面的进展没有记下", "\(path) can no longer be written; later events are lost")
  }
  static let serves = Text("值班", "serves")
  static let nothingWrong = Text("没有未满足的规则", "nothing is unmet")
  /// A turn with those who serve it too, and those of the same group who do not.
  static func turn(_ shift: String, with partners: String, resting: String) -> Text {
    Text(
      "  \(shift)" + (partners.isEmpty ? "" : "，同班 \(partners)") + (resting.isEmpty ? "" : "，同组 \(resting) 不值"),
      "  \(shift)" + (partners.isEmpty ? "" : " with \(partners)")
        + (resting.isEmpty ? "" : "; \(resting) of the same group rests"))
  }
  static func owed(_ summary: FairnessSummary, _ line: FairnessSummary.Line) -> Text {
    let owed = fixed(Double(line.target) / 100, 2)
    let opening = fixed(Double(line.opening) / 100, 2)
    return Text(
      "  \(summary.turnClass.name.chinese)：值 \(line.turns) 班，应担 \(owed) 班（历史账 \(opening)）",
      "  \(summary.turnClass.name.english): serves \(line.turns), owes \(owed) (opening ledger \(opening))")
  }
  static func crew(_ shift: String, _ names: String) -> Text { Text("\(shift)：\(names)", "\(shift): \(names)") }
  static func candidates(_ able: Int, _ all: Int) -> Text {
    Text("  能值的 \(able) 人，不能值的 \(all - able) 人", "  \(able) people can serve it, \(all - able) cannot")
  }
  static func obstacle(_ obstacle: Obstacle, _ count: Int) -> Text {
    Text("    \(obstacle.text.chinese) \(count) 人", "    \(obstacle.text.english): \(count)")
  }
  static func rule(_ description: RuleDescription, _ price: Price) -> Text {
    let amount: String
    switch price {
    case .hard: amount = "hard"
    case .cover(let cost): amount = "cover × \(cost)"
    case .points(let points, _): amount = "\(points)"
    }
    return Text(
      "\(description.name)：\(description.summary.chinese)（\(amount)）",
      "\(description.name): \(description.summary.english) (\(amount))")
  }

  static func decided(_ kind: PairWish.Kind) -> Text {
    switch kind {
    case .given: Text("已有的组", "given")
    case .frozen: Text("保持原组", "frozen")
    case .former: Text("原来的组", "former")
    case .required: Text("要求同组", "required")
    case .forbidden: Text("禁止同组", "forbidden")
    }
  }

  /// Seconds with two decimals in a field of six.
  static func seconds(_ value: Double) -> String {
    let text = fixed(value, 2)
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }

  /// A number with a fixed count of decimals.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let scale = decimals == 2 ? 100.0 : 10.0
    let scaled = Int((abs(value) * scale).rounded())
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int(scale))
    let digits = String(rest)
    return (value < 0 && scaled > 0 ? "-" : "") + "\(whole)." + String(repeating: "0", count: decimals - digits.count)
      + digits
  }
}
