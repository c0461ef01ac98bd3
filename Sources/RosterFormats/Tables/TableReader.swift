import RosterModel

/// Makes records of a CSV file or of an array of JSON objects; what a cell means is decided later, alike for both.
enum TableReader {
  /// More cells than this are no table of a town.
  private static let mostCells = 500_000

  /// The rows of a CSV file.
  static func records(_ table: Table, csv text: String, file: String, problems: inout ProblemList) -> [Record] {
    // Counted before any is made: a row in memory is many times the row in the file.
    let count = text.utf8.count { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") }
    if count > mostCells {
      problems.add(
        "table.tooLarge", at: Mark(file: file, line: 1, column: 1), Messages.tooManyCells(count, most: mostCells))
      return []
    }
    let rows = CSVTokens(text, file: file, problems: &problems).rows.drop { $0.isBlank }
    guard let header = rows.first else {
      problems.add(
        "file.empty", at: Mark(file: file, line: 1, column: 1), Messages.emptyTable(headers: table.columns.map(\.name)))
      return []
    }
    return records(table, header: header, rows.dropFirst(), file: file, problems: &problems)
  }

  /// The rows below a header.
  private static func records(
    _ table: Table, header: CSVTokens.Row, _ rows: some Sequence<CSVTokens.Row>, file: String,
    problems: inout ProblemList
  ) -> [Record] {
    let columns = columns(table, header, file: file, problems: &problems)
    let present = Set(columns.compactMap { $0?.name })
    let absent = Set(table.columns.map(\.name)).subtracting(present)
    var records: [Record] = []
    for row in rows where !row.isBlank {
      let mark = row.mark(0, in: file)
      // Spreadsheets pad rows with empty cells; only a cell with something in it is one too many.
      let used = row.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
      if row.cells.count < columns.count || used > columns.count {
        // A quote that swallowed the rest of the row has been told.
        if !row.isTold {
          problems.add(
            "row.cells", at: mark, Messages.raggedRow(cells: max(used, row.cells.count), header: columns.count),
            maybe: Messages.maybeRagged(isLong: used > columns.count))
        }
        continue
      }
      records.append(record(table, row, columns, file: file, absent: absent))
    }
    return records
  }

  /// A row's cells by the names of their columns.
  static func record(_ table: Table, _ row: CSVTokens.Row, _ columns: [Column?], file: String, absent: Set<String>)
    -> Record
  {
    var record = Record(table: table, mark: row.mark(0, in: file), absent: absent)
    for (position, column) in columns.enumerated() {
      guard let column, position < row.cells.count else { continue }
      let text = Typing.tidied(row.cells[position])
      if !text.isEmpty { record.cells[column.name] = Record.Cell(text: text, mark: row.mark(position, in: file)) }
    }
    return record
  }

  /// More columns than any table has; telling each of thousands would help nobody.
  private static let mostColumns = 200

  private static func columns(
    _ table: Table, _ header: CSVTokens.Row, file: String, problems: inout ProblemList
  ) -> [Column?] {
    var seen: Set<String> = []
    let used = header.cells.lastIndex { !Typing.tidied($0).isEmpty }.map { $0 + 1 } ?? 0
    if used > mostColumns {
      problems.add(
        "column.many", at: Mark(file: file, line: header.line, column: 1), Messages.tooManyColumns(used, mostColumns))
      return Array(repeating: nil, count: header.cells.count)
    }
    let columns = header.cells.prefix(used).enumerated().map { position, cell -> Column? in
      let title = Typing.code(cell)
      let mark = Mark(file: file, line: header.line, column: position + 1)
      guard let column = table.column(headed: title.replacing(" ", with: "")) else {
        let maybe =
          used == 1 && title.contains(where: { ";\t，,".contains($0) })
          ? Messages.maybeCommas : problems.nearest(to: title, among: table.headers)
        problems.add(
          "column.unknown", at: mark, Messages.unknownColumn(title, known: table.columns.map(\.name)), maybe: maybe)
        return nil
      }
      if !seen.insert(column.name).inserted {
        problems.add("column.duplicate", at: mark, Messages.duplicateColumn(title, column.name))
        return nil
      }
      return column
    }
    // A header of other separators is one wrong column and not several missing ones.
    if used == 1, columns[0] == nil { return columns }
    for column in table.columns where column.isRequired && !seen.contains(column.name) {
      problems.add(
        "column.missing", at: Mark(file: file, line: header.line, column: 1),
        Messages.missingColumn(column.name, synonym: column.synonyms.first, summary: column.summary))
    }
    return columns
  }

  /// The rows of an array of objects.
  static func records(_ table: Table, array: InputNode, problems: inout ProblemList) -> [Record] {
    array.elements.compactMap { row in
      guard case .map(let entries) = row.content else {
        problems.add(
          "value.wrong", at: row.mark,
          Messages.wrongValue(table.name, row.quoted, allowed: Messages.allowedKeys(table.columns.map(\.name))))
        return nil
      }
      var record = Record(table: table, mark: row.mark)
      for entry in entries {
        guard let column = table.columns.first(where: { $0.name == entry.key }) else {
          let maybe = problems.nearest(to: entry.key, among: table.columns.map(\.name))
          problems.add(
            "key.unknown", at: entry.mark,
            Messages.unknownKey(entry.key, in: table.name, known: table.columns.map(\.name)), maybe: maybe)
          continue
        }
        if let cell = cell(entry.value, column, problems: &problems) { record.cells[column.name] = cell }
      }
      return record
    }
  }

  private static func cell(_ node: InputNode, _ column: Column, problems: inout ProblemList) -> Record.Cell? {
    if node.isNull { return nil }
    if let text = node.text { return text.isEmpty ? nil : Record.Cell(text: text, mark: node.mark) }
    let parts = node.elements.compactMap(\.text)
    guard column.kind.isList, case .list(let elements) = node.content, elements.count == parts.count else {
      problems.add(
        "value.wrong", at: node.mark, Messages.wrongValue(column.name, node.quoted, allowed: column.kind.allowed))
      return nil
    }
    return parts.isEmpty ? nil : Record.Cell(text: parts.joined(separator: ";"), parts: parts, mark: node.mark)
  }
}

extension CellKind {
  /// Whether a cell holds several entries.
  var isList: Bool {
    switch self {
    case .list, .words, .windows: true
    default: false
    }
  }

  /// What the cell allows, in words.
  var allowed: Text {
    switch self {
    case .text: Messages.allowedText
    case .identifier: Messages.allowedIdentifier
    case .person: Messages.allowedPerson
    case .word(let vocabulary):
      Messages.allowedWords(vocabulary.words, chinese: vocabulary.entries.compactMap(\.synonyms.hanFirst))
    case .words(let vocabulary):
      Messages.allowedList(
        of: Messages.allowedWords(vocabulary.words, chinese: vocabulary.entries.compactMap(\.synonyms.hanFirst)))
    case .list: Messages.allowedList(of: Messages.allowedText)
    case .windows: Messages.allowedWindows
    case .day: Messages.allowedDay
    case .time: Messages.allowedTime
    case .integer(let range): Messages.allowedInteger(range)
    case .decimal: Messages.allowedDecimal
    case .shift: Messages.allowedShift
    case .siteAndType: Messages.allowedSiteAndType
    }
  }
}

extension [String] {
  /// The first entry in Chinese.
  fileprivate var hanFirst: String? { first { $0.unicodeScalars.contains { $0.properties.isIdeographic } } }
}
