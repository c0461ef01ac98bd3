import RosterModel
import RosterRules
import RosterWorkbook

/// A scenario's workbook as the values that the decoder of every form takes: a document, and records of tables, each
/// value with its sheet and cell.
struct WorkbookDocument {
  let file: String
  var problems: ProblemList
  /// What is read, in the order of the tabs.
  private(set) var records: [String: [Record]] = [:]
  private var marks: [String: Mark] = [:]

  /// Reads the sheets; tabs of other names are the office's own and are left alone.
  init(_ workbook: Workbook, problems: ProblemList) {
    file = workbook.name
    self.problems = problems
    for sheet in workbook.sheets {
      guard let known = SheetCatalog.all.first(where: { $0.isCalled(sheet.name) }) else {
        warnOfNearTitle(sheet)
        continue
      }
      let name = known.table.name
      let mark = Mark(file: file, sheet: sheet.name, line: 1, column: 1)
      if let first = marks[name] {
        self.problems.add("sheet.twice", at: mark, Messages.sheetTwice(sheet.name, first: first.sheet ?? ""))
        continue
      }
      marks[name] = mark
      // An empty sheet is an empty table.
      if !known.isRequired, sheet.rows.isEmpty { continue }
      // In the sheet of rules an empty name says that the rule above goes on, merged or not.
      let rows = SheetRows(sheet, fillsMerged: name != "rules", file: file, problems: &self.problems)
      records[name] = rows.records(known.table, file: file, problems: &self.problems)
    }
    for sheet in SheetCatalog.all where sheet.isRequired && marks[sheet.table.name] == nil {
      self.problems.add(
        "sheet.missing", Messages.sheetMissing(sheet.title.chinese, sheet.table.summary),
        maybe: Messages.maybeInitWorkbook)
    }
    checkMissing()
    nameByName()
    nameRules()
  }

  private mutating func warnOfNearTitle(_ sheet: Worksheet) {
    if sheet.rows.isEmpty || sheet.name.count < 2 { return }
    guard let maybe = problems.nearest(to: sheet.name, among: SheetCatalog.titles) else { return }
    problems.warn(
      "sheet.unread", at: Mark(file: file, sheet: sheet.name, line: 1, column: 1), Messages.sheetNotRead(sheet.name),
      maybe: maybe)
  }

  /// Tells of required cells that are empty in the sheets that only workbooks have; those of tables are told as ever.
  private mutating func checkMissing() {
    let tables = Set(TableCatalog.all.map(\.name))
    for sheet in SheetCatalog.all where !tables.contains(sheet.table.name) {
      for record in records[sheet.table.name] ?? [] {
        for column in sheet.table.columns where column.isRequired && record[column.name] == nil {
          if record.absent.contains(column.name) { continue }
          problems.add(
            "cell.missing", at: record.mark, Messages.missingCell(column.name, column.synonyms.first, column.summary))
        }
      }
    }
  }

  /// Lets people without an identifier be called by their names.
  private mutating func nameByName() {
    guard var people = records[TableCatalog.representatives.name] else { return }
    for index in people.indices where people[index]["id"] == nil {
      guard let name = people[index]["name"] else { continue }
      people[index].cells["id"] = Record.Cell(text: Typing.name(name.text), mark: name.mark)
    }
    records[TableCatalog.representatives.name] = people
  }

  /// Lets limits name rules as the workbook does.
  private mutating func nameRules() {
    guard var limits = records[TableCatalog.limits.name] else { return }
    for index in limits.indices {
      guard let cell = limits[index]["rule"], let rule = RuleWords.rule(Typing.code(cell.text)) else { continue }
      limits[index].cells["rule"] = Record.Cell(text: rule, mark: cell.mark)
    }
    records[TableCatalog.limits.name] = limits
  }

  // MARK: The document

  /// The document, as `scenario.yaml` would give it; a month asked for takes the place of the sheet's own days.
  mutating func root(month: String?) -> InputNode {
    let start = marks["settings"] ?? Mark(file: file, line: 1, column: 1)
    var root = Branch(mark: start)
    root.set(["version"], InputNode(content: .scalar("1", isPlain: true), mark: start))
    for record in records["settings"] ?? [] { set(record, in: &root, isMonthGiven: month != nil) }
    if let month { root.set(["horizon", "month"], InputNode(content: .scalar(month, isPlain: true), mark: start)) }
    if let notices = notices() { root.set(["calendar"], notices) }
    if let grids = grids() { root.set(["grids"], grids) }
    if marks["shiftTypes"] != nil { root.set(["shiftTypes"], shiftTypes()) }
    if marks["sites"] != nil { root.set(["sites"], sites()) }
    if let rules = rules() { root.set(["rules"], rules) }
    return root.node
  }

