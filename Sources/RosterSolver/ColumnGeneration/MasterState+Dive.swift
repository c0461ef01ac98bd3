import GLPK
import RosterRules

extension MasterState {
  /// What it costs in a dive to break a row, at least; more than any row's own price.
  private static let breakPrice = 60
  /// What it costs to leave a unit without a month.
  private static let idleBreakPrice = 100_000.0
  /// The share of the fractional options that a dive fixes at once, and how large their shares must be.
  private static let stepsOfDive = 15
  private static let largeShare = 0.75
  /// Rounds of pricing after each fixing, and the arcs beyond which there are fewer.
  private static let pricingRounds = 12
  private static let pricingArcs = 20_000_000
  /// How often a dive turns back.
  private static let mostTurns = 50

  /// Fixes one option after another, the largest shares first, with the dual simplex method and new months after each
  /// fixing, and turns back where the bound leaves no room (Joncour, Michel, Sadykov, Sverdlov and Vanderbeck, "Column
  /// generation based primal heuristics", Electronic Notes in Discrete Mathematics 36 (2010), sections 3 and 4).
  ///
  /// Options are fixed rather than whole months: where crews are exact, the last units would find no month that fits.
  ///
  /// - Parameter found: receives a roster and returns its cost, or nil where it breaks something.
  /// - Returns: the least cost known.
  mutating func dive(
    _ problem: inout Problem, below best: Int, progress: (Int?) -> Bool, found: ([Int32]) -> Int?
  ) throws(GLPKError) -> Int {
    var best = best
    /// Decisions taken at once, and the bound before them.
    var steps: [(decisions: [Branch.Decision], bound: Int)] = []
    var turns = 0
    let rounds = min(MasterState.pricingRounds, max(1, MasterState.pricingArcs / max(1, arcCount)))
    while !progress(nil) {
      try enter(steps.flatMap(\.decisions), &problem)
      let known = steps.last?.bound ?? roundedUp(bestBound)
      let outcome = try settle(&problem, below: best, above: known, rounds: rounds, progress: progress)
      if case .stopped = outcome { break }
      if case .relaxed(let relaxation) = outcome {
        let fractional = relaxation.fractional(apartFrom: decisions)
        if !fractional.isEmpty {
          steps.append((likely(fractional, relaxation.shares), relaxation.bound))
          continue
        }
        if let value = found(relaxation.chosen) { best = min(best, value) }
      }
      turns += 1
      guard turns < MasterState.mostTurns, turnBack(&steps, below: best) else { break }
    }
    try enter([], &problem)
    return best
  }

  /// The largest shares: one at least, a few where they are large.
  private func likely(_ fractional: [Int], _ shares: [Double]) -> [Branch.Decision] {
    let ranked = fractional.sorted { (shares[$1], $0) < (shares[$0], $1) }
    let most = max(1, fractional.count / MasterState.stepsOfDive)
    return ranked.prefix(most).enumerated().filter { $0.offset == 0 || shares[$0.element] > MasterState.largeShare }
      .map { .option(Int32($0.element), isChosen: true) }
  }

  /// Leaves out what was chosen last where there was still room; false where nothing is left to turn to.
  private func turnBack(_ steps: inout [(decisions: [Branch.Decision], bound: Int)], below best: Int) -> Bool {
    while let last = steps.popLast() {
      if last.bound < best, case .option(let option, isChosen: true) = last.decisions[0] {
        steps.append(([.option(option, isChosen: false)], last.bound))
        return true
      }
    }
    return false
  }

  /// Lets every row be broken at a price, those of units at a prohibitive one, so that each master has a solution: without
  /// it, decisions that no month known yet keeps would look impossible.
  mutating func addBreaks(_ problem: inout Problem) throws(GLPKError) {
    hasBreaks = true
    var breaks: [NewColumn] = []
    for index in rows.rows.indices where place[index] >= 0 { breaks += self.breaks(of: index) }
    for unit in 0..<unitCount {
      breaks.append(
        NewColumn(
          0...Double.infinity, cost: MasterState.idleBreakPrice, entries: [(Row(index: firstUnitRow + unit), 1)]
        ))
    }
    try problem.addColumns(breaks)
  }

  /// The columns that break a row of the master.
  func breaks(of index: Int) -> [NewColumn] {
    let price = max(MasterState.breakPrice, 2 * (rows.own.map(\.cost).max() ?? 0))
    let row = rows.rows[index]
    return [(row.lower, 1.0), (row.upper, -1.0)].filter { $0.0 != nil }.map { _, sign in
      NewColumn(0...Double.infinity, cost: Double(price), entries: [(Row(index: place[index]), sign)])
    }
  }
}
