import RosterAudit
import RosterModel
import RosterPlanning
import RosterSolver
import RosterTesting
import Testing

@Suite struct StaffingTests {
  private static func town(deputies: Int, days: Int) -> SmallTown {
    var town = SmallTown(deputies: deputies, days: days, shiftTypes: ["day"])
    town.facts.pairing.mode = .perShift
    return town
  }

  @Test func goalsAreReadInBothLanguages() {
    #expect(StaffingGoal("cover") == .cover && StaffingGoal("排满") == .cover)
    #expect(StaffingGoal("turns<=4") == .turns(4) && StaffingGoal("turns ≤ 4") == .turns(4))
    #expect(StaffingGoal("每人至多4班") == .turns(4))
    let law = StaffingGoal.field("law", days: 7, site: "station")
    #expect(StaffingGoal("law every 7 days at station") == law && StaffingGoal("station每7天有law") == law)
    #expect(StaffingGoal("law every 7 days") == .field("law", days: 7, site: nil))
    #expect(StaffingGoal("law每7天") == .field("law", days: 7, site: nil))
    for text in ["", "law", "law every day", "law every 0 days", "turns<4", "law every 999 days", "turns<=99999"] {
      #expect(StaffingGoal(text) == nil, "\(text)")
    }
  }

  @Test func turnsAMonthSayHowManyItTakes() throws {
    // Three days of two places, one turn each: six people.
    let staffing = try Staffing(Self.town(deputies: 4, days: 3).scenario, for: [.turns(1)], kind: .init())
    #expect(staffing.number == 2)
    #expect(staffing.trials.filter { $0.number < 2 }.allSatisfy { $0.outcome == .tooFew && $0.isCertified })
    let roster = try #require(staffing.roster)
    #expect(roster.scenario.representatives.count == 6 && Audit(roster).penalty.uncovered == 0)
  }

  @Test func aPromiseThatNobodyKeepsNeedsSomebodyOfTheField() throws {
    var town = Self.town(deputies: 4, days: 4)
    for person in town.facts.representatives.indices { town.facts.representatives[person].fields = [] }
    let goals = [StaffingGoal.field("law", days: 2, site: "station")]
    #expect(try Staffing(town.scenario, for: goals, kind: .init(fields: ["law"])).number == 1)
    // Whoever serves elsewhere does not keep it.
    let elsewhere = try Staffing(town.scenario, for: goals, kind: .init(fields: ["law"], sites: ["none"]), atMost: 4)
    #expect(elsewhere.number == nil && elsewhere.trials.map(\.number) == [0, 1, 2, 4])
  }

  @Test func aTownThatHasEnoughNeedsNobody() throws {
    let staffing = try Staffing(Self.town(deputies: 4, days: 2).scenario, for: [.cover], kind: .init())
    #expect(staffing.number == 0 && staffing.trials.map(\.outcome) == [.enough])
  }

  @Test func whatIsStoppedIsNotSettled() throws {
    let staffing = try Staffing(
      Self.town(deputies: 1, days: 1).scenario, for: [.cover], kind: .init(), isStopped: { true })
    #expect(staffing.number == nil && staffing.trials.allSatisfy { $0.outcome != .enough })
  }
}
