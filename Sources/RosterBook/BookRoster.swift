import GRDB
import RosterAudit
import RosterFormats
public import RosterModel
public import RosterPlanning
import RosterRules

/// A roster in the book.
public struct BookRoster: Sendable {
  /// Where it stands.
  public enum State: String, Sendable { case draft, published, superseded }

  /// The month, `2026-12`.
  public var month: String
  /// Counted from 1 within the month.
  public var version: Int
  /// Where it stands.
  public var state: State
  /// The version that was made by a solve, on which the changes agreed since were made.
  public var base: Int
  /// The scenario before the changes that were agreed since.
  public var scenario: Scenario
  /// The roster, in the scenario that knows of them.
  public var roster: Roster
  /// The changes agreed since, the first one first.
  public var overrides: [Override]
  /// The seed of its solve.
  public var seed: UInt64
}

/// A roster to be kept in the book.
public struct NewRoster: Sendable {
  /// The roster.
  public var roster: Roster
  /// What the solve knew of the optimum.
  public var status: String
  /// Bounds by level; nil where none is known.
  public var bounds: [Int?]
  /// The seed of the solve.
  public var seed: UInt64
  /// Agreed changes that it holds, each with what became of it.
  public var changes: [(override: Override, outcome: Replay.Outcome)]
  /// The roster before those changes; nil where it is the roster itself.
  public var base: Roster?

  /// A roster to be kept.
  public init(
    _ roster: Roster, status: String, bounds: [Int?] = [], seed: UInt64 = 1,
    changes: [(override: Override, outcome: Replay.Outcome)] = [], base: Roster? = nil
  ) {
    (self.roster, self.status, self.bounds, self.seed) = (roster, status, bounds, seed)
    (self.changes, self.base) = (changes, base)
  }
}

