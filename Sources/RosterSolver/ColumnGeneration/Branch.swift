import GLPK

/// A part of all rosters: those that keep to decisions taken one after another.
struct Branch {
  enum Decision {
    /// An option is chosen, or left out.
    case option(Int32, isChosen: Bool)
    /// A column of the compact model that is no option has narrower bounds.
    case own(Int, ClosedRange<Int>)
  }

  /// The last split: which column, and on which side of its value the branch lies.
  struct Origin {
    var choice: BranchingGains.Choice
    var isUp: Bool
    /// The objective of the master before it.
    var objective: Double
  }

  var decisions: [Decision] = []
  /// No roster of the branch costs less.
  var bound: Int
  var origin: Origin?
  /// The basis of the master before the last decision.
  var basis: SavedBasis?
}

/// What the master of a branch says.
enum BranchOutcome {
  struct Relaxation {
    var bound: Int
    var objective: Double
    /// The share of each option.
    var shares: [Double]
    /// The compact model's own columns.
    var own: [Double]

    /// The options that are neither chosen nor left out.
    func fractional(apartFrom decisions: [Int8]) -> [Int] {
      shares.indices.filter { decisions[$0] == 0 && shares[$0] > 1e-6 && shares[$0] < 1 - 1e-6 }
    }

    /// The options that are chosen.
    var chosen: [Int32] { shares.indices.filter { shares[$0] > 0.5 }.map { Int32($0) } }
  }

  /// Nothing in the branch is cheaper than what is known.
  case closed
  /// It was told to stop, or the simplex method gave up.
  case stopped
  case relaxed(Relaxation)
}
