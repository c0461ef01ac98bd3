import RosterModel

/// Matches deputies two by two, three where their number is odd.
struct Matcher {
  let scenario: Scenario
  let scale: PairScale
  /// The deputies whom the matching puts together.
  private(set) var free: [PersonIndex] = []
  private var decided: [(people: [PersonIndex], kind: PairWish.Kind)] = []
  private var causes: [Text] = []

  init(_ scenario: Scenario) {
    self.scenario = scenario
    scale = PairScale(scenario)
    var taken: Set<PersonIndex> = []
    for wish in scenario.pairWishes where wish.isDecided(scenario.pairing.mode) {
      for person in wish.people where !taken.insert(person).inserted {
        causes.append(SolverText.twice(scenario.displayName(of: person)))
      }
      decided.append((wish.people.sorted(), wish.kind))
    }
    for wish in scenario.pairWishes where wish.kind == .forbidden {
      for pair in wish.pairs where decided.contains(where: { Set(pair).isSubset(of: $0.people) }) {
        causes.append(
          SolverText.bothRequiredAndForbidden(scenario.displayName(of: pair[0]), scenario.displayName(of: pair[1])))
      }
    }
    if scenario.pairing.mode == .standing {
      free = scenario.people.filter { person in
        scenario.representatives[person].post == .deputy && scenario.isEverMember(person) && !taken.contains(person)
      }
    }
  }

  func pairing(_ isStopped: @escaping () -> Bool) throws(SolveError) -> Pairing {
    var pairing = Pairing(
      groups: decided.map { Pairing.Group(unit: DutyUnit($0.people), weight: weight($0.people), decided: $0.kind) },
      units: [], total: 0, bound: 0, causes: causes)
    // With nobody left to serve with, the last deputy serves alone.
    if causes.isEmpty, free.count > 1 {
      let table = PairTable(scale, free)
      let isOdd = free.count % 2 == 1
      let trios = TrioMatching(table, isStopped: isStopped)
      let pairs = CompleteMatching(table, isStopped: isStopped)
      let result = isOdd ? trios.solve() : pairs.solve()
      let claimed = result.partners.map { groups(of: $0, isOdd ? trios.trio : nil) } ?? []
      pairing.groups += claimed
      pairing.total = claimed.reduce(0) { $0 + $1.weight.points }
      pairing.bound = result.bound
      pairing.isComplete = result.partners != nil
      pairing.rounds = result.rounds
      pairing.edges = result.edges
      if result.partners != nil, pairing.total != result.total || result.total > result.bound ?? .max {
        throw SolveError(code: "pairing.disagrees", text: SolverText.pairingDisagrees(result.total, pairing.total))
      }
      if let certificate = result.certificate, !isOdd, !isStopped(), !certificate.holds(for: table) {
        throw SolveError(code: "pairing.disagrees", text: SolverText.badCertificate)
      }
      if let barrier = result.barrier { pairing.causes = isolated(table) ?? [cause(of: barrier)] }
    }
    pairing.groups.sort { $0.unit.members[0] < $1.unit.members[0] }
    let grouped = Set(pairing.groups.flatMap(\.unit.members))
    pairing.units =
      (pairing.groups.map(\.unit) + scenario.people.filter { !grouped.contains($0) }.map { DutyUnit([$0]) })
      .sorted { $0.members[0] < $1.members[0] }
    pairing.changes = FormerPairs(scenario, pairing).changes
    return pairing
  }

  private func groups(of partners: [Int], _ trio: Trio?) -> [Pairing.Group] {
    var groups = partners.enumerated().filter { $0.element > $0.offset }.map { [$0.offset, $0.element] }
    if let trio { groups.append(trio.people) }
    return groups.map { group in
      let people = group.map { free[$0] }
      return Pairing.Group(unit: DutyUnit(people), weight: weight(people), decided: nil)
    }
  }

  private func weight(_ people: [PersonIndex]) -> PairWeight {
    PairWeight(reasons: PairWish(people: people, kind: .given).pairs.flatMap { scale.weight($0[0], $0[1]).reasons })
  }

  // MARK: Why there is none

  /// Those who can be paired with nobody, or nil where each has somebody.
  private func isolated(_ table: PairTable) -> [Text]? {
    let row = RowBuffer(table)
    let alone = free.indices.filter { person in
      row.fill(person)
      return free.indices.allSatisfy { row[$0] == noPair }
    }
    return alone.isEmpty ? nil : alone.map { SolverText.unpairable(scenario.displayName(of: free[$0])) }
  }

  private func cause(of barrier: MatchingResult.Barrier) -> Text {
    if free.count % 2 == 1 || barrier.odd.isEmpty { return SolverText.noPairing }
    func names(_ people: [Int]) -> [String] { people.map { scenario.displayName(of: free[$0]) } }
    return SolverText.barrier(barrier.odd.map(names), names(barrier.few))
  }
}
