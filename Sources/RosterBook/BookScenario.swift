import Foundation
import GRDB
import RosterFormats
import RosterModel

/// A scenario in the tables of a book: stored once, and read for any month.
enum BookScenario {
  /// The book's table of a scenario's table.
  static func table(of name: String) -> String { name == "ledger" ? "opening" : name }

  static func store(_ scenario: Scenario, _ db: Database) throws {
    let tables = ScenarioTables(scenario)
    for (position, entry) in tables.document.enumerated() {
      try db.execute(
        sql: "INSERT INTO settings (key, value) VALUES (?, ?)",
        arguments: [String(format: "%02d ", position) + entry.key, entry.json])
    }
    for site in tables.sites {
      try db.execute(sql: "INSERT INTO sites (id, definition) VALUES (?, ?)", arguments: [site.id, site.json])
    }
    for rule in tables.rules {
      try db.execute(sql: "INSERT INTO rules (definition) VALUES (?)", arguments: [rule])
    }
    for table in tables.tables {
      let columns = table.columns.map(BookJournal.quoted).joined(separator: ", ")
      let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
      let statement = try db.makeStatement(
        sql: "INSERT INTO \(self.table(of: table.name)) (\(columns)) VALUES (\(marks))")
      for row in table.rows { try statement.execute(arguments: StatementArguments(row)) }
    }
  }

  /// The tables for a month, as they hold on a day of it; nil takes the first, levels with the changes of the month.
  static func tables(_ db: Database, on days: ClosedRange<Day>, asOf day: Day?) throws -> ScenarioTables {
    let settings = try Row.fetchAll(db, sql: "SELECT key, value FROM settings ORDER BY key")
    let document = settings.map { (key: String(($0["key"] as String).dropFirst(3)), json: $0["value"] as String) }
    let sites = try Row.fetchAll(db, sql: "SELECT id, definition FROM sites ORDER BY position")
    var tables = ScenarioTables(
      document: document, sites: sites.map { (id: $0[0], json: $0[1]) },
      rules: try String.fetchAll(db, sql: "SELECT definition FROM rules ORDER BY position"), tables: [])
    for (name, columns) in ScenarioTables.catalog {
      let list = columns.map(BookJournal.quoted).joined(separator: ", ")
      let rows = try Row.fetchAll(db, sql: "SELECT \(list) FROM \(table(of: name)) ORDER BY rowid")
      var texts = rows.map { row in (0..<columns.count).map { row[$0] as String? } }
      texts = fitting(texts, of: name, columns, days)
      tables.tables.append(ScenarioTables.Rows(name: name, columns: columns, rows: texts))
    }
    try apply(changesUntil: day ?? days.lowerBound, to: &tables, db)
    if day == nil { try applyLevels(of: days, to: &tables, db) }
    try leaveOutFormer(&tables, db, days)
    return tables
  }

  /// What holds of people since a day of their own, the latest last.
  private static func apply(changesUntil day: Day, to tables: inout ScenarioTables, _ db: Database) throws {
    guard let index = tables.tables.firstIndex(where: { $0.name == "representatives" }) else { return }
    let columns = tables.tables[index].columns
    let changes = try Row.fetchAll(
      db, sql: "SELECT person, column, value FROM person_changes WHERE \"from\" <= ? ORDER BY \"from\", number",
      arguments: [day.description])
    for change in changes {
      let (person, column) = (change[0] as String, change[1] as String)
      guard let row = tables.tables[index].rows.firstIndex(where: { $0[0] == person }),
        let cell = columns.firstIndex(of: column)
      else { continue }
      tables.tables[index].rows[row][cell] = change[2]
    }
  }

  /// Levels that change after the first of the month, with the days on which each is held.
  private static func applyLevels(of days: ClosedRange<Day>, to tables: inout ScenarioTables, _ db: Database) throws {
    guard let index = tables.tables.firstIndex(where: { $0.name == "representatives" }),
      let cell = tables.tables[index].columns.firstIndex(of: "levels")
    else { return }
    let changes = try Row.fetchAll(
      db,
      sql: """
        SELECT person, "from", value FROM person_changes WHERE column = 'levels' AND "from" > ? AND "from" <= ?
        ORDER BY "from", number
        """, arguments: [days.lowerBound.description, days.upperBound.description])
    for (person, own) in Dictionary(grouping: changes, by: { $0[0] as String }) {
      guard let row = tables.tables[index].rows.firstIndex(where: { $0[0] == person }) else { continue }
      var spans = [(first: days.lowerBound, text: tables.tables[index].rows[row][cell] ?? "")]
      for change in own {
        guard let day = Day(change[1] as String) else { continue }
        spans.append((day, change[2] as String? ?? ""))
      }
      tables.tables[index].rows[row][cell] = LevelCell.joined(spans)
    }
  }

