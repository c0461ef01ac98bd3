import Watchbill

/// Sentences about patches, comparisons, prices and trade-offs.
extension CLIText {
  // MARK: Patches

  static func patchedFrom(_ path: String, _ patches: [String]) -> Text {
    Text(
      "由 \(path) 按 \(patches.joined(separator: "、")) 改成", "made of \(path) by \(patches.joined(separator: ", "))")
  }
  static func difference(_ difference: ScenarioDifference) -> [Text] {
    let (shifts, people) = (difference.shifts, difference.people)
    let head = Text(
      "改动 \(difference.entries.count) 处 · 班 \(shifts[0]) → \(shifts[1]) · 人 \(people[0]) → \(people[1])",
      "\(difference.entries.count) change(s) · shifts \(shifts[0]) → \(shifts[1]) · people \(people[0]) → \(people[1])")
    return [head]
      + difference.entries.map { entry in
        switch (entry.before, entry.after) {
        case (let before?, let after?):
          Text("\(entry.path): \(before) → \(after)", "\(entry.path): \(before) → \(after)")
        case (let before?, nil): Text("− \(entry.path): \(before)", "− \(entry.path): \(before)")
        case (nil, let after): Text("+ \(entry.path): \(after ?? "")", "+ \(entry.path): \(after ?? "")")
        }
      }
  }

  // MARK: Comparisons

  static func badSweep(_ text: String) -> Text {
    Text(
      "--sweep \(text)：应为 路径=8..14、路径=10..60:10 或 路径=a,b,c",
      "--sweep \(text): takes PATH=8..14, PATH=10..60:10 or PATH=a,b,c")
  }
  static let noTown = Text("没有方案：先写方案，再写补丁", "there is no scenario: name it first, then its patches")
  static func tooManyTrials(_ count: Int, _ most: Int) -> Text {
    Text("共 \(count) 个方案，最多 \(most) 个", "these are \(count) scenarios, and the most is \(most)")
  }
  static let asItIs = Text("原方案", "as it is")
  static let comparisonHeadings = [
    Text("方案", "scenario"), Text("排满", "covered"), Text("硬违规", "hard"), Text("专业(最长空)", "fields (gap)"),
    Text("网格(最长空)", "grids (gap)"), Text("每人班数", "turns each"), Text("跨度 全 夜 休 节", "spread all night rest hol."),
    Text("夜班", "nights"), Text("公里", "km"), Text("愿望", "wishes"), Text("罚分", "penalty"), Text("下界", "bound"),
    Text("差距", "gap"), Text("比原方案", "to base"), Text("秒", "s"),
  ]
  static let certaintyNote = Text(
    "✓ 由上下界证明；? 两者的上下界还没有分开，可加 --time", "✓ proven by the bounds; ? the bounds do not separate yet: --time gives more")
  static func unfinished(_ count: Int) -> Text {
    Text("中断：还有 \(count) 个方案没有排完", "interrupted: \(count) scenario(s) were not finished")
  }
  static func uncoveredChange(_ sign: String) -> Text { Text("缺岗 \(sign)", "uncovered \(sign)") }
  static func statusWord(_ status: String) -> Text {
    switch status {
    case "infeasible": Text("无解", "infeasible")
    case "unknown": Text("没找到", "none found")
    case "optimal": Text("最优", "optimal")
    default: Text("可行", "feasible")
    }
  }
  static func trialDone(_ outcome: TrialOutcome, _ number: Int, of count: Int) -> Text {
    let penalty = outcome.measures.map { $0.penalty.dropFirst().map(String.init).joined(separator: "/") }
    let status = statusWord(outcome.status.rawValue)
    return Text(
      "[\(number)/\(count)] \(outcome.name)：\(penalty.map { "罚分 \($0)，" } ?? "")\(status.chinese)",
      "[\(number)/\(count)] \(outcome.name): \(penalty.map { "penalty \($0), " } ?? "")\(status.english)")
  }
}

