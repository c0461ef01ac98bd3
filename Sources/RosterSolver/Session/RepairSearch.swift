import RosterModel

/// Every least set of changes that rights a roster, within limits: the set that costs least is among them, since
/// whatever can be left out of a set costs cells.
///
/// Depth first, over the cells that `Shortcomings` names. A cell that was tried is barred from its siblings' branches, so
/// that no set is met twice.
struct RepairSearch {
  typealias Cell = Shortcomings.Cell

  /// What is looked for among the sets.
  enum Order {
    /// The cheapest as `ChangeCost` orders them.
    case fewestTold
    /// The fewest points.
    case fewestPoints
  }

  /// A set of changes with its cost.
  struct Found {
    var cost: ChangeCost
    var changes: [CellChange]
  }

  let order: Order
  /// The most that uncovered places may cost, people told, and cells changed.
  let target: Int
  let toldLimit: Int
  let cellLimit: Int
  /// How many of the best are kept.
  let count: Int
  /// Nodes left; the search stops where there are none.
  private(set) var nodesLeft: Int
  /// The best sets, the best first.
  private(set) var best: [Found] = []
  /// The best legal roster on the way, whatever it leaves uncovered.
  private(set) var fallback: Found?
  /// Whether the limit of cells, or of people, left something out.
  private(set) var isCutByCells = false
  private(set) var isCutByPeople = false
  /// Whether the nodes ran out.
  var isStopped: Bool { nodesLeft <= 0 }

  private let cells: RosterCells
  private let shortcomings: Shortcomings
  private var path: [Cell] = []
  private var barred: Set<Cell> = []

  init(
    _ shortcomings: Shortcomings, _ order: Order, target: Int, told: Int, cells cellLimit: Int, keeping count: Int,
    nodes: Int, after path: [Cell] = []
  ) {
    self.path = path
    (self.shortcomings, cells) = (shortcomings, shortcomings.cells)
    (self.order, self.target, toldLimit, self.cellLimit, self.count) = (order, target, told, cellLimit, count)
    nodesLeft = nodes
  }

  /// Searches everything within the limits.
  mutating func run() { explore() }

  private mutating func explore() {
    nodesLeft -= 1
    if cells.isLegal {
      if cells.cost(at: 1) <= target { return keep() }
      if fallback.map({ cells.isCheaper(than: $0.cost) }) ?? true { fallback = found }
    }
    if cells.cells >= cellLimit {
      isCutByCells = true
      return
    }
    guard
      let candidates = shortcomings.candidates(
        target: target, touched: path.map { cells.place(of: $0.person, $0.shift) })
    else { return }
    var tried: [Cell] = []
    for cell in candidates where !barred.contains(cell) {
      if isStopped { break }
      if cells.told >= toldLimit, !cells.isTold(cell.person) {
        isCutByPeople = true
        continue
      }
      path.append(cell)
      cells.flip(cell.person, cell.shift)
      explore()
      cells.flip(cell.person, cell.shift)
      path.removeLast()
      barred.insert(cell)
      tried.append(cell)
    }
    for cell in tried { barred.remove(cell) }
  }

  private var found: Found {
    Found(
      cost: cells.cost,
      changes: path.map { CellChange(person: $0.person, shift: $0.shift, serves: cells.serves($0.person, $0.shift)) })
  }

  private mutating func keep() {
    if best.count == count, !isCheaper(than: best.last!.cost) { return }
    let place = best.firstIndex { isCheaper(than: $0.cost) } ?? best.count
    best.insert(found, at: place)
    if best.count > count { best.removeLast() }
  }

  private func isCheaper(than other: ChangeCost) -> Bool {
    switch order {
    case .fewestTold: cells.isCheaper(than: other)
    case .fewestPoints:
      cells.hasFewerPoints(than: other.points) || (cells.cost.points == other.points && cells.isCheaper(than: other))
    }
  }
}
