import Foundation
import RosterFormats
import RosterModel
import RosterRules
import Testing

/// A made-up shift scheduling instance becomes a scenario, and its rosters solutions.
@Suite struct ShiftSchedulingTests {
  static let text = """
    # made up
    SECTION_HORIZON
    14

    SECTION_SHIFTS
    early,480,
    late,600,early
    night,720,early|late

    SECTION_STAFF
    Anna,early=14|late=3|night=0,4800,960,4,2,2,1
    Ben,late=14|night=14,5400,0,3,1,3,2
    Chen,early=9,3360,480,5,2,2,0

    SECTION_DAYS_OFF
    Anna,3,4,8
    Chen,0

    SECTION_SHIFT_ON_REQUESTS
    Anna,1,early,7

    SECTION_SHIFT_OFF_REQUESTS
    Ben,2,late,3
    Ben,2,late,2

    SECTION_COVER
    0,early,2,100,1
    1,early,1,100,1
    2,late,1,100,1
    5,night,1,50,2

    """

  private func facts(_ text: String) -> (facts: ScenarioFacts?, problems: [InputProblem]) {
    let windows = text.replacingOccurrences(of: "\n", with: "\r\n")
    return ImportFormat.nrp24.facts(
      of: InputFile(name: "folder/Week.txt", bytes: Data(windows.utf8)), language: .english)
  }