/// Sentences about prices and trade-offs.
extension CLIText {
  static let needsRosterInfeasible = Text(
    "原方案无解，说不出代价：先解开冲突", "the scenario has no roster, so nothing has a price: first resolve what clashes")
  static let needsRoster = Text(
    "限定时间内原方案没有排出班表，说不出代价；可加 --time",
    "no roster of the scenario was found within the limit, so nothing has a price; --time gives more")
  static func noSuchRule(_ name: String, _ known: [String]) -> Text {
    Text(
      "方案里没有 “\(name)”；可用：\(known.joined(separator: "、"))",
      "the scenario has no \"\(name)\"; allowed: \(known.joined(separator: ", "))")
  }

  // MARK: Prices

  static func wish(_ name: String, _ request: Request, _ types: [String]) -> Text {
    let (from, until) = (request.days.lowerBound, request.days.upperBound)
    let days = from == until ? "\(from)" : "\(from)–\(until)"
    let isOff = request.wish == .off
    return Text(
      "\(name) \(days) \(isOff ? "不值" : "愿值")\(types.joined(separator: "、"))",
      "\(name) \(days) \(isOff ? "off" : "on")\(types.isEmpty ? "" : " " + types.joined(separator: ", "))")
  }
  static func priceHead(_ penalties: [Int], _ bounds: [Int?]) -> Text {
    func list(_ values: [Int?]) -> String {
      values.dropFirst(2).map { $0.map(String.init) ?? "–" }.joined(separator: " / ")
    }
    let uncovered = penalties.count > 1 ? penalties[1] : 0
    return Text(
      "原方案：罚分 \(list(penalties))，下界 \(list(bounds))，缺岗罚 \(uncovered)",
      "the scenario: penalty \(list(penalties)), bound \(list(bounds)), uncovered \(uncovered)")
  }
  static let priceKinds = [
    ("rule", Text("规则", "rule")), ("group", Text("组", "group")), ("request", Text("愿望", "wish")),
  ]
  static let priceHeadings = [
    Text("去掉可省", "gain without"), Text("其中自身", "of it its own"), Text("去掉后罚分", "penalty then"), Text("下界", "bound"),
  ]
  static let priceNote = Text(
    "a–b：由两次求解的上下界，实际在其间；一个数即已证",
    "a–b: the price lies between, by the bounds of both solves; a single number is proven")
  static let uncoveredUnit = Text("（缺岗）", " (uncovered)")

  // MARK: Trade-offs

  static func betweenTwo(_ text: String) -> Text {
    Text(
      "--between \(text)：要两组，逗号隔开，如 fairness,travel",
      "--between \(text): two groups with a comma, such as fairness,travel")
  }
  static func goalsOverlap(_ rules: [String]) -> Text {
    Text("两组都有 \(rules.joined(separator: "、"))", "both groups have \(rules.joined(separator: ", "))")
  }
  static func frontierHead(_ between: [String], _ best: [Int], _ others: Int?) -> Text {
    let limit = others.map { Text("，其余规则合计不超过 \($0)", ", all other rules at most \($0)") }
    return Text(
      "\(between[0]) 与 \(between[1]) 的取舍；现在最优班表为 \(best[0]) 与 \(best[1])\(limit?.chinese ?? "，其余规则不计")",
      "\(between[0]) against \(between[1]); the best roster now has \(best[0]) and \(best[1])\(limit?.english ?? ", other rules do not count")"
    )
  }
  static let frontierHeadings = [Text("其余", "others"), Text("差距", "gap"), Text("已证", "proven")]
  static let frontComplete = Text(
    "前沿已全：任何班表都不优于这些点", "the front is complete: every roster is matched or beaten by one of these")
  static let frontPartial = Text(
    "列出的点互不支配；其间可能还有别的点（--points、--time 可加）",
    "no listed point dominates another; there may be more between them (--points, --time)")
  static let frontInterrupted = Text("中断：只有已找到的点", "interrupted: only the points found so far")
}
