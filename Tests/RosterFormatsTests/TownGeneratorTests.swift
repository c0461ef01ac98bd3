import Foundation
import RosterFormats
import RosterModel
import RosterRules
import Testing

@Suite("Made-up towns")
struct TownGeneratorTests {
  static func settings(
    _ representatives: Int = 84, sites: Int = 9, month: String = "2026-12",
    _ change: (inout TownSettings) -> Void = { _ in }
  ) -> TownSettings {
    var settings = TownSettings(horizon: Horizon(month: month)!)
    settings.representatives = representatives
    settings.sites = sites
    change(&settings)
    return settings
  }

  /// The files of a town as one text.
  private static func text(_ settings: TownSettings) -> String {
    let town = TownGenerator(settings).town()
    return FolderWriter.files(town.facts, opening: town.opening.map(\.english)).map { "\($0)\n\($1)" }.joined()
  }

  @Test("are the same to the byte for a seed, and differ between seeds")
  func deterministic() {
    let first = Self.text(Self.settings())
    #expect(first == Self.text(Self.settings()))
    #expect(first != Self.text(Self.settings { $0.seed = 2 }))
    #expect(first.hasPrefix("scenario.yaml\n# A made-up town"))
  }

  static let sizes: [TownSettings] = [
    settings(), settings(84) { $0.pairing = .perShift }, settings { $0.language = .english },
    settings { $0.load = .light }, settings(40, sites: 5) { $0.tightness = 2.5 }, settings(4, sites: 1),
    settings(5, sites: 2) { $0.horizon = Horizon(days: Day("2026-12-31")!...Day("2026-12-31")!) },
    settings(12, sites: 6) { $0.pairing = .perShift }, settings(121, sites: 25, month: "2026-02"),
    settings(13, sites: 2) { $0.horizon = Horizon(days: Day("2026-01-01")!...Day("2026-12-31")!) },
  ]

  @Test("read back from their folder without a problem, and as they are", arguments: sizes)
  func readBack(settings: TownSettings) throws {
    #expect(settings.problems.isEmpty)
    let scenario = Scenario(TownGenerator(settings).town().facts)
    let again = try FolderWriterTests.reread(scenario)
    #expect(ScenarioWriter.json(again) == ScenarioWriter.json(scenario))
    #expect(RuleCatalog.read(scenario.rules, for: scenario).problems.map(\.code) == [])
  }

  @Test("have the spread of a real one", arguments: [1, 2, 3])
  func spread(seed: UInt64) throws {
    let town = TownGenerator(Self.settings { $0.seed = seed }).town()
    #expect(town.remarks == [])
    let deputies = town.facts.representatives.filter { $0.post == .deputy }
    #expect(deputies.count == 84)
    #expect(Set(deputies.flatMap(\.levels)) == Set(Level.allCases))
    #expect(deputies.contains { $0.levels.count > 1 })
    #expect(deputies.allSatisfy { (1...3).contains(Set($0.fields).count) && Set($0.fields).count == $0.fields.count })
    #expect((25...45).contains(deputies.count { !$0.free.isEmpty }))
    #expect((6...16).contains(deputies.count(where: \.refusesNights)))
    #expect((3...8).contains(deputies.count { $0.fields.contains("law") }))
    #expect(deputies.contains { $0.grids.count > 1 })
    let namesakes = Dictionary(grouping: deputies, by: \.name).values.filter { $0.count > 1 }
    #expect(!namesakes.isEmpty && namesakes.allSatisfy { Set($0.map(\.levels)).count == $0.count })
    #expect(town.facts.leave.count >= 10 && town.facts.requests.count >= 40)
    #expect(town.facts.pairWishes.contains { $0.kind == .forbidden })
    #expect(!town.facts.history.isEmpty)
    let ledger = try #require(town.facts.ledger)
    #expect(Set(town.facts.representatives.typedIndices.map { ledger[$0, .all] }).count >= 4)
  }

