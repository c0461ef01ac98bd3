public import Foundation
import GRDB
import RosterFormats
import RosterModel

/// Every table of a book as a CSV file, and back.
extension Book {
  /// The names of all tables, in order.
  public func tableNames() throws(BookProblem) -> [String] {
    try read { db in try BookJournal.tables(db) + ["acts", "journal"] }
  }

  /// A table as the text of a CSV file.
  ///
  /// - Throws: `BookProblem` where there is no such table.
  public func csv(of table: String) throws(BookProblem) -> String {
    try read { db in
      let columns = try self.columns(db, of: table)
      let list = columns.map(BookJournal.quoted).joined(separator: ", ")
      let rows = try Row.fetchAll(db, sql: "SELECT \(list) FROM \(BookJournal.quoted(table)) ORDER BY rowid")
      return PlainTable.csv(
        columns: columns,
        rows: rows.map { row in
          (0..<columns.count).map { String.fromDatabaseValue(row[$0]) ?? (row[$0] as Int?).map(String.init) }
        })
    }
  }

  /// The columns that a file of a table has: numbers that only order the rows are left out.
  private func columns(_ db: Database, of table: String) throws -> [String] {
    let known = try BookJournal.tables(db) + ["acts", "journal"]
    guard known.contains(table) else {
      throw BookProblem.refused(
        BookText.unknownTable(table), maybe: NearestName.of(table, among: known).map(BookText.maybe))
    }
    let columns = try db.columns(in: table)
    let ordering = ["position", "number"]
    return columns.filter { column in
      ["acts", "journal"].contains(table)
        || !(ordering.contains(column.name) && column.primaryKeyIndex == 1 && column.type == "INTEGER")
    }.map(\.name)
  }

  /// Makes a table what a CSV file says: rows that are there already stay, others are changed, added or taken out.
  ///
  /// - Returns: how many rows were added, changed and taken out.
  /// - Throws: `BookProblem` with every row that does not fit, its line and why; then nothing is changed.
  public func read(csv data: Data, into table: String, file: String, _ act: Act) throws(BookProblem)
    -> (added: Int, changed: Int, removed: Int)
  {
    try change(act) { db in
      if ["acts", "journal"].contains(table) { throw BookProblem.refused(BookText.journalStays(table)) }
      let known = try self.columns(db, of: table)
      let (columns, rows, problems) = try self.rows(data, known, table, file)
      if problems.contains(where: { $0.severity == .error }) { throw self.refused(table, problems) }
      return try self.replace(db, table, columns, rows, file)
    }
  }

  private func refused(_ table: String, _ problems: [InputProblem]) -> BookProblem {
    BookProblem(.refused, BookText.rowsRefused(table, problems.count), problems: problems)
  }

  /// The rows of a file; those of a scenario's table with all the words that the scenario reader takes.
  private func rows(_ data: Data, _ known: [String], _ table: String, _ file: String) throws
    -> (columns: [String], rows: [(line: Int, cells: [String?])], problems: [InputProblem])
  {
    let name = table == "opening" ? "ledger" : table
    guard ScenarioTables.catalog.contains(where: { $0.name == name }) && table != "ledger" else {
      return PlainTable.rows(csv: data, columns: known, file: file)
    }
    let (rows, problems) = ScenarioTables.rows(csv: data, of: name, file: file)
    return (rows?.columns ?? [], rows.map { zip($0.lines, $0.rows).map { ($0, $1) } } ?? [], problems)
  }

