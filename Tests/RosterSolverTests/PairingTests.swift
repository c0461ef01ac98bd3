import RosterModel
import RosterSolver
import RosterTesting
import Testing

@Suite struct PairingTests {
  private func town(_ deputies: Int, seed: UInt64) -> SmallTown {
    var random = RandomNumbers(seed: seed)
    var town = SmallTown(deputies: deputies, days: 4)
    let fields = ["law", "health", "farming", "education"]
    for index in town.facts.representatives.indices {
      town.facts.representatives[index].fields = [fields[random.below(4)], fields[random.below(4)]]
      town.facts.representatives[index].refusesNights = random.below(3) == 0
      town.facts.representatives[index].home = random.below(2) == 0 ? "near" : "far"
    }
    return town
  }

  /// The heaviest perfect matching by trying all, with the weights that the pairing tells.
  private func heaviest(_ people: [Int], _ weight: (Int, Int) -> Int?) -> Int? {
    guard let first = people.first else { return 0 }
    var best: Int?
    for (offset, second) in people.enumerated().dropFirst() {
      guard let own = weight(first, second) else { continue }
      var rest = people
      rest.remove(at: offset)
      rest.removeFirst()
      if let others = heaviest(rest, weight) { best = max(best ?? .min, own + others) }
    }
    return best
  }

  @Test(arguments: 1...10)
  func matchingIsTheHeaviest(_ seed: Int) throws {
    var town = town(8, seed: UInt64(seed))
    // Each pair's weight, from scenarios in which that pair is given.
    var weights: [[Int]: Int] = [:]
    for first in 0..<8 {
      for second in (first + 1)..<8 {
        town.facts.pairWishes = [PairWish(people: [PersonIndex(first), PersonIndex(second)], kind: .given)]
        town.facts.pairing.mode = .given
        weights[[first, second]] = try Pairing.form(town.scenario).groups[0].weight.points
      }
    }
    town.facts.pairing.mode = .standing
    town.facts.pairWishes = [PairWish(people: [PersonIndex(0), PersonIndex(1)], kind: .forbidden)]
    let pairing = try Pairing.form(town.scenario)
    let best = heaviest(Array(0..<8)) { $0 == 0 && $1 == 1 ? nil : weights[[$0, $1]] }
    #expect(pairing.isOptimal)
    #expect(pairing.total == best)
    #expect(pairing.groups.reduce(0) { $0 + $1.weight.points } == best)
    #expect(pairing.groups.allSatisfy { !$0.weight.reasons.isEmpty })
  }

  @Test func oddNumberGivesOneTrio() throws {
    let pairing = try Pairing.form(town(7, seed: 1).scenario)
    #expect(pairing.isOptimal)
    #expect(pairing.groups.map(\.unit.members.count).sorted() == [2, 2, 3])
  }

  @Test func frozenPairsStay() throws {
    var town = town(6, seed: 2)
    town.facts.pairWishes = [PairWish(people: [PersonIndex(4), PersonIndex(1)], kind: .frozen)]
    let pairing = try Pairing.form(town.scenario)
    #expect(pairing.units.contains(DutyUnit([PersonIndex(1), PersonIndex(4)])))
    #expect(pairing.groups.first { $0.decided == .frozen } != nil)
  }

  @Test func nobodyLeftToPairWithIsNamed() throws {
    var town = town(4, seed: 3)
    town.facts.pairWishes = (1...3).map { PairWish(people: [PersonIndex(0), PersonIndex($0)], kind: .forbidden) }
    let pairing = try Pairing.form(town.scenario)
    #expect(pairing.causes.contains { $0.chinese.contains("代表1") })
  }

  @Test func requiredAndForbiddenAtOnceIsNamed() throws {
    var town = town(4, seed: 4)
    town.facts.pairWishes = [
      PairWish(people: [PersonIndex(0), PersonIndex(1)], kind: .required),
      PairWish(people: [PersonIndex(0), PersonIndex(1)], kind: .forbidden),
    ]
    #expect(try !Pairing.form(town.scenario).causes.isEmpty)
  }

