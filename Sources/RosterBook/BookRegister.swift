import GRDB
public import RosterModel

/// What happened on a turn (履职登记).
public struct ServedTurn: Hashable, Sendable {
  /// Whether the person who was to serve came.
  public enum Status: String, CaseIterable, Sendable { case came, excused, unexcused }

  /// The shift's name.
  public var shift: String
  /// Who was to serve; nil for somebody who came beside the crew.
  public var planned: String?
  /// Who came; nil where nobody did.
  public var person: String?
  /// Whether the one who was to serve came, and if not, whether that is a debt.
  public var status: Status
  /// Constituents received.
  public var constituents: Int
  /// A remark; may be empty.
  public var note: String

  /// What happened on a turn.
  public init(
    shift: String, planned: String?, person: String?, status: Status, constituents: Int = 0, note: String = ""
  ) {
    (self.shift, self.planned, self.person, self.status) = (shift, planned, person, status)
    (self.constituents, self.note) = (constituents, note)
  }
}

/// A matter that a constituent brings (民情事项).
public struct Matter: Hashable, Sendable {
  /// Its columns beside number, time and channel, by name: `grid`, `field`, `shift`, `person`, `batch`, `handling`,
  /// `office`, `status`, `result`, `feedback`.
  public var details: [String: String]
  /// Its number.
  public var number: String
  /// When it was brought, `2026-12-05 10:00`.
  public var time: String
  /// `visit`, `phone`, `group` or `household`.
  public var channel: String

  /// A matter.
  public init(number: String, time: String, channel: String, details: [String: String] = [:]) {
    (self.number, self.time, self.channel, self.details) = (number, time, channel, details)
  }

  static let columns = [
    "grid", "field", "shift", "person", "batch", "handling", "office", "status", "result", "feedback",
  ]
}

extension Book {
  /// Records what happened on turns; what was recorded of the same turn before is replaced.
  ///
  /// - Throws: `BookProblem` where the month is closed or has no roster, or the person is not on the shift.
  public func record(_ turns: [ServedTurn], _ act: Act) throws(BookProblem) {
    try change(act) { db in
      for turn in turns { try self.record(db, turn) }
    }
  }

  /// The shift of a turn that fits the wall of its month.
  ///
  /// - Throws: `BookProblem` as ``record(_:_:)`` does.
  func fit(_ db: Database, _ turn: ServedTurn, _ walls: inout [String: BookRoster]) throws -> Shift {
    let month = String(turn.shift.prefix(7))
    _ = try Book.days(of: month)
    try requireOpen(db, month)
    guard let wall = try walls[month] ?? published(db, month) else {
      throw BookProblem.refused(BookText.noRoster(month))
    }
    walls[month] = wall
    let scenario = wall.roster.scenario
    guard let shift = scenario.shift(named: turn.shift) else {
      throw BookProblem.refused(
        BookText.unknownShift(turn.shift),
        maybe: NearestName.of(turn.shift, among: scenario.shifts.map(\.id)).map(BookText.maybe))
    }
    for person in [turn.planned, turn.person].compactMap({ $0 }) where scenario.person(person) == nil {
      throw BookProblem.refused(
        BookText.unknownPerson(person),
        maybe: NearestName.of(person, among: scenario.representatives.map(\.id)).map(BookText.maybe))
    }
    let crew = wall.roster[shift].map { scenario.representatives[$0].id }
    if let planned = turn.planned, !crew.contains(planned) {
      throw BookProblem.refused(BookText.notOnShift(planned, turn.shift, crew.joined(separator: ", ")))
    }
    if let person = turn.person, person != turn.planned, crew.contains(person) {
      throw BookProblem.refused(BookText.servesAlready(person, turn.shift))
    }
    return scenario.shifts[shift]
  }