  private func replace(
    _ db: Database, _ table: String, _ columns: [String], _ rows: [(line: Int, cells: [String?])], _ file: String
  ) throws -> (added: Int, changed: Int, removed: Int) {
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let name = BookJournal.quoted(table)
    let list = columns.map(BookJournal.quoted).joined(separator: ", ")
    let types = Dictionary(uniqueKeysWithValues: try db.columns(in: table).map { ($0.name, $0.type) })
    let keys = try key(db, table, columns)
    func cells(_ row: Row) -> [String?] {
      (0..<columns.count).map { String.fromDatabaseValue(row[$0]) ?? (row[$0] as Int?).map(String.init) }
    }
    // What stands there already, by its cells; several rows may be the same.
    var old: [[String?]: [Int64]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT \(list), rowid AS own FROM \(name) ORDER BY rowid DESC") {
      old[cells(row), default: []].append(row["own"])
    }
    var (added, changed, problems) = (0, 0, [InputProblem]())
    var left: [(line: Int, cells: [String?])] = []
    var seen: Set<[String?]> = []
    for row in rows {
      let own = keys.map { row.cells[$0] }
      if !keys.isEmpty, !seen.insert(own).inserted {
        problems.append(problem(row.line, file, BookText.repeated(own.map { $0 ?? "" }.joined(separator: ", "))))
      } else if old[row.cells]?.popLast() == nil {
        left.append(row)
      }
    }
    var unused = Dictionary(
      uniqueKeysWithValues: old.flatMap { cells, ids in ids.map { ($0, cells) } })
    let marks = columns.map { types[$0] == "INTEGER" ? "CAST(? AS INTEGER)" : "?" }
    // A statement that failed would fail again, so each row has its own.
    let insert = "INSERT INTO \(name) (\(list)) VALUES (\(marks.joined(separator: ", ")))"
    let places = zip(columns, marks).map { "\(BookJournal.quoted($0)) = \($1)" }.joined(separator: ", ")
    let update = "UPDATE \(name) SET \(places) WHERE rowid = ?"
    // Rows of a key are changed in place, so that what refers to them stays; the others go before new ones come.
    var updates: [(id: Int64, row: (line: Int, cells: [String?]))] = []
    if !keys.isEmpty {
      let byKey = Dictionary(
        unused.map { id, cells in (keys.map { cells[$0] }, id) }, uniquingKeysWith: { first, _ in first })
      left.removeAll { row in
        guard let id = byKey[keys.map { row.cells[$0] }] else { return false }
        unused[id] = nil
        updates.append((id, row))
        return true
      }
    }
    if table == "served" {
      // What a closed month left in the ledger rests on its rows.
      let months = Set(unused.values.compactMap { cells in cells.first.map { String(($0 ?? "").prefix(7)) } })
      for month in months.sorted() { try requireOpen(db, month) }
    }
    for id in unused.keys.sorted() { try db.execute(sql: "DELETE FROM \(name) WHERE rowid = ?", arguments: [id]) }
    for (id, row) in updates {
      do {
        try db.execute(sql: update, arguments: StatementArguments(row.cells) + [id])
        changed += 1
      } catch let error as DatabaseError {
        problems.append(problem(row.line, file, BookText.row(BookText.constraint(error.message ?? ""))))
      }
    }
    for row in left {
      do {
        try db.execute(sql: insert, arguments: StatementArguments(row.cells))
        added += 1
      } catch let error as DatabaseError {
        problems.append(problem(row.line, file, BookText.row(BookText.constraint(error.message ?? ""))))
      }
    }
    problems += try strangers(db, table, rows, columns, file)
    if table == "served" { problems += try misfits(left + updates.map(\.row), columns, db, file) }
    if !problems.isEmpty { throw refused(table, problems.sorted { ($0.mark?.line ?? 0) < ($1.mark?.line ?? 0) }) }
    return (added, changed, unused.count)
  }

  /// The positions of the columns by which a row is known; none where only its cells tell it.
  private func key(_ db: Database, _ table: String, _ columns: [String]) throws -> [Int] {
    for index in try db.indexes(on: table) where index.isUnique && index.origin != .createIndex {
      let positions = index.columns.compactMap { columns.firstIndex(of: $0) }
      if positions.count == index.columns.count { return positions }
    }
    return []
  }

  /// Rows of the register that the wall contradicts: no such shift, month closed, or planned who is not on the shift.
  private func misfits(
    _ rows: [(line: Int, cells: [String?])], _ columns: [String], _ db: Database, _ file: String
  ) throws -> [InputProblem] {
    func cell(_ row: [String?], _ column: String) -> String? { columns.firstIndex(of: column).flatMap { row[$0] } }
    var walls: [String: BookRoster] = [:]
    return try rows.compactMap { row in
      let turn = ServedTurn(
        shift: cell(row.cells, "shift") ?? "", planned: cell(row.cells, "planned"), person: cell(row.cells, "person"),
        status: .came)
      do {
        _ = try fit(db, turn, &walls)
        return nil
      } catch let found as BookProblem {
        return InputProblem(
          code: "row.refused", at: Mark(file: file, line: row.line, column: 1), text: BookText.row(found.text),
          suggestion: found.suggestion)
      }
    }
  }

  /// Cells that name a person or an activity that the book does not have.
  private func strangers(
    _ db: Database, _ table: String, _ rows: [(line: Int, cells: [String?])], _ columns: [String], _ file: String
  ) throws -> [InputProblem] {
    var problems: [InputProblem] = []
    for key in try db.foreignKeys(on: table) where key.mapping.count == 1 {
      guard let position = columns.firstIndex(of: key.originColumns[0]) else { continue }
      let known = Set(
        try String.fetchAll(
          db, sql: "SELECT \(key.destinationColumns[0]) FROM \(BookJournal.quoted(key.destinationTable))"))
      for row in rows {
        guard let cell = row.cells[position], !known.contains(cell) else { continue }
        problems.append(
          InputProblem(
            code: "name.unknown", at: Mark(file: file, line: row.line, column: position + 1),
            text: BookText.unknownName(cell, key.destinationTable),
            suggestion: NearestName.of(cell, among: known.sorted()).map(BookText.maybe)))
      }
    }
    return problems
  }

  private func problem(_ line: Int, _ file: String, _ text: Text) -> InputProblem {
    InputProblem(code: "row.refused", at: Mark(file: file, line: line, column: 1), text: text)
  }
}

extension BookText {
  static func unknownName(_ name: String, _ table: String) -> Text {
    Text("\(table) 里没有“\(name)”", "\(table) has no \"\(name)\"")
  }
}