  private mutating func set(_ record: Record, in root: inout Branch, isMonthGiven: Bool) {
    guard let key = record["key"], let cell = record["value"] else { return }
    guard let setting = Setting.named(key.text) else {
      let maybe = problems.nearest(to: key.text, among: Setting.all.flatMap { [$0.title.chinese, $0.title.english] })
      problems.add(
        "key.unknown", at: key.mark, Messages.unknownSetting(key.text, known: Setting.all.map(\.title.chinese)),
        maybe: maybe)
      return
    }
    if isMonthGiven, ["month", "from", "until"].contains(setting.path.last), setting.path[0] == "horizon" { return }
    var text = cell.text
    if setting.path == ["horizon", "month"] { text = Self.month(text) }
    if let vocabulary = setting.vocabulary {
      guard let word = vocabulary.word(Typing.code(text)) else {
        let maybe = problems.nearest(to: text, among: vocabulary.all)
        problems.add(
          "value.unknown", at: cell.mark,
          Messages.wrongValue(key.text, Messages.quoted(text), allowed: CellKind.word(vocabulary).allowed), maybe: maybe
        )
        return
      }
      text = word
    }
    if setting.path == ["calendar"], text == "CN" {
      root.set(["calendar", "country"], InputNode(content: .scalar("CN", isPlain: true), mark: cell.mark))
      return
    }
    if root.has(setting.path) {
      problems.add("key.duplicate", at: key.mark, Messages.duplicateKey(key.text))
      return
    }
    if setting.isMap {
      var map = Branch(mark: cell.mark)
      for entry in Identifier.list(text, separators: [";", "；", "、", "，", ",", "\n"]) {
        let parts = Typing.code(entry).split(separator: "=", maxSplits: 1).map { Typing.tidied($0) }
        let value = InputNode(content: .scalar(parts.count == 2 ? parts[1] : "", isPlain: false), mark: cell.mark)
        map.append(parts.first ?? "", cell.mark, value)
      }
      root.set(setting.path, map.node)
      return
    }
    root.set(setting.path, InputNode(content: .scalar(text, isPlain: !setting.isText), mark: cell.mark))
  }

  /// A month that a spreadsheet took for its first day, or for a number with decimals.
  private static func month(_ text: String) -> String {
    let code = Typing.code(text)
    if let day = Day(code), day.day == 1 { return String(day.description.prefix(7)) }
    return code.replacing(".", with: "-")
  }

  // MARK: Pieces

  /// The value of a cell as a node; a text where it is one whatever it looks like.
  static func scalar(_ cell: Record.Cell, isText: Bool = false) -> InputNode {
    InputNode(content: .scalar(cell.text, isPlain: !isText), mark: cell.mark)
  }

  /// A list's entries as nodes.
  static func list(_ cell: Record.Cell, _ entries: [String], isText: Bool = false) -> InputNode {
    InputNode(
      content: .list(entries.map { InputNode(content: .scalar($0, isPlain: !isText), mark: cell.mark) }),
      mark: cell.mark)
  }

  /// The word that a cell means, told where it is none.
  mutating func word(_ record: Record, _ column: String) -> InputNode? {
    guard let cell = record[column],
      case .word(let vocabulary)? = record.table.columns.first(where: { $0.name == column })?.kind
    else { return nil }
    if let word = vocabulary.word(Typing.code(cell.text)) {
      return InputNode(content: .scalar(word, isPlain: true), mark: cell.mark)
    }
    problems.add(
      "value.unknown", at: cell.mark,
      Messages.wrongValue(column, Messages.quoted(cell.text), allowed: CellKind.word(vocabulary).allowed),
      maybe: problems.nearest(to: cell.text, among: vocabulary.all))
    return nil
  }

  /// The identifier of a record of another sheet that a text names, by identifier or name.
  func identifier(_ text: String, in sheet: String) -> String {
    let code = Typing.code(text)
    let all = records[sheet] ?? []
    if all.contains(where: { $0["id"]?.text == code }) { return code }
    let named = all.filter { $0["name"]?.text == text || $0["english"]?.text == text }
    return named.count == 1 ? named[0]["id"]?.text ?? code : code
  }

  /// What is read, cell by cell: the same for a workbook to which other sheets were added, or that was saved anew.
  func contents(month: String?) -> String {
    let own = (records["settings"] ?? []).first { Self.days($0) == "month" }?["value"].map { Self.month($0.text) }
    var text = (month ?? own).map { "month \($0)\n" } ?? ""
    for sheet in SheetCatalog.all {
      for record in records[sheet.table.name] ?? [] {
        if Self.days(record) != nil, month ?? own != nil { continue }
        // An empty cell says nothing, whether its column or line is there or not.
        if sheet.table.name == "settings", record["value"] == nil { continue }
        let cells = sheet.table.columns.compactMap { column in record[column.name].map { "\(column.name)=\($0.text)" } }
        text += ([sheet.table.name] + cells).joined(separator: "\t") + "\n"
      }
    }
    return text
  }

  /// The key below `horizon` that a line of the settings gives, or nil.
  private static func days(_ record: Record) -> String? {
    guard record.table.name == "settings", let key = record["key"], let path = Setting.named(key.text)?.path,
      path[0] == "horizon", path[1] != "timeZone"
    else { return nil }
    return path[1]
  }

  func mark(of sheet: String) -> Mark { marks[sheet] ?? Mark(file: file, line: 1, column: 1) }
}

/// An object being made key by key.
struct Branch {
  let mark: Mark
  private var entries: [InputNode.Entry] = []

  init(mark: Mark) { self.mark = mark }

  var node: InputNode { InputNode(content: .map(entries), mark: mark) }

  func has(_ path: [String]) -> Bool {
    var node: InputNode? = node
    for key in path { node = node?.entries.first { $0.key == key }?.value }
    return node != nil
  }

  /// Puts a value below keys; objects on the way are made.
  mutating func set(_ path: [String], _ value: InputNode?) {
    guard let value, let key = path.first else { return }
    let index = entries.firstIndex { $0.key == key }
    var inner = value
    if path.count > 1 {
      var branch = Branch(mark: index.map { entries[$0].value.mark } ?? value.mark)
      if let index, case .map(let known) = entries[index].value.content { branch.entries = known }
      branch.set(Array(path.dropFirst()), value)
      inner = branch.node
    }
    if let index {
      entries[index].value = inner
    } else {
      entries.append(.init(key: key, mark: value.mark, value: inner))
    }
  }

  /// Adds an entry even where its key is there already: the decoder tells.
  mutating func append(_ key: String, _ mark: Mark, _ value: InputNode) {
    entries.append(.init(key: key, mark: mark, value: value))
  }
}
