import GLPK

/// Tightens the bounds of a model's columns without losing a whole solution: activity bounds of rows, and probing of
/// columns that decide much (Savelsbergh, "Preprocessing and probing techniques for mixed integer programming problems",
/// 1994, sections 1 and 2).
///
/// A shift that must be full makes "somebody serves" true; relaxations do not see that by themselves.
struct BoundTightening: ~Copyable {
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  private let rowCount: Int
  private let rowStart: FlatArray<Int>
  private let elementColumn: FlatArray<Int32>
  private let elementValue: FlatArray<Double>
  private let rowLower: FlatArray<Double>
  private let rowUpper: FlatArray<Double>
  private let columnStart: FlatArray<Int>
  private let columnRow: FlatArray<Int32>
  /// Changed bounds, to be taken back after a probe.
  private var trail: [(column: Int32, lower: Double, upper: Double)] = []
  private var queue: [Int32] = []
  private var isQueued: [Bool]
  /// What a relaxation charges for leaving its solution, and what may be spent: one more row, over all columns.
  private var charge: [Double]
  private var dear: [Int32] = []
  private var room = Double.infinity
  private var spent = 0.0

  init(_ model: LinearModel) {
    rowCount = model.rowCount
    rowStart = FlatArray(model.rowStart)
    elementColumn = FlatArray(model.elementColumn)
    elementValue = FlatArray(model.elementValue)
    rowLower = FlatArray(model.rowLower)
    rowUpper = FlatArray(model.rowUpper)
    lower = model.columnLower
    upper = model.columnUpper
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
    charge = Array(repeating: 0, count: model.columnCount)
  }

  /// Propagates all rows; false where no whole solution exists.
  mutating func propagateAll() -> Bool {
    for row in 0..<Int32(rowCount) { enqueue(row) }
    let isFeasible = propagate(limit: 20 * rowCount)
    trail.removeAll()
    return isFeasible
  }

  /// Takes bounds that were found elsewhere.
  mutating func set(_ column: Int, _ least: Double, _ most: Double) { (lower[column], upper[column]) = (least, most) }

  /// From now on the columns' moves away from a relaxation's solution, at their reduced costs, may add up to this much:
  /// more than that no better solution costs.
  mutating func spend(atMost room: Double, reducedCosts: [Double]) {
    charge = reducedCosts.map { abs($0) < 1e-9 ? 0 : $0 }
    dear = charge.indices.filter { charge[$0] != 0 && lower[$0] < upper[$0] }.map(Int32.init)
      .sorted { (abs(charge[Int($1)]), $0) < (abs(charge[Int($0)]), $1) }
    self.room = room
    spent = 0
  }

  /// Rules out every move that costs more than what is left; false where too much is spent already.
  private mutating func spendRest() -> Bool {
    if spent > room { return false }
    for column in dear {
      let index = Int(column)
      let price = abs(charge[index])
      if price <= room - spent { break }
      if lower[index] == upper[index] { continue }
      let reach = ((room - spent) / price).rounded(.down)
      if charge[index] > 0 {
        tighten(index, lower[index], lower[index] + reach)
      } else {
        tighten(index, upper[index] - reach, upper[index])
      }
    }
    return true
  }

  /// Tries both values of a binary column: a value that no solution has is ruled out, and a bound that both values imply
  /// is taken. False where no whole solution exists.
  mutating func probe(_ column: Column) -> Bool {
    let index = column.index
    guard lower[index] == 0, upper[index] == 1 else { return true }
    guard let down = implications(of: index, value: 0) else { return fix(index, 1) }
    guard let up = implications(of: index, value: 1) else { return fix(index, 0) }
    let ofUp = Dictionary(up.map { ($0.column, $0) }, uniquingKeysWith: { $1 })
    for change in down {
      guard let other = ofUp[change.column], change.column != Int32(index) else { continue }
      tighten(Int(change.column), min(change.lower, other.lower), max(change.upper, other.upper))
    }
    let isFeasible = propagate(limit: 2000)
    trail.removeAll()
    return isFeasible
  }

  private mutating func fix(_ column: Int, _ value: Double) -> Bool {
    tighten(column, value, value)
    let isFeasible = propagate(limit: 2000)
    trail.removeAll()
    return isFeasible
  }

  /// The bounds that follow from a column's value, taken back again; nil where it has no solution.
  private mutating func implications(of column: Int, value: Double) -> [(column: Int32, lower: Double, upper: Double)]? {
    let spentBefore = spent
    tighten(column, value, value)
    let isFeasible = propagate(limit: 500)
    spent = spentBefore
    let changes = trail.map { ($0.column, lower[Int($0.column)], upper[Int($0.column)]) }
    for change in trail.reversed() {
      lower[Int(change.column)] = change.lower
      upper[Int(change.column)] = change.upper
    }
    trail.removeAll()
    return isFeasible ? changes : nil
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
    spent += charge[column] > 0 ? charge[column] * max(0, least - lower[column]) : 0
    spent -= charge[column] < 0 ? charge[column] * max(0, upper[column] - most) : 0
    lower[column] = max(lower[column], least)
    upper[column] = min(upper[column], most)
    for entry in columnStart[column]..<columnStart[column + 1] { enqueue(columnRow[entry]) }
  }

  /// Takes rows from the queue, at most so many; false where one cannot be kept.
  private mutating func propagate(limit: Int) -> Bool {
    var head = 0
    var isFeasible = true
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
    for element in elements {
      let (value, column) = (elementValue[element], Int(elementColumn[element]))
      if lower[column] == upper[column] { continue }
      let (room, need) = (ceiling - least, most - floor)
      let width = upper[column] - lower[column]
      if value > 0 {
        let top = room < value * width ? lower[column] + (room / value).rounded(.down) : upper[column]
        let bottom = need < value * width ? upper[column] - (need / value).rounded(.down) : lower[column]
        tighten(column, bottom, top)
      } else {
        let top = need < -value * width ? lower[column] + (need / -value).rounded(.down) : upper[column]
        let bottom = room < -value * width ? upper[column] - (room / -value).rounded(.down) : lower[column]
        tighten(column, bottom, top)
      }
      if lower[column] > upper[column] { return false }
    }
    return true
  }
}
