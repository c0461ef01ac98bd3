import RosterAudit
import RosterModel
import RosterRules
import RosterSolver

/// Tells why no roster fills every place without a hard finding: minimal sets of facts that clash, and the cheapest ways
/// out of them.
///
/// A set is minimal: together its facts allow no roster, and without any one of them the rest do. It is found by
/// QuickXplain (Junker, "QuickXplain: preferred explanations and relaxations for over-constrained problems", AAAI 2004), a
/// deletion filter (Chinneck and Dravnieks, "Locating minimal infeasible constraint sets in linear programs", ORSA Journal
/// on Computing 3, 1991) by halves. The cheapest way out is the cheapest choice of one fact from each known set; where it
/// does not restore feasibility yet, what still clashes is one more set (Moreno-Centeno and Karp, "The implicit hitting set
/// approach to solve combinatorial optimization problems", Operations Research 61, 2013).
public struct ConflictSearch {
  /// Facts that clash.
  public struct Clash: Sendable {
    /// The facts; without any one of them the rest have a roster, which the audit confirmed.
    public var facts: [Fact]
    /// Whether a certificate in whole numbers says that they have none together.
    public var isCertified: Bool
  }

  /// Facts to give up, and a roster that is full and sound then.
  public struct WayOut: Sendable {
    /// What is given up.
    public var facts: [Fact]
    /// The sum of their prices.
    public var price: Int
    /// What the roster asks of people and rules, in words: as little as can be with these facts given up.
    public var steps: [Text]
    /// Places where the roster breaks what was given up.
    public var findings: [Finding]
    /// The roster.
    public var roster: Roster
  }

  /// What was found.
  public struct Answer: Sendable {
    /// A full roster without a hard finding, where there is one.
    public var roster: Roster?
    /// Minimal sets that clash, in the order in which they were found.
    public var clashes: [Clash] = []
    /// Ways out, the cheapest first; each is the cheapest that does not hold an earlier one.
    public var waysOut: [WayOut] = []
    /// What any further way out costs at least; nil where there is no other.
    public var nextPrice: Int?
    /// Whether the time was too short: clashes and ways out are what they say, but there may be others.
    public var isCutShort = false
    /// How many times it was asked whether some facts have a roster.
    public var questions = 0
  }

  struct Stopped: Error {}

  private let list: FactList
  private let model: FactModel
  private let isStopped: () -> Bool
  private var answer = Answer()
  /// For each roster met, the sets of facts that it breaks.
  private var witnesses: [Set<[Int]>] = []
  /// Demands that have a roster, each with every other fact beside the demands.
  private var easyShifts: Set<Int> = []
  private var known: [[Int]] = []

  /// A search about a scenario and its units.
  ///
  /// - Parameters:
  ///   - prices: what giving up a fact of a kind costs, where it is not the standard price.
  ///   - isStopped: asked often; true ends the search with what was found.
  public init(
    _ scenario: Scenario, units: [DutyUnit], prices: [Fact.Kind: Int] = [:], isStopped: @escaping () -> Bool = { false }
  ) {
    list = FactList(scenario, units: units, prices: prices)
    model = list.model()
    self.isStopped = isStopped
  }

  /// All facts, in the order of the scenario.
  public var facts: [Fact] { list.facts }

  private var all: [Bool] { Array(repeating: true, count: list.facts.count) }

  // MARK: Questions

  /// Whether some facts have a roster.
  private mutating func isPossible(_ kept: [Bool]) throws -> Bool {
    if isStopped() { throw Stopped() }
    if witnesses.contains(where: { broken in broken.allSatisfy { set in set.contains { !kept[$0] } } }) { return true }
    return try crews(kept) != nil
  }

  /// The crews of a roster that some facts have; nil where they have none.
  private mutating func crews(_ kept: [Bool]) throws -> [[PersonIndex]]? {
    answer.questions += 1
    switch try model.answer(keeping: kept, isStopped: isStopped) {
    case .possible(let crews):
      witnesses.append(model.broken(by: crews))
      return crews
    case .impossible: return nil
    case .unknown: throw Stopped()
    }
  }

  private func roster(_ crews: [[PersonIndex]]) -> Roster {
    Roster(scenario: list.scenario, units: list.units, crews: crews)
  }

  /// The audit of a roster that some facts have: what it breaks has to be excused by a fact left out.
  private func breaches(_ crews: [[PersonIndex]], givingUp: Set<Int>) throws(SolveError) -> [(
    finding: Finding, fact: Int
  )] {
    let findings = Audit(roster(crews), rules: list.rules).findings
    guard let breaches = list.breaches(findings, givingUp: givingUp) else {
      let strange = findings.first { finding in
        finding.level <= .cover && finding.penalty > 0 && !list.causes(of: finding).contains(where: givingUp.contains)
      }
      throw SolveError(code: "audit.disagrees", text: FactText.disagrees(strange?.text))
    }
    return breaches
  }

  // MARK: The search

  /// Searches for clashes and ways out.
  ///
  /// - Parameters:
  ///   - count: how many clashes are told at most; the search may need more.
  ///   - ways: how many ways out at most.
  /// - Throws: `SolveError` where an engine fails or claims what the audit does not confirm.
  public mutating func run(clashes count: Int = 3, waysOut ways: Int = 5) throws(SolveError) -> Answer {
    do { try search(count, ways) } catch is Stopped { answer.isCutShort = true } catch let error as SolveError {
      throw error
    } catch { throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)")) }
    return answer
  }

