import GRDB

/// The append-only journal: triggers write every change of every table with its row before and after.
///
/// A change belongs to the act that was begun last: who asked for it, when and why. Nothing but the erasure of a
/// person's telephone may touch the journal afterwards.
enum BookJournal {
  /// Tables that are no part of what is journalled.
  private static let own: Set<String> = ["acts", "journal", "erasing", "grdb_migrations"]

  /// The tables of the book, the journal's own left out, in the order of their names.
  static func tables(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).filter { !own.contains($0) }
  }

  /// Makes the triggers anew for the tables as they are now.
  static func install(_ db: Database) throws {
    for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
      try db.execute(sql: "DROP TRIGGER \(quoted(trigger))")
    }
    for table in try tables(db) {
      let columns = try db.columns(in: table).map(\.name)
      func row(_ version: String) -> String {
        "json_object(" + columns.map { "'\($0)', \(version).\(quoted($0))" }.joined(separator: ", ") + ")"
      }
      for (event, before, after) in [
        ("INSERT", "NULL", row("NEW")), ("UPDATE", row("OLD"), row("NEW")), ("DELETE", row("OLD"), "NULL"),
      ] {
        try db.execute(
          sql: """
            CREATE TRIGGER \(quoted("journal \(table) \(event)")) AFTER \(event) ON \(quoted(table)) BEGIN
              INSERT INTO journal (act, "table", before, after)
              VALUES ((SELECT max(number) FROM acts), '\(table)', \(before), \(after));
            END
            """)
      }
    }
    for table in ["acts", "journal"] {
      for event in ["UPDATE", "DELETE"] {
        try db.execute(
          sql: """
            CREATE TRIGGER \(quoted("\(table) stays \(event)")) BEFORE \(event) ON \(table)
            WHEN NOT EXISTS (SELECT 1 FROM erasing) BEGIN
              SELECT RAISE(ABORT, 'the journal is append-only');
            END
            """)
      }
    }
  }

  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}
