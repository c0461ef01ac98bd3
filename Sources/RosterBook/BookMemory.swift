import GRDB
import RosterFormats
import RosterModel
import RosterPlanning
import RosterRules

/// What a book remembers of earlier months when it is asked for a month's scenario.
extension Book {
  /// The scenario of a month with all that the book remembers.
  func scenario(_ db: Database, _ month: String, asOf day: Day? = nil) throws -> Scenario {
    var facts = ScenarioFacts(of: try bare(db, month, asOf: day))
    let people = Dictionary(
      uniqueKeysWithValues: zip(facts.representatives.map(\.id), facts.representatives.typedIndices))
    try addBalances(to: &facts, people, db, before: month)
    try addPast(to: &facts, people, db, before: month)
    try addFormerPairs(to: &facts, people, db, before: month)
    try addAbsences(to: &facts, people, db, around: month)
    try setPointers(of: &facts, people, db, before: month)
    return Scenario(facts)
  }

  /// The scenario of a month as the tables state it, earlier months left out.
  func bare(_ db: Database, _ month: String, asOf day: Day? = nil) throws -> Scenario {
    try Book.accepted(try reading(db, try Book.days(of: month), asOf: day), month).steeredByLedger
  }

  /// Adds what the closed months left, and what published ones will leave if they are served as they stand.
  private func addBalances(
    to facts: inout ScenarioFacts, _ people: [String: PersonIndex], _ db: Database, before month: String
  ) throws {
    var ledger = facts.ledger ?? Ledger(people: facts.representatives.count)
    var isTouched = facts.ledger != nil
    let rows = try Row.fetchAll(
      db, sql: "SELECT person, class, sum(hundredths) FROM ledger WHERE month < ? GROUP BY person, class",
      arguments: [month])
    for row in rows {
      guard let person = people[row[0]], let turnClass = TurnClass(rawValue: row[1]) else { continue }
      ledger[person, turnClass] += row[2]
      isTouched = true
    }
    for open in try openMonths(db, before: month) {
      let account = try account(db, open)
      let ids = account.roster.scenario.representatives
      for line in account.account.lines {
        guard let person = people[ids[line.person].id], !line.served.isEmpty || line.share != 0 else { continue }
        ledger[person, line.turnClass] += 100 * line.served.count - line.share
        isTouched = true
      }
    }
    facts.ledger = isTouched ? ledger : nil
  }

