import GLPK

/// Cuts of the simplex tableau, round after round, until they lift the bound no more (Gomory, "An algorithm for the mixed
/// integer problem", 1960; chosen as in Achterberg, "Constraint Integer Programming", 2007, chapter 8: the deepest first,
/// none nearly parallel to one taken).
struct CuttingPlanes {
  /// Fractional columns whose tableau rows are looked at in a round.
  private static let mostColumns = 400
  /// How many of them may have multipliers without a small common denominator: few at first, for their cuts have many
  /// terms, and more whenever the bound stalls.
  private static let roughSteps = [60, 240]
  /// What a tableau row is multiplied by before it is rounded; the first two alone where it is rough, at the first step.
  private static let factors = [1, -1, 2, -2, 3, -3]
  private static let mostTerms = 1_000
  private static let leastEfficacy = 1e-3
  private static let mostParallel = 0.8
  private static let mostCutsOfRound = 100
  /// Rounds that may lift the bound little before it counts as stalled, and the share of the objective that is little.
  private static let mostSmallRounds = 2
  private static let smallShare = 2e-4

  private var rounding: RowRounding

  /// For columns with these bounds, all of which are whole.
  init(lower: [Double], upper: [Double]) { rounding = RowRounding(lower: lower, upper: upper) }

  /// Cuts a problem that stands at the optimum of its relaxation.
  ///
  /// - Parameter progress: receives each objective reached and tells whether to stop.
  /// - Returns: the last outcome.
  mutating func tighten(
    _ problem: inout Problem, _ rows: inout LazyRows, _ first: SimplexOutcome, progress: (Double?) -> Bool
  ) throws(GLPKError) -> SimplexOutcome {
    var outcome = first
    var step = 0
    var smallRounds = 0
    while outcome.status == .optimal, !progress(outcome.objective) {
      let before = outcome.objective
      let found = try separate(&problem, rows, step) { progress(nil) }
      if found.isEmpty || smallRounds >= CuttingPlanes.mostSmallRounds {
        step += 1
        smallRounds = 0
        if step == CuttingPlanes.roughSteps.count { break }
        if found.isEmpty { continue }
      }
      try rows.dropIdle(&problem)
      for cut in found { try rows.add(cut, to: &problem) }
      outcome = try rows.solve(&problem, .init(method: .dualThenPrimal), isCancelled: { progress(nil) })
      let isSmall = outcome.objective - before < CuttingPlanes.smallShare * max(1, abs(before))
      smallRounds = isSmall ? smallRounds + 1 : 0
    }
    return outcome
  }

  /// The cuts of the present solution that are to be added.
  private mutating func separate(
    _ problem: inout Problem, _ rows: LazyRows, _ step: Int, isCancelled: () -> Bool
  ) throws(GLPKError) -> [RoundingCut] {
    var values: [Double] = []
    problem.values(into: &values)
    let fractional = values.indices.filter { abs(values[$0] - values[$0].rounded()) > 1e-3 }
      .sorted { (nearness(values[$0]), $0) < (nearness(values[$1]), $1) }
    var found: [RoundingCut] = []
    var multipliers: [Double] = []
    var roughLeft = CuttingPlanes.roughSteps[step]
    for column in fractional.prefix(CuttingPlanes.mostColumns) where !isCancelled() {
      guard try problem.tableauMultipliers(of: Column(index: column), into: &multipliers) else { continue }
      let whole = RowRounding.whole(multipliers, of: rows.inForce)
      if whole.isRough {
        roughLeft -= 1
        if roughLeft < 0 { continue }
      }
      var best: RoundingCut?
      for factor in CuttingPlanes.factors.prefix(whole.isRough && step == 0 ? 2 : CuttingPlanes.factors.count) {
        let cut = rounding.cut(rows.model, whole, times: factor, values: values)
        if let cut, cut.terms.count <= CuttingPlanes.mostTerms, cut.efficacy > CuttingPlanes.leastEfficacy,
          cut.score > best?.score ?? 0
        {
          best = cut
        }
      }
      if let best { found.append(best) }
    }
    return selected(found, columns: values.count)
  }

  /// How far a value is from the middle between two whole ones.
  private func nearness(_ value: Double) -> Double { abs(value - value.rounded(.down) - 0.5) }

  /// The best cuts, none nearly parallel to a better one.
  private func selected(_ found: [RoundingCut], columns: Int) -> [RoundingCut] {
    let ranked = found.indices.sorted { (found[$1].score, $0) < (found[$0].score, $1) }
    var taken: [RoundingCut] = []
    var scratch = [Double](repeating: 0, count: columns)
    for index in ranked where taken.count < CuttingPlanes.mostCutsOfRound {
      let cut = found[index]
      for term in cut.terms { scratch[Int(term.column)] = Double(term.value) / cut.norm }
      let isNew = taken.allSatisfy { other in
        let product = other.terms.reduce(0.0) { $0 + Double($1.value) * scratch[Int($1.column)] }
        return abs(product) <= CuttingPlanes.mostParallel * other.norm
      }
      for term in cut.terms { scratch[Int(term.column)] = 0 }
      if isNew { taken.append(cut) }
    }
    return taken
  }
}
