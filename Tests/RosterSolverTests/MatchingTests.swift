import GLPK
import RosterModel
import RosterSolver
import Testing

/// The heaviest perfect matching of some people by trying all.
private func heaviest(_ people: [Int], _ weights: SquareWeights) -> Int? {
  guard let first = people.first else { return 0 }
  var best: Int?
  for second in people.dropFirst() {
    guard let own = weights[first, second] else { continue }
    let rest = people.filter { $0 != first && $0 != second }
    if let others = heaviest(rest, weights) { best = max(best ?? .min, own + others) }
  }
  return best
}

/// The heaviest pairs with one trio by trying all.
private func heaviestWithTrio(_ count: Int, _ weights: SquareWeights) -> Int? {
  var best: Int?
  for first in 0..<count {
    for second in 0..<first {
      for third in 0..<second {
        guard let one = weights[first, second], let two = weights[first, third], let three = weights[second, third]
        else { continue }
        let rest = (0..<count).filter { ![first, second, third].contains($0) }
        if let others = heaviest(rest, weights) { best = max(best ?? .min, one + two + three + others) }
      }
    }
  }
  return best
}

/// Weights at random: few values make many ties; so many tenths of the pairs are forbidden.
private func random(_ count: Int, _ numbers: inout RandomNumbers, values: Int, forbiddenTenths: Int) -> SquareWeights {
  var weights = SquareWeights(count: count)
  for first in 0..<count {
    for second in 0..<first where numbers.below(10) >= forbiddenTenths {
      weights[first, second] = numbers.below(values) - values / 3
    }
  }
  return weights
}

/// Whether everybody has a partner who may be one, and the weights sum to the total.
private func isPerfect(_ result: MatchingResult, _ weights: SquareWeights, without away: [Int] = []) -> Bool {
  guard let partners = result.partners else { return false }
  var doubled = 0
  for (person, partner) in partners.enumerated() {
    if away.contains(person) != (partner < 0) { return false }
    if partner < 0 { continue }
    guard partners[partner] == person, let weight = weights[person, partner] else { return false }
    doubled += weight
  }
  return doubled == 2 * result.total
}

@Suite struct MatchingTests {
  private func expectHeaviest(_ weights: SquareWeights, _ best: Int?) {
    let result = CompleteMatching(weights).solve()
    if let best {
      #expect(result.isOptimal && result.total == best && isPerfect(result, weights))
      let certificate = result.certificate
      #expect(certificate?.bound == best && certificate?.holds(for: weights) == true)
    } else {
      #expect(result.partners == nil && result.bound == nil)
      expectProof(result.barrier, weights)
    }
  }

  /// More odd sets than the few, and no pair between two of them or out to others.
  private func expectProof(_ barrier: MatchingResult.Barrier?, _ weights: SquareWeights) {
    guard let barrier else {
      Issue.record("no barrier")
      return
    }
    #expect(barrier.odd.count > barrier.few.count)
    for set in barrier.odd {
      #expect(set.count % 2 == 1)
      for person in set {
        for other in 0..<weights.count where !set.contains(other) && !barrier.few.contains(other) {
          #expect(weights[person, other] == nil)
        }
      }
    }
  }

  @Test func everyGraphOfFourPeople() {
    let pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    for code in 0..<4096 {
      var weights = SquareWeights(count: 4)
      for (place, pair) in pairs.enumerated() {
        let value = code >> (2 * place) & 3
        if value > 0 { weights[pair.0, pair.1] = value * value }
      }
      expectHeaviest(weights, heaviest([0, 1, 2, 3], weights))
    }
  }

  @Test(arguments: [2, 4, 6, 8])
  func smallGraphsWithManyTies(_ count: Int) {
    var numbers = RandomNumbers(seed: UInt64(count))
    for round in 0..<200 {
      let values = [1, 2, 3, 10, 100][round % 5]
      let weights = random(count, &numbers, values: values, forbiddenTenths: numbers.below(9))
      expectHeaviest(weights, heaviest(Array(0..<count), weights))
    }
  }

  @Test func everyGraphOfFivePeopleWithATrio() {
    let pairs = (0..<5).flatMap { first in (0..<first).map { (first, $0) } }
    for code in 0..<1024 {
      var weights = SquareWeights(count: 5)
      for (place, pair) in pairs.enumerated() where code >> place & 1 == 1 { weights[pair.0, pair.1] = place % 3 }
      let search = TrioMatching(weights)
      let result = search.solve()
      if let best = heaviestWithTrio(5, weights) {
        #expect(result.isOptimal && result.total == best, "\(code)")
      } else {
        #expect(result.partners == nil && result.barrier != nil, "\(code)")
      }
    }
  }

  @Test(arguments: [3, 7])
  func oddNumbersMakeOneTrio(_ count: Int) {
    var numbers = RandomNumbers(seed: UInt64(count))
    for round in 0..<150 {
      let weights = random(
        count, &numbers, values: [1, 2, 3, 10, 100][round % 5], forbiddenTenths: numbers.below(7))
      let search = TrioMatching(weights)
      let result = search.solve()
      if let best = heaviestWithTrio(count, weights) {
        #expect(result.isOptimal && result.total == best)
      } else {
        #expect(result.partners == nil && result.barrier != nil)
      }
    }
  }

