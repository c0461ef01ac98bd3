/// How branch and cut runs: the parameters of `glp_iocp`. GLPK manual, section 2.10.5.
public struct BranchOptions: Sendable {
  /// Which fractional column is branched on.
  public enum Branching: Sendable {
    /// The first one.
    case firstFractional
    /// The last one.
    case lastFractional
    /// The one farthest from whole.
    case mostFractional
    /// The rule of Driebeck and Tomlin.
    case driebeckTomlin
    /// Pseudocosts, started by a few simplex iterations.
    case pseudocost
  }

  /// Which open node comes next.
  public enum Backtracking: Sendable {
    /// The newest.
    case depthFirst
    /// The oldest.
    case breadthFirst
    /// The one with the best bound.
    case bestBound
    /// The one with the best projection.
    case bestProjection
  }

  /// Cutting planes to generate.
  public struct Cuts: OptionSet, Sendable {
    /// One bit a family.
    public let rawValue: Int
    /// Makes a set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Gomory's mixed integer cuts.
    public static let gomory = Cuts(rawValue: 1)
    /// Mixed integer rounding cuts.
    public static let mixedIntegerRounding = Cuts(rawValue: 2)
    /// Mixed cover cuts.
    public static let cover = Cuts(rawValue: 4)
    /// Clique cuts.
    public static let clique = Cuts(rawValue: 8)
    /// All of them.
    public static let all: Cuts = [.gomory, .mixedIntegerRounding, .cover, .clique]
  }

  /// Built-in heuristics to run.
  public struct Heuristics: OptionSet, Sendable {
    /// One bit a heuristic.
    public let rawValue: Int
    /// Makes a set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// The feasibility pump, at the root; a cancellation inside it may cost the problem.
    public static let feasibilityPump = Heuristics(rawValue: 1)
    /// Proximity search, at the root.
    public static let proximitySearch = Heuristics(rawValue: 2)
    /// Rounding of the relaxation, at every node.
    public static let rounding = Heuristics(rawValue: 4)
  }

  /// Seconds until the search stops, the root relaxation included.
  public var timeLimit: Double?
  /// Nodes until the search stops.
  public var nodeLimit: Int?
  /// The gap to the bound, relative to the incumbent, at which the search stops.
  public var relativeGap: Double = 0
  /// The objective that a solution must be below to be of interest: every node whose bound reaches it is pruned.
  public var cutOff: Double?
  /// Whether every solution's objective is whole, but for the model's constant: bounds are rounded up then.
  public var integralObjective = false
  /// Whether the problem is reduced first; `SearchNode` then shows bounds and counts but no columns, and takes no solutions.
  public var presolve = false
  /// Cutting planes to generate.
  public var cuts: Cuts = []
  /// Which fractional column is branched on.
  public var branching = Branching.driebeckTomlin
  /// Which open node comes next.
  public var backtracking = Backtracking.bestBound
  /// Built-in heuristics to run.
  public var heuristics: Heuristics = []
  /// Seconds for a run of the proximity search.
  public var proximityTimeLimit: Double = 60
  /// How far from whole a value may be to be taken as whole; the solution handed out is rounded.
  public var integerTolerance: Double = 1e-5
  /// The relative tolerance with which a bound is taken not to beat the incumbent.
  public var objectiveTolerance: Double = 1e-7
  /// How the root relaxation is solved; its own time limit and presolve are not used. The dual method was 5 to 9 times as fast
  /// as the primal one on covering relaxations of 1,500 and 3,000 rows.
  public var root = SimplexOptions(method: .dualThenPrimal)

  /// The defaults of GLPK: no cuts, no heuristics, no limits.
  public init() {}

  /// Sets what is set most often.
  public init(
    timeLimit: Double? = nil, nodeLimit: Int? = nil, relativeGap: Double = 0, cutOff: Double? = nil,
    integralObjective: Bool = false, presolve: Bool = false, cuts: Cuts = []
  ) {
    self.timeLimit = timeLimit
    self.nodeLimit = nodeLimit
    self.relativeGap = relativeGap
    self.cutOff = cutOff
    self.integralObjective = integralObjective
    self.presolve = presolve
    self.cuts = cuts
  }
}
