import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite("Pairs that are parted") struct PartedPairTests {
  private static func sets(_ shift: Int, _ change: (inout SmallTown) -> Void) -> [[Int]] {
    var town = SmallTown(deputies: 4, days: 2)
    town.facts.pairing.mode = .standing
    change(&town)
    let scenario = town.scenario
    let units = [DutyUnit([town.person(1), town.person(2)]), DutyUnit([town.person(3), town.person(4)])]
    let formulation = Formulation(scenario, units: units, rules: RuleCatalog.rules(of: scenario))
    return formulation.servingSets(of: units[0], on: ShiftIndex(shift)).map { $0.map { $0.position + 1 } }
  }

  @Test func whosePartnerLeftServesAloneFromThatDay() {
    let leaving: (inout SmallTown) -> Void = { $0.facts.representatives[0].until = SmallTown.friday }
    #expect(Self.sets(0, leaving) == [[1, 2]])
    #expect(Self.sets(2, leaving) == [[2]])
  }

  @Test func whoIsBehindThePartnerMayMakeUpAlone() {
    func behind(_ hundredths: Int, by limit: Int) -> [[Int]] {
      Self.sets(0) { town in
        var ledger = Ledger(people: 4)
        ledger[town.person(2), .all] = -hundredths
        town.facts.ledger = ledger
        town.facts.rules.append(RuleStatement("pairs", ["even": .integer(limit)]))
      }
    }
    #expect(behind(51, by: 50) == [[2], [1, 2]])
    #expect(behind(50, by: 50) == [[1, 2]])
    #expect(behind(500, by: 0) == [[1, 2]])
  }
}
