import GLPK
import RosterModel

/// Matches deputies two by two, three where their number is odd.
struct Matcher {
  private struct Edge: Hashable {
    var first: PersonIndex
    var second: PersonIndex
    /// The third of a trio.
    var third: PersonIndex?

    var people: [PersonIndex] { third.map { [first, second, $0] } ?? [first, second] }
  }

  private let scenario: Scenario
  private let scale: PairScale
  private var decided: [(people: [PersonIndex], kind: PairWish.Kind)] = []
  private var forbidden: Set<Edge> = []
  private var free: [PersonIndex] = []
  private var causes: [Text] = []

  /// Candidates kept for each person before the rest are priced.
  private static let candidates = 12

  init(_ scenario: Scenario) {
    self.scenario = scenario
    scale = PairScale(scenario)
    var taken: Set<PersonIndex> = []
    let usesPairs = scenario.pairing.mode != .perShift
    for wish in scenario.pairWishes where usesPairs && wish.kind != .forbidden {
      for person in wish.people where !taken.insert(person).inserted {
        causes.append(SolverText.twice(scenario.displayName(of: person)))
      }
      decided.append((wish.people.sorted(), wish.kind))
    }
    for wish in scenario.pairWishes where wish.kind == .forbidden {
      let people = wish.people.sorted()
      for (offset, first) in people.enumerated() {
        for second in people[(offset + 1)...] {
          forbidden.insert(Edge(first: first, second: second))
          if decided.contains(where: { $0.people.contains(first) && $0.people.contains(second) }) {
            causes.append(
              SolverText.bothRequiredAndForbidden(scenario.displayName(of: first), scenario.displayName(of: second)))
          }
        }
      }
    }
    if scenario.pairing.mode == .standing {
      free = scenario.people.filter { scenario.representatives[$0].post == .deputy && !taken.contains($0) }
    }
  }

  mutating func pairing(_ stop: StopFlag) throws(GLPKError) -> Pairing {
    var chosen: [Edge] = []
    var (total, bound) = (0, 0)
    if causes.isEmpty, free.count == 1 {
      // Nobody is left to serve with: the last deputy serves alone.
      free = []
    }
    if causes.isEmpty, !free.isEmpty {
      if let solved = try matching(stop) { (chosen, total, bound) = solved } else { causes += isolated() }
    }
    var groups = decided.map { Pairing.Group(unit: DutyUnit($0.people), weight: weight($0.people), decided: $0.kind) }
    groups += chosen.map { Pairing.Group(unit: DutyUnit($0.people), weight: weight($0.people), decided: nil) }
    groups.sort { $0.unit.members[0] < $1.unit.members[0] }
    let grouped = Set(groups.flatMap(\.unit.members))
    let units = (groups.map(\.unit) + scenario.people.filter { !grouped.contains($0) }.map { DutyUnit([$0]) })
      .sorted { $0.members[0] < $1.members[0] }
    return Pairing(groups: groups, units: units, total: total, bound: bound, seconds: 0, causes: causes)
  }

  private func weight(_ people: [PersonIndex]) -> PairWeight {
    var reasons: [PairWeight.Reason] = []
    for (offset, first) in people.enumerated() {
      for second in people[(offset + 1)...] { reasons += scale.weight(first, second).reasons }
    }
    return PairWeight(reasons: reasons)
  }

  private func points(_ edge: Edge) -> Int {
    guard let third = edge.third else { return scale.points(edge.first, edge.second) }
    return scale.points(edge.first, edge.second) + scale.points(edge.first, third) + scale.points(edge.second, third)
  }

  private func isolated() -> [Text] {
    let alone = free.filter { person in
      free.allSatisfy { $0 == person || forbidden.contains(Edge(first: min($0, person), second: max($0, person))) }
    }
    return alone.isEmpty ? [SolverText.noPairing] : alone.map { SolverText.unpairable(scenario.displayName(of: $0)) }
  }

  // MARK: The matching

