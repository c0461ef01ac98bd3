package import Foundation
package import RosterModel

/// A scenario as a store keeps it: the keys of its document as JSON, and its tables as rows of texts.
package struct ScenarioTables: Sendable {
  /// One table: its columns and its rows, a text or nothing for each column.
  package struct Rows: Sendable {
    /// The table's name, which is its CSV file's too.
    package var name: String
    /// The names of its columns.
    package var columns: [String]
    /// The rows; each has as many cells as there are columns.
    package var rows: [[String?]]
    /// The line of each row in the file that it was read from; empty where it was read from none.
    package var lines: [Int] = []

    /// One table.
    package init(name: String, columns: [String], rows: [[String?]]) {
      (self.name, self.columns, self.rows) = (name, columns, rows)
    }
  }

  /// The keys of the document and their values as JSON, in order.
  package var document: [(key: String, json: String)]
  /// The entries of `sites` as JSON, by identifier.
  package var sites: [(id: String, json: String)]
  /// The entries of `rules` as JSON.
  package var rules: [String]
  /// The tables.
  package var tables: [Rows]

  /// The names of a scenario's tables with their columns, in order.
  package static var catalog: [(name: String, columns: [String])] {
    TableCatalog.all.map { ($0.name, $0.columns.map(\.name)) }
  }

  /// A scenario as tables.
  package init(_ scenario: Scenario) {
    document = []
    sites = []
    rules = []
    for (key, value) in ScenarioWriter.document(scenario) {
      switch (key, value) {
      case ("horizon", _): document.append((key, ScenarioTables.timeZone(scenario)))
      case ("sites", .object(let entries)): sites = entries.map { ($0.0, $0.1.rendered()) }
      case ("rules", .array(let entries)): rules = entries.map { $0.rendered() }
      default: document.append((key, value.rendered()))
      }
    }
    let written = Dictionary(uniqueKeysWithValues: TableWriter.tables(scenario).map { ($0.name, $0.rows) })
    tables = TableCatalog.all.map { table in
      let columns = table.columns.map(\.name)
      let rows = (written[table.name] ?? []).map { row in
        columns.map { column in row.first { $0.0 == column }.flatMap { ScenarioTables.cell($0.1) } }
      }
      return Rows(name: table.name, columns: columns, rows: rows)
    }
  }

  /// What was kept, as it was.
  package init(
    document: [(key: String, json: String)], sites: [(id: String, json: String)], rules: [String], tables: [Rows]
  ) {
    (self.document, self.sites, self.rules, self.tables) = (document, sites, rules, tables)
  }

  /// The one-file form of the scenario on a horizon, which `ScenarioReader` reads.
  ///
  /// - Complexity: O(rows).
  package func json(on days: ClosedRange<Day>) -> String {
    var fields: [String] = []
    for (key, json) in document where key != "horizon" { fields.append("\(JSONValue.quoted(key)): \(json)") }
    let zone = document.first { $0.key == "horizon" }.map { ", \"timeZone\": \($0.json)" } ?? ""
    fields.append("\"horizon\": {\"from\": \"\(days.lowerBound)\", \"until\": \"\(days.upperBound)\"\(zone)}")
    let entries = sites.map { "\(JSONValue.quoted($0.id)): \($0.json)" }
    fields.append("\"sites\": {\(entries.joined(separator: ",\n"))}")
    if !rules.isEmpty { fields.append("\"rules\": [\(rules.joined(separator: ",\n"))]") }
    for table in tables where !table.rows.isEmpty || table.name == TableCatalog.representatives.name {
      let rows = table.rows.map { row in
        let cells = zip(table.columns, row).compactMap { column, cell -> String? in
          guard let cell, !cell.isEmpty else { return nil }
          // A list with an entry that a cell cannot hold is kept as JSON.
          let value = cell.hasPrefix("[\"") ? cell : JSONValue.quoted(cell)
          return "\(JSONValue.quoted(column)): \(value)"
        }
        return "{\(cells.joined(separator: ", "))}"
      }
      fields.append("\(JSONValue.quoted(table.name)): [\n\(rows.joined(separator: ",\n"))]")
    }
    return "{\n" + fields.joined(separator: ",\n") + "\n}\n"
  }

  /// Reads the one-file form on a horizon; `name` stands for the store in messages.
  package func reading(on days: ClosedRange<Day>, name: String) -> ScenarioReading {
    ScenarioReader.read(json: json(on: days), name: name)
  }

  /// The rows of a table's CSV file, in their one form, with all the words that the scenario reader takes.
  package static func rows(csv data: Data, of name: String, file: String) -> (rows: Rows?, problems: [InputProblem]) {
    guard let known = TableCatalog.all.first(where: { $0.name == name }) else { return (nil, []) }
    var problems = ProblemList()
    guard let text = InputText.ofTable(InputFile(name: file, bytes: data), problems: &problems) else {
      return (nil, problems.all)
    }
    let records = TableReader.records(known, csv: text, file: file, problems: &problems)
    let columns = known.columns.map(\.name)
    let rows = records.map { record in
      known.columns.map { column -> String? in
        guard let cell = record[column.name] else { return nil }
        return ScenarioTables.settled(cell.text, column.kind)
      }
    }
    if problems.hasErrors { return (nil, problems.all) }
    var table = Rows(name: name, columns: columns, rows: rows)
    table.lines = records.map(\.mark.line)
    return (table, problems.all)
  }

  /// A cell in its one form: words without synonyms, dates with all their digits.
  private static func settled(_ text: String, _ kind: CellKind) -> String {
    switch kind {
    case .day: Day(text)?.description ?? text
    case .word(let vocabulary): vocabulary.word(text) ?? text
    default: text
    }
  }

  private static func timeZone(_ scenario: Scenario) -> String { JSONValue.quoted(scenario.horizon.timeZone) }

  private static func cell(_ value: JSONValue) -> String? {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .array(let values):
      if let joined = CSVWriter.joined(values) { joined.isEmpty ? nil : joined } else { value.rendered() }
    case .object: value.rendered()
    }
  }
}

