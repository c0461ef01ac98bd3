import GLPK
import RosterRules

extension MasterState {
  /// Points for each unit by which a dive breaks a row, at least; more than any row's own price.
  private static let breakPrice = 60
  /// The share of units that a dive fixes at once, and how large their months' shares must be.
  private static let unitsAtOnce = 15
  private static let largeShare = 0.95
  /// Rounds of pricing after each fixing, and the arcs beyond which there are fewer.
  private static let pricingRounds = 6
  private static let pricingArcs = 20_000_000

  /// Fixes month after month, the largest shares first, with the dual simplex method and new columns after each fixing
  /// (Joncour, Michel, Sadykov, Sverdlov and Vanderbeck, "Column generation based primal heuristics", Electronic Notes
  /// in Discrete Mathematics 36 (2010), section 3).
  ///
  /// Rows may be broken at a price, as the last units would otherwise be left without a month. The dive ends where the
  /// bound has visibly risen: the search goes on from each unit's likeliest month.
  mutating func dive(_ problem: inout Problem, progress: (Int?) -> Bool) throws(GLPKError) -> [Int32]? {
    try addBreaks(&problem)
    var fixed = [Bool](repeating: false, count: unitCount)
    var toEnd: [Int] = []
    let scale = Double(ColumnGeneration.scale)
    let worth = Double(bestBound) / scale * 1.005 + 1
    let rounds = min(MasterState.pricingRounds, max(1, MasterState.pricingArcs / max(1, generation.arcCount)))
    while fixed.contains(false) {
      if progress(nil) { return nil }
      guard try fixLikely(&fixed, &problem) else { break }
      var outcome = try problem.simplex(.init(method: .dualThenPrimal), isCancelled: { progress(nil) })
      for _ in 0..<rounds where outcome.status == .optimal {
        let (exact, duals) = multipliers(problem)
        let found = price(exact, &toEnd, skipping: fixed)
        if try !addMonths(found.months, exact, duals, &problem) { break }
        outcome = try problem.simplex(isCancelled: { progress(nil) })
      }
      if outcome.status != .optimal { return nil }
      if rows.isTight, outcome.objective > worth, fixed.count(where: { $0 }) * 2 > unitCount { break }
    }
    return likeliest(problem).flatMap { $0.month < 0 ? [] : months[$0.month].options }.sorted()
  }

  private mutating func addBreaks(_ problem: inout Problem) throws(GLPKError) {
    let price = max(MasterState.breakPrice, 2 * (rows.own.map(\.cost).max() ?? 0))
    var breaks: [NewColumn] = []
    for (index, row) in rows.rows.enumerated() where place[index] >= 0 {
      for (end, sign) in [(row.lower, 1.0), (row.upper, -1.0)] where end != nil {
        breaks.append(
          NewColumn(0...Double.infinity, cost: Double(price), entries: [(Row(index: place[index]), sign)]))
      }
    }
    try problem.addColumns(breaks)
  }

  /// The month of the largest share of each unit, −1 where it has none.
  func likeliest(_ problem: borrowing Problem) -> [(month: Int, share: Double)] {
    var largest = [(month: Int, share: Double)](repeating: (-1, 0), count: unitCount)
    for (offset, month) in months.enumerated() {
      let share = problem.value(Column(index: columnOfMonth[offset]))
      if share > largest[month.unit].share + 1e-9 { largest[month.unit] = (offset, share) }
    }
    return largest
  }

  /// Fixes the likeliest months: one at least, a few where their shares are large, all that are whole.
  private mutating func fixLikely(_ fixed: inout [Bool], _ problem: inout Problem) throws(GLPKError) -> Bool {
    let most = max(1, unitCount / MasterState.unitsAtOnce)
    let candidates = likeliest(problem).enumerated().filter { !fixed[$0.offset] && $0.element.month >= 0 }.sorted {
      ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
    }
    for (rank, (unit, entry)) in candidates.enumerated() {
      guard rank == 0 || (rank < most && entry.share > MasterState.largeShare) || entry.share > 0.999 else { break }
      fixed[unit] = true
      try problem.setBounds(Column(index: columnOfMonth[entry.month]), 1...1)
    }
    return !candidates.isEmpty
  }
}
