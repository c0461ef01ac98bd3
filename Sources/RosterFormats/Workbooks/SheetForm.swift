import RosterModel
import RosterWorkbook

/// A sheet of one table as a form: headings with notes, rows, drop-downs, frozen headings.
struct SheetForm {
  private(set) var sheet: WorksheetDraft
  let table: Table
  let language: Language
  private var line = 1

  /// Rows down to this one offer drop-downs.
  static let lastOffered = 1000

  static let heading = CellStyle().with {
    $0.isBold = true
    $0.fill = 0xD9E2F3
    $0.hasBorder = true
    $0.alignment = .center
    $0.wraps = true
  }
  static let plain = CellStyle().with {
    $0.hasBorder = true
    $0.format = .text
  }
  static let note = CellStyle().with {
    $0.hasBorder = true
    $0.color = 0x595959
    $0.wraps = true
    $0.size = 10
  }

  /// A form with a table's headings; `extra` are headings of columns beside them that are not read.
  init(_ known: ScenarioSheet, _ language: Language, extra: [Text] = [], widths: [Double]) {
    self.language = language
    table = known.table
    sheet = WorksheetDraft(name: known.title(language))
    for (index, column) in table.columns.enumerated() {
      sheet[1, index + 1] = .init(.text(Self.title(of: column, language)), Self.heading)
      sheet.comments[.init(1, index + 1)] = column.summary(language)
    }
    for (index, title) in extra.enumerated() {
      sheet[1, table.columns.count + index + 1] = .init(.text(title(language)), Self.heading)
    }
    sheet.widths = widths + Array(repeating: 12, count: max(0, table.columns.count + extra.count - widths.count))
    sheet.frozen = (1, 0)
    sheet.heights[1] = 30
    sheet.printing.isLandscape = true
    sheet.printing.repeatedRows = 1
    sheet.tab = 0x4472C4
    offerWords()
  }

  static func title(of column: Column, _ language: Language) -> String {
    language == .chinese ? column.synonyms.first ?? column.name : column.name
  }

  func position(of column: String) -> Int? { table.columns.firstIndex { $0.name == column }.map { $0 + 1 } }

  /// Adds a row of values by column.
  mutating func add(_ values: [String: WorksheetDraft.Value], notes: [String] = []) {
    line += 1
    for (index, column) in table.columns.enumerated() {
      let value = values[column.name] ?? .blank
      sheet[line, index + 1] = .init(value, Self.style(of: value))
    }
    for (index, note) in notes.enumerated() {
      sheet[line, table.columns.count + index + 1] = .init(.text(note), Self.note)
    }
  }

  /// The line of the row added last.
  var lastLine: Int { line }

  mutating func style(_ column: String, _ style: CellStyle) {
    guard let position = position(of: column), let cell = sheet[line, position] else { return }
    sheet[line, position] = .init(cell.value, style)
  }

  /// Offers words in the cell of a column in the row added last.
  mutating func offer(_ words: [String], in column: String) {
    guard let position = position(of: column) else { return }
    sheet.choices.append(.init(CellRange(lines: line...line, columns: position...position), .list(words)))
  }

  /// Offers a column of another sheet all the way down.
  mutating func offer(_ source: WorksheetDraft.Choice.Source, down column: String) {
    guard let position = position(of: column) else { return }
    sheet.choices.append(
      .init(CellRange(lines: 2...Self.lastOffered, columns: position...position), source))
  }

  private mutating func offerWords() {
    for column in table.columns {
      if case .word(let vocabulary) = column.kind { offer(.list(vocabulary.titles(language)), down: column.name) }
    }
  }

  private static func style(of value: WorksheetDraft.Value) -> CellStyle {
    plain.with { style in
      switch value {
      case .blank, .text: style.format = .text
      case .number: style.format = .general
      case .day: style.format = .day
      case .time: style.format = .time
      }
    }
  }
}

extension Vocabulary {
  /// The words as a language shows them.
  func titles(_ language: Language) -> [String] { words.map { title(of: $0, language) } }

  /// A word as a language shows it.
  func title(of word: String, _ language: Language) -> String {
    guard language == .chinese, let entry = entries.first(where: { $0.word == word }) else { return word }
    return entry.synonyms.first { $0.unicodeScalars.contains { $0.properties.isIdeographic } } ?? word
  }
}
