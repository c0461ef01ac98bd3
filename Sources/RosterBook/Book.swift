import Foundation
import GRDB
public import RosterModel

/// The station's book: one SQLite file that remembers people, rosters, what was served, and every change.
///
/// Each change is one transaction with one act in the journal: after a crash it is whole or absent. The file is in
/// write-ahead mode (https://www.sqlite.org/wal.html), flushed at every commit.
public final class Book: Sendable {
  /// The book's path.
  public let path: String
  let queue: DatabaseQueue

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Seconds for which a command waits while another one writes.
  private static let patience = 3.0

  private static func configuration(isReadOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(patience)
    configuration.journalMode = .wal
    configuration.prepareDatabase { db in
      // A change that was told as done must outlast a power cut; what is erased must not linger in free pages.
      if !isReadOnly { try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON") }
    }
    return configuration
  }

  /// Opens a book, and brings it to this program's version.
  ///
  /// - Throws: `BookProblem` where there is none, or a newer program wrote it.
  public static func open(_ path: String) throws(BookProblem) -> Book {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw BookProblem(.missing, BookText.missing(path), maybe: BookText.maybeInit)
    }
    guard !isFolder.boolValue, isBookFile(path) else { throw BookProblem(.notABook, BookText.notABook(path)) }
    return try doing(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration())
      let (id, version) = try queue.read { db in
        (try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0, try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
      }
      guard id == BookSchema.applicationID else { throw BookProblem(.notABook, BookText.notABook(path)) }
      guard version <= BookSchema.version else {
        throw BookProblem(.newer, BookText.newer(path, version, BookSchema.version))
      }
      if version < BookSchema.version { try BookSchema.migrator.migrate(queue) }
      return Book(path: path, queue: queue)
    }
  }

  /// Whether a file begins as SQLite files do.
  public static func isBookFile(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }

  /// Makes a book from a scenario: it stands there whole, or not at all.
  ///
  /// - Throws: `BookProblem` where a file stands there already or none can be written.
  public static func create(_ path: String, from scenario: Scenario, _ act: Act) throws(BookProblem) -> Book {
    guard !FileManager.default.fileExists(atPath: path) else { throw BookProblem(.exists, BookText.exists(path)) }
    let beside = path + ".new-\(ProcessInfo.processInfo.processIdentifier)"
    func clear() { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: beside + end) } }
    clear()
    defer { clear() }
    try doing(path) {
      let queue = try DatabaseQueue(path: beside, configuration: configuration())
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(BookSchema.applicationID)")
      }
      try BookSchema.migrator.migrate(queue)
      let book = Book(path: beside, queue: queue)
      try book.change(act) { db in try BookScenario.store(scenario, db) }
      try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
      try queue.close()
      // A link refuses a name that was taken meanwhile, where a rename would replace it.
      guard link(beside, path) == 0 else {
        throw BookProblem(errno == EEXIST ? .exists : .cannotWrite, BookText.exists(path))
      }
    }
    return try open(path)
  }

  /// Changes the book in one transaction that is journalled as an act.
  func change<Value>(_ act: Act, _ work: (Database) throws -> Value) throws(BookProblem) -> Value {
    try Book.doing(path) {
      try queue.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          try db.execute(
            sql: "INSERT INTO acts (time, command, reason, asked) VALUES (?, ?, ?, ?)",
            arguments: [act.time, act.command, act.reason, act.asked])
          value = try work(db)
          return .commit
        }
        return value!
      }
    }
  }

  /// Reads from the book as it stood at one moment.
  func read<Value>(_ work: (Database) throws -> Value) throws(BookProblem) -> Value {
    try Book.doing(path) { try queue.read(work) }
  }

  /// Does what may fail, with every failure as a problem.
  static func doing<Value>(_ path: String, _ work: () throws -> Value) throws(BookProblem) -> Value {
    do { return try work() } catch let problem as BookProblem {
      throw problem
    } catch let error as DatabaseError {
      throw BookProblem(error, path)
    } catch {
      throw BookProblem(.cannotWrite, BookText.failed(path, String(describing: error)))
    }
  }
}

extension BookProblem {
  /// What SQLite found, in the words of the book.
  init(_ error: DatabaseError, _ path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, BookText.busy(path), maybe: BookText.maybeAgain)
    case .SQLITE_FULL, .SQLITE_IOERR: self.init(.cannotWrite, BookText.cannotWrite(path, reason))
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN:
      self.init(.noPermission, BookText.noPermission(path, reason))
    case .SQLITE_CORRUPT: self.init(.damaged, BookText.damaged(path, reason), maybe: BookText.maybeRestore)
    case .SQLITE_NOTADB: self.init(.notABook, BookText.notABook(path))
    case .SQLITE_CONSTRAINT: self.init(.refused, BookText.constraint(reason))
    default: self.init(.refused, BookText.failed(path, reason))
    }
  }
}
