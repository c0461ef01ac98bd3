import Foundation
import RosterBook
import RosterFormats
import RosterModel
import Testing

@Suite("The station's book")
struct BookTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let act = Act(time: "2026-11-20 09:00:00", command: "test")

  /// A path for a book in a folder of its own.
  static func path() throws -> String {
    let folder = NSTemporaryDirectory() + "/watchbill-book-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder + "/station.book"
  }

  static func scenario(_ name: String) throws -> Scenario {
    try #require(ScenarioReader.read(path: root + "/Scenarios/" + name).scenario)
  }

  @Test(arguments: ["xiying", "hongxiang"]) func givesBackTheScenarioFromWhichItWasMade(_ name: String) throws {
    let scenario = try Self.scenario(name)
    let book = try Book.create(try Self.path(), from: scenario, Self.act)
    let month = String(scenario.horizon.days.lowerBound.description.prefix(7))
    #expect(ScenarioWriter.json(try book.scenario(month)) == ScenarioWriter.json(scenario.steeredByLedger))
  }

  @Test func isNotMadeOverAFile() throws {
    let path = try Self.path()
    let scenario = try Self.scenario("tiny")
    _ = try Book.create(path, from: scenario, Self.act)
    #expect(throws: BookProblem.self) { try Book.create(path, from: scenario, Self.act) }
    let names = try FileManager.default.contentsOfDirectory(atPath: (path as NSString).deletingLastPathComponent)
    #expect(names.allSatisfy { $0.hasPrefix("station.book") && !$0.contains("new") })
  }

  @Test func everyTableReadsBackAsItWasWritten() throws {
    let book = try Book.create(try Self.path(), from: try Self.scenario("xiying"), Self.act)
    for table in try book.tableNames() where !["acts", "journal"].contains(table) {
      let text = try book.csv(of: table)
      let done = try book.read(csv: Data(text.utf8), into: table, file: "\(table).csv", Self.act)
      #expect(done == (0, 0, 0), "\(table)")
      #expect(try book.csv(of: table) == text)
    }
    #expect(try book.verify(.english).findings.isEmpty)
  }

  @Test func aTableWithWrongRowsIsRefusedWhole() throws {
    let book = try Book.create(try Self.path(), from: try Self.scenario("xiying"), Self.act)
    let before = try book.csv(of: "leave")
    let rows = "person,from,until\nd01,2026-12-03,2026-12-01\nd001,2026-12-03,\nd02,2026-12-05,2026-12-06\n"
    do {
      _ = try book.read(csv: Data(rows.utf8), into: "leave", file: "leave.csv", Self.act)
      Issue.record("it was taken")
    } catch {
      #expect(error.problems.map { $0.mark?.line } == [2, 3])
      #expect(error.problems[1].suggestion?.english == "Maybe \"d01\"")
    }
    #expect(try book.csv(of: "leave") == before)
  }

  @Test func aTelephoneIsErasedFromEveryByte() throws {
    let path = try Self.path()
    let book = try Book.create(path, from: try Self.scenario("xiying"), Self.act)
    func isThere(_ text: String) -> Bool {
      ["", "-wal"].contains { end in
        guard let data = FileManager.default.contents(atPath: path + end) else { return false }
        return data.range(of: Data(text.utf8)) != nil
      }
    }
    try book.set("phone", of: "d01", to: "139-9999-9999", from: nil, Self.act)
    #expect(isThere("138-0000-0001") && isThere("139-9999-9999"))
    #expect(try book.erasePhone(of: "d01", Self.act) > 0)
    #expect(!isThere("138-0000-0001") && !isThere("139-9999-9999"))
    #expect(isThere("138-0000-0002"))
    #expect(throws: BookProblem.self) { try book.erasePhone(of: "d01", Self.act) }
  }

  @Test func aNewerBookIsRefused() throws {
    let path = try Self.path()
    _ = try Book.create(path, from: try Self.scenario("tiny"), Self.act)
    // The user_version stands at byte 60 of the file's header.
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 99]))
    try file.close()
    do {
      _ = try Book.open(path)
      Issue.record("it was opened")
    } catch {
      #expect(error.code == .newer)
      #expect(error.text.english.contains("version 99"))
    }
  }

  @Test func aBookOfTheFirstVersionIsBroughtUpToDate() throws {
    let path = try Self.path()
    try FileManager.default.copyItem(atPath: Self.root + "/Tests/Samples/book-v1.book", toPath: path)
    let book = try Book.open(path)
    let verdict = try book.verify(.english)
    #expect(verdict.version > 1)
    #expect(verdict.findings.isEmpty)
    #expect(ScenarioWriter.json(try book.scenario("2026-12")) == ScenarioWriter.json(try Self.month().steeredByLedger))
    try book.set("levels", of: "d1", to: "county", from: Day("2026-12-10"), Self.act)
  }

  /// The whole December of the tiny town.
  static func month() throws -> Scenario {
    var facts = ScenarioFacts(of: try scenario("tiny"))
    facts.horizon = Horizon(month: "2026-12")!
    return Scenario(facts)
  }

  @Test func whatHoldsFromADayOnHoldsFromThatDay() throws {
    let book = try Book.create(try Self.path(), from: try Self.scenario("tiny"), Self.act)
    try book.set("levels", of: "d1", to: "county;city", from: Day("2026-12-10"), Self.act)
    func levels(_ day: String) throws -> Set<Level> {
      let scenario = try book.scenario("2026-12", asOf: Day(day))
      return scenario.representatives[try #require(scenario.person("d1"))].levels
    }
    #expect(try levels("2026-12-09") != [.county, .city])
    #expect(try levels("2026-12-10") == [.county, .city])
    // The month as a whole knows both, each on its days.
    let whole = try book.scenario("2026-12")
    let person = whole.representatives[try #require(whole.person("d1"))]
    #expect(person.levels(on: Day("2026-12-09")!) == [.county])
    #expect(person.levels(on: Day("2026-12-10")!) == [.county, .city])
    #expect(person.levelTerms == [LevelTerm(.city, from: Day("2026-12-10"))])
    #expect(try book.scenario("2026-11").representatives[PersonIndex(0)].levels == [.county])
    #expect(try book.scenario("2027-01").representatives[PersonIndex(0)].levelTerms.isEmpty)
  }

  @Test func filesThatAreNoBookAreRefused() throws {
    let path = try Self.path()
    try Data("hello".utf8).write(to: URL(fileURLWithPath: path))
    do {
      _ = try Book.open(path)
      Issue.record("it was opened")
    } catch { #expect(error.code == .notABook) }
    do {
      _ = try Book.open(path + "x")
      Issue.record("it was opened")
    } catch { #expect(error.code == .missing) }
  }
}
