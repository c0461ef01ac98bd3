import GLPK
import RosterRules

/// The master of one run: its columns, which rows are in it, and the best bound so far.
struct MasterState {
  struct Month {
    var unit: Int
    var options: [Int32]
    var cost: Int
    /// Whether no better roster can hold it.
    var isUseless = false
  }

  let generation: ColumnGeneration
  var months: [Month] = []
  private var known: [Set<[Int32]>]
  /// The master's row of each joint row, −1 where it is kept back; behind them the rows of units.
  var place: [Int]
  private var activeCount = 0
  private(set) var firstUnitRow = 0
  /// Whether rows may be broken at a price.
  var hasBreaks = false
  /// The master's column of each month.
  private(set) var columnOfMonth: [Int] = []
  /// The months of each unit, in the order in which they came.
  private(set) var monthsOfUnit: [[Int]]
  /// What a branch decides of each option: 1 chosen, −1 left out, 0 nothing.
  var decisions: [Int8]
  /// The bounds of the compact model's own columns, as a branch has them.
  var ownBounds: [ClosedRange<Int>]
  var bestBound = Int.min
  private var bestPrices: [Int]

  /// The graph of each unit, as far as it is still needed.
  private(set) var graphs: [UnitGraph]

  init(_ generation: ColumnGeneration) {
    self.generation = generation
    graphs = generation.months.units.map(\.graph)
    known = Array(repeating: [], count: generation.months.units.count)
    monthsOfUnit = Array(repeating: [], count: generation.months.units.count)
    decisions = Array(repeating: 0, count: generation.rows.optionCount)
    ownBounds = generation.rows.own.map { $0.lower...$0.upper }
    place = Array(repeating: -1, count: generation.rows.rows.count)
    bestPrices = Array(repeating: 0, count: generation.rows.rows.count)
  }

  var rows: MasterRows { generation.rows }
  var unitCount: Int { generation.months.units.count }

  /// More than any month costs, scaled: what it costs to go against a decision of a branch.
  private static let decided = 1 << 50

  // MARK: Columns

  /// Adds each unit's month of a whole choice.
  mutating func add(choice: [Int32]) {
    for (unit, options) in optionsByUnit(of: choice).enumerated() { add(unit, options) }
  }

  /// What each unit does in a whole choice, in the order of options.
  func optionsByUnit(of choice: [Int32]) -> [[Int32]] {
    var ofUnit = [[Int32]](repeating: [], count: unitCount)
    for option in choice.sorted() { ofUnit[generation.decomposition.compiled.options[Int(option)].unit].append(option) }
    return ofUnit
  }

  /// Adds the cheapest month of each unit by itself, so that each has one.
  mutating func addIdleMonths() {
    var toEnd: [Int] = []
    for (unit, month) in generation.months.units.enumerated() {
      let prices = [Int](repeating: 0, count: month.graph.options.count + 1)
      month.graph.price(scale: 1, prices: prices, toEnd: &toEnd)
      add(unit, month.graph.cheapest(scale: 1, prices: prices, toEnd: toEnd))
    }
  }

  /// Adds a month where it is new and allowed, and its cost is worth it.
  private mutating func add(_ unit: Int, _ options: [Int32], where isWorth: (_ cost: Int) -> Bool = { _ in true }) {
    let sorted = options.sorted()
    guard !known[unit].contains(sorted), let cost = generation.months.units[unit].walk.cost(of: Set(sorted)),
      isWorth(cost)
    else { return }
    known[unit].insert(sorted)
    monthsOfUnit[unit].append(months.count)
    months.append(Month(unit: unit, options: sorted, cost: cost))
  }

  /// Adds a month of an earlier master.
  mutating func add(_ options: [Int32], of unit: Int) { add(unit, options) }

  // MARK: The master

