import Foundation
import RosterFormats
import RosterModel
import RosterRules
import Testing

@Suite("Patch")
struct PatchTests {
  private static let document = """
    version: 1
    name: Test
    horizon: { from: 2026-12-01, until: 2026-12-07 }
    grids: { g1: {}, g2: {} }
    shiftTypes:
      day: { start: "08:30", end: "18:00" }
      night: { start: "18:00", end: "08:30", mode: onCall }
      visit: { start: "09:00", end: "11:00" }
    sites:
      station:
        name: Station
        cover:
          - { shifts: [day, night], days: every day }
      west: { kind: point, of: station, grids: g1, cover: [ { shifts: visit, days: Wed } ] }
      east: { kind: point, of: station, grids: g2, cover: [ { shifts: visit, days: Thu } ] }
    pairing: per-shift
    rules:
      - rest: { hours: 11 }
      - maxShifts: { id: monthly, most: 6 }
      - maxShifts: { id: weekly, per: week, most: 3, shiftTypes: [night] }
      - together: { people: [d03, d04] }
    """
  private static let people = "id,name,sites\nd01,王伟,\nd02,李娜,east\nd03,张强,\nd04,王伟,\nd05,赵敏,\n"

  private func town() throws -> TestFolder {
    try TestFolder(
      document: Self.document, people: Self.people,
      [
        "locks.csv": "person,shift\nd01,2026-12-02/station/night\n",
        "requests.csv": "person,from,wish,shifts\nd02,2026-12-03,off,night\n",
        "limits.csv": "person,rule,most\nd05,monthly,2\n",
        "history.csv": "date,shift,person\n2026-11-30,station/night,d05\n2026-11-30,station/day,d05\n",
      ])
  }

  private func read(_ changes: String) throws -> ScenarioReading {
    let folder = try town()
    let patch = Patch.read(yaml: "changes:\n" + changes, name: "p.yaml")
    #expect(patch.problems.map(\.brief) == [])
    return ScenarioReader.read(path: folder.path, patches: [try #require(patch.patch)])
  }

  private func scenario(_ changes: String) throws -> Scenario {
    let reading = try read(changes)
    #expect(reading.problems.filter { $0.severity == .error }.map(\.brief) == [])
    return try #require(reading.scenario)
  }

  private func problems(_ changes: String) throws -> [String] {
    let reading = try read(changes)
    #expect(reading.scenario == nil)
    return reading.problems.filter { $0.severity == .error }.map(\.brief)
  }

  @Test("sets a rule by its id or by a name that only one has, and a standing rule that is not stated")
  func rules() throws {
    let scenario = try scenario(
      """
        - set: { rules.rest.hours: 16, rules.weekly.most: 2, rules.crew.price: 7, rules.rest.price: 5 }
        - dropRules: [together]
        - addRules: [ travel, { maxHours: { most: 40 } } ]
      """)
    let values = scenario.rules.map {
      "\($0.name) \($0.values.sorted { $0.key < $1.key }.map { "\($0): \($1.written)" })"
    }
    #expect(
      values == [
        #"rest ["hours: 16", "price: 5"]"#, #"maxShifts ["id: monthly", "most: 6"]"#,
        #"maxShifts ["id: weekly", "most: 2", "per: week", "shiftTypes: [night]"]"#, #"crew ["price: 7"]"#,
        "travel []", #"maxHours ["most: 40"]"#,
      ])
  }

  @Test("adds, removes and excuses people, and drops what was said of those who are gone")
  func people() throws {
    let scenario = try scenario(
      """
        - addPeople: { id: d09, name: 孙丽, fields: [law, farming] }
        - removePeople: 赵敏
        - away: { person: 李娜, from: 2026-12-02, until: 2026-12-04 }
        - set: { people.d03.until: 2026-12-05 }
      """)
    #expect(scenario.representatives.map(\.id) == ["d01", "d02", "d03", "d04", "d09"])
    #expect(scenario.representatives[scenario.person("d09")!].fields == ["law", "farming"])
    #expect(scenario.representatives[scenario.person("d03")!].until == Day("2026-12-05"))
    #expect(scenario.leave.map { scenario.representatives[$0.person].id } == ["d02"])
    #expect(scenario.limits.isEmpty && scenario.history.isEmpty)
  }

  @Test("opens and closes sites, and lets one crew serve two")
  func sites() throws {
    let opened = try scenario(
      "  - openSites: { north: { kind: point, of: station, cover: [ { shifts: visit, days: Mon } ] } }\n"
        + "  - closeSites: east\n")
    #expect(
      opened.shifts.map(\.id).filter { $0.hasSuffix("visit") } == ["2026-12-02/west/visit", "2026-12-07/north/visit"])
    // Who served only there goes to the station to which the point belongs.
    #expect(opened.representatives[opened.person("d02")!].sites == ["station"])
    let shared = try scenario("  - shareCrew: { east: west }\n")
    #expect(shared.sites.map(\.grids) == [[], ["g1", "g2"], []])
    #expect(shared.shifts.count { $0.id.hasSuffix("visit") } == 1)
    #expect(shared.representatives[shared.person("d02")!].sites == ["west"])
  }

