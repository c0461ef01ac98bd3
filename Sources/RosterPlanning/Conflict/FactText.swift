import RosterModel

/// Every sentence about facts that clash and ways out, Chinese and English side by side.
enum FactText {
  static func shift(_ shift: Shift) -> Text {
    let wanted = shift.places.filter { $0.wanted > 0 }
    return Text(
      "\(shift.id) 要配齐：" + wanted.map { "\($0.kind.name.chinese) \($0.wanted) 人" }.joined(separator: "、"),
      "\(shift.id) is to be filled: " + wanted.map { "\($0.wanted) \($0.kind.name.english)" }.joined(separator: ", "))
  }
  static func rule(_ id: String, _ summary: Text) -> Text {
    Text("规则 \(id)：\(summary.chinese)", "rule \(id): \(summary.english)")
  }
  static func leave(_ name: String, _ days: ClosedRange<Day>, _ reason: String) -> Text {
    let span =
      days.lowerBound == days.upperBound
      ? ("\(days.lowerBound)", "on \(days.lowerBound)")
      : ("\(days.lowerBound) 至 \(days.upperBound)", "from \(days.lowerBound) to \(days.upperBound)")
    return Text(
      "\(name) \(span.0) 请假" + (reason.isEmpty ? "" : "（\(reason)）"),
      "\(name) is on leave \(span.1)" + (reason.isEmpty ? "" : " (\(reason))"))
  }
  static func lock(_ name: String, _ shift: String, serves: Bool) -> Text {
    serves
      ? Text("已定 \(name) 值 \(shift)", "\(name) is locked to serve \(shift)")
      : Text("已定 \(name) 不值 \(shift)", "\(name) is locked not to serve \(shift)")
  }
  static func limit(_ name: String, _ limit: Limit) -> Text {
    let zh = [limit.least.map { "至少 \($0)" }, limit.most.map { "至多 \($0)" }].compactMap(\.self)
    let en = [limit.least.map { "at least \($0)" }, limit.most.map { "at most \($0)" }].compactMap(\.self)
    return Text(
      "\(name) 在规则 \(limit.rule) 里的个人上下限：\(zh.joined(separator: "、"))",
      "\(name)'s own limit for the rule \(limit.rule): \(en.joined(separator: ", "))")
  }
  static func forbidden(_ names: [String]) -> Text {
    Text("\(names.joined(separator: "、"))不得同班", "\(names.joined(separator: " and ")) must not serve together")
  }
  static func pair(_ names: [String]) -> Text {
    Text("\(names.joined(separator: "、"))是一组，一起值班", "\(names.joined(separator: " and ")) serve as one")
  }
  static func nights(_ name: String) -> Text { Text("\(name) 不值夜班", "\(name) takes no nights") }
  static func freeTime(_ name: String) -> Text {
    Text("\(name) 只在所报的空闲时间值班", "\(name) serves only in the free time stated")
  }
  static func sites(_ name: String, _ sites: [String]) -> Text {
    Text("\(name) 只在 \(sites.joined(separator: "、")) 值班", "\(name) serves only at \(sites.joined(separator: ", "))")
  }
  static func term(_ name: String, from: Day?, until: Day?) -> Text {
    Text(
      "\(name) 的任期" + (from.map { "自 \($0) 起" } ?? "") + (until.map { "到 \($0) 止" } ?? ""),
      "\(name)'s term" + (from.map { " from \($0)" } ?? "") + (until.map { " until \($0)" } ?? ""))
  }
  static func disagrees(_ text: Text?) -> Text {
    Text(
      "审核在应当可行的班表里还查出：\(text?.chinese ?? "")",
      "the audit still finds in a roster that should be feasible: \(text?.english ?? "")")
  }
  static func notMinimal(_ text: Text) -> Text {
    Text("冲突集不是最小的：\(text.chinese)", "a set that clashes is not minimal: \(text.english)")
  }

  // MARK: Steps of a way out

  /// What giving up a fact asks for, where a finding tells how it is used.
  static func step(_ fact: Fact, _ finding: Finding, in scenario: Scenario) -> Text {
    func names(_ people: [PersonIndex]) -> String {
      people.map { scenario.displayName(of: $0) }.joined(separator: "、")
    }
    let place = finding.shifts.first.map { when(scenario.shifts[$0], scenario) } ?? Text("", "")
    let name = names(Array(finding.people.prefix(1)))
    switch fact.subject {
    case .nights, .freeTime, .sites:
      return Text("请 \(name) 值\(place.chinese)", "ask \(name) for \(place.english)")
    case .leave:
      return Text("请假中的 \(name) 回来值\(place.chinese)", "ask \(name), who is on leave, for \(place.english)")
    case .lock where finding.code == "locks.missing":
      return Text("让 \(name) 不值\(place.chinese)", "release \(name) from \(place.english)")
    case .lock:
      return Text("还是请 \(name) 值\(place.chinese)", "ask \(name) for \(place.english) after all")
    case .term:
      return Text(
        "不在任期的 \(name) 值\(place.chinese)", "ask \(name), who is not in office, for \(place.english)")
    case .pair(let members):
      let others = names(members.filter { !finding.people.contains($0) })
      return Text("\(name) 不带 \(others) 值\(place.chinese)", "let \(name) serve \(place.english) without \(others)")
    case .forbiddenPair(_):
      return Text("让\(names(finding.people))同值\(place.chinese)", "let \(names(finding.people)) share \(place.english)")
    case .shift: return Text("空着：\(finding.text.chinese)", "leave open: \(finding.text.english)")
    case .limit, .rule:
      return Text("放宽：\(finding.text.chinese)", "let go: \(finding.text.english)")
    }
  }

  /// A shift in everyday words, with its name.
  private static func when(_ shift: Shift, _ scenario: Scenario) -> Text {
    let type = scenario.shiftTypes[shift.type].name
    let site = scenario.sites[shift.site].name
    let many = scenario.sites.count > 1
    return Text(
      "\(shift.day.month)月\(shift.day.day)日（周\(shift.day.weekday.shortName(in: .chinese))）\(many ? site : "")\(type.chinese)",
      "the \(type.english) of \(shift.day.weekday.shortName(in: .english)) \(shift.day)\(many ? " at \(site)" : "")")
  }
}