extension Book {
  /// The months that have a published roster, in order.
  public func publishedMonths() throws(BookProblem) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT month FROM rosters WHERE state = 'published' ORDER BY month") }
  }

  /// The published roster of a month, or nil.
  public func published(_ month: String) throws(BookProblem) -> BookRoster? {
    try read { db in try self.published(db, month) }
  }

  func published(_ db: Database, _ month: String) throws -> BookRoster? {
    let version = try Int.fetchOne(
      db, sql: "SELECT version FROM rosters WHERE month = ? AND state = 'published'", arguments: [month])
    return try version.map { try roster(db, month, $0, on: try scenario(db, month)) }
  }

  /// A version of a month's roster on a scenario of the month.
  func roster(_ db: Database, _ month: String, _ version: Int, on scenario: Scenario) throws -> BookRoster {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT state, base, seed, units FROM rosters WHERE month = ? AND version = ?",
        arguments: [month, version])
    else { throw BookProblem.refused(BookText.noRoster(month)) }
    var assignments: [String: [String]] = [:]
    let turns = try Row.fetchAll(
      db, sql: "SELECT person, shift FROM assignments WHERE month = ? AND version = ? ORDER BY shift, person",
      arguments: [month, version])
    for turn in turns { assignments[turn[0], default: []].append(turn[1]) }
    let overrides = try String.fetchAll(
      db,
      sql: """
        SELECT change FROM overrides WHERE month = ? AND version = ? AND state <> 'impossible' ORDER BY position
        """, arguments: [month, version]
    ).compactMap { OverrideText.read($0) }
    let (roster, problems) = RosterFile.roster(
      units: JSONLists.read(row[3]), assignments: assignments, on: scenario.knowing(overrides), file: path)
    guard let roster else { throw BookProblem(.refused, BookText.scenarioBroken(month), problems: problems) }
    return BookRoster(
      month: month, version: version, state: BookRoster.State(rawValue: row[0]) ?? .draft, base: row[1],
      scenario: scenario, roster: roster, overrides: overrides, seed: UInt64(bitPattern: row[2]))
  }

  /// Keeps a roster of a month, published or as a draft; what was published before is superseded.
  ///
  /// - Parameter seen: the published version that it replaces, nil where none was: where another one was published in
  ///   the meantime, nothing is kept.
  /// - Returns: its version.
  /// - Throws: `BookProblem` where the month is closed, or is published already and no reason is given.
  @discardableResult
  public func keep(_ new: NewRoster, of month: String, publish: Bool, replacing seen: Int?, _ act: Act)
    throws(BookProblem) -> Int
  {
    try change(act) { db in try self.keep(db, new, of: month, publish: publish, replacing: seen, act) }
  }

  func keep(
    _ db: Database, _ new: NewRoster, of month: String, publish: Bool, replacing seen: Int?, _ act: Act
  ) throws -> Int {
    try requireOpen(db, month)
    let now = try Int.fetchOne(
      db, sql: "SELECT version FROM rosters WHERE month = ? AND state = 'published'", arguments: [month])
    if publish, now != seen { throw BookProblem.refused(BookText.publishedMeanwhile(month)) }
    if publish, now != nil, act.reason.isEmpty { throw BookProblem.refused(BookText.needsReason(month)) }
    var base: Int?
    if let under = new.base {
      base = try insert(db, NewRoster(under, status: new.status, seed: new.seed), month, .superseded, nil, act)
    }
    if publish {
      try db.execute(
        sql: "UPDATE rosters SET state = 'superseded' WHERE month = ? AND state = 'published'", arguments: [month])
    }
    let version = try insert(db, new, month, publish ? .published : .draft, base, act)
    if publish { try keepPointers(db, new.base ?? new.roster, month) }
    return version
  }

  private func insert(
    _ db: Database, _ new: NewRoster, _ month: String, _ state: BookRoster.State, _ base: Int?, _ act: Act
  ) throws -> Int {
    let scenario = new.roster.scenario
    func id(_ person: PersonIndex) -> String { scenario.representatives[person].id }
    let last = try Int.fetchOne(db, sql: "SELECT max(version) FROM rosters WHERE month = ?", arguments: [month])
    let version = (last ?? 0) + 1
    let units = new.roster.units.filter { $0.members.count > 1 }.map { $0.members.map(id) }
    let penalty = Audit(new.roster).penalty
    try db.execute(
      sql: """
        INSERT INTO rosters (month, version, state, made, status, penalty, bounds, seed, hash, units, base, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        month, version, state.rawValue, act.time, new.status, JSONLists.text(penalty.amounts),
        JSONLists.text(new.bounds), Int64(bitPattern: new.seed),
        ContentDigest.of([BookHash.bytes(of: scenario)]), JSONLists.text(units), base ?? version, act.reason,
      ])
    let statement = try db.makeStatement(
      sql: "INSERT INTO assignments (month, version, shift, person) VALUES (?, ?, ?, ?)")
    for (shift, crew) in zip(scenario.shifts, new.roster.crews) {
      for person in crew { try statement.execute(arguments: [month, version, shift.id, id(person)]) }
    }
    for (position, change) in new.changes.enumerated() {
      try db.execute(
        sql: "INSERT INTO overrides (month, version, position, change, state) VALUES (?, ?, ?, ?, ?)",
        arguments: [month, version, position + 1, JSONLists.text(change.override), change.outcome.rawValue])
    }
    return version
  }

  /// Keeps whose turn it is after a month; a swap does not move it, since it looks at who should serve.
  private func keepPointers(_ db: Database, _ roster: Roster, _ month: String) throws {
    try db.execute(sql: "DELETE FROM pointers WHERE month = ?", arguments: [month])
    for rule in RuleCatalog.rules(of: roster.scenario).compactMap({ $0 as? TurnsInOrder }) {
      for (dayClass, people) in rule.next(after: roster) {
        let parameter =
          switch dayClass {
          case nil: "next"
          case .workday: "nextWorkday"
          case .restDay: "nextRestDay"
          case .holiday: "nextHoliday"
          }
        try db.execute(
          sql: "INSERT INTO pointers (month, rule, parameter, people) VALUES (?, ?, ?, ?)",
          arguments: [
            month, rule.id, parameter, JSONLists.text(people.map { roster.scenario.representatives[$0].id }),
          ])
      }
    }
  }

  /// Keeps a published roster that was changed by agreement; the changes are those that it holds from now on.
  ///
  /// - Parameter seen: the version that the change was made to.
  @discardableResult
  public func keep(
    changed roster: Roster, _ overrides: [Override], of month: String, replacing seen: BookRoster, _ act: Act
  ) throws(BookProblem) -> Int {
    try change(act) { db in
      try self.requireOpen(db, month)
      let now = try Int.fetchOne(
        db, sql: "SELECT version FROM rosters WHERE month = ? AND state = 'published'", arguments: [month])
      guard now == seen.version else { throw BookProblem.refused(BookText.publishedMeanwhile(month)) }
      try db.execute(
        sql: "UPDATE rosters SET state = 'superseded' WHERE month = ? AND version = ?",
        arguments: [month, seen.version])
      let new = NewRoster(
        roster, status: "feasible", seed: seen.seed, changes: overrides.map { ($0, Replay.Outcome.applied) })
      return try self.insert(db, new, month, .published, seen.base, act)
    }
  }

  func requireOpen(_ db: Database, _ month: String) throws {
    let isClosed = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM closed WHERE month = ?)", arguments: [month])
    if isClosed == true { throw BookProblem.refused(BookText.isClosed(month)) }
  }
}