/// Rows of any table as a CSV file, and back.
package enum PlainTable {
  /// The file's text, with the mark that tells Excel that it is UTF-8.
  package static func csv(columns: [String], rows: [[String?]]) -> String {
    func line(_ cells: [String?]) -> String {
      cells.map { cell in
        let text = cell ?? ""
        guard text.contains(where: { "\",\r\n".contains($0) || $0 == "\r\n" }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: ",") + "\r\n"
    }
    return "\u{FEFF}" + line(columns) + rows.map(line).joined()
  }

  /// The rows of a file under known columns; every problem is told.
  package static func rows(csv data: Data, columns known: [String], file: String)
    -> (columns: [String], rows: [(line: Int, cells: [String?])], problems: [InputProblem])
  {
    var problems = ProblemList()
    guard let text = InputText.ofTable(InputFile(name: file, bytes: data), problems: &problems) else {
      return ([], [], problems.all)
    }
    let lines = CSVTokens(text, file: file, problems: &problems).rows.filter { !$0.isBlank }
    guard let header = lines.first else {
      problems.add("file.empty", at: Mark(file: file, line: 1, column: 1), Messages.emptyTable(headers: known))
      return ([], [], problems.all)
    }
    let columns = header.cells.map { Typing.code($0) }
    for (position, column) in columns.enumerated() where !known.contains(column) {
      problems.add(
        "column.unknown", at: Mark(file: file, line: header.line, column: position + 1),
        Messages.unknownColumn(column, known: known), maybe: problems.nearest(to: column, among: known))
    }
    var rows: [(line: Int, cells: [String?])] = []
    for row in lines.dropFirst() {
      if row.cells.count != columns.count {
        problems.add(
          "row.cells", at: Mark(file: file, line: row.line, column: 1),
          Messages.raggedRow(cells: row.cells.count, header: columns.count),
          maybe: Messages.maybeRagged(isLong: row.cells.count > columns.count))
        continue
      }
      rows.append((row.line, row.cells.map { $0.isEmpty ? nil : $0 }))
    }
    return (columns, rows, problems.all)
  }
}
