import Foundation
import RosterAudit
import RosterBook
import RosterFormats
import RosterModel
import RosterPlanning
import Testing

@Suite("Months of a book")
struct BookMonthTests {
  private static func act(_ reason: String = "") -> Act {
    Act(time: "2026-12-31 20:00:00", command: "test", reason: reason, asked: "head")
  }

  /// The pairs of the town take turns; a person who is not in office is left out.
  private static func turns(_ scenario: Scenario) -> Roster {
    let units = stride(from: 0, to: scenario.people.count, by: 2).map { first in
      DutyUnit([PersonIndex(first), PersonIndex(first + 1)])
    }
    let crews = scenario.shifts.enumerated().map { number, shift in
      units[number % units.count].members.filter { scenario.representatives[$0].isMember(on: shift.day) }
    }
    return Roster(scenario: scenario, units: units, crews: crews)
  }

  /// A book of the tiny town with December published.
  private static func book(leaving: String? = nil) throws -> Book {
    let book = try Book.create(try BookTests.path(), from: try BookTests.scenario("tiny"), act())
    if let leaving { try book.set("until", of: "d1", to: leaving, from: nil, act()) }
    let roster = turns(try book.scenario("2026-12"))
    try book.keep(NewRoster(roster, status: "feasible"), of: "2026-12", publish: true, replacing: nil, act())
    return book
  }

  private static func balance(_ book: Book, _ person: String, _ turnClass: String = "all") throws -> LedgerBalance {
    try #require(try book.ledger(person: person, explaining: true).first { $0.turnClass == turnClass })
  }

