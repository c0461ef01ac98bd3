import RosterModel
import RosterWorkbook

/// The rows of a sheet as a table's: dense, merged cells filled, full of what offices put around a table.
struct SheetRows {
  /// Rows from the top, with cells from column A.
  private(set) var rows: [CSVTokens.Row] = []
  /// Lines that hold nothing but the lower part of merged cells that begin above, by the line at which these begin.
  private(set) var merged: [Int: Int] = [:]

  /// More columns than any table has; cells beyond are left out.
  static let mostColumns = 256
  /// More filled cells of merged ranges than this are left alone.
  private static let mostFilled = 200_000

  /// The rows of a sheet; cells that hold an error, or a formula without a value, are told.
  init(_ sheet: Worksheet, fillsMerged: Bool = true, file: String, problems: inout ProblemList) {
    for row in sheet.rows {
      var cells: [String] = []
      for (column, cell) in row.cells where column <= Self.mostColumns {
        while cells.count < column { cells.append("") }
        let mark = Mark(file: file, sheet: sheet.name, line: row.line, column: column)
        switch cell.kind {
        case .error: problems.add("cell.error", at: mark, WorkbookText.errorCell(cell.text))
        case .uncalculated:
          problems.add(
            "cell.uncalculated", at: mark, WorkbookText.uncalculated, maybe: WorkbookText.maybeOpenAndSave)
        case .text, .number, .day, .time, .flag: cells[column - 1] = cell.text
        }
      }
      rows.append(CSVTokens.Row(sheet: sheet.name, line: row.line, cells: cells))
    }
    if fillsMerged { fill(sheet) }
  }

  /// Rows that a CSV file holds.
  init(_ rows: [CSVTokens.Row]) { self.rows = rows }

  /// Puts what merged cells show into each of their rows; a title over several columns stays where it is.
  private mutating func fill(_ sheet: Worksheet) {
    var left = Self.mostFilled
    for range in sheet.merges where range.lines.count > 1 {
      let column = range.columns.lowerBound
      guard column <= Self.mostColumns else { continue }
      let first = sheet.firstIndex(from: range.lines.lowerBound)
      guard rows.indices.contains(first), rows[first].line == range.lines.lowerBound, column <= rows[first].cells.count
      else { continue }
      let text = rows[first].cells[column - 1]
      if text.isEmpty { continue }
      for index in (first + 1)..<rows.count where range.lines.contains(rows[index].line) {
        left -= 1
        if left < 0 { return }
        if rows[index].isBlank { merged[rows[index].line] = rows[first].line }
        while rows[index].cells.count < column { rows[index].cells.append("") }
        if rows[index].cells[column - 1].isEmpty { rows[index].cells[column - 1] = text }
      }
    }
  }
}

extension SheetRows {
  /// Rows above a table's headings, such as a title and who filled it in.
  private static let mostTitleRows = 15
  /// Headings that offices add and that say nothing to a roster.
  private static let unread: Set<String> = [
    "序号", "no.", "no", "说明", "提示", "备注", "note", "notes", "remark", "remarks", "性别", "民族", "出生年月", "年龄", "学历",
    "文化程度", "政治面貌", "党派", "身份证号", "身份证号码", "住址", "家庭住址",
  ]
  /// How a line below a table begins that is no part of it.
  private static let footings = ["注", "合计", "共计", "总计", "说明", "备注", "填表", "制表", "审核", "Note", "Total"]

  /// The records of a table; what it does not find is told.
  func records(_ table: Table, file: String, problems: inout ProblemList) -> [Record]? {
    let sheet = rows.first?.sheet
    let filled = rows.filter { !$0.isBlank }
    let candidates = filled.prefix(Self.mostTitleRows).map { row in
      (row, row.cells.count { table.column(headed: Self.heading($0)) != nil })
    }
    let best = candidates.map(\.1).max() ?? 0
    guard best > 0, let header = candidates.first(where: { $0.1 == best })?.0 else {
      let mark = Mark(file: file, sheet: sheet, line: filled.first?.line ?? 1, column: 1)
      problems.add(
        "table.headings", at: mark, Messages.noSheetHeadings(table.columns.map { $0.synonyms.first ?? $0.name }))
      return nil
    }
    let columns = columns(table, header, file: file, problems: &problems)
    let absent = Set(table.columns.map(\.name)).subtracting(columns.compactMap { $0?.name })
    return filled.filter { $0.line > header.line && !isPartOfHeader($0, header) && !isFooting($0, columns) }.map {
      TableReader.record(table, $0, columns, file: file, absent: absent)
    }
  }

  /// A heading without what is told in brackets: `电话（手机）`.
  static func heading(_ cell: String) -> String {
    let code = Typing.code(cell).filter { !$0.isWhitespace && $0 != "*" }
    let base = String(code.prefix { $0 != "(" })
    return base.isEmpty ? code : base
  }

  private func columns(
    _ table: Table, _ header: CSVTokens.Row, file: String, problems: inout ProblemList
  ) -> [Column?] {
    var seen: Set<String> = []
    let columns = header.cells.enumerated().map { position, cell -> Column? in
      let title = Self.heading(cell)
      if title.isEmpty { return nil }
      let mark = header.mark(position, in: file)
      guard let column = table.column(headed: title) else {
        if Self.unread.contains(title.lowercased()) { return nil }
        if let maybe = problems.nearest(to: title, among: table.headers) {
          problems.add(
            "column.unknown", at: mark,
            Messages.unknownColumn(title, known: table.columns.map { $0.synonyms.first ?? $0.name }), maybe: maybe)
        } else {
          problems.warn("column.unread", at: mark, RosterTableText.notRead(title))
        }
        return nil
      }
      if !seen.insert(column.name).inserted {
        problems.add("column.duplicate", at: mark, Messages.duplicateColumn(title, column.name))
        return nil
      }
      return column
    }
    for column in table.columns where column.isRequired && !seen.contains(column.name) {
      // Where no column of identifiers is, names serve as such.
      if column.name == "id", table.name == TableCatalog.representatives.name, seen.contains("name") { continue }
      problems.add(
        "column.missing", at: header.mark(0, in: file),
        Messages.missingColumn(column.name, synonym: column.synonyms.first, summary: column.summary))
    }
    return columns
  }

  /// Whether a row is the lower half of headings merged over two rows, or the headings once more on a new page.
  private func isPartOfHeader(_ row: CSVTokens.Row, _ header: CSVTokens.Row) -> Bool {
    if merged[row.line] == header.line { return true }
    return row.cells.map(Self.heading).filter { !$0.isEmpty } == header.cells.map(Self.heading).filter { !$0.isEmpty }
  }

  /// Whether a row below the table is a note: its only text begins as one.
  private func isFooting(_ row: CSVTokens.Row, _ columns: [Column?]) -> Bool {
    let texts = row.cells.map { Typing.tidied($0) }.filter { !$0.isEmpty }
    guard let first = texts.first, texts.count <= 2 else { return false }
    return columns.count > 2 && Self.footings.contains(where: first.hasPrefix)
  }
}
