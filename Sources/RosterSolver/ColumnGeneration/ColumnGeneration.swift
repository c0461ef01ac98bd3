import GLPK
import RosterModel
import RosterRules

/// A bound by column generation: a column is one unit's month, priced exactly by a shortest path through its graph.
///
/// Dantzig and Wolfe 1960; the dual values are smoothed towards those of the best bound (Wentges, "Weighted Dantzig–Wolfe
/// decomposition for linear mixed-integer programming", International Transactions in Operational Research 4 (1997)).
/// Bounds are Lagrangian ones, computed in whole numbers from scaled multipliers, so they hold whatever the simplex
/// method says.
struct ColumnGeneration {
  /// What one point is worth in scaled numbers.
  static let scale = 1 << 20
  private static let smoothing = 0.4

  /// What was learned at the best multipliers.
  struct Answer {
    /// The bound, scaled.
    var scaledBound: Int
    /// By how much the bound rises at least, scaled, where an option is chosen.
    var scaledReducedCosts: [Int]
    /// Whether no column is left that improves the master.
    var isConverged: Bool
  }

  /// The rosters of the run around.
  struct Rosters {
    var seed: UInt64
    /// The best one and its cost at the level.
    var best: () -> (chosen: [Int32], cost: Int)?
    /// The cost of a choice at the level, or nil where it breaks something.
    var evaluate: ([Int32]) -> Int?
    var found: ([Int32]) -> Void

    /// Takes note of a roster and returns its cost, or nil where it breaks something.
    func take(_ chosen: [Int32]) -> Int? {
      found(chosen)
      return evaluate(chosen)
    }
  }

  let decomposition: Decomposition
  let months: UnitMonths
  let rows: MasterRows

  /// Whether its graphs hold what pays.
  private let isRefined: Bool

  /// The months of each unit in small graphs at first: what does not fit joins the master's rows.
  init?(
    _ compiled: CompiledFormulation, level: PriorityLevel, caps: [Int], nodesOfUnit: Int? = nil,
    isCancelled: () -> Bool
  ) {
    decomposition = Decomposition(compiled, level: level, caps: caps)
    // What pairs count in common seldom fits into one graph, and what single people count nearly always does.
    let first =
      nodesOfUnit
      ?? (compiled.formulation.units.contains { $0.members.count > 1 }
        ? ColumnGeneration.firstNodes : UnitMonths.nodesOfUnit.upperBound)
    guard let months = UnitMonths(decomposition, nodes: first, isCancelled: isCancelled) else { return nil }
    self.months = months
    rows = MasterRows(decomposition, leaving: months)
    isRefined =
      first == UnitMonths.nodesOfUnit.upperBound || (months.leftOverExpressions.isEmpty && months.leftOverRuns.isEmpty)
  }

  /// Once more with larger graphs, for the goals that gain.
  private init?(refining coarse: ColumnGeneration, gains: [Int: Double], isCancelled: () -> Bool) {
    decomposition = coarse.decomposition
    guard
      let months = UnitMonths(
        decomposition, nodes: UnitMonths.nodesOfUnit.upperBound, gains: gains, isCancelled: isCancelled)
    else { return nil }
    self.months = months
    rows = MasterRows(decomposition, leaving: months)
    isRefined = true
  }

  private static let firstNodes = 8_000

  /// Whether columns pay: always for people rostered one by one, for standing pairs where the compact model with its cuts
  /// is too large.
  static func suits(_ compiled: CompiledFormulation) -> Bool {
    let units = compiled.formulation.units
    let isLarge = compiled.options.count >= fewestOptions || units.allSatisfy { $0.members.count == 1 }
    return isLarge && units.count <= mostUnits && compiled.formulation.caps.isEmpty
  }

  private static let fewestOptions = 40_000
  private static let mostUnits = 500

  /// Runs until no column improves; then dives for rosters, searches the neighbourhoods of the best one and branches,
  /// until nothing cheaper can be left or told to stop.
  ///
  /// - Parameters:
  ///   - seeds: choices of options that keep the hard rules; the first should be the best known.
  ///   - progress: receives each better bound, rounded up, and tells whether to stop.
  func run(seeds: [[Int32]], progress: (Int?) -> Bool, rosters: Rosters) throws(GLPKError) -> Answer? {
    var master = MasterState(self)
    for seed in seeds { master.add(choice: seed) }
    master.addIdleMonths()
    return try run(&master, progress: progress, rosters: rosters)
  }

  private func run(_ master: inout MasterState, progress: (Int?) -> Bool, rosters: Rosters) throws(GLPKError) -> Answer?
  {
    let linear = master.linearModel()
    var gains: [Int: Double] = [:]
    let answer = try withProblem(linear) { (problem: inout Problem) throws(GLPKError) -> Answer? in
      let answer = try master.iterate(&problem, smoothing: ColumnGeneration.smoothing, progress: progress)
      guard let answer, answer.isConverged, !progress(nil) else { return answer }
      if isRefined {
        try close(&master, &problem, progress: progress, rosters)
      } else {
        gains = months.gains(decomposition, shares: master.shares(problem))
      }
      return answer
    }
    guard !gains.isEmpty, !progress(nil),
      let refined = ColumnGeneration(refining: self, gains: gains, isCancelled: { progress(nil) })
    else { return answer }
    var next = MasterState(refined)
    for month in master.months { next.add(month.options, of: month.unit) }
    return try refined.run(&next, progress: progress, rosters: rosters) ?? answer
  }

  /// Closes the gap from both sides.
  private func close(
    _ master: inout MasterState, _ problem: inout Problem, progress: (Int?) -> Bool, _ rosters: Rosters
  ) throws(GLPKError) {
    let root = try problem.basis()
    try master.addBreaks(&problem)
    let scaled = master.bestBound
    let likely = max(ColumnGeneration.roomOfDive * ColumnGeneration.scale, scaled / 100)
    try master.prune(within: min(likely, room(rosters, scaled)), &problem)
    _ = try master.dive(&problem, below: rosters.best()?.cost ?? .max, progress: progress, found: rosters.take)
    var tree = BranchAndPrice(master, basis: root)
    var patience = ColumnGeneration.firstPatience
    while !progress(nil), let start = rosters.best() {
      try master.prune(within: room(rosters, scaled), &problem)
      try problem.restore(root)
      if try tree.explore(
        &master, &problem, nodes: ColumnGeneration.nodesPerMiss * patience,
        best: { rosters.best()?.cost ?? start.cost },
        progress: progress, found: rosters.take)
      {
        return
      }
      try master.enter([], &problem)
      guard !progress(nil), let start = rosters.best() else { return }
      try problem.restore(root)
      try master.improve(
        start.chosen, costing: start.cost, &problem, seed: rosters.seed &+ UInt64(patience), patience: patience,
        progress: progress, evaluate: rosters.evaluate, found: rosters.found)
      patience *= 2
    }
  }

  /// How far above the bound a better roster may be, scaled.
  private func room(_ rosters: Rosters, _ bound: Int) -> Int {
    rosters.best().map { max(0, ($0.cost - decomposition.costDivisor) * ColumnGeneration.scale - bound) } ?? .max / 8
  }

  /// Points above the bound within which a dive looks, at least.
  private static let roomOfDive = 8
  /// Neighbourhoods without a better roster after which branching goes on, at first, and branches for each of them.
  private static let firstPatience = 16
  private static let nodesPerMiss = 8
}