  @Test(
    "moves the horizon and leaves out what does not fit it",
    arguments: ["horizon: { month: 2027-01 }", "set: { horizon.month: 2027-01 }"])
  func horizon(change: String) throws {
    let reading = try read("  - \(change)\n")
    let scenario = try #require(reading.scenario)
    #expect(scenario.horizon.days == Horizon(month: "2027-01")!.days)
    #expect(scenario.locks.isEmpty && scenario.history.count == 2)
    #expect(reading.problems.contains { $0.code == "horizon.leaves" && $0.severity == .warning })
  }

  @Test("cuts round-the-clock shifts into turns of 8, 12 and 24 hours", arguments: [8, 12, 24])
  func hours(hours: Int) throws {
    let scenario = try scenario("  - shiftHours: { hours: \(hours), start: \"08:00\" }\n")
    let station = scenario.shifts.filter { $0.id.contains("station") }
    #expect(station.count == 7 * 24 / hours && station.allSatisfy { $0.length == hours * 60 })
    #expect(zip(station, station.dropFirst()).allSatisfy { $0.start < $1.start || $0.end <= $1.start })
    let nights = scenario.shiftTypes.filter(\.isNight).map(\.id)
    #expect(nights == (hours == 24 ? [] : ["night"]))
    // Wishes, locks, rules and past turns that named the old types mean the new ones.
    #expect(scenario.locks.count == 1 && scenario.requests[0].shiftTypes.isEmpty == false)
    #expect(scenario.history.count == (hours == 24 ? 1 : 2))
  }

  @Test("stacks: a later patch changes what the earlier ones left, on a scenario in memory too")
  func stacks() throws {
    let folder = try town()
    let base = try #require(folder.read().scenario)
    let patches = [Patch.setting("rules.rest.hours", to: "12"), Patch.setting("rules.rest.hours", to: "13")]
    for reading in [
      ScenarioReader.read(path: folder.path, patches: patches), ScenarioReader.patched(base, by: patches),
    ] {
      let scenario = try #require(reading.scenario)
      #expect(scenario.rules[0].values["hours"] == 13)
      let difference = ScenarioDifference(from: base, to: scenario)
      #expect(difference.entries.map { [$0.path, $0.before, $0.after] } == [["rules.rest.hours", "11", "13"]])
    }
  }

  @Test("tells everything that is wrong, with its line")
  func bad() throws {
    let told = try problems(
      """
        - set: { rules.rst.hours: 12, rules.rest.hour: 9, rules.rest.hours: many }
        - set: { rules.maxShifts.most: 3, sites.wst.name: x, horizn.month: 2027-01, leave: [] }
        - removePeople: [d01, d03, 王伟, nobody]
        - shareCrew: { west: east }
        - shareCrew: { east: west }
        - shiftHours: 7
        - dropRules: [crew, spacing]
        - closeSites: station
        - openSites: { east: { kind: point } }
      """)
    #expect(
      told == [
        "p.yaml:2:12 rule.unknown | Maybe \"rest\"",
        "p.yaml:2:33 path.unknown | Maybe \"rules.rest.hours\"",
        "p.yaml:2:71 rule.parameter.value",
        "p.yaml:3:12 rule.ambiguous | Maybe \"monthly\"",
        "p.yaml:3:37 path.unknown | Maybe \"sites.west.name\"",
        "p.yaml:3:56 path.unknown | Maybe \"horizon.month\"",
        "p.yaml:3:79 path.table",
        "p.yaml:4:20 person.locked | Maybe first write - dropLocks: d01",
        "p.yaml:4:25 person.inRule",
        "p.yaml:4:30 name.ambiguous | Maybe \"d01\"",
        "p.yaml:4:34 person.unknown",
        "p.yaml:6:18 site.circular",
        "p.yaml:7:17 hours.divide",
        "p.yaml:8:17 rule.standing",
        "p.yaml:8:23 rule.unstated",
        "p.yaml:9:17 site.locked | Maybe first write - dropLocks: d01",
        "p.yaml:10:18 id.duplicate",
      ])
  }

  @Test("a file that is no patch is told by line")
  func noPatch() {
    #expect(Patch.read(yaml: "name: x").problems.map(\.code) == ["key.missing"])
    #expect(Patch.read(yaml: "changes: 3").problems.map(\.code) == ["value.wrong"])
    let reading = Patch.read(
      yaml: "changes:\n  - rest\n  - clse: west\n  - removePeople: {}\n  - {set: {}, away: []}\n")
    #expect(
      reading.problems.map(\.brief) == [
        "patch.yaml:2:5 patch.form", "patch.yaml:3:5 patch.verb", "patch.yaml:4:19 value.wrong",
        "patch.yaml:5:5 patch.form | Maybe a dash or an indent is missing: write - set: { rules.rest.hours: 12 }",
      ])
    #expect(Patch.read(path: "/no/such/patch.yaml").problems.map(\.code) == ["file.missing"])
  }
}
