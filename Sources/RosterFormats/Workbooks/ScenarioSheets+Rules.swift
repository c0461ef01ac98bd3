import RosterModel
import RosterRules
import RosterWorkbook

extension ScenarioSheets {
  func rules() -> WorksheetDraft {
    var form = SheetForm(SheetCatalog.rules, language, extra: [Text("说明", "note")], widths: [18, 14, 30, 64])
    for statement in scenario.rules {
      let description = RuleCatalog.descriptions.first { $0.name == statement.name }
      form.add(
        ["rule": .text(ruleTitle(statement.name))], notes: [description?.summary(language) ?? ""])
      form.style("rule", SheetForm.plain.with { $0.isBold = true })
      let order = (description?.parameters ?? []).map(\.name)
      func rank(_ name: String) -> Int {
        name == "id" ? -1 : name == "price" ? 1000 : order.firstIndex(of: name) ?? 999
      }
      for (name, value) in statement.values.sorted(by: { (rank($0.key), $0.key) < (rank($1.key), $1.key) }) {
        let parameter = description?.parameters.first { $0.name == name }
        form.add(
          ["parameter": .text(title(of: name, rule: statement.name)), "value": self.value(value, parameter)],
          notes: [parameter?.summary(language) ?? ""])
        let words = parameter.map(words) ?? []
        if !words.isEmpty { form.offer(words, in: "value") }
      }
    }
    let sheet = choicesTitle
    form.offer(
      .cells(sheet: sheet, CellRange(lines: 2...(RuleCatalog.descriptions.count + 1), columns: 1...1)), down: "rule")
    form.offer(
      .cells(sheet: sheet, CellRange(lines: 2...(parameterTitles.count + 1), columns: 2...2)), down: "parameter")
    return form.sheet
  }

  private func ruleTitle(_ name: String) -> String {
    language == .chinese ? RuleWords.rules[name] ?? name : name
  }

  private func title(of parameter: String, rule: String) -> String {
    language == .chinese ? RuleWords.title(of: parameter, rule: rule) : parameter
  }

  private func value(_ value: RuleValue, _ parameter: ParameterDescription?) -> WorksheetDraft.Value {
    switch value {
    case .integer(let number): return .number(Double(number))
    case .flag(let flag): return .text(flag ? "true" : "false")
    case .text(let text): return .text(shown(text, parameter))
    case .other(let text): return .text(text)
    case .list(let values):
      return list(
        values.map { value in if case .text(let text) = value { shown(text, parameter) } else { value.written } })
    }
  }

  private func shown(_ text: String, _ parameter: ParameterDescription?) -> String {
    guard let parameter else { return text }
    switch parameter.name {
    case "sites" where parameter.kind == .texts: return siteName(text)
    case "shiftTypes", "after", "not": return typeName(text)
    case "people", "next", "nextWorkday", "nextRestDay", "nextHoliday": return name(text)
    default: return language == .chinese ? RuleWords.title(of: text, parameter) : text
    }
  }

  /// What a value's drop-down offers.
  private func words(_ parameter: ParameterDescription) -> [String] {
    let words: [String] =
      switch parameter.kind {
      case .word(let words), .words(let words): words
      case .price: ["hard", "cover"]
      case .period: RuleWords.periods.map(\.0) + ["7 days"]
      case .frequency: ["shift", "7 days", "14 days"]
      case .integer, .text, .texts, .time, .dayPattern: []
      }
    return language == .chinese ? words.map { RuleWords.title(of: $0, parameter) } : words
  }

  // MARK: Reference

  /// Every rule with its parameters, to look up what can be written.
  func reference() -> WorksheetDraft {
    var sheet = WorksheetDraft(name: say("可用规则一览", "Rule reference"))
    let titles = [
      say("规则", "rule"), say("参数", "parameter"), say("可填", "takes"), say("默认", "default"), say("说明", "note"),
    ]
    for (index, title) in titles.enumerated() { sheet[1, index + 1] = .init(.text(title), SheetForm.heading) }
    sheet.widths = [18, 14, 44, 16, 60]
    sheet.frozen = (1, 0)
    var line = 1
    for rule in RuleCatalog.descriptions {
      line += 1
      sheet[line, 1] = .init(.text(ruleTitle(rule.name)), SheetForm.plain.with { $0.isBold = true })
      for column in 2...4 { sheet[line, column] = .init(.blank, SheetForm.note) }
      sheet[line, 5] = .init(.text(rule.summary(language)), SheetForm.note.with { $0.isBold = true })
      for parameter in rule.ownParameters + rule.parameters.filter({ $0.name == "price" || $0.name == "id" }) {
        line += 1
        let offered = words(parameter)
        let allowed = offered.isEmpty ? parameter.kind.allowed(language) : offered.joined(separator: say("、", ", "))
        let standard =
          parameter.standard.map { shownDefault($0, parameter) } ?? (parameter.isRequired ? say("必填", "required") : "")
        sheet[line, 1] = .init(.blank, SheetForm.note)
        sheet[line, 2] = .init(.text(title(of: parameter.name, rule: rule.name)), SheetForm.plain)
        sheet[line, 3] = .init(.text(allowed), SheetForm.note)
        sheet[line, 4] = .init(.text(standard), SheetForm.note)
        sheet[line, 5] = .init(.text(parameter.summary(language)), SheetForm.note)
      }
    }
    sheet.tab = 0xA5A5A5
    return sheet
  }

  private func shownDefault(_ value: RuleValue, _ parameter: ParameterDescription) -> String {
    switch self.value(value, parameter) {
    case .text(let text): text
    case .number: value.written
    case .blank, .day, .time: ""
    }
  }

  private var choicesTitle: String { say("选项", "Choices") }

  private var parameterTitles: [String] {
    var titles: [String] = []
    for rule in RuleCatalog.descriptions {
      for parameter in rule.parameters {
        let title = title(of: parameter.name, rule: rule.name)
        if !titles.contains(title) { titles.append(title) }
      }
    }
    return titles
  }

  /// What drop-downs offer, on a hidden sheet.
  func choices() -> WorksheetDraft {
    var sheet = WorksheetDraft(name: choicesTitle)
    sheet.isHidden = true
    sheet[1, 1] = .init(.text(say("规则", "rule")))
    sheet[1, 2] = .init(.text(say("参数", "parameter")))
    for (index, rule) in RuleCatalog.descriptions.enumerated() {
      sheet[index + 2, 1] = .init(.text(ruleTitle(rule.name)))
    }
    for (index, title) in parameterTitles.enumerated() { sheet[index + 2, 2] = .init(.text(title)) }
    return sheet
  }

  /// How the workbook is filled in.
  func guide() -> WorksheetDraft {
    var sheet = WorksheetDraft(name: say("填写说明", "How to fill this in"))
    sheet.widths = [110]
    sheet[1, 1] = .init(
      .text(say("值班表方案：怎样填写", "A duty roster's scenario: how to fill it in")),
      CellStyle().with {
        $0.isBold = true
        $0.size = 14
      })
    for (index, text) in Messages.workbookGuide.enumerated() {
      sheet[index + 3, 1] = .init(.text(text(language)), CellStyle().with { $0.wraps = true })
    }
    sheet.tab = 0x70AD47
    return sheet
  }
}
