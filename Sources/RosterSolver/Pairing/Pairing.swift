import GLPK
import RosterModel

/// Units formed from a scenario's people, with the reason for each.
public struct Pairing: Sendable {
  /// One unit with its reasons.
  public struct Group: Sendable {
    /// The people of the group.
    public var unit: DutyUnit
    /// How well they suit each other, and why.
    public var weight: PairWeight
    /// What `pairs.csv` decided of it, or nil where the matching chose it.
    public var decided: PairWish.Kind?
  }

  /// Pairs and trios, in the order of their first members.
  public var groups: [Group]
  /// Every unit of the scenario, single people included.
  public var units: [DutyUnit]
  /// The sum of the weights of the groups that the matching chose.
  public var total: Int
  /// A proven bound on that sum.
  public var bound: Int
  /// Seconds that forming the units took.
  public var seconds: Double
  /// Why there is no pairing, in words; empty where there is one.
  public var causes: [Text]

  /// Whether no heavier matching exists.
  public var isOptimal: Bool { causes.isEmpty && total == bound }

  /// Forms the units of a scenario by its pairing settings: maximum-weight perfect matching of the deputies.
  ///
  /// The relaxation of the matching polytope without its blossom rows is solved over sparse candidates; edges are priced
  /// out over the complete graph until none has a better reduced cost (Edmonds, "Maximum matching and a polyhedron with
  /// 0,1-vertices", 1965; Applegate and Cook, "Solving large-scale matching problems", 1993), and branching closes what
  /// odd circles leave open.
  ///
  /// - Throws: `SolveError` where the solver fails.
  public static func form(_ scenario: Scenario, stop: StopFlag = .init()) throws(SolveError) -> Pairing {
    let start = ContinuousClock.now
    var matcher = Matcher(scenario)
    var pairing: Pairing
    do { pairing = try matcher.pairing(stop) } catch {
      throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)"))
    }
    pairing.seconds = (ContinuousClock.now - start).seconds
    return pairing
  }

  /// The matching as an integer model over the complete graph, for other solvers: minimises the negative weight.
  public static func model(_ scenario: Scenario) -> LinearModel { Matcher(scenario).completeModel() }
}
