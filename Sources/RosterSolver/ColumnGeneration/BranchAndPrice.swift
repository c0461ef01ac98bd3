import GLPK
import RosterRules

/// Branch and price over a master: splits where the relaxation is fractional until nothing cheaper can be left
/// (Barnhart, Johnson, Nemhauser, Savelsbergh and Vance, "Branch-and-price: column generation for solving huge integer
/// programs", Operations Research 46 (1998)).
///
/// Splits are on options and on the compact model's own columns, so that pricing stays a shortest path.
struct BranchAndPrice {
  private var open: [Branch]
  private var gains: BranchingGains
  private let ownCount: Int

  /// A tree with nothing but its root.
  init(_ master: MasterState, basis: SavedBasis) {
    open = [Branch(bound: master.roundedUp(master.bestBound), basis: basis)]
    ownCount = master.rows.own.count
    gains = BranchingGains(columns: ownCount + master.rows.optionCount)
  }

  /// No roster costs less than this, or than what is known.
  var bound: Int? { open.map(\.bound).min() }

  /// Works through so many branches at most.
  ///
  /// - Parameters:
  ///   - best: what is to be undercut; asked again before each branch.
  ///   - found: receives a roster and returns its cost, or nil where it breaks something.
  /// - Returns: whether nothing is left.
  mutating func explore(
    _ master: inout MasterState, _ problem: inout Problem, nodes: Int, best: () -> Int, progress: (Int?) -> Bool,
    found: ([Int32]) -> Int?
  ) throws(GLPKError) -> Bool {
    var next: Branch?
    for _ in 0..<nodes {
      let target = best()
      open.removeAll { $0.bound >= target }
      guard let branch = next ?? takeBest() else {
        _ = progress(target)
        return true
      }
      next = nil
      open.append(branch)
      if progress(bound.map { min($0, target) }) { return false }
      try master.enter(branch.decisions, &problem)
      if let basis = branch.basis { try problem.restore(basis) }
      let outcome = try master.settle(&problem, below: target, above: branch.bound, rounds: .max, progress: progress)
      if case .stopped = outcome { return false }
      open.removeLast()
      guard case .relaxed(let relaxation) = outcome else { continue }
      learn(branch, relaxation)
      var split = split(relaxation, master)
      if split == nil {
        let value = found(relaxation.chosen)
        if let value, Double(value) <= relaxation.objective + 0.5 { continue }
        // Its months do not fit together; so the next decision is on whatever is not decided yet.
        guard let option = master.decisions.firstIndex(of: 0) else { continue }
        split = BranchAndPrice.split(option, at: relaxation.shares[option], column: ownCount + option)
      }
      guard let split else { continue }
      let basis = try problem.basis()
      let halves = [(split.down, false), (split.up, true)].map { decision, isUp in
        Branch(
          decisions: branch.decisions + [decision], bound: relaxation.bound,
          origin: .init(choice: split.choice, isUp: isUp, objective: relaxation.objective), basis: basis)
      }
      open.append(halves[0])
      next = halves[1]
    }
    if let next { open.append(next) }
    return false
  }

  /// The branch of the least bound, the deepest of them.
  private mutating func takeBest() -> Branch? {
    let place = open.indices.min {
      (open[$0].bound, -open[$0].decisions.count) < (open[$1].bound, -open[$1].decisions.count)
    }
    return place.map { open.remove(at: $0) }
  }

  private mutating func learn(_ branch: Branch, _ relaxation: BranchOutcome.Relaxation) {
    guard let origin = branch.origin else { return }
    gains.learn(origin.choice, up: origin.isUp, gain: relaxation.objective - origin.objective)
  }

  private typealias Split = (choice: BranchingGains.Choice, down: Branch.Decision, up: Branch.Decision)

  /// The column that promises most: a column of the compact model where one is fractional, else an option.
  private func split(_ relaxation: BranchOutcome.Relaxation, _ master: MasterState) -> Split? {
    var best: (choice: BranchingGains.Choice, score: Double)?
    for (column, value) in relaxation.own.enumerated() where abs(value - value.rounded()) > 1e-6 {
      let choice = BranchingGains.Choice(column: column, value: value)
      let score = gains.score(choice) * Double(1 + master.rows.own[column].cost)
      if score > best?.score ?? 0 { best = (choice, score) }
    }
    if let choice = best?.choice {
      let floor = Int(choice.value.rounded(.down))
      let bounds = master.ownBounds[choice.column]
      return (
        choice, .own(choice.column, bounds.lowerBound...floor), .own(choice.column, floor + 1...bounds.upperBound)
      )
    }
    for option in relaxation.fractional(apartFrom: master.decisions) {
      let choice = BranchingGains.Choice(column: ownCount + option, value: relaxation.shares[option])
      let score = gains.score(choice)
      if score > best?.score ?? 0 { best = (choice, score) }
    }
    return best.map { best in
      BranchAndPrice.split(best.choice.column - ownCount, at: best.choice.value, column: best.choice.column)
    }
  }

  private static func split(_ option: Int, at value: Double, column: Int) -> Split {
    (
      BranchingGains.Choice(column: column, value: value), .option(Int32(option), isChosen: false),
      .option(Int32(option), isChosen: true)
    )
  }
}