  @Test func onlyDeputiesArePaired() throws {
    var town = town(5, seed: 5)
    town.facts.representatives[4].post = .stationHead
    let pairing = try Pairing.form(town.scenario)
    #expect(pairing.units.contains(DutyUnit([PersonIndex(4)])))
    #expect(pairing.groups.count == 2)
  }

  @Test func peopleWhoCanOnlyShareFewPartnersAreNamed() throws {
    var town = town(6, seed: 6)
    // The first three may only be paired with the fourth.
    town.facts.pairWishes = [
      PairWish(people: [1, 2, 3].map(town.person), kind: .forbidden),
      PairWish(people: [1, 5].map(town.person), kind: .forbidden),
      PairWish(people: [1, 6].map(town.person), kind: .forbidden),
      PairWish(people: [2, 5].map(town.person), kind: .forbidden),
      PairWish(people: [2, 6].map(town.person), kind: .forbidden),
      PairWish(people: [3, 5].map(town.person), kind: .forbidden),
      PairWish(people: [3, 6].map(town.person), kind: .forbidden),
    ]
    let pairing = try Pairing.form(town.scenario)
    #expect(pairing.status == .infeasible && pairing.causes.count == 1)
    let cause = try #require(pairing.causes.first)
    #expect(cause.english.contains("can only be paired with these 1: 代表4"), "\(cause.english)")
    #expect(cause.chinese.contains("只能与代表4这 1 人同组"), "\(cause.chinese)")
  }

  @Test func formerPairsStayAndOnlyThePartnerOfWhoLeftChanges() throws {
    var town = town(12, seed: 7)
    let before = try Pairing.form(town.scenario)
    let leaving = before.groups[2].unit.members[0]
    let newcomer = Representative(id: "new", name: "新代表", fields: ["law"])
    town.facts.representatives[leaving].until = town.facts.horizon.days.lowerBound.advanced(by: -1)
    town.facts.representatives.append(newcomer)
    // Weights that would pair everybody otherwise.
    for index in 0..<12 { town.facts.representatives[index].fields = ["\(index * 5 % 7)"] }
    town.facts.pairWishes = before.groups.map { PairWish(people: $0.unit.members, kind: .former) }
    let after = try Pairing.form(town.scenario)
    #expect(after.isOptimal)
    let kept = before.groups.map(\.unit).filter { after.units.contains($0) }
    #expect(kept.count == 5)
    #expect(after.units.contains(DutyUnit([before.groups[2].unit.members[1], PersonIndex(12)])))
    #expect(after.units.contains(DutyUnit([leaving])))
    #expect(after.changes.map(\.people) == [before.groups[2].unit.members])
    #expect(after.changes[0].cause.english.contains("has left office"))
  }

  @Test func formerPairsPartForMoreThanTheirPrice() throws {
    var town = SmallTown(deputies: 4, days: 2)
    for (index, fields) in [["a"], ["a"], ["b"], ["b"]].enumerated() {
      town.facts.representatives[index].fields = fields
      town.facts.representatives[index].levels = []
      town.facts.representatives[index].home = nil
    }
    town.facts.pairWishes = [[1, 2], [3, 4]].map { PairWish(people: $0.map(town.person), kind: .former) }
    town.facts.pairing.keep = 21
    #expect(try Pairing.form(town.scenario).changes.isEmpty)
    town.facts.pairing.keep = 19
    #expect(try Pairing.form(town.scenario).changes.count == 2)
  }

  @Test func withoutTimeThePairingClaimsNothing() throws {
    let pairing = try Pairing.form(town(40, seed: 8).scenario, timeLimit: 0)
    #expect(pairing.status == .feasible && pairing.bound == nil && pairing.gap == nil)
    #expect(pairing.groups.count == 20)
  }
}
