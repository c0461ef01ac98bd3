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
