import GLPK

/// Bounds of a model's columns, tightened without losing a whole solution: activity bounds of rows, probing (Savelsbergh,
/// "Preprocessing and probing techniques for mixed integer programming problems", 1994, sections 1 and 2), and one more
/// row over all columns, the charges of a relaxation for leaving its solution.
///
/// A shift that must be full makes "somebody serves" true; relaxations do not see that by themselves.
struct BoundTightening: ~Copyable {
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// Columns whose bounds have changed, also back, since the caller emptied the list.
  var changed: [Int32] = []
  private let rowCount: Int
  private let rowStart: FlatArray<Int>
  private let elementColumn: FlatArray<Int32>
  private let elementValue: FlatArray<Double>
  private let rowLower: FlatArray<Double>
  private let rowUpper: FlatArray<Double>
  private let columnStart: FlatArray<Int>
  private let columnRow: FlatArray<Int32>
  /// What was changed, to be taken back.
  private var trail: [(column: Int32, lower: Double, upper: Double)] = []
  private var queue: [Int32] = []
  private var isQueued: [Bool]
  private var charges: [Charges] = []
  private var spent = 0.0

  /// What a relaxation charges for each unit away from its solution, and what may be spent in all.
  private struct Charges {
    var price: [Double]
    /// Columns with a price, the dearest first.
    var dear: [Int32]
    var room: Double
  }

  /// A state to come back to.
  struct Mark {
    fileprivate var trail: Int
    fileprivate var charges: Int
    fileprivate var spent: Double
  }

  /// - Parameters:
  ///   - lower: bounds of the columns to begin with; the model's own by default.
  init(_ model: LinearModel, lower: [Double]? = nil, upper: [Double]? = nil) {
    rowCount = model.rowCount
    rowStart = FlatArray(model.rowStart)
    elementColumn = FlatArray(model.elementColumn)
    elementValue = FlatArray(model.elementValue)
    rowLower = FlatArray(model.rowLower)
    rowUpper = FlatArray(model.rowUpper)
    self.lower = lower ?? model.columnLower
    self.upper = upper ?? model.columnUpper
    var start = [Int](repeating: 0, count: model.columnCount + 1)
    for element in 0..<elementColumn.count { start[Int(elementColumn[element]) + 1] += 1 }
    for column in 0..<model.columnCount { start[column + 1] += start[column] }
    var next = start
    var rows = [Int32](repeating: 0, count: model.elementCount)
    for row in 0..<rowCount {
      for element in rowStart[row]..<rowStart[row + 1] {
        let column = Int(elementColumn[element])
        rows[next[column]] = Int32(row)
        next[column] += 1
      }
    }
    columnStart = FlatArray(start)
    columnRow = FlatArray(rows)
    isQueued = Array(repeating: false, count: model.rowCount)
  }

  // MARK: Coming back

  var mark: Mark { Mark(trail: trail.count, charges: charges.count, spent: spent) }

  /// The number of changes since a mark.
  func changes(since mark: Mark) -> Int { trail.count - mark.trail }

  mutating func rollback(to mark: Mark) {
    for change in trail[mark.trail...].reversed() {
      lower[Int(change.column)] = change.lower
      upper[Int(change.column)] = change.upper
      changed.append(change.column)
    }
    trail.removeSubrange(mark.trail...)
    charges.removeSubrange(mark.charges...)
    spent = mark.spent
  }

  // MARK: Charges

  /// From now on the columns' moves away from a relaxation's solution, at their reduced costs, may add up to this much:
  /// more than that no better solution costs.
  mutating func spend(atMost room: Double, reducedCosts: [Double]) {
    let price = reducedCosts.map { abs($0) < 1e-9 ? 0 : $0 }
    let dear = price.indices.filter { price[$0] != 0 && lower[$0] < upper[$0] }.map(Int32.init)
      .sorted { (abs(price[Int($1)]), $0) < (abs(price[Int($0)]), $1) }
    charges.append(Charges(price: price, dear: dear, room: room))
    spent = 0
  }

  /// Rules out every move that costs more than what is left; false where too much is spent already.
  private mutating func spendRest() -> Bool {
    guard let top = charges.last else { return true }
    if spent > top.room { return false }
    for column in top.dear {
      let index = Int(column)
      let price = abs(top.price[index])
      if price <= top.room - spent { break }
      if lower[index] == upper[index] { continue }
      let reach = ((top.room - spent) / price).rounded(.down)
      if top.price[index] > 0 {
        tighten(index, lower[index], lower[index] + reach)
      } else {
        tighten(index, upper[index] - reach, upper[index])
      }
    }
    return true
  }

  // MARK: Probing

