import RosterModel

/// One table of a scenario, declared once for CSV files, JSON arrays, the schema and the starter.
struct Table: Sendable {
  /// The key in the one-file form; the CSV file is `name.csv`.
  let name: String
  let summary: Text
  let columns: [Column]

  var fileName: String { "\(name).csv" }

  /// The column of a header, by name or Chinese synonym, or nil.
  func column(headed header: String) -> Column? {
    let key = header.lowercased()
    return columns.first { $0.name.lowercased() == key || $0.synonyms.contains(key) }
  }

  /// All headers that are understood.
  var headers: [String] { columns.flatMap { [$0.name] + $0.synonyms } }
}

/// One column of a table.
struct Column: Sendable {
  let name: String
  /// Other headers, the first of which the starter writes in Chinese.
  let synonyms: [String]
  let kind: CellKind
  let isRequired: Bool
  let summary: Text

  init(_ name: String, _ synonyms: [String], _ kind: CellKind, isRequired: Bool = false, _ summary: Text) {
    self.name = name
    self.synonyms = synonyms
    self.kind = kind
    self.isRequired = isRequired
    self.summary = summary
  }
}

/// What a cell holds.
enum CellKind: Sendable {
  case text
  case identifier
  /// A person's identifier, or a name that only one person has.
  case person
  case word(Vocabulary)
  /// Words, `;`-separated.
  case words(Vocabulary)
  /// Texts, `;`-separated.
  case list
  /// Free windows, `;`-separated.
  case windows
  case day
  /// A time of day, `08:30`.
  case time
  case integer(ClosedRange<Int>)
  case decimal
  /// A shift, `2026-12-05/station/night`.
  case shift
  /// A site and a shift type, `station/night`.
  case siteAndType
}

/// The words that a cell may hold, each with what people write for it.
struct Vocabulary: Sendable {
  let entries: [(word: String, synonyms: [String])]

  init(_ entries: [(word: String, synonyms: [String])]) { self.entries = entries }

  /// The word that a text means, or nil.
  func word(_ text: String) -> String? {
    let key = text.lowercased()
    return entries.first { $0.word.lowercased() == key || $0.synonyms.contains(key) }?.word
  }

  var words: [String] { entries.map(\.word) }
  var all: [String] { entries.flatMap { [$0.word] + $0.synonyms } }
}
