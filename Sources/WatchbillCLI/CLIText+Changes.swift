import Watchbill

/// Sentences about changes of a roster that is on the wall.
extension CLIText {
  static func noDays(_ text: String) -> Text {
    Text(
      "“\(text)”不是日期：写成 2026-12-09..2026-12-20，或一天 2026-12-09",
      "\"\(text)\" are no days: write 2026-12-09..2026-12-20, or one day as 2026-12-09")
  }
  static func outsideHorizon(_ text: String, _ days: ClosedRange<Day>) -> Text {
    Text(
      "\(text) 不在这份班表的 \(days.lowerBound) 至 \(days.upperBound) 之内",
      "\(text) is outside this roster's \(days.lowerBound) to \(days.upperBound)")
  }
  static func noSuchPlan(_ number: Int, _ count: Int) -> Text {
    Text("没有第 \(number) 套办法，只有 \(count) 套", "there is no plan \(number), only \(count)")
  }

  // MARK: Repair

  static func away(_ name: String, _ days: ClosedRange<Day>, isExcused: Bool, _ missed: [String]) -> Text {
    let (first, last) = (days.lowerBound.description, days.upperBound.description)
    let zh = first == last ? first : "\(first) 至 \(last)"
    let en = first == last ? first : "\(first) to \(last)"
    return Text(
      "\(name) \(zh) \(isExcused ? "请假" : "缺勤（未请假）")，"
        + (missed.isEmpty ? "这几天没有班" : "缺 \(missed.count) 班：\(missed.joined(separator: "、"))"),
      "\(name) is away \(en) (\(isExcused ? "excused" : "not excused")), "
        + (missed.isEmpty
          ? "with no shift on those days" : "missing \(missed.count): \(missed.joined(separator: ", "))"))
  }
  static func pastStays(before day: Day) -> Text {
    Text("\(day) 之前的班不动", "shifts before \(day) stay as they are")
  }
  static func plan(_ number: Int, _ plan: AbsenceRepair.Plan) -> Text {
    let change = plan.change
    let uncovered = change.cost.uncovered
    return Text(
      "办法 \(number)：通知 \(change.told.count) 人"
        + (change.notified.isEmpty ? "" : "，另告知搭档 \(change.notified.count) 人")
        + "，改动 \(change.cells) 处" + (uncovered > 0 ? "，缺岗罚 \(uncovered)" : "")
        + (plan.isProven ? "（已证没有更省的）" : ""),
      "plan \(number): tell \(change.told.count)"
        + (change.notified.isEmpty ? "" : ", notify \(change.notified.count) partner(s)")
        + ", \(change.cells) turn(s) change" + (uncovered > 0 ? ", uncovered \(uncovered)" : "")
        + (plan.isProven ? " (proven least)" : ""))
  }
  static let noPlan = Text("没有一套办法能守住硬性规则：", "no plan keeps the hard rules:")
  static func told(_ names: String) -> Text {
    names.isEmpty ? Text("不用通知谁", "nobody needs to be told") : Text("通知 \(names)", "tell \(names)")
  }
  static func notified(_ names: String) -> Text { Text("告知搭档 \(names)", "notify \(names) of the new partner") }

  // MARK: Stand-ins

  static func frozenShift(_ shift: String, before day: Day) -> Text {
    Text("\(shift) 在 \(day) 之前，不能再动", "\(shift) lies before \(day) and stays as it is")
  }
  static func nobodyServes(_ shift: String) -> Text { Text("\(shift) 没有人值", "nobody serves \(shift)") }
  static func standIns(_ name: String, _ shift: String, able: Int, unable: Int) -> Text {
    Text(
      "\(shift) 替 \(name)：\(able) 人能替，\(unable) 人不能",
      "in place of \(name) on \(shift): \(able) can stand in, \(unable) cannot")
  }
  static func candidate(_ name: String, _ before: ChangeCost, _ after: ChangeCost, chain: [String]) -> Text {
    let points = zip(before.points, after.points).map { signed($1 - $0) }.joined(separator: " / ")
    let rise = after.uncovered - before.uncovered
    return Text(
      "  \(name)  罚分 \(points)" + (rise != 0 ? "，缺岗罚 \(signed(rise))" : "")
        + "，通知 \(after.told) 人" + (chain.isEmpty ? "" : "，连带 \(chain.joined(separator: "、"))"),
      "  \(name)  penalty \(points)" + (rise != 0 ? ", uncovered \(signed(rise))" : "")
        + ", tell \(after.told)" + (chain.isEmpty ? "" : ", with it \(chain.joined(separator: ", "))"))
  }
  static func more(_ count: Int) -> Text {
    Text("  还有 \(count) 人（--all 全部列出）", "  \(count) more (--all lists everybody)")
  }
  static let cannot = Text("不能替的", "Excluded")
  static func cannotStandIn(_ name: String) -> Text { Text("\(name)不能替这一班", "\(name) cannot stand in") }
  static func noSuchRank(_ rank: Int, of count: Int) -> Text {
    Text("没有第 \(rank) 位：能替的有 \(count) 人", "there is no \(rank)th: \(count) can stand in")
  }

