import RosterModel

/// The cheapest repair by deepening: uncovered places first, then people told, then cells, each raised by one where the
/// search below it came to its end without a repair (Korf, "Depth-first iterative-deepening", 1985).
struct RepairDeepening {
  /// Nodes for each number of uncovered places.
  private static let nodes = 300_000
  /// The most people told, and the most cells beyond twice those that must change anyway.
  private static let mostPeople = 12
  private static let mostCells = 24

  private enum Verdict {
    case found([RepairSearch.Found], isProven: Bool)
    case impossible, givenUp
  }

  private let shortcomings: Shortcomings
  private let onWall: Int
  private let count: Int
  private let fixed: [RepairSearch.Cell]
  private var fallback: RepairSearch.Found?

  /// - Parameters:
  ///   - onWall: what uncovered places cost on the wall: where less is out of reach, so much is tried.
  ///   - count: how many of the cheapest are kept.
  ///   - fixed: cells that were changed already and stay so.
  init(_ shortcomings: Shortcomings, onWall: Int, keeping count: Int, after fixed: [RepairSearch.Cell] = []) {
    self.fixed = fixed
    (self.shortcomings, self.onWall, self.count) = (shortcomings, onWall, count)
  }

  /// The cheapest repairs, the first first, and whether it is proven; none where no hard rule can be kept.
  mutating func best() -> (found: [RepairSearch.Found], isProven: Bool) {
    var target = shortcomings.leastUncovered
    var isProven = true
    while true {
      switch search(target) {
      case .found(let sets, let isBest): return (sets, isProven && isBest)
      case .impossible:
        guard fallback != nil else { return ([], true) }
        target += 1
      case .givenUp:
        isProven = false
        guard let next = [onWall, fallback?.cost.uncovered ?? 0].filter({ $0 > target }).min() else {
          return (fallback.map { [$0] } ?? [], false)
        }
        target = next
      }
    }
  }

  private mutating func search(_ target: Int) -> Verdict {
    var nodes = Self.nodes
    var isProven = true
    let least = max(shortcomings.cells.unservable, fixed.count)
    let last = 2 * least + Self.mostCells
    for people in shortcomings.cells.told...Self.mostPeople {
      var isCutByPeople = false
      for most in max(least, people)...last {
        var search = RepairSearch(
          shortcomings, .fewestTold, target: target, told: people, cells: most, keeping: count, nodes: nodes,
          after: fixed)
        search.run()
        nodes = search.nodesLeft
        if let legal = search.fallback, fallback.map({ legal.cost < $0.cost }) ?? true { fallback = legal }
        if !search.best.isEmpty { return .found(search.best, isProven: isProven && !search.isStopped) }
        if search.isStopped { return .givenUp }
        isCutByPeople = search.isCutByPeople
        // More cells find no more where their limit left nothing out.
        if !search.isCutByCells { break }
        if most == last { isProven = false }
      }
      if !isCutByPeople { return isProven ? .impossible : .givenUp }
    }
    return .givenUp
  }
}
