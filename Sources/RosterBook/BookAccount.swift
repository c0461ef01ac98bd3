import GRDB
public import RosterModel
public import RosterPlanning

/// A month's account: who should have served, who did, and what it leaves in the ledger.
public struct BookAccount: Sendable {
  /// The month.
  public var month: String
  /// Who should have served: the roster as it was made, in the scenario that knows every absence.
  public var roster: Roster
  /// The turns of the last published version, shift by shift.
  public var wall: [[PersonIndex]]
  /// Who did serve, shift by shift.
  public var served: [[PersonIndex]]
  /// How many turns nobody recorded: they count as served.
  public var unrecorded: Int
  /// What it leaves in the ledger.
  public var account: DutyAccount
}

extension Book {
  /// The account of a published month as the register stands.
  public func account(_ month: String) throws(BookProblem) -> BookAccount {
    try read { db in try self.account(db, month) }
  }

  func account(_ db: Database, _ month: String) throws -> BookAccount {
    let version = try Int.fetchOne(
      db, sql: "SELECT version FROM rosters WHERE month = ? AND state = 'published'", arguments: [month])
    guard let version else { throw BookProblem.refused(BookText.noRoster(month)) }
    let bare = try bare(db, month)
    let wall = try roster(db, month, version, on: bare)
    let base = try roster(db, month, wall.base, on: bare)
    var facts = ScenarioFacts(of: wall.roster.scenario)
    let people = Dictionary(
      uniqueKeysWithValues: zip(facts.representatives.map(\.id), facts.representatives.typedIndices))
    var served = wall.roster.crews
    var unrecorded = wall.roster.assignmentCount
    let rows = try Row.fetchAll(
      db, sql: "SELECT shift, planned, person, status FROM served WHERE substr(shift, 1, 7) = ? ORDER BY number",
      arguments: [month])
    for row in rows {
      guard let shift = bare.shift(named: row[0]) else { continue }
      let planned = (row[1] as String?).flatMap { people[$0] }
      if let planned, served[shift.position].contains(planned) {
        unrecorded -= 1
        served[shift.position].removeAll { $0 == planned }
        if row[3] == "excused" {
          let day = bare.shifts[shift].day
          facts.leave.append(Leave(person: planned, days: day...day))
        }
      }
      if let person = (row[2] as String?).flatMap({ people[$0] }) { served[shift.position].append(person) }
    }
    let roster = Roster(scenario: Scenario(facts), units: base.roster.units, crews: base.roster.crews)
    return BookAccount(
      month: month, roster: roster, wall: wall.roster.crews, served: served, unrecorded: unrecorded,
      account: DutyAccount(of: roster, served: served))
  }

  /// Moves a month into the ledger, once and in order.
  ///
  /// - Throws: `BookProblem` where it is closed already, an earlier published month is not, or it has no roster.
  public func close(_ month: String, _ act: Act) throws(BookProblem) -> MonthReport {
    _ = try Book.days(of: month)
    return try change(act) { db in
      if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM closed WHERE month = ?)", arguments: [month]) == true
      {
        throw BookProblem.refused(BookText.closedTwice(month))
      }
      if let last = try String.fetchOne(db, sql: "SELECT max(month) FROM closed"), last > month {
        throw BookProblem.refused(BookText.closeEarlier(month, than: last))
      }
      if let open = try self.openMonths(db, before: month).first {
        throw BookProblem.refused(BookText.closeFirst(open, before: month))
      }
      let account = try self.account(db, month)
      try self.settle(db, account)
      let statement = try db.makeStatement(
        sql: "INSERT INTO ledger (month, person, class, kind, hundredths, shift) VALUES (?, ?, ?, ?, ?, ?)")
      let scenario = account.roster.scenario
      for line in account.account.lines {
        let person = scenario.representatives[line.person].id
        for shift in line.served {
          try statement.execute(
            arguments: [month, person, line.turnClass.rawValue, "served", 100, scenario.shifts[shift].id])
        }
        if line.share != 0 {
          try statement.execute(arguments: [month, person, line.turnClass.rawValue, "share", -line.share, nil])
        }
      }
      try db.execute(sql: "INSERT INTO closed (month, closed) VALUES (?, ?)", arguments: [month, act.time])
      return try self.report(db, from: month, until: month, unrecorded: account.unrecorded)
    }
  }

  /// Writes the turns that nobody recorded into the register, as served by those on the wall.
  private func settle(_ db: Database, _ account: BookAccount) throws {
    let scenario = account.roster.scenario
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO served (shift, planned, person, status, levels) SELECT ?1, ?2, ?2, 'came', ?3
        WHERE NOT EXISTS (SELECT 1 FROM served WHERE shift = ?1 AND (planned = ?2 OR person = ?2))
        """)
    for (shift, crew) in zip(scenario.shifts, account.wall) {
      for person in crew {
        let id = scenario.representatives[person].id
        try statement.execute(arguments: [shift.id, id, try levels(db, of: id, on: shift.day)])
      }
    }
  }

  /// The levels that a person holds on a day.
  func levels(_ db: Database, of person: String, on day: Day) throws -> String? {
    let changed = try Row.fetchOne(
      db,
      sql: """
        SELECT value FROM person_changes WHERE person = ? AND column = 'levels' AND "from" <= ?
        ORDER BY "from" DESC, number DESC LIMIT 1
        """, arguments: [person, day.description])
    if let changed { return changed[0] }
    return try String.fetchOne(db, sql: "SELECT levels FROM representatives WHERE id = ?", arguments: [person])
  }
}