  private func matching(_ stop: StopFlag) throws(GLPKError) -> ([Edge], Int, Int)? {
    let all = completeEdges()
    let weights = all.map(points)
    var isUsed = [Bool](repeating: false, count: all.count)
    var ofPerson: [PersonIndex: [Int]] = [:]
    for (index, edge) in all.enumerated() { for person in edge.people { ofPerson[person, default: []].append(index) } }
    for (_, edges) in ofPerson {
      for index in edges.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }).prefix(Matcher.candidates) {
        isUsed[index] = true
      }
    }
    // A circle through everybody (and a trio) keeps the sparse graph matchable where the complete one is.
    var best: (chosen: [Int], total: Int)?
    while !stop.isCancelled {
      let used = all.indices.filter { isUsed[$0] }
      let model = self.model(used.map { all[$0] }, used.map { weights[$0] })
      let (relaxed, duals) = try relax(model, stop)
      let reduced = duals.map { duals in
        all.map { edge in edge.people.reduce(0.0) { $0 + (duals[$1] ?? 0) } }
      }
      if let relaxed, let reduced {
        // Column values are negative weights: an edge is wanted where its weight beats the duals' sum.
        let wanted = all.indices.filter { !isUsed[$0] && -Double(weights[$0]) - reduced[$0] < -1e-7 }
        if !wanted.isEmpty {
          for index in wanted.sorted(by: { -Double(weights[$0]) - reduced[$0] < -Double(weights[$1]) - reduced[$1] })
            .prefix(2000)
          { isUsed[index] = true }
          continue
        }
        if let solved = try branch(model, used, weights, stop) { best = solved }
        let bound = Int((-relaxed + 1e-6).rounded(.down))
        if let best, best.total == bound { return (best.chosen.map { all[$0] }, best.total, bound) }
        // Edges whose reduced cost spans the gap cannot improve; the others must be in.
        let gap = best.map { Double(bound - $0.total) + 1e-6 } ?? .infinity
        let missing = all.indices.filter { !isUsed[$0] && -Double(weights[$0]) - reduced[$0] < gap }
        if missing.isEmpty { return best.map { ($0.chosen.map { all[$0] }, $0.total, $0.total) } }
        for index in missing { isUsed[index] = true }
      } else {
        if used.count == all.count { return nil }
        for index in all.indices { isUsed[index] = true }
      }
    }
    return nil
  }

  private func completeEdges() -> [Edge] {
    var edges: [Edge] = []
    for (offset, first) in free.enumerated() {
      for second in free[(offset + 1)...] where !forbidden.contains(Edge(first: first, second: second)) {
        edges.append(Edge(first: first, second: second))
      }
    }
    if free.count % 2 == 1 {
      let allowed = Set(edges)
      for edge in edges {
        for third in free where third > edge.second {
          if allowed.contains(Edge(first: edge.first, second: third)),
            allowed.contains(Edge(first: edge.second, second: third))
          {
            edges.append(Edge(first: edge.first, second: edge.second, third: third))
          }
        }
      }
    }
    return edges
  }

  func completeModel() -> LinearModel {
    let edges = completeEdges()
    return model(edges, edges.map(points))
  }

  private func model(_ edges: [Edge], _ weights: [Int]) -> LinearModel {
    var model = LinearModel()
    let columns = weights.map { model.addColumn(0...1, cost: -$0) }
    var ofPerson: [PersonIndex: [Int]] = [:]
    for (index, edge) in edges.enumerated() {
      for person in edge.people { ofPerson[person, default: []].append(index) }
    }
    for person in free {
      model.require(1...1) { row in for index in ofPerson[person] ?? [] { row += columns[index] } }
    }
    if free.count % 2 == 1 {
      model.require(1...1) { row in
        for (index, edge) in edges.enumerated() where edge.third != nil { row += columns[index] }
      }
    }
    return model
  }

  private func relax(_ model: LinearModel, _ stop: StopFlag) throws(GLPKError) -> (Double?, [PersonIndex: Double]?) {
    try withProblem(model) { (problem: inout Problem) throws(GLPKError) in
      let outcome = try problem.simplex(isCancelled: { stop.isCancelled })
      guard outcome.status == .optimal else { return (nil, nil) }
      var duals: [PersonIndex: Double] = [:]
      for (row, person) in free.enumerated() { duals[person] = problem.dual(Row(index: row)) }
      return (outcome.objective, duals)
    }
  }

  private func branch(_ model: LinearModel, _ used: [Int], _ weights: [Int], _ stop: StopFlag) throws(GLPKError) -> (
    chosen: [Int], total: Int
  )? {
    try withProblem(model) { (problem: inout Problem) throws(GLPKError) in
      let outcome = try problem.branchAndCut(BranchOptions(), isCancelled: { stop.isCancelled })
      guard let solution = outcome.solution else { return nil }
      let chosen = used.indices.filter { solution[$0] > 0.5 }.map { used[$0] }
      return (chosen, chosen.reduce(0) { $0 + weights[$1] })
    }
  }
}