  private mutating func search(_ count: Int, _ ways: Int) throws {
    if let crews = model.found(keeping: all, isStopped: isStopped) { return try tellRoster(crews) }
    if try fewShifts(all) == nil, let crews = try crews(all) { return try tellRoster(crews) }
    let prices = list.facts.map(\.price)
    var barred: [[Int]] = []
    while true {
      guard let chosen = try HittingSet.cheapest(known, prices: prices, barring: barred) else {
        answer.nextPrice = nil
        return
      }
      let price = chosen.reduce(0) { $0 + prices[$1] }
      answer.nextPrice = price
      if answer.waysOut.count >= ways { return }
      var kept = all
      for fact in chosen { kept[fact] = false }
      if try isPossible(kept) {
        try tellWayOut(chosen, kept)
        barred.append(chosen)
        continue
      }
      // Clashes apart from each other, so that the next choice has much to hit.
      repeat {
        let clash = try minimal(kept)
        known.append(clash)
        if answer.clashes.count < count { try tell(clash) }
        for fact in clash { kept[fact] = false }
      } while try !isPossible(kept)
    }
  }

  private mutating func tellRoster(_ crews: [[PersonIndex]]) throws {
    _ = try breaches(crews, givingUp: [])
    answer.roster = roster(crews)
  }

  private mutating func tellWayOut(_ chosen: [Int], _ kept: [Bool]) throws {
    guard let least = try model.leastBroken(keeping: kept, isStopped: isStopped) else { throw Stopped() }
    let breaches = try breaches(least.crews, givingUp: Set(chosen))
    answer.waysOut.append(
      WayOut(
        facts: chosen.map { list.facts[$0] }, price: chosen.reduce(0) { $0 + list.facts[$1].price },
        steps: breaches.map { FactText.step(list.facts[$0.fact], $0.finding, in: list.scenario) },
        findings: breaches.map(\.finding), roster: roster(least.crews)))
  }

  private mutating func tell(_ clash: [Int]) throws {
    // Each member is shown to be needed by a roster of the others, which the audit confirms.
    var kept = [Bool](repeating: false, count: list.facts.count)
    for fact in clash { kept[fact] = true }
    let isCertified = try model.isCertifiedImpossible(keeping: kept, isStopped: isStopped)
    for fact in clash {
      kept[fact] = false
      guard let crews = try crews(kept) else {
        throw SolveError(code: "engine.fault", text: FactText.notMinimal(list.facts[fact].text))
      }
      _ = try breaches(crews, givingUp: Set(kept.indices.filter { !kept[$0] }))
      kept[fact] = true
    }
    answer.clashes.append(Clash(facts: clash.map { list.facts[$0] }, isCertified: isCertified))
  }

  // MARK: Minimal sets

  /// A shift whose demand alone clashes with what is kept beside demands: most clashes are about one shift, and a question
  /// about one is answered at once. None where the rest clashes by itself; nil where no shift alone does.
  private mutating func fewShifts(_ kept: [Bool]) throws -> [Int]? {
    var none = kept
    for demand in demands { none[demand] = false }
    if try !isPossible(none) { return [] }
    for demand in demands where kept[demand] && !easyShifts.contains(demand) {
      var one = kept
      for other in demands where other != demand { one[other] = false }
      if try !isPossible(one) { return [demand] }
      if kept.indices.allSatisfy({ kept[$0] || list.facts[$0].kind == .shift }) { easyShifts.insert(demand) }
    }
    return nil
  }

  private var demands: [Int] { list.facts.indices.filter { list.facts[$0].kind == .shift } }

  /// A minimal set among kept facts that have no roster together: first the shifts concerned, then the rest.
  private mutating func minimal(_ kept: [Bool]) throws -> [Int] {
    let members = kept.indices.filter { kept[$0] }
    let isDemand = list.facts.map { $0.kind == .shift }
    let shifts: [Int]
    if let few = try fewShifts(kept) {
      shifts = few
    } else {
      shifts = try quickXplain(members.filter { !isDemand[$0] }, members.filter { isDemand[$0] }, isGrown: true)
    }
    // What is likely to be told comes first: rules, then what people said, and pairs last.
    let rest = members.filter { !isDemand[$0] }.sorted {
      (ConflictSearch.rank(list.facts[$0]), $0) < (ConflictSearch.rank(list.facts[$1]), $1)
    }
    return (shifts + (try quickXplain(shifts, rest, isGrown: true))).sorted()
  }

  private static func rank(_ fact: Fact) -> Int {
    switch fact.kind {
    case .rule: 0
    case .lock, .leave: 1
    case .pair: 3
    default: 2
    }
  }

  /// The least of some facts that clash with a background, earlier ones preferred; together they do clash.
  private mutating func quickXplain(_ background: [Int], _ facts: [Int], isGrown: Bool) throws -> [Int] {
    if isGrown {
      var kept = [Bool](repeating: false, count: list.facts.count)
      for fact in background { kept[fact] = true }
      if try !isPossible(kept) { return [] }
    }
    if facts.count <= 1 { return facts }
    let (first, second) = (Array(facts[..<(facts.count / 2)]), Array(facts[(facts.count / 2)...]))
    let needed = try quickXplain(background + first, second, isGrown: true)
    return try quickXplain(background + needed, first, isGrown: !needed.isEmpty) + needed
  }
}
