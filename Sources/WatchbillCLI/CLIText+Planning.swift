import Watchbill

/// Sentences about tables made by hand, differences and what-if answers.
extension CLIText {
  static func tableErrors(_ count: Int) -> Text {
    Text("共 \(count) 处错误，未审核", "\(count) error(s); nothing was judged")
  }
  static let ownPairs = Text(
    "提醒：表上的固定组与方案分出的组不同，按表上的组审核；要固定下来请写进 pairs.csv",
    "note: the table's pairs differ from those that the scenario forms; it is judged by its own pairs, which pairs.csv can state"
  )
  static func penalties(_ amounts: [Int], uncovered: Int) -> Text {
    let levels = amounts.dropFirst(2).map(String.init)
    return Text(
      "罚分 \(levels.joined(separator: " / "))，空岗 \(uncovered)（计 \(amounts[1])）",
      "penalty \(levels.joined(separator: " / ")), \(uncovered) place(s) open (cost \(amounts[1]))")
  }

  // MARK: Starts and frozen parts

  static func otherHash(_ path: String) -> Text {
    Text(
      "提醒：\(path) 是按另一版方案排的，只作出发点", "note: \(path) was made for another state of the scenario; it is only a start")
  }
  static func leftOut(_ names: [String]) -> Text {
    let some = names.prefix(8).joined(separator: "、")
    return Text(
      "提醒：方案里已没有 \(some)\(names.count > 8 ? " 等 \(names.count) 项" : "")，略去",
      "note: the scenario no longer has \(names.prefix(8).joined(separator: ", "))\(names.count > 8 ? " … (\(names.count))" : ""); left out"
    )
  }
  static func frozenUnknown(_ person: String, _ shift: String) -> Text {
    Text(
      "冻结的班 \(shift) 由 \(person) 值，方案里却没有这个人或这一班",
      "the frozen shift \(shift) is served by \(person): the scenario lacks one of the two"
    )
  }
  static func frozen(_ shifts: Int, before day: Day) -> Text {
    Text(
      "冻结 \(day) 之前的 \(shifts) 班；以下都是在此前提下",
      "\(shifts) shift(s) before \(day) are frozen; all that follows is given that")
  }
  static let frozenBreaks = Text(
    "冻结的班本身违反硬性规则（改正班表或方案，或从更早的一天起放开）：",
    "the frozen shifts break hard rules by themselves (correct the roster or the scenario, or freeze less):")
  static let freezeNeedsFrom = Text("--freeze-before 要和 --from 一起用", "--freeze-before needs --from")

  // MARK: Why not

  static func ambiguousPerson(_ name: String, _ ids: [String]) -> Text {
    Text(
      "有 \(ids.count) 人叫“\(name)”，请写编号：\(ids.joined(separator: "、"))",
      "\(ids.count) people are called \"\(name)\"; write the id: \(ids.joined(separator: ", "))")
  }
  static func whyNot(_ names: String, _ shift: String) -> Text {
    Text("让 \(names) 值 \(shift)：", "\(names) on \(shift):")
  }
  static func withoutPartner(_ names: String) -> Text {
    Text("  \(names) 不能值这一班，不在其中", "  \(names) cannot serve it and is left out")
  }
  static let servesAlready = Text("  已经值这一班", "  is on it already")
  static let impossible = Text("  不可能，违反硬性规则：", "  impossible: it breaks hard rules")
  static let impossibleTogether = Text(
    "  没有哪一条单独不许；几条硬性规则合起来不许", "  no rule forbids it alone; the hard rules do together")
  static let whyNotUnknown = Text(
    "  限定时间内既没有找到这样的班表，也没有证明不行（可加 --time）",
    "  neither a roster nor a proof was found within the limit (--time gives more)")
  static func level(_ level: Int) -> Text {
    switch level {
    case 0: Text("硬性违规", "hard violations")
    case 1: Text("缺岗罚", "uncovered")
    case 2: Text("罚分", "penalty")
    default: Text("第 \(level - 1) 级罚分", "penalty of level \(level - 1)")
    }
  }
  static func possible(_ explanation: Explanation) -> Text {
    let name = level(explanation.level)
    guard let (least, most) = explanation.increase else { return Text("", "") }
    if least == most {
      if most == 0 {
        return Text("  可以，\(name.chinese)不变", "  possible at the same \(name.english)")
      }
      return most > 0
        ? Text("  可以，\(name.chinese)至少多 \(most)（已证）", "  possible, at \(signed(most)) \(name.english) (proven least)")
        : Text(
          "  可以，\(name.chinese)还少 \(-most)：原班表不是最好的",
          "  possible, at \(signed(most)) \(name.english): the roster was not the best")
    }
    guard let least else {
      return Text("  可以，找到的\(name.chinese)多 \(most)", "  possible, at \(signed(most)) \(name.english) as found")
    }
    return Text(
      "  可以，\(name.chinese)至少 \(signed(least))，找到的是 \(signed(most))（未证最优）",
      "  possible, at least \(signed(least)) \(name.english), \(signed(most)) as found (not proven)")
  }
  static func signed(_ value: Int) -> String { value < 0 ? "−\(-value)" : "+\(value)" }

  // MARK: Differences

  static let same = Text("两份班表相同", "the rosters are the same")
  static func change(_ level: Int, _ before: Int, _ after: Int) -> Text {
    let name = self.level(level)
    let step = before == after ? "" : " (\(signed(after - before)))"
    return Text("\(name.chinese) \(before) → \(after)\(step)", "\(name.english) \(before) → \(after)\(step)")
  }
  static func changed(_ shifts: Int, _ people: Int) -> Text {
    Text("改动 \(shifts) 班，涉及 \(people) 人", "\(shifts) shift(s) changed, \(people) people affected")
  }
  static let nobody = Text("（无人）", "(nobody)")
  static let byRule = Text("各规则的罚分", "By rule")
  static let gained = Text("新增的问题", "New findings")
  static let lost = Text("消失的问题", "Findings gone")
  static let turns = Text("班数（应担）", "Turns (owed)")
  static func otherScenarios(_ first: String, _ second: String) -> Text {
    Text(
      "\(first) 和 \(second) 是两个方案的班表；要按同一个方案比较请加 --scenario",
      "\(first) and \(second) are rosters of different scenarios; --scenario compares them by one")
  }
  static func cannotCompare(_ path: String) -> Text {
    Text(
      "\(path) 要和同一类文件比较：两份班表，或两份 explain --why-not --json 的结果",
      "\(path) compares with a file of its kind: two rosters, or two answers of explain --why-not --json")
  }
  static func needsScenario(_ path: String) -> Text {
    Text("\(path) 没有写明方案，请加 --scenario", "\(path) names no scenario; give --scenario")
  }
  static func questions(_ first: String, _ second: String) -> Text {
    Text("问题 \(first) → \(second)", "question \(first) → \(second)")
  }
  static func outcome(_ outcome: Explanation.Outcome) -> Text {
    switch outcome {
    case .serves: Text("已经值这一班", "serves already")
    case .possible: Text("可以", "possible")
    case .impossible: Text("不可能", "impossible")
    case .unknown: Text("不知道", "unknown")
    }
  }
  static func outcomes(_ first: Explanation.Outcome, _ second: Explanation.Outcome) -> Text {
    Text(
      "结论 \(outcome(first).chinese) → \(outcome(second).chinese)",
      "outcome \(outcome(first).english) → \(outcome(second).english)")
  }
  static let sameExplanations = Text("两份解释相同", "the explanations are the same")
}