  @Test("carry 1.8 shifts a deputy, more where tight, a tenth where light", arguments: [(84, 9), (168, 17), (200, 21)])
  func load(people: Int, sites: Int) {
    for (tightness, load, wanted) in [(1.0, TownSettings.Load.full, 1.8), (1.5, .full, 2.7), (1.0, .light, 0.18)] {
      let settings = Self.settings(people, sites: sites) {
        $0.tightness = tightness
        $0.load = load
      }
      let shifts = TownGenerator(settings).town().facts.plannedShifts()
      let share = Double(shifts.count) / Double(people)
      #expect(abs(share - wanted) <= wanted / 10, "\(share) beside \(wanted)")
    }
  }

  @Test(
    "have a station round the clock in every ten sites",
    arguments: [(84, 9, 1), (84, 1, 1), (200, 20, 2), (400, 37, 4)])
  func stations(people: Int, sites: Int, stations: Int) {
    let facts = TownGenerator(Self.settings(people, sites: sites)).town().facts
    let kinds = facts.sites.typedIndices.filter { facts.sites[$0].kind == .station }
    #expect(kinds.count == stations && facts.sites.count == sites)
    let shifts = facts.plannedShifts()
    for station in kinds {
      let own = shifts.filter { $0.site == station }
      #expect(zip(own, own.dropFirst()).allSatisfy { $0.end == $1.start })
      #expect(own.reduce(0) { $0 + $1.length } == 31 * 1440)
    }
    let presence = facts.rules.first { $0.name == "presence" }
    #expect(presence?.values["sites"] == .list(kinds.map { .text(facts.sites[$0].id) }))
  }

  @Test("state a dozen rules and more", arguments: [PairingSettings.Mode.standing, .perShift])
  func rules(pairing: PairingSettings.Mode) {
    let facts = TownGenerator(Self.settings { $0.pairing = pairing }).town().facts
    #expect(facts.pairing.mode == pairing)
    #expect(facts.rules.count >= 12 && Set(facts.rules.map(\.name)).count >= 12)
    #expect(facts.pairWishes.contains { $0.kind == .frozen } == (pairing == .standing))
  }

  @Test("are on call at night where the load is light")
  func light() {
    let facts = TownGenerator(Self.settings { $0.load = .light }).town().facts
    #expect(facts.shiftTypes.first { $0.id == "night" }?.mode == .onCall)
    #expect(facts.rules.count >= 12 && !facts.rules.contains { $0.name == "presence" })
  }

  @Test("say what their settings make impossible")
  func remarks() {
    let crowded = TownGenerator(Self.settings(84, sites: 1)).town()
    #expect(crowded.remarks.contains { $0.english.contains("hold at most 62") })
    let idle = TownGenerator(Self.settings(24, sites: 3)).town()
    #expect(idle.remarks.contains { $0.english.contains("asks for 43") })
    let short = TownGenerator(Self.settings(4, sites: 2) { $0.tightness = 3 }).town()
    #expect(short.remarks.contains { $0.english.contains("place(s) open") })
  }

  @Test("cannot be asked for with settings that make no sense")
  func problems() {
    func wrong(_ change: (inout TownSettings) -> Void) -> [String] { Self.settings(84, change).problems.map(\.setting) }
    #expect(wrong { $0.representatives = 3 } == ["representatives", "sites"])
    #expect(wrong { $0.sites = 0 } == ["sites"])
    #expect(wrong { $0.sites = 43 } == ["sites"])
    #expect(wrong { $0.tightness = 0 } == ["tightness"])
    #expect(wrong { $0.tightness = .nan } == ["tightness"])
    #expect(wrong { $0.tightness = 3.01 } == ["tightness"])
    #expect(wrong { $0.pairing = .given } == ["pairing"])
    #expect(wrong { $0.horizon = Horizon(days: Day("2026-01-01")!...Day("2027-01-02")!) } == ["days"])
  }
}
