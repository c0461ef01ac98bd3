import RosterAudit
import RosterModel
import RosterPlanning
import RosterSolver
import RosterTesting
import Testing

/// `ChangeProofs` does the same against every roster for 200 towns.
@Suite struct ConflictSearchTests {
  private static func answer(_ scenario: Scenario, clashes: Int = 3, waysOut: Int = 5) throws -> ConflictSearch.Answer {
    var search = ConflictSearch(scenario, units: try Pairing.form(scenario).units)
    return try search.run(clashes: clashes, waysOut: waysOut)
  }

  @Test func aTownThatCanBeFilledHasNoClash() throws {
    let answer = try Self.answer(SmallTown(deputies: 8, days: 2).scenario)
    let roster = try #require(answer.roster)
    #expect(Audit(roster).penalty.uncovered == 0 && Audit(roster).hardFindings.isEmpty)
    #expect(answer.clashes.isEmpty && answer.waysOut.isEmpty)
  }

  @Test(arguments: 1...6)
  func everyMemberIsNeededAndWaysOutRestoreARoster(_ seed: Int) throws {
    let scenario = SmallTown.clashing(seed: UInt64(seed)).scenario
    let answer = try Self.answer(scenario)
    if answer.roster != nil { return }
    #expect(!answer.clashes.isEmpty && answer.clashes.allSatisfy(\.isCertified))
    for way in answer.waysOut {
      let given = Set(way.facts.map(\.subject))
      let list = FactList(scenario, units: way.roster.units)
      let findings = Audit(way.roster).findings.filter { $0.level <= .cover && $0.penalty > 0 }
      #expect(findings.allSatisfy { list.causes(of: $0).contains { given.contains(list.facts[$0].subject) } })
      #expect(way.steps.count == findings.count && way.price == way.facts.reduce(0) { $0 + $1.price })
    }
    #expect(answer.waysOut.map(\.price) == answer.waysOut.map(\.price).sorted())
  }

  @Test func locksThatExcludeEachOtherClashWithoutAnyShift() throws {
    var town = SmallTown(deputies: 6, days: 1)
    town.facts.pairing.mode = .perShift
    let day = town.facts.horizon.days.lowerBound
    town.facts.rules = [RuleStatement("rest", ["hours": 11])]
    town.facts.locks = ["day", "night"].map {
      .init(person: town.person(1), shift: "\(day)/station/\($0)", serves: true)
    }
    let answer = try Self.answer(town.scenario)
    let clash = try #require(answer.clashes.first)
    #expect(Set(clash.facts.map(\.kind)) == [.lock, .rule] && clash.facts.count == 3)
    #expect(answer.waysOut.first?.price == Fact.Kind.lock.standardPrice)
  }

  @Test func aPriceOfItsOwnChangesTheWayOut() throws {
    var town = SmallTown(deputies: 2, days: 1, shiftTypes: ["night"])
    town.facts.representatives[0].refusesNights = true
    let scenario = town.scenario
    let units = try Pairing.form(scenario).units
    var usual = ConflictSearch(scenario, units: units)
    #expect(try usual.run().waysOut.first?.facts.map(\.kind) == [.nights])
    var dear = ConflictSearch(scenario, units: units, prices: [.nights: 100])
    let way = try #require(try dear.run().waysOut.first)
    #expect(way.facts.map(\.kind) == [.shift] && way.steps.count == 1)
  }

  @Test func whatIsStoppedSaysSo() throws {
    let scenario = SmallTown(deputies: 1, days: 1).scenario
    var search = ConflictSearch(scenario, units: try Pairing.form(scenario).units, isStopped: { true })
    let answer = try search.run()
    #expect(answer.isCutShort && answer.clashes.isEmpty)
  }
}