  /// The same optimum as branch and cut finds on the model of the complete graph.
  @Test(arguments: [20, 21, 40, 60])
  func agreesWithTheIntegerModel(_ count: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(count))
    for values in [4, 1000] {
      let weights = random(count, &numbers, values: values, forbiddenTenths: values == 4 ? 6 : 1)
      let solved = try withProblem(Pairing.model(weights)) { (problem: inout Problem) throws(GLPKError) in
        try problem.branchAndCut(BranchOptions())
      }
      let best = try #require(solved.objective)
      let result = count % 2 == 0 ? CompleteMatching(weights).solve() : TrioMatching(weights).solve()
      #expect(result.isOptimal && result.total == Int(-best.rounded()))
      if count % 2 == 0 { #expect(result.certificate?.holds(for: weights) == true) }
    }
  }

  @Test func aStarOfFavouritesIsPricedToTheEnd() {
    // Everybody's favourites are the same few, so the first sparse graph lacks what the optimum needs.
    var numbers = RandomNumbers(seed: 3)
    var weights = SquareWeights(count: 90)
    for first in 0..<90 { for second in 0..<first { weights[first, second] = numbers.below(1000) - 40 * second } }
    let result = CompleteMatching(weights).solve()
    #expect(result.rounds > 1)
    #expect(result.isOptimal && isPerfect(result, weights))
    #expect(result.certificate?.holds(for: weights) == true)
  }

  @Test func aWrongCertificateDoesNotHold() throws {
    var numbers = RandomNumbers(seed: 5)
    let weights = random(12, &numbers, values: 50, forbiddenTenths: 0)
    var certificate = try #require(CompleteMatching(weights).solve().certificate)
    #expect(certificate.holds(for: weights))
    certificate.duals[3] -= 2
    #expect(!certificate.holds(for: weights))
  }

  /// Stopped after any number of questions, the answer is a perfect matching with a bound that holds.
  @Test func stoppingKeepsWhatIsKnown() {
    var numbers = RandomNumbers(seed: 8)
    let weights = random(40, &numbers, values: 300, forbiddenTenths: 2)
    let best = CompleteMatching(weights).solve().total
    var claims = 0
    for patience in 0..<60 {
      var asked = 0
      let result = CompleteMatching(weights) {
        asked += 1
        return asked > patience
      }.solve()
      #expect(isPerfect(result, weights) && result.total <= best)
      if let bound = result.bound { #expect(bound >= best) } else { #expect(patience < 5) }
      claims += result.isOptimal && result.total < best ? 1 : 0
    }
    #expect(claims == 0)
  }

  @Test func stoppingAnOddNumberKeepsWhatIsKnown() {
    var numbers = RandomNumbers(seed: 9)
    let weights = random(31, &numbers, values: 300, forbiddenTenths: 1)
    let best = TrioMatching(weights).solve().total
    for patience in 0..<60 {
      var asked = 0
      let search = TrioMatching(weights) {
        asked += 1
        return asked > patience
      }
      let result = search.solve()
      if result.partners != nil {
        #expect(isPerfectWithTrio(result, search.trio, weights) && result.total <= best)
      }
      #expect(result.bound ?? .max >= best)
      #expect(!result.isOptimal || result.total == best)
      #expect(result.barrier == nil)
    }
  }

  private func isPerfectWithTrio(_ result: MatchingResult, _ trio: Trio?, _ weights: SquareWeights) -> Bool {
    guard let trio, let partners = result.partners else { return false }
    let pairs = partners.enumerated().filter { $0.element > $0.offset }
    let sum = pairs.reduce(trio.weight) { $0 + (weights[$1.offset, $1.element] ?? .min / 4) }
    return sum == result.total && partners.indices.filter { partners[$0] < 0 } == trio.people
  }

  @Test func equalWeightsTakeOneRound() {
    var weights = SquareWeights(count: 150)
    for first in 0..<150 { for second in 0..<first { weights[first, second] = 100 } }
    let result = CompleteMatching(weights).solve()
    #expect(result.isOptimal && result.total == 7500 && result.rounds == 1)
  }

  @Test func theSameGraphGivesTheSamePairs() {
    var numbers = RandomNumbers(seed: 6)
    let weights = random(50, &numbers, values: 5, forbiddenTenths: 3)
    let first = CompleteMatching(weights).solve()
    #expect(CompleteMatching(weights).solve().partners == first.partners)
  }

  @Test func peopleWithoutEnoughPartnersAreNamed() throws {
    // 0, 1 and 2 can only be paired with 3 and 4; the rest with anybody else.
    var weights = SquareWeights(count: 10)
    for first in 0..<10 {
      for second in 0..<first where !(second < 3 && ![3, 4].contains(first)) { weights[first, second] = 1 }
    }
    let barrier = try #require(CompleteMatching(weights).solve().barrier)
    #expect(barrier.odd.map { $0[0] }.sorted() == [0, 1, 2] && barrier.few == [3, 4])
  }
}