  @Test func closingMovesTheMonthIntoTheLedgerOnce() throws {
    let book = try Self.book()
    let before = try book.ledger().filter { $0.turnClass == "all" }.reduce(0) { $0 + $1.balance }
    let report = try book.close("2026-12", Self.act())
    #expect(report.total.turns == 124)
    #expect(report.people.reduce(0) { $0 + $1.turns } == 124)
    #expect(report.sites.reduce(0) { $0 + $1.turns } == 124)
    #expect(report.unrecorded == 124)
    let balances = try book.ledger(explaining: true)
    for name in ["all", "day", "night", "restDay", "onCall"] {
      let own = balances.filter { $0.turnClass == name }
      #expect(own.reduce(0) { $0 + $1.served } == own.reduce(0) { $0 + $1.share }, "\(name)")
    }
    #expect(balances.filter { $0.turnClass == "all" }.reduce(0) { $0 + $1.balance } == before)
    #expect(balances.allSatisfy { line in line.balance == line.entries.reduce(0) { $0 + $1.hundredths } })
    #expect(throws: BookProblem.self) { try book.close("2026-12", Self.act()) }
    #expect(throws: BookProblem.self) { try book.close("2026-11", Self.act()) }
    #expect(try book.verify(.english).findings.isEmpty)
    #expect(throws: BookProblem.self) {
      try book.record(
        [ServedTurn(shift: "2026-12-01/station/day", planned: "d1", person: "d1", status: .came)], Self.act())
    }
  }

  @Test func anAbsenceIsADebtUnlessItIsExcused() throws {
    var balances: [ServedTurn.Status: Int] = [:]
    for status in [ServedTurn.Status.excused, .unexcused] {
      let book = try Self.book()
      let roster = try #require(try book.published("2026-12"))
      let scenario = roster.roster.scenario
      let shift = try #require(scenario.shifts.typedIndices.first { roster.roster[$0].contains(PersonIndex(0)) })
      let turn = ServedTurn(
        shift: scenario.shifts[shift].id, planned: "d1", person: "d3", status: status, constituents: 4)
      try book.record([turn], Self.act("ill"))
      let report = try book.close("2026-12", Self.act())
      balances[status] = try Self.balance(book, "d1").balance
      let own = try #require(report.people.first { $0.id == "d1" })
      #expect((own.excused, own.unexcused) == (status == .excused ? (1, 0) : (0, 1)))
      let other = try #require(report.people.first { $0.id == "d3" })
      #expect(other.stoodIn == 1 && other.constituents == 4)
      let entry = try #require(try Self.balance(book, "d3").entries.first { $0.shift == turn.shift })
      #expect(entry.insteadOf == "d1")
    }
    #expect(balances[.excused]! > balances[.unexcused]!)
  }

  @Test func whoLeavesInTheMonthOwesAShareOfTheDaysInOffice() throws {
    let book = try Self.book(leaving: "2026-12-10")
    try book.set("levels", of: "d2", to: "county;city", from: Day("2026-12-16"), Self.act())
    let report = try book.close("2026-12", Self.act())
    let leaver = try Self.balance(book, "d1")
    let partner = try Self.balance(book, "d2")
    // The shifts of 10 days, where the partner has those of 31 and serves on alone.
    #expect(leaver.share > 0 && leaver.share * 5 < partner.share * 2)
    #expect(leaver.served / 100 == report.people.first { $0.id == "d1" }?.turns)
    let levels = try #require(report.people.first { $0.id == "d2" }?.levels)
    #expect(levels.contains("county;city") && levels.contains("township"))
    let roster = try #require(try book.published("2026-12"))
    let late = zip(roster.roster.scenario.shifts, roster.roster.crews).filter { $0.0.day > Day("2026-12-10")! }
    #expect(late.allSatisfy { !$0.1.contains(PersonIndex(0)) })
  }

  /// One leaves on the 10th, one changes level on the 16th, one holds two levels; a rule wants the county by day.
  @Test func levelsThatChangeAreRightInRosterLedgerAndRegister() throws {
    let book = try Book.create(try BookTests.path(), from: try BookTests.scenario("tiny"), Self.act())
    let rules = try book.csv(of: "rules")
    let rule = #"{"level":{"level":"county","price":10,"shiftTypes":["day"]}}"#
    let wanted = "\"\(rule.replacing("\"", with: "\"\""))\"\n"
    _ = try book.read(csv: Data((rules + wanted).utf8), into: "rules", file: "rules.csv", Self.act())
    try book.set("until", of: "d6", to: "2026-12-10", from: nil, Self.act())
    try book.set("levels", of: "d5", to: "county", from: Day("2026-12-16"), Self.act())
    try book.set("levels", of: "d1", to: "county;township", from: nil, Self.act())
    let made = Self.turns(try book.scenario("2026-12"))
    try book.keep(NewRoster(made, status: "feasible"), of: "2026-12", publish: true, replacing: nil, Self.act())
    let wall = try #require(try book.published("2026-12"))
    let scenario = wall.roster.scenario
    // The roster: d5 and d6 are of the township, d5 of the county from the 16th on.
    let missing = Audit(wall.roster).findings.filter { $0.rule == "level" }
    let alone = Set(missing.flatMap(\.shifts).map { scenario.shifts[$0].day })
    let days = Set(
      zip(scenario.shifts, wall.roster.crews).filter { shift, crew in
        shift.id.hasSuffix("/day") && crew.contains(PersonIndex(4))
      }.map(\.0.day))
    #expect(days.contains { $0 >= Day("2026-12-16")! } && alone.isSuperset(of: days.filter { $0 < Day("2026-12-16")! }))
    #expect(alone.isDisjoint(with: days.filter { $0 >= Day("2026-12-16")! }))
    _ = try book.close("2026-12", Self.act())
    // The ledger counts turns, not levels: whoever holds two counts once.
    let served = try book.ledger(explaining: true).filter { $0.turnClass == "all" }
    #expect(served.reduce(0) { $0 + $1.served } == 100 * wall.roster.assignmentCount)
    #expect(served.reduce(0) { $0 + $1.served } == served.reduce(0) { $0 + $1.share })
    // The register has the levels of each day.
    let rows = try book.csv(of: "served").split(whereSeparator: \.isNewline).dropFirst()
    for row in rows where row.contains(",d5,") {
      #expect(row.contains(",county,") == (row.prefix(10) >= "2026-12-16"), "\(row)")
    }
    #expect(rows.contains { $0.contains(",d5,") && $0.contains(",township,") })
    #expect(rows.filter { $0.contains(",d1,") }.allSatisfy { $0.contains("county;township") })
    #expect(rows.filter { $0.contains(",d6,") }.allSatisfy { $0.prefix(10) <= "2026-12-10" })
  }

  @Test func aRegisterReadFromATableFitsTheWall() throws {
    let book = try Self.book()
    let before = try book.csv(of: "served")
    let wall = try #require(try book.published("2026-12"))
    let shift = wall.roster.scenario.shifts[ShiftIndex(0)].id
    let crew = wall.roster[ShiftIndex(0)].map { wall.roster.scenario.representatives[$0].id }
    let other = try #require(["d1", "d2", "d3", "d4", "d5", "d6"].first { !crew.contains($0) })
    func read(_ rows: [String]) throws(BookProblem) -> (added: Int, changed: Int, removed: Int) {
      let text = (["shift,planned,person,status"] + rows).joined(separator: "\n") + "\n"
      return try book.read(csv: Data(text.utf8), into: "served", file: "served.csv", Self.act())
    }
    let wrong = [
      "\(shift),\(other),\(other),came",  // not on the shift
      "\(shift),\(crew[0]),\(crew[1]),unexcused",  // the stand-in serves it already
      "2026-12-01/station/dey,\(crew[0]),\(crew[0]),came",  // no such shift
      "2027-01-01/station/day,\(crew[0]),\(crew[0]),came",  // no roster
    ]
    do {
      _ = try read(wrong)
      Issue.record("it was taken")
    } catch {
      #expect(error.problems.map { $0.mark?.line } == [2, 3, 4, 5])
      #expect(error.problems[2].suggestion?.english == "Maybe \"2026-12-01/station/day\"")
    }
    #expect(try book.csv(of: "served") == before)
    #expect(try read(["\(shift),\(crew[0]),\(other),unexcused", "\(shift),\(crew[1]),\(crew[1]),came"]).added == 2)
    _ = try book.close("2026-12", Self.act())
    #expect(throws: BookProblem.self) { try read([]) }
    #expect(throws: BookProblem.self) { try read(["\(shift),\(crew[0]),\(crew[0]),came"]) }
  }

  @Test func theNextMonthKnowsWhatWasServed() throws {
    let book = try Self.book()
    let open = try book.scenario("2027-01")
    #expect(open.history.count == 124)
    #expect(open.pairWishes.filter { $0.kind == .former }.count == 3)
    _ = try book.close("2026-12", Self.act())
    let closed = try book.scenario("2027-01")
    #expect(ScenarioWriter.json(closed) == ScenarioWriter.json(open))
    for line in try book.ledger() {
      let turnClass = try #require(TurnClass(rawValue: line.turnClass))
      #expect(closed.ledger[try #require(closed.person(line.person)), turnClass] == line.balance)
    }
  }

  @Test func publishingAgainNeedsAReasonAndTheVersionThatWasSeen() throws {
    let book = try Self.book()
    let roster = NewRoster(Self.turns(try book.scenario("2026-12")), status: "feasible")
    #expect(throws: BookProblem.self) {
      try book.keep(roster, of: "2026-12", publish: true, replacing: 1, Self.act())
    }
    #expect(throws: BookProblem.self) {
      try book.keep(roster, of: "2026-12", publish: true, replacing: nil, Self.act("why"))
    }
    #expect(try book.keep(roster, of: "2026-12", publish: true, replacing: 1, Self.act("why")) == 2)
    #expect(try book.published("2026-12")?.version == 2)
    #expect(try book.csv(of: "acts").contains("why,head"))
  }

  @Test func aSwapIsKeptAndTheLedgerKnowsWhoShouldHaveServed() throws {
    let book = try Self.book()
    let wall = try #require(try book.published("2026-12"))
    let scenario = wall.roster.scenario
    let (first, second) = (scenario.shifts[ShiftIndex(0)].id, scenario.shifts[ShiftIndex(4)].id)
    let override = Override(
      .swap,
      turns: [
        .init(person: "d1", shift: first, serves: false), .init(person: "d3", shift: first, serves: true),
        .init(person: "d3", shift: second, serves: false), .init(person: "d1", shift: second, serves: true),
      ])
    let change = try #require(AgreedChange(override, to: wall.roster))
    try book.keep(changed: change.roster, [override], of: "2026-12", replacing: wall, Self.act("swap"))
    let now = try #require(try book.published("2026-12"))
    #expect(now.overrides == [override] && now.base == 1 && now.version == 2)
    #expect(now.roster.crews == change.roster.crews)
    let account = try book.account("2026-12")
    let line = try #require(account.account[PersonIndex(0), .all])
    #expect(line.rostered.contains(ShiftIndex(0)) && !line.served.contains(ShiftIndex(0)))
    // Somebody who looked at the roster before the swap must look again.
    #expect(throws: BookProblem.self) {
      try book.keep(changed: wall.roster, [], of: "2026-12", replacing: wall, Self.act("late"))
    }
  }

  @Test func backupAndRestoreGiveTheBookOfTheirMoment() throws {
    let book = try Self.book()
    let copy = book.path + ".copy"
    try book.backUp(to: copy, overwrites: false)
    let before = try book.csv(of: "served") + book.csv(of: "acts")
    _ = try book.close("2026-12", Self.act())
    #expect(throws: BookProblem.self) { try book.backUp(to: copy, overwrites: false) }
    #expect(throws: BookProblem.self) { try Book.restore(book.path, from: copy, overwrites: false, .english) }
    try Book.restore(book.path, from: copy, overwrites: true, .english)
    let restored = try Book.open(book.path)
    #expect(try restored.csv(of: "served") + restored.csv(of: "acts") == before)
  }

  @Test func theNextMonthGoesOnWhereTheOrderStopped() throws {
    var facts = ScenarioFacts(of: try BookTests.month())
    facts.rules.append(RuleStatement("order"))
    let book = try Book.create(try BookTests.path(), from: Scenario(facts), Self.act())
    let roster = Self.turns(try book.scenario("2026-12"))
    #expect(try book.scenario("2027-01").rules.first { $0.name == "order" }?.values["next"] == nil)
    try book.keep(NewRoster(roster, status: "feasible"), of: "2026-12", publish: true, replacing: nil, Self.act())
    guard
      case .list(let next)? = try book.scenario("2027-01").rules.first(where: { $0.name == "order" })?.values["next"]
    else {
      Issue.record("nobody is due")
      return
    }
    #expect(!next.isEmpty)
    // December itself begins where it began.
    #expect(try book.scenario("2026-12").rules.first { $0.name == "order" }?.values["next"] == nil)
  }

  @Test func theJournalTellsWhatWasBeforeAndAfter() throws {
    let book = try Book.create(try BookTests.path(), from: try BookTests.scenario("tiny"), Self.act())
    try book.set("occupation", of: "d1", to: "judge", from: nil, Self.act("new work"))
    let line = try #require(try book.csv(of: "journal").split(separator: "\r\n").last)
    #expect(line.contains("退休法官") && line.contains("judge"))
    let act = try #require(try book.csv(of: "acts").split(separator: "\r\n").last)
    #expect(act.hasSuffix("2026-12-31 20:00:00,test,new work,head"))
    // A change that is refused leaves no act.
    #expect(throws: BookProblem.self) { try book.set("shoe", of: "d1", to: "43", from: nil, Self.act("no")) }
    #expect(try !book.csv(of: "acts").contains(",no,"))
    #expect(throws: BookProblem.self) {
      try book.read(csv: Data("act\n1\n".utf8), into: "journal", file: "j.csv", Self.act())
    }
  }

  @Test func mattersVisitsAndActivitiesAreCounted() throws {
    let book = try Self.book()
    let details = ["person": "d1", "status": "solved", "batch": "onTheSpot", "shift": "2026-12-01/station/day"]
    try book.record(Matter(number: "1", time: "2026-12-01 10:00", channel: "visit", details: details), Self.act())
    try book.record(Matter(number: "1", time: "2026-12-01 10:00", channel: "phone"), Self.act())
    try book.recordVisit(by: "d1", on: Day("2026-12-03")!, grid: "g1", households: 5, note: "", Self.act())
    let report = try book.report(from: "2026-12", until: "2026-12", person: "d1")
    #expect(report.people.count == 1)
    #expect(report.people[0].matters == 1 && report.people[0].solved == 1 && report.people[0].households == 5)
    #expect(report.sites[0].matters == 1)
    #expect(try book.csv(of: "matters").contains("1,2026-12-01 10:00,phone"))
    #expect(throws: BookProblem.self) {
      try book.record(Matter(number: "2", time: "2026-12-01 10:00", channel: "pigeon"), Self.act())
    }
    #expect(try book.csv(of: "journal").contains("pigeon") == false)
  }
}
