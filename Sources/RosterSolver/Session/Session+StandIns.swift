import RosterAudit
import RosterModel
import RosterRules

extension Session {
  /// For everybody of an absent person's kind of place, what it costs that they serve the shift instead.
  ///
  /// Each cost is the least, as ``ChangeCost`` orders them, over these rosters, everything else as it is on the wall:
  /// - the stand-in serves in the absent person's stead, beside whoever else is on the shift;
  /// - so does the stand-in's whole unit in the stead of the absent person's unit;
  /// - and with either, one step of a chain: the stand-in gives up one own shift, which anybody else of the same kind of
  ///   place takes (the absent person too: a swap), or a whole unit where a whole unit gave it up, or nobody.
  ///
  /// - Parameters:
  ///   - absent: who cannot serve; on the shift.
  ///   - shift: a shift that is not frozen.
  /// - Returns: one entry a person, in the order of the scenario; empty where the person does not serve the shift.
  /// - Complexity: O(people) flips, and O(people²) for those who can only by a chain.
  public func standIns(for absent: PersonIndex, on shift: ShiftIndex) -> [StandIn] {
    guard cells.serves(absent, shift), !isFrozen[shift.position] else { return [] }
    var search = StandInSearch(self, absent, shift)
    return search.peers.filter { $0 != absent }.map { person in
      if cells.serves(person, shift) { return StandIn(person: person, outcome: .serves) }
      if let best = search.best(person) {
        return StandIn(person: person, outcome: .possible(best.cost, best.changes))
      }
      return StandIn(person: person, outcome: .excluded(exclusion(of: person, from: shift)))
    }
  }

  /// Whether a stand-in's cost is the least that any can have: one gives up a turn, one takes it, and the places are
  /// filled as well as they can be.
  package func isDirect(_ cost: ChangeCost) -> Bool {
    cost.uncovered <= leastCover && cost.told == 2 && cost.cells == 2
  }

  /// The rule that keeps a person from a shift of the roster on the wall.
  private func exclusion(of person: PersonIndex, from shift: ShiftIndex) -> StandIn.Exclusion {
    let formulation = cells.compiled.formulation
    if let goal = formulation.forbidding(person, shift) {
      return .init(rule: formulation.goals[goal].rule, shifts: [])
    }
    for exclusion in exclusions[ExclusionKey(person: person, shift: shift)] ?? [] {
      let own = exclusion.shifts.filter { $0 != shift && cells.serves(person, $0) }
      if !own.isEmpty { return .init(rule: formulation.goals[exclusion.goal].rule, shifts: own) }
    }
    return .init(rule: "", shifts: [])
  }

  /// What the audit finds against a person's serving a shift in another's stead, in words: the hard rules that one breaks
  /// beside those that the roster on the wall breaks already.
  public func obstacles(
    to person: PersonIndex, for absent: PersonIndex, on shift: ShiftIndex, beside known: Set<Finding>? = nil
  ) -> [Finding] {
    var placed = roster
    placed[shift] = roster[shift].filter { $0 != absent } + [person]
    let known = known ?? Set(Audit(roster, rules: rules).hardFindings)
    return Audit(placed, rules: rules).hardFindings.filter { !known.contains($0) }
  }
}

/// The cheapest way for one person to stand in on a shift.
private struct StandInSearch {
  typealias Found = (cost: ChangeCost, changes: [CellChange])

  let session: Session
  let absent: PersonIndex
  let shift: ShiftIndex
  /// Everybody who fills the same kind of place as the absent person.
  let peers: [PersonIndex]
  private let cells: RosterCells
  private let scenario: Scenario
  private let unitOf: [[PersonIndex]]
  private let shiftsOf: [[ShiftIndex]]
  private var path: [(person: PersonIndex, shift: ShiftIndex)] = []
  private var best: Found?

  init(_ session: Session, _ absent: PersonIndex, _ shift: ShiftIndex) {
    (self.session, self.absent, self.shift) = (session, absent, shift)
    let (roster, cells) = (session.roster, session.cells)
    (scenario, self.cells) = (roster.scenario, cells)
    func kind(_ person: PersonIndex) -> PlaceKind { roster.scenario.representatives[person].post.place }
    peers = roster.scenario.people.filter { kind($0) == kind(absent) }
    let units = cells.compiled.formulation.units
    unitOf = cells.compiled.formulation.unitOfPerson.map { units[$0].members }
    var shiftsOf = [[ShiftIndex]](repeating: [], count: roster.scenario.people.count)
    for (index, crew) in zip(roster.scenario.shifts.typedIndices, roster.crews)
    where index != shift && !session.isFrozen[index.position] {
      for person in crew { shiftsOf[person.position].append(index) }
    }
    self.shiftsOf = shiftsOf
  }

  mutating func best(_ person: PersonIndex) -> Found? {
    best = nil
    tryOut(leaving: [absent], coming: [person])
    // Nothing that takes more people or cells is cheaper, unless it fills more places.
    if let best, best.cost.uncovered <= session.leastCover { return best }
    let unit = unitOf[person.position]
    let crew = unitOf[absent.position].filter { cells.serves($0, shift) }
    if crew.count > 1, unit.count == 2, !unit.contains(absent) {
      tryOut(leaving: crew, coming: unit)
    }
    return best
  }

  /// Some leave the shift and others come, with and without a step of a chain.
  private mutating func tryOut(leaving: [PersonIndex], coming: [PersonIndex]) {
    let unservable = cells.unservable
    for person in leaving { flip(person, shift) }
    for person in coming { flip(person, shift) }
    take()
    // Who may not serve the shift at all is helped by no chain.
    let own =
      cells.unservable > unservable
      ? [] : shiftsOf[coming[0].position].filter { shift in coming.allSatisfy { cells.serves($0, shift) } }
    for other in own {
      for person in coming { flip(person, other) }
      take()
      for unit in successors(of: coming, on: other) {
        for person in unit { flip(person, other) }
        take()
        for _ in unit { unflip() }
      }
      for _ in coming { unflip() }
    }
    for _ in leaving + coming { unflip() }
  }

  /// Those who may take a shift that was given up: anybody of the same kind of place, or a whole unit for a whole unit.
  private func successors(of given: [PersonIndex], on shift: ShiftIndex) -> [[PersonIndex]] {
    let free = peers.filter { !cells.serves($0, shift) && !given.contains($0) }
    if given.count == 1 { return free.map { [$0] } }
    return free.map { unitOf[$0.position] }.enumerated().filter { index, unit in
      unit.count == 2 && unit[0] == free[index] && free.contains(unit[1])
    }.map(\.element)
  }

  private mutating func flip(_ person: PersonIndex, _ shift: ShiftIndex) {
    cells.flip(person, shift)
    path.append((person, shift))
  }

  private mutating func unflip() {
    let last = path.removeLast()
    cells.flip(last.person, last.shift)
  }

  /// Keeps what is there where it is legal and cheaper.
  private mutating func take() {
    guard cells.isLegal, best.map({ cells.isCheaper(than: $0.cost) }) ?? true else { return }
    best = (
      cells.cost,
      path.map { CellChange(person: $0.person, shift: $0.shift, serves: cells.serves($0.person, $0.shift)) }
    )
  }
}