  /// People who left before the month are kept by the book and play no part in it any more, unless a rule names them.
  private static func leaveOutFormer(_ tables: inout ScenarioTables, _ db: Database, _ days: ClosedRange<Day>) throws {
    let month = String(days.lowerBound.description.prefix(7))
    let earlier = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM rosters WHERE month < ? AND state = 'published'", arguments: [month])
    guard earlier != 0 else { return }
    let former = try String.fetchAll(
      db, sql: "SELECT id FROM representatives WHERE until < ?", arguments: [days.lowerBound.description])
    let rules = tables.rules
    let gone = Set(former.filter { id in !rules.contains { $0.contains("\"\(id)\"") } })
    for index in tables.tables.indices {
      let table = tables.tables[index]
      let named = table.columns.indices.filter {
        ["person", "a", "b", "c"].contains(table.columns[$0]) || (table.name == "representatives" && $0 == 0)
      }
      tables.tables[index].rows.removeAll { row in named.contains { row[$0].map(gone.contains) ?? false } }
    }
  }

  /// The rows that concern a month: others name shifts that it does not have, or days far away.
  private static func fitting(
    _ rows: [[String?]], of name: String, _ columns: [String], _ days: ClosedRange<Day>
  ) -> [[String?]] {
    func cell(_ row: [String?], _ column: String) -> String? { columns.firstIndex(of: column).flatMap { row[$0] } }
    let (first, last) = (days.lowerBound.description, days.upperBound.description)
    switch name {
    case "locks": return rows.filter { (first...last).contains(String((cell($0, "shift") ?? "").prefix(10))) }
    case "published": return rows.filter { (first...last).contains(cell($0, "date") ?? "") }
    case "history": return rows.filter { (cell($0, "date") ?? "") < first }
    case "requests":
      return rows.filter { row in
        let from = cell(row, "from") ?? ""
        return from <= last && (cell(row, "until") ?? from) >= first
      }
    case "leave", "activities":
      // A night before the month may run into it, and a person away around it is told so.
      let (near, far) = (days.lowerBound.advanced(by: -31).description, days.upperBound.advanced(by: 31).description)
      return rows.filter { row in
        let from = cell(row, "from") ?? ""
        let until = cell(row, "until") ?? from
        return name == "leave" ? from <= far && until >= near : from >= first && until <= last
      }
    default: return rows
    }
  }
}

extension Book {
  /// The days of a month such as `2026-12`.
  ///
  /// - Throws: `BookProblem` where it is none.
  public static func days(of month: String) throws(BookProblem) -> ClosedRange<Day> {
    guard month.count == 7, let horizon = Horizon(month: month), (1900...2199).contains(horizon.days.lowerBound.year)
    else { throw .refused(BookText.badMonth(month)) }
    return horizon.days
  }

  /// The scenario of a month: its people and wishes, the ledger as it stands, and what was served before.
  ///
  /// - Parameter day: The day on which dated facts of people are looked at; nil takes the first of the month, and levels
  ///   with every change of the month.
  /// - Throws: `BookProblem` with every problem where the book's tables do not make a scenario.
  public func scenario(_ month: String, asOf day: Day? = nil) throws(BookProblem) -> Scenario {
    try read { db in try self.scenario(db, month, asOf: day) }
  }

  /// The warnings that come with the scenario of a month.
  public func warnings(_ month: String) throws(BookProblem) -> [InputProblem] {
    let days = try Book.days(of: month)
    return try read { db in try self.reading(db, days, asOf: nil).problems }
  }

  func reading(_ db: Database, _ days: ClosedRange<Day>, asOf day: Day?) throws -> ScenarioReading {
    let name = URL(fileURLWithPath: path).lastPathComponent
    return try BookScenario.tables(db, on: days, asOf: day).reading(on: days, name: name)
  }

  static func accepted(_ reading: ScenarioReading, _ month: String) throws(BookProblem) -> Scenario {
    guard let scenario = reading.scenario, !reading.hasErrors else {
      throw BookProblem(.refused, BookText.scenarioBroken(month), problems: reading.problems)
    }
    return scenario
  }
}
