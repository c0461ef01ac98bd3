import RosterModel

extension ScenarioDecoder {
  /// Reads a CSV file of the folder.
  mutating func readCSV(_ table: Table) {
    guard let bytes = source?.bytes(of: table.fileName, problems: &problems) else {
      tables[table.name] = []
      if table.name == TableCatalog.representatives.name { people.isReadable = false }
      return
    }
    let file = InputFile(name: table.fileName, bytes: bytes)
    files.append(file)
    let text = InputText.ofTable(file, problems: &problems)
    let records = text.map { TableReader.records(table, csv: $0, file: file.name, problems: &problems) }
    tables[table.name] = records ?? []
    if table.name == TableCatalog.representatives.name {
      let lacksNames = records?.first.map { $0.absent.contains("id") || $0.absent.contains("name") } ?? false
      if records == nil || lacksNames { people.isReadable = false }
    }
  }

  /// Reads the tables of the one-file form.
  mutating func readTables(in root: InputNode) {
    guard case .map = root.content else { return }
    for table in TableCatalog.all {
      guard let array = root[table.name] else { continue }
      if tables[table.name] != nil {
        problems.add("table.twice", at: array.mark, Messages.tableTwice(table.name, file: table.fileName))
      } else {
        tables[table.name] = TableReader.records(table, array: array, problems: &problems)
      }
    }
    if tables[TableCatalog.representatives.name] == nil {
      people.isReadable = false
      let maybe = source.flatMap {
        problems.nearest(to: TableCatalog.representatives.fileName, among: ($0.names() ?? []).sorted())
      }
      let isFolder = files.contains { $0.name == "scenario.yaml" || $0.name == "scenario.yml" }
      if isFolder {
        problems.add("file.missing", Messages.noRepresentatives, maybe: maybe)
      } else {
        problems.add("table.missing", at: root.mark, Messages.noPeople)
      }
    } else if people.isReadable, tables[TableCatalog.representatives.name]?.isEmpty == true, !problems.hasErrors {
      let file = files.first { $0.name == TableCatalog.representatives.fileName }
      let mark = file.map { Mark(file: $0.name, line: 1, column: 1) } ?? root["representatives"]?.mark
      problems.add("table.empty", at: mark, Messages.noPeople)
    }
  }

  /// Tells of files that look like tables and are none.
  mutating func reportStrangers(_ names: Set<String>) {
    let known = TableCatalog.all.map(\.fileName)
    let read = files.map(\.name).first { $0.hasPrefix("scenario.") }
    for name in names.sorted() where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let mark = Mark(file: name, line: 1, column: 1)
      if let read, name != read, ["scenario.yaml", "scenario.yml", "scenario.json"].contains(name) {
        problems.warn("file.other", at: mark, Messages.otherDocument(read))
      }
      if [".xlsx", ".xls", ".ods", ".et", ".numbers"].contains(where: name.lowercased().hasSuffix) {
        problems.warn("file.workbook", at: mark, Messages.workbookNotRead, maybe: Messages.maybeSaveAsCSV)
      }
    }
    for name in names.sorted()
    where name.lowercased().hasSuffix(".csv") && !known.contains(name) && !name.hasPrefix(".") {
      let maybe = problems.nearest(to: name, among: known)
      problems.warn(
        "file.unknown", at: Mark(file: name, line: 1, column: 1), Messages.unknownFile(known: known), maybe: maybe)
    }
  }

  /// Tells of required cells that are empty.
  mutating func checkMissingCells() {
    for table in TableCatalog.all {
      let required = table.columns.filter(\.isRequired)
      for record in tables[table.name] ?? [] {
        for column in required where record[column.name] == nil && !record.absent.contains(column.name) {
          problems.add(
            "cell.missing", at: record.mark, Messages.missingCell(column.name, column.synonyms.first, column.summary))
        }
      }
    }
  }

  func records(_ table: Table) -> [Record] { tables[table.name] ?? [] }
}

// How a cell becomes a value: nil where it is empty or wrong, and a wrong one is told.
extension ScenarioDecoder {
  func text(_ record: Record, _ column: String) -> String { record[column]?.text ?? "" }

  mutating func identifier(_ record: Record, _ column: String) -> String? {
    guard let cell = record[column] else { return nil }
    let id = Typing.code(cell.text)
    if Identifier.isValid(id) { return id }
    wrong(record, column)
    return nil
  }

  mutating func day(_ record: Record, _ column: String) -> Day? {
    guard let cell = record[column] else { return nil }
    let text = Typing.code(cell.text)
    if let day = Dates.day(text) { return day }
    wrong(record, column, maybe: Dates.maybe(text))
    return nil
  }

  mutating func time(_ record: Record, _ column: String) -> TimeOfDay? {
    guard let cell = record[column] else { return nil }
    let text = Typing.code(cell.text)
    if let time = TimeOfDay(text) { return time }
    wrong(record, column, maybe: Dates.maybeTime(text))
    return nil
  }