  /// Tries both values of a binary column: a value that no solution has is ruled out, and a bound that both values imply
  /// is taken. False where no whole solution exists.
  mutating func probe(_ column: Column, fixed: (Double) -> Void = { _ in }) -> Bool {
    let index = column.index
    guard lower[index] == 0, upper[index] == 1 else { return true }
    guard let down = implications(of: index, value: 0) else {
      fixed(1)
      return restrict(index, 1, 1)
    }
    guard let up = implications(of: index, value: 1) else {
      fixed(0)
      return restrict(index, 0, 0)
    }
    let ofUp = Dictionary(up.map { ($0.column, $0) }, uniquingKeysWith: { $1 })
    for change in down {
      guard let other = ofUp[change.column], change.column != Int32(index) else { continue }
      tighten(Int(change.column), min(change.lower, other.lower), max(change.upper, other.upper))
    }
    return propagate()
  }

  /// The bounds that follow from a column's value, taken back again; nil where it has no solution.
  private mutating func implications(of column: Int, value: Double) -> [(column: Int32, lower: Double, upper: Double)]?
  {
    let before = mark
    let isFeasible = restrict(column, value, value)
    let changes = trail[before.trail...].map { ($0.column, lower[Int($0.column)], upper[Int($0.column)]) }
    rollback(to: before)
    return isFeasible ? changes : nil
  }

  // MARK: Propagation

  /// Takes bounds that were found elsewhere, without asking what follows.
  mutating func set(_ column: Int, _ least: Double, _ most: Double) { (lower[column], upper[column]) = (least, most) }

  /// Keeps a column within bounds, with all that follows; false where no whole solution exists.
  mutating func restrict(_ column: Int, _ least: Double, _ most: Double) -> Bool {
    tighten(column, least, most)
    return lower[column] <= upper[column] && propagate()
  }

  /// Propagates all rows; false where no whole solution exists.
  mutating func propagateAll() -> Bool {
    for row in 0..<Int32(rowCount) { enqueue(row) }
    return propagate()
  }

  private mutating func enqueue(_ row: Int32) {
    if !isQueued[Int(row)] {
      isQueued[Int(row)] = true
      queue.append(row)
    }
  }

  private mutating func tighten(_ column: Int, _ least: Double, _ most: Double) {
    if least <= lower[column], most >= upper[column] { return }
    trail.append((Int32(column), lower[column], upper[column]))
    changed.append(Int32(column))
    if let price = charges.last?.price[column] {
      spent += price > 0 ? price * max(0, least - lower[column]) : -price * max(0, upper[column] - most)
    }
    lower[column] = max(lower[column], least)
    upper[column] = min(upper[column], most)
    for entry in columnStart[column]..<columnStart[column + 1] { enqueue(columnRow[entry]) }
  }

  /// Takes rows from the queue until none is left; false where one cannot be kept.
  mutating func propagate() -> Bool {
    var head = 0
    var isFeasible = true
    // Bounds of wide columns may creep: what is left then is left to relaxations.
    let limit = 50 * rowCount
    repeat {
      while head < queue.count, head < limit, isFeasible {
        let row = Int(queue[head])
        isQueued[row] = false
        head += 1
        isFeasible = propagate(row)
      }
      isFeasible = isFeasible && spendRest()
    } while isFeasible && head < min(queue.count, limit)
    for row in queue[head...] { isQueued[Int(row)] = false }
    queue.removeAll(keepingCapacity: true)
    return isFeasible
  }

  private mutating func propagate(_ row: Int) -> Bool {
    var (least, most) = (0.0, 0.0)
    let elements = rowStart[row]..<rowStart[row + 1]
    for element in elements {
      let (value, column) = (elementValue[element], Int(elementColumn[element]))
      least += value * (value > 0 ? lower[column] : upper[column])
      most += value * (value > 0 ? upper[column] : lower[column])
    }
    let (floor, ceiling) = (rowLower[row], rowUpper[row])
    if least > ceiling || most < floor { return false }
    if most <= ceiling, least >= floor { return true }
    let (room, need) = (ceiling - least, most - floor)
    for element in elements {
      let (value, column) = (elementValue[element], Int(elementColumn[element]))
      let width = upper[column] - lower[column]
      if width == 0 { continue }
      let size = abs(value) * width
      if room >= size, need >= size { continue }
      let (low, high) = (lower[column], upper[column])
      if value > 0 {
        let top = room < size ? low + (room / value).rounded(.down) : high
        let bottom = need < size ? high - (need / value).rounded(.down) : low
        tighten(column, bottom, top)
      } else {
        let top = need < size ? low + (need / -value).rounded(.down) : high
        let bottom = room < size ? high - (room / -value).rounded(.down) : low
        tighten(column, bottom, top)
      }
      if lower[column] > upper[column] { return false }
    }
    return true
  }
}