  @Test func everythingStatedBecomesAnOrdinaryScenario() throws {
    let facts = try #require(facts(Self.text).facts)
    #expect(facts.name == "Week" && facts.horizon.days.count == 14 && facts.horizon.days.lowerBound.weekday == .monday)
    #expect(facts.representatives.map(\.id) == ["Anna", "Ben", "Chen"])
    #expect(facts.shiftTypes.map(\.length) == [480, 600, 720] && facts.shiftTypes.allSatisfy { !$0.isNight })
    #expect(facts.leave.map { $0.days.count } == [2, 1, 1])
    #expect(facts.requests.map(\.price) == [7, 3, 2])
    // Each pair of weights, and the shifts without cover, at a site of their own.
    #expect(facts.sites.map(\.id) == ["ward", "ward-2", "ward-3"])
    let shifts = facts.plannedShifts()
    #expect(shifts.count == 14 * 3 && Set(shifts.map(\.id)).count == shifts.count)
    #expect(shifts.first { $0.id == "2024-01-01/ward/early" }?.place(.deputy)?.wanted == 2)
    #expect(shifts.first { $0.id == "2024-01-06/ward-2/night" }?.place(.deputy)?.wanted == 1)
    #expect(shifts.first { $0.id == "2024-01-01/ward-3/late" }?.place(.deputy)?.wanted == 0)
    #expect(shifts.allSatisfy { $0.place(.deputy)?.maximum == 3 })
    func limit(_ person: Int, _ rule: String) -> [Int?] {
      facts.limits.filter { $0.person == PersonIndex(person) && $0.rule == rule }.flatMap { [$0.least, $0.most] }
    }
    #expect(limit(0, "most-late") == [nil, 3] && limit(1, "most-early") == [nil, 0] && limit(1, "most-late") == [])
    #expect(
      limit(0, "maxHours") == [960, 4800] && limit(1, "daysOff") == [3, nil] && limit(2, "weekends") == [nil, 0])
    #expect(limit(1, "consecutiveDays") == [1, 3])
  }

  @Test func theFolderReadsBackAsTheSameScenario() throws {
    let scenario = Scenario(try #require(facts(Self.text).facts))
    let files = FolderWriter.files(scenario)
    let reading = ScenarioReader.read(files: files.map { InputFile(name: $0.name, bytes: Data($0.text.utf8)) })
    #expect(reading.problems.map(\.brief) == [])
    #expect(try ScenarioWriter.json(#require(reading.scenario)) == ScenarioWriter.json(scenario))
  }

  @Test func aRosterIsWrittenCellByCell() throws {
    let scenario = Scenario(try #require(facts(Self.text).facts))
    var roster = Roster(empty: scenario, units: scenario.people.map { DutyUnit([$0]) })
    for (person, shift) in [
      (0, "2024-01-01/ward/early"), (0, "2024-01-03/ward/late"), (2, "2024-01-01/ward/early"),
      (0, "2024-01-01/ward-3/late"),
    ] { roster[try #require(scenario.shift(named: shift))] += [PersonIndex(person)] }
    let text = try #require(PublicationFormat.nrp24.text(of: roster).text)
    #expect(
      text == """
        Anna,early|late,-,late,-,-,-,-,-,-,-,-,-,-,-
        Ben,-,-,-,-,-,-,-,-,-,-,-,-,-,-
        Chen,early,-,-,-,-,-,-,-,-,-,-,-,-,-

        """)
  }

  /// Edits of the instance, and what each is told: every one at its line and field.
  @Test(arguments: [
    ("# made up", "14,early,2", ["Week.txt:1:1 section.none"]),
    ("SECTION_HORIZON\n14", "SECTION_HORIZON\n14\n15", ["Week.txt:4:1 line.extra"]),
    ("14\n\n", "0\n\n", ["Week.txt:3:1 number.wrong"]),
    ("14\n\n", "9999999999999999999999\n\n", ["Week.txt:3:1 number.wrong"]),
    (
      "SECTION_COVER", "SECTION_COVERS",
      [
        "Week.txt:1:1 section.missing", "Week.txt:26:1 section.unknown | Maybe \"SECTION_COVER\"",
      ]
    ),
    ("late,600,early", "late,600", ["Week.txt:7:2 line.fields"]),
    (
      "late,600,early", "late,1441,earl",
      [
        "Week.txt:7:2 number.wrong", "Week.txt:7:3 shiftType.unknown | Maybe \"early\"",
      ]
    ),
    (
      "late,600,early", "early,600,",
      [
        "Week.txt:7:1 shiftType.duplicate", "Week.txt:8:3 shiftType.unknown",
      ]
    ),
    ("4800,960", "800,960", ["Week.txt:11:4 limit.order"]),
    ("late=3|", "late|lat=3|", ["Week.txt:11:2 limit.wrong", "Week.txt:11:2 shiftType.unknown | Maybe \"late\""]),
    (
      "Chen,early=9", "Ben,early=9", ["Week.txt:13:1 person.duplicate", "Week.txt:17:1 person.unknown | Maybe \"Ben\""]
    ),
    (
      "Anna,3,4,8", "Anna,3,14,-1,x",
      [
        "Week.txt:16:3 number.wrong", "Week.txt:16:4 number.wrong", "Week.txt:16:5 number.wrong",
      ]
    ),
    (
      "Anna,1,early,7", "Ana,1,early,-7",
      [
        "Week.txt:20:1 person.unknown | Maybe \"Anna\"", "Week.txt:20:4 number.wrong",
      ]
    ),
    ("1,early,1,100,1", "0,early,1,2000,1", ["Week.txt:28:4 number.wrong"]),
    ("1,early,1,100,1", "0,early,1,100,1", ["Week.txt:28:1 cover.duplicate"]),
  ])
  func wrongLinesAreToldTogether(_ old: String, _ new: String, _ expected: [String]) {
    let told = facts(Self.text.replacingOccurrences(of: old, with: new))
    #expect(told.facts == nil)
    let problems = told.problems.map { $0.brief.replacingOccurrences(of: "folder/", with: "") }
    for problem in expected { #expect(problems.contains(problem), "\(problems)") }
    for problem in told.problems where problem.code == "number.wrong" {
      #expect(problem.text(.english).contains("allowed: ") && problem.text(.chinese).contains("可用："))
    }
  }

  @Test(arguments: ["", "\n\n", "# nothing", "SECTION_HORIZON", ",,,\n|", "SECTION_STAFF\n,\nSECTION_SHIFTS\n,,\n-,1,"])
  func nothingCrashes(_ text: String) {
    let told = facts(text)
    #expect(told.facts == nil && !told.problems.isEmpty)
  }

  /// Cut anywhere, the file is read or refused.
  @Test func cutFilesDoNotCrash() {
    for length in stride(from: 0, to: Self.text.count, by: 7) { _ = facts(String(Self.text.prefix(length))) }
  }
}
