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
    /// The share of each option in the last master's solution.
    var values: [Double]
    /// Whether no column is left that improves the master.
    var isConverged: Bool
  }

  /// How neighbourhoods of the best roster are searched.
  struct Improving {
    var seed: UInt64
    /// The roster to begin with and its cost at the level.
    var start: () -> (chosen: [Int32], cost: Int)?
    /// The cost of a choice at the level, or nil where it breaks something.
    var evaluate: ([Int32]) -> Int?
    var found: ([Int32]) -> Void
  }

  let decomposition: Decomposition
  let months: UnitMonths
  let rows: MasterRows

  init?(_ compiled: CompiledFormulation, level: PriorityLevel, caps: [Int], isCancelled: () -> Bool) {
    decomposition = Decomposition(compiled, level: level, caps: caps)
    guard let months = UnitMonths(decomposition, isCancelled: isCancelled) else { return nil }
    self.months = months
    rows = MasterRows(decomposition, leaving: months)
  }

  /// Whether columns pay: always for people rostered one by one, for standing pairs where the compact model is large.
  static func suits(_ compiled: CompiledFormulation) -> Bool {
    let units = compiled.formulation.units
    let isLarge = compiled.options.count >= fewestOptions || units.allSatisfy { $0.members.count == 1 }
    return isLarge && units.count <= mostUnits && compiled.formulation.caps.isEmpty
  }

  private static let fewestOptions = 4_000
  private static let mostUnits = 500

  /// The number of arcs of all graphs.
  var arcCount: Int { months.units.reduce(0) { $0 + $1.graph.arcs.count } }

  /// Runs until no column improves, or told to stop.
  ///
  /// - Parameters:
  ///   - seeds: choices of options that keep the hard rules; the first should be the best known.
  ///   - progress: receives each better bound, rounded up, and tells whether to stop.
  ///   - isWorthDiving: is given the answer and tells whether to look for a roster by diving.
  ///   - dived: receives what a dive leads to; places may be open in it.
  func run(
    seeds: [[Int32]], progress: (Int?) -> Bool, isWorthDiving: (Answer) -> Bool, dived: ([Int32]) -> Void,
    improving: Improving? = nil
  ) throws(GLPKError) -> Answer? {
    var master = MasterState(self)
    for seed in seeds { master.add(choice: seed) }
    master.addIdleMonths()
    let linear = master.linearModel()
    return try withProblem(linear) { (problem: inout Problem) throws(GLPKError) -> Answer? in
      let answer = try master.iterate(&problem, smoothing: ColumnGeneration.smoothing, progress: progress)
      if let answer, answer.isConverged, isWorthDiving(answer),
        let chosen = try master.dive(&problem, progress: progress)
      {
        dived(chosen)
        if let improving, let start = improving.start(), !progress(nil) {
          try master.improve(
            start.chosen, costing: start.cost, &problem, seed: improving.seed, progress: progress,
            evaluate: improving.evaluate, found: improving.found)
        }
      }
      return answer
    }
  }
}
