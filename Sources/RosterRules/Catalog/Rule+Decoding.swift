import RosterModel

extension Rule {
  /// The rule as a statement asks for it; what is wrong goes to `problems` and keeps its default.
  static func decoded(from statement: RuleStatement, problems: inout [InputProblem]) -> Self {
    var rule = Self()
    rule.header.mark = statement.marks[""]
    let own = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0) })
    let known = allParameters
    for (name, value) in statement.values.sorted(by: { $0.key < $1.key }) {
      guard let description = known.first(where: { $0.name == name }) else {
        problems.append(
          InputProblem(
            code: "rule.parameter.unknown", at: statement.marks[name],
            text: RuleText.unknownParameter(name, of: self.name, known.map(\.name)),
            suggestion: NearestName.of(name, among: known.map(\.name)).map(RuleText.maybe)))
        continue
      }
      // A default may be written out, even where it is an empty list.
      guard description.kind.accepts(value) || value == description.standard else {
        problems.append(
          InputProblem(
            code: "rule.parameter.value", at: statement.marks[name],
            text: RuleText.badValue(value.written, of: "\(self.name).\(name)", allowed: description.kind.allowed),
            suggestion: description.kind.nearest(to: value).map(RuleText.maybe)))
        continue
      }
      if let parameter = own[name] { parameter.store(&rule, value) } else { rule.header.store(name, value) }
    }
    if case .points(let points, _) = rule.price, case .integer(let level) = statement.values["level"],
      (1...9).contains(level)
    {
      rule.header.price = .points(points, level: level)
    }
    for parameter in known where parameter.isRequired && statement.values[parameter.name] == nil {
      problems.append(
        InputProblem(
          code: "rule.parameter.missing", at: statement.marks[""],
          text: RuleText.missingParameter(parameter.name, of: self.name)))
    }
    return rule
  }

  /// Names in the scope that the scenario does not know.
  func scopeProblems(in scenario: Scenario) -> [InputProblem] {
    let lists: [(Text, [String], [String])] = [
      (Text("站点", "site"), scope.sites, scenario.sites.map(\.id)),
      (Text("班次", "shift type"), scope.shiftTypes, scenario.shiftTypes.map(\.id)),
      (Text("人员", "person"), scope.people, scenario.representatives.map(\.id)),
      (Text("分组", "group"), scope.groups, scenario.representatives.flatMap(\.groups)),
    ]
    return lists.flatMap { what, names, known in unknownNames(what, names, among: known) }
  }

  /// A problem for each name that is not known.
  func unknownNames(_ what: Text, _ names: [String], among known: [String]) -> [InputProblem] {
    names.filter { !known.contains($0) }.map { name in
      InputProblem(
        code: "rule.name.unknown", at: header.mark, text: RuleText.unknown(what, name, known: Set(known).sorted()),
        suggestion: NearestName.of(name, among: Set(known).sorted()).map(RuleText.maybe))
    }
  }
}

extension RuleHeader {
  mutating func store(_ name: String, _ value: RuleValue) {
    switch name {
    case "id": id = value.texts.first
    case "price":
      switch value {
      case .integer(let points): price = .points(points, level: 1)
      case .text("hard"): price = .hard
      default: price = .cover(1)
      }
    case "sites": scope.sites = value.texts
    case "shiftTypes": scope.shiftTypes = value.texts
    case "days": scope.days = value.texts.compactMap { DayClass(rawValue: $0) }
    case "posts": scope.posts = value.texts.compactMap { Post(rawValue: $0) }
    case "groups": scope.groups = value.texts
    case "people": scope.people = value.texts
    default: break
    }
  }
}

extension ParameterKind {
  /// The largest price and the largest whole number that sums are safe with.
  public static let largestPrice = 1_000_000

  /// Whether a value may be stored.
  func accepts(_ value: RuleValue) -> Bool {
    switch (self, value) {
    case (.integer(let range), .integer(let number)): range.contains(number)
    case (.text, .text(let text)): !text.isEmpty
    case (.text, .integer): false
    case (.word(let words), .text(let text)): words.contains(text)
    case (.texts, .text), (.texts, .integer): true
    case (.texts, .list(let values)): !values.isEmpty && values.allSatisfy { ParameterKind.texts.acceptsItem($0) }
    case (.words(let words), .text(let text)): words.contains(text)
    case (.words(let words), .list(let values)):
      !values.isEmpty && values.allSatisfy { if case .text(let text) = $0 { words.contains(text) } else { false } }
    case (.time, .text(let text)): TimeOfDay(text) != nil
    case (.period, .text(let text)): Period(text) != nil
    case (.frequency, .text(let text)): Frequency(text) != nil
    case (.dayPattern, let value): value.dayPattern != nil
    case (.price, .integer(let points)): (0...ParameterKind.largestPrice).contains(points)
    case (.price, .text(let text)): text == "hard" || text == "cover"
    default: false
    }
  }

  private func acceptsItem(_ value: RuleValue) -> Bool {
    switch value {
    case .text, .integer: true
    case .flag, .list, .other: false
    }
  }

  /// What may be written, in words.
  public var allowed: Text {
    switch self {
    case .integer(let range):
      Text(
        "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .text: Text("文字", "a text")
    case .word(let words): Text(words.joined(separator: "、"), words.joined(separator: ", "))
    case .texts: Text("名称列表", "a list of names")
    case .words(let words):
      Text("列表：\(words.joined(separator: "、"))", "a list of \(words.joined(separator: ", "))")
    case .time: Text("时刻，如 \"08:30\"", "a time such as \"08:30\"")
    case .period: Text("day、week、month、horizon 或“7 days”", "day, week, month, horizon or \"7 days\"")
    case .frequency: Text("shift 或“7 days”", "shift or \"7 days\"")
    case .dayPattern:
      Text(
        "日子，如 周三、工作日、9日和19日、第三个周三、2026-12-05",
        "days, such as Wed, Mon-Fri, workdays, 9th and 19th, third Wed, 2026-12-05")
    case .price:
      Text("hard、cover 或 0 到 \(Self.largestPrice) 的分数", "hard, cover or 0 to \(Self.largestPrice) points")
    }
  }

  /// The allowed word nearest to a wrong one.
  func nearest(to value: RuleValue) -> String? {
    switch (self, value) {
    case (.word(let words), .text(let text)), (.words(let words), .text(let text)): NearestName.of(text, among: words)
    case (.words(let words), .list(let values)):
      values.flatMap(\.texts).first { !words.contains($0) }.flatMap { NearestName.of($0, among: words) }
    case (.price, .text(let text)): NearestName.of(text, among: ["hard", "cover"])
    case (.period, .text(let text)): NearestName.of(text, among: ["day", "week", "month", "horizon"])
    default: nil
    }
  }
}

extension RuleValue {
  /// The value as it was written.
  public var written: String {
    switch self {
    case .integer(let number): String(number)
    case .text(let text), .other(let text): text
    case .flag(let flag): String(flag)
    case .list(let values): "[\(values.map(\.written).joined(separator: ", "))]"
    }
  }
}
