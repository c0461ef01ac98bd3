import RosterAudit
import RosterModel
import RosterPlanning
import RosterSolver
import RosterTesting

/// What every roster of a small town breaks, by the audit alone.
struct EveryBreach {
  let list: FactList
  /// For each roster, the sets of facts of which one each has to be given up; none where giving up facts does not help.
  private let breaches: [Set<Set<Int>>]

  init(_ scenario: Scenario, units: [DutyUnit]) {
    let list = FactList(scenario, units: units)
    self.list = list
    breaches = EveryRoster(of: scenario, units: units, crewsOfAtMost: 2).compactMap { roster in
      let findings = Audit(roster).findings.filter { $0.level <= .cover && $0.penalty > 0 }
      let causes = Set(findings.map { Set(list.causes(of: $0)) })
      return causes.contains([]) ? nil : causes
    }
  }

  /// Whether some facts have a roster.
  func isPossible(keeping kept: Set<Int>) -> Bool {
    breaches.contains { $0.allSatisfy { !$0.isSubset(of: kept) } }
  }

  /// The price of the cheapest facts to give up.
  var cheapest: Int {
    breaches.map { sets in
      var best = Int.max
      func choose(_ left: ArraySlice<Set<Int>>, _ given: Set<Int>) {
        let price = given.reduce(0) { $0 + list.facts[$1].price }
        if price >= best { return }
        guard let set = left.first(where: { $0.isDisjoint(with: given) }) else {
          best = price
          return
        }
        for fact in set { choose(left, given.union([fact])) }
      }
      choose(Array(sets)[...], [])
      return best
    }.min() ?? .max
  }
}

/// Clashes are minimal and the cheapest way out is the cheapest, against every roster of small towns.
struct ConflictProof {
  let cases: Int

  func run() throws -> Int {
    var (done, seed, wrong, sets, members, uncertified, feasible) = (0, 0, 0, 0, 0, 0, 0)
    while done < cases {
      seed += 1
      let scenario = SmallTown.clashing(seed: UInt64(seed)).scenario
      let units = try Pairing.form(scenario).units
      let every = EveryBreach(scenario, units: units)
      var search = ConflictSearch(scenario, units: units)
      let answer = try search.run(clashes: 10)
      let all = Set(every.list.facts.indices)
      if every.isPossible(keeping: all) != (answer.roster != nil) { wrong += 1 }
      if answer.roster != nil {
        feasible += 1
        continue
      }
      done += 1
      for clash in answer.clashes {
        sets += 1
        if !clash.isCertified { uncertified += 1 }
        let kept = Set(clash.facts.compactMap { every.list.number($0.subject) })
        if every.isPossible(keeping: kept) { wrong += 1 }
        for fact in kept {
          members += 1
          if !every.isPossible(keeping: kept.subtracting([fact])) { wrong += 1 }
        }
      }
      let prices = answer.waysOut.map(\.price)
      if prices.first != every.cheapest || prices != prices.sorted() || answer.isCutShort { wrong += 1 }
      for way in answer.waysOut {
        let given = Set(way.facts.compactMap { every.list.number($0.subject) })
        if !every.isPossible(keeping: all.subtracting(given)) { wrong += 1 }
      }
    }
    print("conflicts: \(cases) small towns that cannot be filled (and \(feasible) that can), \(sets) minimal sets,")
    print("  \(members) members each dropped, \(uncertified) sets without a certificate in whole numbers,")
    print("  \(wrong) claims differ from every roster by the audit alone, the cheapest way out among them")
    return wrong
  }
}