  /// The first master: rows that join units, a row for each unit, and the columns so far.
  mutating func linearModel() -> LinearModel {
    var linear = LinearModel()
    linear.constant = Double(rows.constant)
    let own = rows.own.map {
      linear.addColumn(lower: Double($0.lower), upper: Double($0.upper), cost: Double($0.cost), kind: .continuous)
    }
    columnOfMonth = months.indices.map { rows.own.count + $0 }
    let columns = months.map { linear.addColumn(lower: 0, upper: .infinity, cost: Double($0.cost), kind: .continuous) }
    var entries = [[(Int, Double)]](repeating: [], count: rows.rows.count)
    for (offset, month) in months.enumerated() {
      for (row, value) in coefficients(month) { entries[row].append((offset, Double(value))) }
    }
    for (index, row) in rows.rows.enumerated() where !row.isOfOneUnit {
      place[index] = activeCount
      activeCount += 1
      linear.require(lower: row.lower.map(Double.init) ?? -.infinity, upper: row.upper.map(Double.init) ?? .infinity) {
        cursor in
        for element in row.own { cursor.add(element.value, own[Int(element.index)]) }
        for (month, value) in entries[index] { cursor.add(value, columns[month]) }
      }
    }
    firstUnitRow = activeCount
    for unit in 0..<unitCount {
      linear.require(lower: 1, upper: 1) { cursor in
        for (offset, month) in months.enumerated() where month.unit == unit { cursor += columns[offset] }
      }
    }
    activeCount += unitCount
    return linear
  }

  /// What a month adds to each joint row.
  func coefficients(_ month: Month) -> [(row: Int, value: Int)] {
    var sums: [Int32: Int] = [:]
    for option in month.options {
      for element in rows.rowsOfOption[Int(option)] { sums[element.index, default: 0] += element.value }
    }
    return sums.sorted { $0.key < $1.key }.compactMap { $0.value == 0 ? nil : (Int($0.key), $0.value) }
  }

  // MARK: Iterations

  /// Prices and solves in turn until no column improves; the bound, then what a dive makes of it.
  mutating func iterate(_ problem: inout Problem, smoothing: Double, progress: (Int?) -> Bool) throws(GLPKError)
    -> ColumnGeneration.Answer?
  {
    var isConverged = false
    var toEnd: [Int] = []
    outer: while true {
      guard try problem.simplex(isCancelled: { progress(nil) }).status == .optimal else { break }
      let (exact, duals) = multipliers(problem)
      var isSmoothed = bestBound > Int.min
      while true {
        let prices = isSmoothed ? smoothed(exact, smoothing) : exact
        let found = price(prices, &toEnd)
        if found.bound > bestBound {
          (bestBound, bestPrices) = (found.bound, prices)
          if progress(roundedUp(bestBound)) { break outer }
        }
        if try addMonths(found.months, exact, duals, &problem) { break }
        if !isSmoothed {
          if try addViolatedRows(&problem) { break }
          isConverged = true
          break outer
        }
        isSmoothed = false
      }
      if progress(nil) { break }
    }
    if bestBound == Int.min { return nil }
    return ColumnGeneration.Answer(
      scaledBound: bestBound, scaledReducedCosts: price(bestPrices, &toEnd, withMarginals: true).reducedCosts,
      isConverged: isConverged)
  }

  /// The master's duals, scaled for the joint rows, and as they are for every row of the problem.
  func multipliers(_ problem: borrowing Problem) -> (scaled: [Int], duals: [Double]) {
    var duals: [Double] = []
    problem.duals(into: &duals)
    let scale = Double(ColumnGeneration.scale)
    return (rows.rows.indices.map { place[$0] < 0 ? 0 : Int((duals[place[$0]] * scale).rounded()) }, duals)
  }

  private func smoothed(_ exact: [Int], _ share: Double) -> [Int] {
    zip(bestPrices, exact).map { Int((share * Double($0) + (1 - share) * Double($1)).rounded()) }
  }

  /// Adds the months that improve the master; false where none does.
  mutating func addMonths(
    _ found: [[Int32]?], _ prices: [Int], _ duals: [Double], _ problem: inout Problem
  ) throws(GLPKError) -> Bool {
    let before = months.count
    for (unit, options) in found.enumerated() {
      guard let options else { continue }
      let paid = paid(unit, options, prices, duals)
      add(unit, options) { Double($0) - paid < -1e-7 }
    }
    if months.count == before { return false }
    try addColumns(from: before, &problem)
    return true
  }