  func record(_ db: Database, _ turn: ServedTurn) throws {
    var walls: [String: BookRoster] = [:]
    let shift = try fit(db, turn, &walls)
    if let planned = turn.planned {
      try db.execute(
        sql: "DELETE FROM served WHERE shift = ? AND planned = ?", arguments: [turn.shift, planned])
    }
    let levels = try turn.person.flatMap { try self.levels(db, of: $0, on: shift.day) }
    try db.execute(
      sql: """
        INSERT INTO served (shift, planned, person, status, constituents, levels, note) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        turn.shift, turn.planned, turn.person, turn.status.rawValue, turn.constituents, levels,
        turn.note.isEmpty ? nil : turn.note,
      ])
  }

  /// Writes a matter into the register, or changes the one of its number; details not named stay.
  public func record(_ matter: Matter, _ act: Act) throws(BookProblem) {
    for column in matter.details.keys.sorted() where !Matter.columns.contains(column) {
      throw .refused(
        BookText.unknownColumn(column, Matter.columns),
        maybe: NearestName.of(column, among: Matter.columns).map(BookText.maybe))
    }
    try change(act) { db in
      try db.execute(
        sql: """
          INSERT INTO matters (number, time, channel, status) VALUES (?, ?, ?, 'open')
          ON CONFLICT (number) DO UPDATE SET time = excluded.time, channel = excluded.channel
          """, arguments: [matter.number, matter.time, matter.channel])
      for column in Matter.columns {
        guard let value = matter.details[column] else { continue }
        try db.execute(
          sql: "UPDATE matters SET \(BookJournal.quoted(column)) = ? WHERE number = ?",
          arguments: [value.isEmpty ? nil : value, matter.number])
      }
    }
  }

  /// Records households visited (走访).
  public func recordVisit(
    by person: String, on day: Day, grid: String?, households: Int, note: String, _ act: Act
  ) throws(BookProblem) {
    try change(act) { db in
      try db.execute(
        sql: "INSERT INTO visits (date, person, grid, households, note) VALUES (?, ?, ?, ?, ?)",
        arguments: [day.description, person, grid, households, note.isEmpty ? nil : note])
    }
  }

  /// Records who came to an activity.
  public func recordAttendance(
    of people: [String], at activity: String, on day: Day, status: ServedTurn.Status, _ act: Act
  ) throws(BookProblem) {
    try change(act) { db in
      for person in people {
        try db.execute(
          sql: """
            INSERT INTO attendance (activity, person, date, status) VALUES (?, ?, ?, ?)
            ON CONFLICT (activity, person, date) DO UPDATE SET status = excluded.status
            """, arguments: [activity, person, day.description, status.rawValue])
      }
    }
  }

  /// Changes a fact of a person, for ever or from a day on.
  public func set(_ column: String, of person: String, to value: String?, from day: Day?, _ act: Act)
    throws(BookProblem)
  {
    try change(act) { db in
      let columns = try db.columns(in: "representatives").map(\.name).filter { !["position", "id"].contains($0) }
      guard columns.contains(column) else {
        throw BookProblem.refused(
          BookText.unknownColumn(column, columns), maybe: NearestName.of(column, among: columns).map(BookText.maybe))
      }
      let known = try String.fetchAll(db, sql: "SELECT id FROM representatives ORDER BY position")
      guard known.contains(person) else {
        throw BookProblem.refused(
          BookText.unknownPerson(person), maybe: NearestName.of(person, among: known).map(BookText.maybe))
      }
      if let day {
        try db.execute(
          sql: """
            INSERT INTO person_changes (person, "from", column, value) VALUES (?, ?, ?, ?)
            ON CONFLICT (person, "from", column) DO UPDATE SET value = excluded.value
            """, arguments: [person, day.description, column, value])
      } else {
        try db.execute(
          sql: "UPDATE representatives SET \(BookJournal.quoted(column)) = ? WHERE id = ?", arguments: [value, person])
      }
      let month = String((day ?? Day(value ?? "") ?? Day(number: 20_000)).description.prefix(7))
      _ = try self.bare(db, month, asOf: day)
    }
  }
}

extension BookText {
  static func unknownColumn(_ column: String, _ known: [String]) -> Text {
    let list = known.joined(separator: ", ")
    return Text("没有“\(column)”这一列，可以是 \(list)", "there is no column \"\(column)\"; there are \(list)")
  }
}