  /// Published months that are not closed, in order.
  func openMonths(_ db: Database, before month: String) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT month FROM rosters WHERE state = 'published' AND month < ? AND month NOT IN (SELECT month FROM closed)
        ORDER BY month
        """, arguments: [month])
  }

  /// Adds the turns of the year before the month: those served, and those on the wall where nothing is recorded.
  private func addPast(
    to facts: inout ScenarioFacts, _ people: [String: PersonIndex], _ db: Database, before month: String
  ) throws {
    let first = facts.horizon.days.lowerBound
    let sites = Dictionary(uniqueKeysWithValues: zip(facts.sites.map(\.id), facts.sites.typedIndices))
    let types = Dictionary(uniqueKeysWithValues: zip(facts.shiftTypes.map(\.id), facts.shiftTypes.typedIndices))
    var known = Set(facts.history)
    let turns = try Row.fetchAll(
      db,
      sql: """
        SELECT shift, person FROM served WHERE person IS NOT NULL AND shift >= :since AND shift < :until
        UNION SELECT a.shift, a.person FROM assignments a JOIN rosters r USING (month, version)
        WHERE r.state = 'published' AND a.shift >= :since AND a.shift < :until
          AND NOT EXISTS (SELECT 1 FROM served s WHERE s.shift = a.shift AND s.planned = a.person)
        ORDER BY 1, 2
        """, arguments: ["since": first.advanced(by: -366).description, "until": first.description])
    for turn in turns {
      let parts = (turn[0] as String).split(separator: "/")
      guard parts.count == 3, let day = Day(parts[0]), let site = sites[String(parts[1])],
        let type = types[String(parts[2])], let person = people[turn[1]]
      else { continue }
      let past = PastTurn(day: day, site: site, type: type, person: person)
      if known.insert(past).inserted { facts.history.append(past) }
    }
  }

  /// Those who were a pair in the last published month stay one unless somebody left or much is gained.
  private func addFormerPairs(
    to facts: inout ScenarioFacts, _ people: [String: PersonIndex], _ db: Database, before month: String
  ) throws {
    let units = try String.fetchOne(
      db, sql: "SELECT units FROM rosters WHERE state = 'published' AND month < ? ORDER BY month DESC LIMIT 1",
      arguments: [month])
    guard let units, facts.pairing.mode == .standing else { return }
    let decided = Set(facts.pairWishes.filter { $0.kind != .forbidden }.flatMap(\.people))
    for ids in JSONLists.read(units) {
      let members = ids.compactMap { people[$0] }
      let last = facts.horizon.days.upperBound
      guard members.count == ids.count, members.count == 2, decided.isDisjoint(with: members),
        members.allSatisfy({ facts.representatives[$0].isMember(on: last) })
      else { continue }
      facts.pairWishes.append(PairWish(people: members.sorted(), kind: .former))
    }
  }

  /// Absences that came to be known with the rosters of other months.
  private func addAbsences(
    to facts: inout ScenarioFacts, _ people: [String: PersonIndex], _ db: Database, around month: String
  ) throws {
    let days = facts.horizon.days
    let changes = try String.fetchAll(
      db,
      sql: """
        SELECT change FROM overrides JOIN rosters USING (month, version)
        WHERE rosters.state = 'published' AND overrides.state <> 'impossible' AND month <> ? ORDER BY month, position
        """, arguments: [month])
    for absence in changes.compactMap({ OverrideText.read($0) }).flatMap(\.absences) {
      guard let person = people[absence.person], let away = absence.days, away.upperBound >= days.lowerBound,
        away.lowerBound <= days.upperBound
      else { continue }
      facts.leave.append(Leave(person: person, days: away, isExcused: absence.isExcused))
    }
  }

  /// Whose turn it is, as the last published month left it.
  private func setPointers(
    of facts: inout ScenarioFacts, _ people: [String: PersonIndex], _ db: Database, before month: String
  ) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT rule, parameter, people FROM pointers
        WHERE month = (SELECT max(month) FROM pointers WHERE month < ?) ORDER BY rule, parameter
        """, arguments: [month])
    for row in rows {
      let rule: String = row[0]
      let due = JSONLists.read("[\(row[2] as String)]").first ?? []
      for index in facts.rules.indices {
        let statement = facts.rules[index]
        var id = statement.name
        if case .text(let own)? = statement.values["id"] { id = own }
        guard statement.name == TurnsInOrder.name, id == rule else { continue }
        facts.rules[index].values[row[1]] = .list(due.filter { people[$0] != nil }.map { .text($0) })
      }
    }
  }
}

extension Scenario {
  /// The scenario whose roster is steered by the very balances that the book's ledger keeps, whatever way of sharing one
  /// month alone would do; where a rule says itself how it shares, it stays.
  package var steeredByLedger: Scenario {
    var facts = ScenarioFacts(of: self)
    for index in facts.rules.indices where facts.rules[index].name == Fairness.name {
      facts.rules[index].values["share"] = facts.rules[index].values["share"] ?? .text(ShareBasis.shifts.rawValue)
    }
    if facts.pairing.mode != .standing { return Scenario(facts) }
    // Absences and stand-ins part the balances of pairs: whoever is more than half a turn behind the partner may make up
    // for it alone, which brings the two nearer to each other.
    let index =
      facts.rules.firstIndex { $0.name == Pairs.name }
      ?? {
        facts.rules.append(RuleStatement(Pairs.name, [:]))
        return facts.rules.count - 1
      }()
    facts.rules[index].values["even"] = facts.rules[index].values["even"] ?? .integer(50)
    return Scenario(facts)
  }
}