  /// Adds the months of a choice to a master that runs.
  mutating func addColumns(choice: [Int32], _ problem: inout Problem) throws(GLPKError) {
    let before = months.count
    add(choice: choice)
    if months.count > before { try addColumns(from: before, &problem) }
  }

  private mutating func addColumns(from before: Int, _ problem: inout Problem) throws(GLPKError) {
    let first = problem.columnCount
    try problem.addColumns(
      months[before...].map { month in
        let joint = coefficients(month).filter { place[$0.row] >= 0 }.map {
          (Row(index: place[$0.row]), Double($0.value))
        }
        return NewColumn(
          0...Double.infinity, cost: Double(month.cost), entries: joint + [(Row(index: firstUnitRow + month.unit), 1)])
      })
    columnOfMonth += (before..<months.count).map { first + $0 - before }
  }

  /// The months that the master's solution holds.
  func shares(_ problem: borrowing Problem) -> [(unit: Int, options: [Int32], share: Double)] {
    var shares: [(unit: Int, options: [Int32], share: Double)] = []
    for (month, column) in zip(months, columnOfMonth) {
      let share = problem.value(Column(index: column))
      if share > 0 { shares.append((month.unit, month.options, share)) }
    }
    return shares
  }

  /// The share of each option in the master's solution.
  func values(_ problem: borrowing Problem) -> [Double] {
    var values = [Double](repeating: 0, count: rows.optionCount)
    for (month, column) in zip(months, columnOfMonth) {
      let share = problem.value(Column(index: column))
      if share > 0 { for option in month.options { values[Int(option)] += share } }
    }
    return values
  }

  func roundedUp(_ scaled: Int) -> Int {
    let divisor = generation.decomposition.costDivisor
    let step = divisor * ColumnGeneration.scale
    return (scaled >= 0 ? (scaled + step - 1) / step : -((-scaled) / step)) * divisor
  }

  /// What the master's own duals pay for a month: one that costs less improves the master.
  private func paid(_ unit: Int, _ options: [Int32], _ prices: [Int], _ duals: [Double]) -> Double {
    let sum = options.reduce(0) { $0 + worth($1, prices) }
    return Double(sum) / Double(ColumnGeneration.scale) + duals[firstUnitRow + unit]
  }

  /// The Lagrangian bound at scaled multipliers, the cheapest months, and how much dearer each option makes its unit's.
  func price(_ prices: [Int], _ toEnd: inout [Int], withMarginals: Bool = false, skipping: [Bool] = []) -> (
    bound: Int, months: [[Int32]?], reducedCosts: [Int]
  ) {
    let scale = ColumnGeneration.scale
    let multipliers = admissible(prices)
    var bound = rows.constant * scale
    for (index, row) in rows.rows.enumerated() where multipliers[index] != 0 {
      bound += multipliers[index] * (multipliers[index] > 0 ? row.lower! : row.upper!)
    }
    for (column, own) in rows.own.enumerated() {
      var reduced = own.cost * scale
      for element in rows.rowsOfOwn[column] { reduced -= multipliers[Int(element.index)] * element.value }
      bound += min(reduced * ownBounds[column].lowerBound, reduced * ownBounds[column].upperBound)
    }
    var months: [[Int32]?] = []
    var reducedCosts = [Int](repeating: 0, count: withMarginals ? rows.optionCount : 0)
    for (index, graph) in graphs.enumerated() {
      if !skipping.isEmpty, skipping[index] {
        months.append(nil)
        continue
      }
      let (itemPrices, chosenCount) = itemPrices(index, multipliers)
      graph.price(scale: scale, prices: itemPrices, toEnd: &toEnd)
      let least = toEnd[0] + chosenCount * MasterState.decided
      bound += least + graph.baseCost * scale
      let isPossible = least < MasterState.decided / 2
      months.append(isPossible ? graph.cheapest(scale: scale, prices: itemPrices, toEnd: toEnd) : nil)
      if withMarginals {
        let least = graph.marginals(scale: scale, prices: itemPrices, toEnd: toEnd)
        for (offset, option) in graph.options.enumerated() {
          reducedCosts[Int(option)] = least[offset + 1] - toEnd[0]
        }
      }
    }
    return (bound, months, reducedCosts)
  }