  // MARK: Swaps and substitutions

  static let legal = Text("可以：没有违反硬性规则", "legal: no hard rule is broken")
  static let illegal = Text("不可以，违反硬性规则：", "illegal: it breaks hard rules")
  static let balances = Text("到期末的轮值账（值班减应担）", "Balances at the end (served less share)")
  static let unchanged = Text("不变", "unchanged")
  static func balance(_ name: String, _ change: Exchange.BalanceChange) -> Text {
    func shown(_ value: Int) -> String { fixed(Double(value) / 100, 2) }
    return Text(
      "  \(name) \(change.turnClass.name.chinese) \(shown(change.before)) → \(shown(change.after))",
      "  \(name) \(change.turnClass.name.english) \(shown(change.before)) → \(shown(change.after))")
  }
  static let debts = Text("谁欠谁", "Who owes whom")
  static let even = Text("两不相欠", "they are even")
  static func debt(_ debtor: String, _ creditor: String, _ debt: Debt) -> Text {
    let name = TurnClass(rawValue: debt.turnClass)?.name ?? Text(debt.turnClass, debt.turnClass)
    return Text(
      "  \(debtor) 欠 \(creditor) \(name.chinese) \(debt.turns) 班",
      "  \(debtor) owes \(creditor) \(debt.turns) (\(name.english))")
  }
  static func servesNot(_ name: String, _ shift: String, _ own: [String]) -> Text {
    Text(
      "\(name)不值 \(shift)；" + (own.isEmpty ? "一班也没有" : "值的是 \(own.joined(separator: "、"))"),
      "\(name) does not serve \(shift) but " + (own.isEmpty ? "no shift at all" : own.joined(separator: ", ")))
  }
  static func servesAlready(_ name: String, _ shift: String) -> Text {
    Text("\(name)已经值 \(shift)", "\(name) serves \(shift) already")
  }
  static let uneven = Text("两边人数不一样，不能整组对换", "the two sides are not of the same size: no pair for a pair")

  // MARK: Undo and replay

  static func noSuchChange(_ number: Int, _ count: Int) -> Text {
    count == 0
      ? Text("这份班表没有可撤回的改动", "this roster holds no change to take back")
      : Text("没有第 \(number) 次改动，共 \(count) 次", "there is no change \(number), only \(count)")
  }
  static func movedOn(_ number: Int) -> Text {
    Text(
      "第 \(number) 次改动的班后来又换了人，先撤回后面的改动",
      "the turns of change \(number) have changed hands since; take back the later change first")
  }
  static func undone(_ number: Int) -> Text { Text("撤回第 \(number) 次改动", "change \(number) taken back") }
  static func noChanges(_ path: String) -> Text { Text("\(path) 里没有要搬的改动", "\(path) holds no change to make again") }
  static func replayed(_ number: Int, _ kind: Override.Kind, _ outcome: Replay.Outcome, _ turns: String) -> Text {
    let name: Text =
      switch kind {
      case .repair: Text("补班", "repair")
      case .standIn: Text("替班", "stand-in")
      case .swap: Text("串班", "swap")
      case .substitution: Text("代班", "substitution")
      }
    let result: Text =
      switch outcome {
      case .applied: Text("已照改", "applied")
      case .pending: Text("待定：班已不是原来的样子，要重新商量", "pending: the turns lie otherwise now, somebody must decide")
      case .impossible: Text("改不成了", "no longer possible")
      }
    return Text(
      "\(number). \(name.chinese) \(turns)：\(result.chinese)", "\(number). \(name.english) \(turns): \(result.english)")
  }
  static func gone(_ names: [String]) -> Text {
    Text("  新班表里没有 \(names.joined(separator: "、"))", "  the new roster lacks \(names.joined(separator: ", "))")
  }
  static func alreadySo(_ turn: String) -> Text { Text("  已是这样：\(turn)", "  already so: \(turn)") }

  // MARK: Who is on duty

  static func noMoment(_ text: String) -> Text {
    Text("“\(text)”不是时间：写成 \"2026-12-03 21:00\"", "\"\(text)\" is no time: write \"2026-12-03 21:00\"")
  }
  static func unknownSite(_ name: String) -> Text { Text("没有站点“\(name)”", "there is no site \"\(name)\"") }
  static func unknownField(_ name: String, _ known: [String]) -> Text {
    Text(
      "没有代表的专业是“\(name)”；有 \(known.joined(separator: "、"))",
      "nobody has the field \"\(name)\"; known are \(known.joined(separator: ", "))")
  }
  static func at(_ moment: Moment) -> Text {
    let weekday = moment.day.weekday
    return Text(
      "\(moment) 星期\(weekday.shortName(in: .chinese))", "\(moment) \(weekday.shortName(in: .english))")
  }
  static let nobodyNow = Text("此时没有班", "no shift is running")
  static let nextShift = Text("下一班  ", "next  ")
  static func nextOfField(_ field: String) -> Text { Text("下次有 \(field) 代表  ", "next with \(field)  ") }
  static func noneOfField(_ field: String) -> Text {
    Text("之后没有 \(field) 代表的班", "no later shift has a deputy of \(field)")
  }
}
