import RosterModel
import RosterRules
import RosterWorkbook

/// The sheets of a scenario's workbook.
struct ScenarioSheets {
  let scenario: Scenario
  let language: Language

  init(_ scenario: Scenario, _ language: Language) {
    self.scenario = scenario
    self.language = language
  }

  func all() -> [WorksheetDraft] {
    let tables = Dictionary(uniqueKeysWithValues: TableWriter.tables(scenario).map { ($0.name, $0.rows) })
    let forms = SheetCatalog.all.map { known -> WorksheetDraft in
      switch known.table.name {
      case "settings": settings()
      case "shiftTypes": shiftTypes()
      case "sites": sites()
      case "cover": cover()
      case "rules": rules()
      case "grids": grids()
      case "notices": notices()
      default: table(known, tables[known.table.name] ?? [])
      }
    }
    return [guide()] + forms + [reference(), choices()]
  }

  func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  // MARK: Names

  /// A person as the workbook names them: by name where only one has it.
  func name(_ person: String) -> String {
    guard let index = scenario.person(person) else { return person }
    let name = scenario.representatives[index].name
    let isOne = scenario.representatives.count { $0.name == name || $0.id == name } == 1
    return isOne && Typing.name(name) == name && !name.contains(where: Identifier.separators.contains) ? name : person
  }

  func siteName(_ id: String) -> String {
    unique(id, scenario.sites.first { $0.id == id }?.name, scenario.sites.map { ($0.id, $0.name) })
  }

  func typeName(_ id: String) -> String {
    let type = scenario.shiftTypes.first { $0.id == id }
    return unique(id, type?.name(language), scenario.shiftTypes.flatMap { [($0.id, $0.name(language))] })
  }

  private func unique(_ id: String, _ name: String?, _ all: [(id: String, name: String)]) -> String {
    guard let name, !name.isEmpty, Typing.tidied(name) == name, !name.contains(where: Identifier.separators.contains),
      all.count(where: { $0.name == name || ($0.id == name && $0.id != id) }) == 1
    else { return id }
    return name
  }

  // MARK: Cells

  static func number(hundredths: Int) -> WorksheetDraft.Value { .number(Double(hundredths) / 100) }
  func text(_ text: String) -> WorksheetDraft.Value { text.isEmpty ? .blank : .text(text) }
  func word(_ vocabulary: Vocabulary, _ word: String) -> WorksheetDraft.Value {
    .text(vocabulary.title(of: word, language))
  }
  func list(_ entries: [String]) -> WorksheetDraft.Value { text(entries.joined(separator: say("；", "; "))) }

  // MARK: Tables of the folder

  private func table(_ known: ScenarioSheet, _ rows: [TableWriter.Row]) -> WorksheetDraft {
    let isPeople = known.table.name == TableCatalog.representatives.name
    var form = SheetForm(
      known, language, widths: isPeople ? [8, 10, 8, 10, 20, 10, 14, 12, 15, 18, 26] : [12, 16, 12])
    for row in rows {
      var values: [String: WorksheetDraft.Value] = [:]
      for (name, value) in row {
        guard let column = known.table.columns.first(where: { $0.name == name }) else { continue }
        values[name] = self.value(value, column)
      }
      form.add(values)
    }
    for column in known.table.columns {
      if case .person = column.kind { form.offer(peopleList, down: column.name) }
    }
    return form.sheet
  }

  /// The column of names, or of identifiers where names are shared.
  private var peopleList: WorksheetDraft.Choice.Source {
    let isNamed = scenario.representatives.allSatisfy { name($0.id) == $0.name }
    let column = isNamed ? 2 : 1
    return .cells(
      sheet: SheetCatalog.people.title(language),
      CellRange(
        lines: 2...max(2, min(SheetForm.lastOffered, scenario.representatives.count + 20)), columns: column...column))
  }

  private func value(_ value: JSONValue, _ column: Column) -> WorksheetDraft.Value {
    switch (value, column.kind) {
    case (.integer(let number), _): return .number(Double(number))
    case (.number(let digits), _): return Digit.hundredths(digits).map(Self.number) ?? text(digits)
    case (.flag(let flag), _): return word(.yesNo, flag ? "yes" : "no")
    case (.text(let text), .day): return Day(text).map { .day($0) } ?? self.text(text)
    case (.text(let text), .time): return TimeOfDay(text).map { .time($0.minutes) } ?? self.text(text)
    case (.text(let text), .person): return .text(name(text))
    case (.text(let text), .word(let vocabulary)): return word(vocabulary, text)
    case (.text(let text), .identifier) where column.name == "rule" && language == .chinese:
      return .text(RuleWords.rules[text] ?? text)
    case (.text(let text), _): return self.text(text)
    case (.array(let entries), let kind):
      let texts = entries.map { entry -> String in if case .text(let text) = entry { text } else { "" } }
      switch kind {
      case .words(let vocabulary):
        return list(
          texts.map { entry in
            vocabulary.title(of: entry.untilTerm, language) + (entry.term.map { " " + $0 } ?? "")
          })
      case .windows: return list(texts.map { FreeWindow(text: $0)?.text(in: language) ?? $0 })
      case .list where column.name == "people": return list(texts.map(name))
      case .list where column.name == "shifts": return list(texts.map(typeName))
      default: return list(texts)
      }
    case (.object, _): return .blank
    }
  }
}