  /// First to last day; a missing last day is the first.
  mutating func days(_ record: Record) -> ClosedRange<Day>? {
    let first = day(record, "from")
    let last = record["until"] == nil ? first : day(record, "until")
    guard let first, let last else { return nil }
    if first <= last { return first...last }
    problems.add(
      "dates.order", at: record.mark("until"), Messages.endsBefore(first, last),
      maybe: Messages.maybeSwapped(last, first))
    return nil
  }

  mutating func integer(_ record: Record, _ column: String, in range: ClosedRange<Int> = TableCatalog.numbers) -> Int? {
    guard let cell = record[column] else { return nil }
    guard let number = Digit.wholeNumber(Typing.code(cell.text)) else {
      wrong(record, column)
      return nil
    }
    if range.contains(number) { return number }
    problems.add(
      "value.range", at: cell.mark,
      Messages.wrongValue(column, Messages.quoted(cell.text), allowed: Messages.allowedInteger(range)))
    return nil
  }

  mutating func hundredths(_ record: Record, _ column: String) -> Int? {
    guard let cell = record[column] else { return nil }
    if let number = Digit.hundredths(Typing.code(cell.text)) { return number }
    wrong(record, column)
    return nil
  }

  mutating func word(_ record: Record, _ column: String) -> String? {
    guard let cell = record[column],
      case .word(let vocabulary)? = record.table.columns.first(where: { $0.name == column })?.kind
    else { return nil }
    if let word = vocabulary.word(Typing.code(cell.text)) { return word }
    wrong(record, column, code: "value.unknown", maybe: problems.nearest(to: cell.text, among: vocabulary.all))
    return nil
  }

  mutating func words(_ record: Record, _ column: String) -> [String] {
    guard case .words(let vocabulary)? = record.table.columns.first(where: { $0.name == column })?.kind else {
      return []
    }
    return list(record, column).flatMap { entry -> [String] in
      let text = column == "levels" ? entry.untilTerm : entry
      if let word = vocabulary.word(Typing.code(text)) { return [word] }
      if column == "levels", let levels = Level.several(Typing.code(text)) { return levels.map(\.rawValue) }
      let maybe = problems.nearest(to: text, among: vocabulary.all)
      wrong(record, column, text: text, code: "value.unknown", maybe: maybe)
      return []
    }
  }

  /// The terms of the levels that are written with days: `county 2026-12-16..`.
  mutating func levelTerms(_ record: Record) -> [LevelTerm] {
    list(record, "levels").flatMap { entry -> [LevelTerm] in
      guard let term = entry.term else { return [] }
      guard let days = LevelTerm.days(term) else {
        wrong(record, "levels", text: entry)
        return []
      }
      let code = Typing.code(entry.untilTerm)
      let levels = Vocabulary.levels.word(code).map { [$0] } ?? Level.several(code)?.map(\.rawValue) ?? []
      return levels.compactMap(Level.init(rawValue:)).map { LevelTerm($0, from: days.from, until: days.until) }
    }
  }

  func list(_ record: Record, _ column: String) -> [String] {
    guard let cell = record[column] else { return [] }
    return cell.parts ?? Identifier.list(cell.text)
  }

  mutating func person(_ record: Record, _ column: String = "person") -> PersonIndex? {
    guard let cell = record[column] else { return nil }
    return find(cell.text, in: people, as: .person, at: cell.mark).map { PersonIndex($0) }
  }

  /// The entry of a name; unknown and ambiguous ones are told.
  ///
  /// `listed` are the identifiers that would do, where not every one does.
  mutating func find(
    _ text: String, in directory: NameDirectory, as noun: Messages.Noun, at mark: Mark, listing listed: [String]? = nil
  ) -> Int? {
    guard directory.isReadable else { return nil }
    switch directory.find(text) {
    case .one(let position): return position
    case .several(let positions):
      problems.add(
        "name.ambiguous", at: mark, Messages.ambiguous(noun, text, ids: positions.map { directory.ids[$0] }),
        maybe: Messages.maybe(directory.ids[positions[0]]))
    case .none:
      let maybe = problems.nearest(to: text, among: listed ?? directory.known)
      problems.add(
        "\(noun.rawValue).unknown", at: mark, Messages.unknown(noun, text, known: listed ?? directory.ids), maybe: maybe
      )
    }
    return nil
  }

  mutating func wrong(
    _ record: Record, _ column: String, text: String? = nil, code: String = "value.wrong", maybe: Text? = nil
  ) {
    let kind = record.table.columns.first { $0.name == column }?.kind ?? .text
    let value = Messages.quoted(text ?? record[column]?.text ?? "")
    problems.add(code, at: record.mark(column), Messages.wrongValue(column, value, allowed: kind.allowed), maybe: maybe)
  }
}

extension String {
  /// The days behind an entry, `county 2026-12-16..`, or nil.
  package var term: String? {
    let code = Typing.code(self)
    guard code.contains(".."), let blank = code.lastIndex(of: " ") else { return nil }
    return String(code[code.index(after: blank)...])
  }

  /// An entry without its days.
  package var untilTerm: String { term.map { String(Typing.code(self).dropLast($0.count + 1)) } ?? self }
}
