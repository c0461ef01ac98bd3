import Foundation
import GRDB
public import RosterModel

/// What a check of a book found.
public struct BookVerdict: Codable, Hashable, Sendable {
  /// The version of its tables.
  public var version: Int
  /// Rows of the larger tables, by name.
  public var rows: [String: Int]
  /// Everything that is wrong, in one language.
  public var findings: [String]
}

/// Care of a book: check, copy, and forgetting a telephone.
extension Book {
  /// Checks the file, what refers to what, and that the ledger's served turns are those of the register.
  public func verify(_ language: Language) throws(BookProblem) -> BookVerdict {
    try read { db in
      var findings = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        findings.append(BookText.dangling(row[0] as String, row[1] as Int64? ?? 0, row[2] as String)(language))
      }
      let months = try Row.fetchAll(
        db,
        sql: """
          SELECT c.month,
            (SELECT coalesce(sum(hundredths), 0) FROM ledger l
              WHERE l.month = c.month AND class = 'all' AND kind = 'served'),
            (SELECT 100 * count(*) FROM served s WHERE substr(s.shift, 1, 7) = c.month AND person IS NOT NULL),
            (SELECT coalesce(sum(hundredths), 0) FROM ledger l WHERE l.month = c.month AND class = 'all'
              AND kind <> 'correction')
          FROM closed c ORDER BY 1
          """)
      for row in months {
        let (ledger, served, sum) = (row[1] as Int, row[2] as Int, row[3] as Int)
        if ledger != served || sum != 0 {
          findings.append(BookText.unbalanced(row[0], ledger, served, sum)(language))
        }
      }
      let wrong = try String.fetchAll(
        db, sql: "SELECT month FROM rosters GROUP BY month HAVING sum(state = 'published') > 1")
      findings += wrong.map { BookText.twicePublished($0)(language) }
      let lost =
        try Int.fetchOne(db, sql: "SELECT count(*) FROM journal WHERE act NOT IN (SELECT number FROM acts)") ?? 0
      if lost > 0 { findings.append(BookText.lostLines(lost)(language)) }
      var rows: [String: Int] = [:]
      for table in try BookJournal.tables(db) + ["acts", "journal"] {
        rows[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(BookJournal.quoted(table))")
      }
      return BookVerdict(
        version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0, rows: rows, findings: findings)
    }
  }

  /// Copies the book as it stands at one moment to a file of its own; others may write meanwhile.
  public func backUp(to target: String, overwrites: Bool) throws(BookProblem) {
    guard overwrites || !FileManager.default.fileExists(atPath: target) else {
      throw BookProblem(.exists, BookText.backupExists(target))
    }
    let beside = target + ".part-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: beside) }
    try Book.doing(target) {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [beside])
      }
      guard rename(beside, target) == 0 else {
        throw BookProblem(.cannotWrite, BookText.cannotWrite(target, String(cString: strerror(errno))))
      }
    }
  }

  /// Puts a backup in the place of a book, once it has been checked.
  ///
  /// The copy is made within the book's own locks: a reader sees the old book or the new one.
  public static func restore(_ path: String, from backup: String, overwrites: Bool, _ language: Language)
    throws(BookProblem)
  {
    guard overwrites || !FileManager.default.fileExists(atPath: path) else {
      throw BookProblem(.exists, BookText.backupExists(path))
    }
    let source = try Book.open(backup)
    let verdict = try source.verify(language)
    guard verdict.findings.isEmpty else {
      throw BookProblem(.damaged, BookText.damaged(backup, verdict.findings.joined(separator: "; ")))
    }
    guard FileManager.default.fileExists(atPath: path) else { return try source.backUp(to: path, overwrites: false) }
    let target = try Book.open(path)
    try doing(path) {
      try source.queue.backup(to: target.queue)
    }
  }

  /// Erases a person's telephone from the book, its journal, and the free pages of its file.
  ///
  /// - Returns: in how many rows it stood.
  @discardableResult
  public func erasePhone(of person: String, _ act: Act) throws(BookProblem) -> Int {
    let count = try change(act) { db in
      let known = try String.fetchAll(db, sql: "SELECT id FROM representatives ORDER BY position")
      guard known.contains(person) else {
        throw BookProblem.refused(
          BookText.unknownPerson(person), maybe: NearestName.of(person, among: known).map(BookText.maybe))
      }
      let phones = try String.fetchAll(
        db,
        sql: """
          SELECT phone FROM representatives WHERE id = ?1 AND phone IS NOT NULL
          UNION SELECT json_extract(before, '$.phone') FROM journal
            WHERE "table" = 'representatives' AND json_extract(before, '$.id') = ?1
              AND json_extract(before, '$.phone') IS NOT NULL
          UNION SELECT json_extract(after, '$.phone') FROM journal
            WHERE "table" = 'representatives' AND json_extract(after, '$.id') = ?1
              AND json_extract(after, '$.phone') IS NOT NULL
          """, arguments: [person]
      ).filter { !$0.isEmpty }
      guard !phones.isEmpty else { throw BookProblem.refused(BookText.noPhone(person)) }
      try db.execute(sql: "UPDATE representatives SET phone = NULL WHERE id = ?", arguments: [person])
      try db.execute(sql: "INSERT INTO erasing (now) VALUES (1)")
      var count = 0
      for phone in phones.sorted(by: { $0.count > $1.count }) {
        for column in ["before", "after"] {
          try db.execute(
            sql: "UPDATE journal SET \(column) = replace(\(column), ?1, '') WHERE instr(\(column), ?1) > 0",
            arguments: [phone])
          count += db.changesCount
        }
        try db.execute(
          sql:
            "UPDATE acts SET reason = replace(reason, ?1, ''), asked = replace(asked, ?1, '') WHERE instr(reason || asked, ?1) > 0",
          arguments: [phone])
      }
      try db.execute(sql: "DELETE FROM erasing")
      return count
    }
    // The log and free pages hold what was written before.
    try Book.doing(path) {
      try queue.writeWithoutTransaction { db in
        _ = try db.checkpoint(.truncate)
        try db.execute(sql: "VACUUM")
        _ = try db.checkpoint(.truncate)
      }
    }
    return count
  }
}

extension BookText {
  static func dangling(_ table: String, _ row: Int64, _ other: String) -> Text {
    Text("\(table) 第 \(row) 行引用了 \(other) 里没有的", "row \(row) of \(table) names what \(other) does not have")
  }
  static func unbalanced(_ month: String, _ ledger: Int, _ served: Int, _ sum: Int) -> Text {
    Text(
      "\(month)：轮值账记 \(ledger / 100) 班，登记 \(served / 100) 班，余额合计 \(sum)",
      "\(month): the ledger has \(ledger / 100) turns, the register \(served / 100); the balances sum to \(sum)")
  }
  static func twicePublished(_ month: String) -> Text {
    Text("\(month) 有两份已发布的班表", "\(month) has two published rosters")
  }
  static func lostLines(_ count: Int) -> Text {
    Text("日志有 \(count) 行没有来由", "\(count) line(s) of the journal belong to no act")
  }
}