  /// What each item of a unit's graph costs at multipliers and a branch's decisions; how many options it must choose.
  private func itemPrices(_ unit: Int, _ multipliers: [Int]) -> (prices: [Int], chosenCount: Int) {
    var prices = [0]
    var chosenCount = 0
    prices.reserveCapacity(graphs[unit].options.count + 1)
    for option in graphs[unit].options {
      var sum = -worth(option, multipliers)
      if decisions[Int(option)] != 0 {
        sum -= MasterState.decided * Int(decisions[Int(option)])
        if decisions[Int(option)] > 0 { chosenCount += 1 }
      }
      prices.append(sum)
    }
    return (prices, chosenCount)
  }

  /// The number of arcs of all graphs.
  var arcCount: Int { graphs.reduce(0) { $0 + $1.arcs.count } }

  /// Leaves out of the graphs, and of the months, what raises the best bound by more than so much, scaled.
  mutating func prune(within room: Int, _ problem: inout Problem) throws(GLPKError) {
    let multipliers = admissible(bestPrices)
    var toEnd: [Int] = []
    for unit in graphs.indices {
      let graph = generation.months.units[unit].graph
      let (prices, _) = itemPrices(unit, multipliers)
      graph.price(scale: ColumnGeneration.scale, prices: prices, toEnd: &toEnd)
      graphs[unit] = graph.pruned(scale: ColumnGeneration.scale, prices: prices, toEnd: toEnd, within: room)
      let most = toEnd[0] + graph.baseCost * ColumnGeneration.scale + room
      for month in monthsOfUnit[unit] {
        months[month].isUseless = cost(of: months[month], at: multipliers) > most
      }
      try openMonths(of: unit, &problem)
    }
  }

  /// What a month costs at multipliers, scaled.
  private func cost(of month: Month, at multipliers: [Int]) -> Int {
    month.options.reduce(month.cost * ColumnGeneration.scale) { $0 - worth($1, multipliers) }
  }

  /// What the joint rows pay for an option at multipliers.
  private func worth(_ option: Int32, _ multipliers: [Int]) -> Int {
    var sum = 0
    for element in rows.rowsOfOption[Int(option)] { sum += multipliers[Int(element.index)] * element.value }
    return sum
  }

  /// Multipliers without those that an open end does not allow.
  private func admissible(_ prices: [Int]) -> [Int] {
    zip(prices, rows.rows).map { price, row in (price > 0 ? row.lower : row.upper) == nil ? 0 : price }
  }

  /// Adds rows of single units that the master's solution breaks.
  mutating func addViolatedRows(_ problem: inout Problem) throws(GLPKError) -> Bool {
    let values = self.values(problem)
    var isAdded = false
    for (index, row) in rows.rows.enumerated() where place[index] < 0 {
      var activity = row.options.reduce(0.0) { $0 + values[Int($1.index)] * Double($1.value) }
      for element in row.own { activity += problem.value(Column(index: Int(element.index))) * Double(element.value) }
      let isBroken =
        (row.lower.map { activity < Double($0) - 1e-6 } ?? false)
        || (row.upper.map { activity > Double($0) + 1e-6 } ?? false)
      if !isBroken { continue }
      var entries = row.own.map { Term(coefficient: Double($0.value), column: Column(index: Int($0.index))) }
      let values = Dictionary(uniqueKeysWithValues: row.options.map { ($0.index, $0.value) })
      for (offset, month) in months.enumerated() {
        let sum = month.options.reduce(0) { $0 + (values[$1] ?? 0) }
        if sum != 0 { entries.append(Term(coefficient: Double(sum), column: Column(index: columnOfMonth[offset]))) }
      }
      try problem.addRow(
        lower: row.lower.map(Double.init) ?? -.infinity, upper: row.upper.map(Double.init) ?? .infinity,
        entries: entries)
      place[index] = activeCount
      activeCount += 1
      if hasBreaks { try problem.addColumns(breaks(of: index)) }
      isAdded = true
    }
    return isAdded
  }
}
