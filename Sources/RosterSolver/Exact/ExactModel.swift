import GLPK
import RosterModel
import RosterRules

/// The compact integer model of a compiled formulation at one level, earlier levels capped.
///
/// One binary column an option and a gate; for each slope of an expression's cost a column as wide as the slope is long,
/// so that rising slopes fill in order. Every column is whole with finite bounds.
struct ExactModel: Sendable {
  private(set) var linear = LinearModel()
  let compiled: CompiledFormulation
  let level: PriorityLevel
  let form: ModelForm
  /// The column of each option and of each gate.
  let optionColumns: [Column]
  private(set) var gateColumns: [Column] = []
  /// The columns that cost at each level, with their costs.
  private(set) var costColumns: [[(column: Column, cost: Int)]]
  /// For each expression, its slope columns above and below the free range, narrowest threshold first.
  private(set) var slopes: [Slopes] = []
  private var runColumns: [RunColumns] = []

  struct Slope: Sendable {
    var column: Column
    var width: Int
    /// Points for each unit of it.
    var price: Int
  }

  /// Slope columns of one expression: `above` take up what lies beyond `top`, `below` what is missing to `bottom`.
  struct Slopes: Sendable {
    var top = 0
    var bottom = 0
    var above: [Slope] = []
    var below: [Slope] = []
  }

  /// Columns of a run: a binary for each day on, then one for each window or pattern that costs.
  private struct RunColumns: Sendable {
    struct Pattern: Sendable {
      var column: Column
      var first: Int
      var last: Int
      var isWindow: Bool
    }
    /// The columns whose sum tells whether each day is on.
    var days: [[Column]] = []
    var patterns: [Pattern] = []
  }

  /// The model of one level; `caps` holds the most that each earlier level may cost, hard violations left out, and
  /// `excluded` the options that are known not to be needed.
  init(
    _ compiled: CompiledFormulation, level: PriorityLevel, caps: [Int], form: ModelForm = .strengthened,
    excluding excluded: [Bool] = []
  ) {
    self.compiled = compiled
    self.level = level
    self.form = form
    var model = LinearModel()
    optionColumns = compiled.options.indices.map { model.addColumn(0...(excluded.isEmpty || !excluded[$0] ? 1 : 0)) }
    linear = model
    costColumns = Array(repeating: [], count: compiled.formulation.levelCount)
    for (option, costs) in compiled.optionCosts.enumerated() {
      for entry in costs where entry.cost != 0 { charge(optionColumns[option], entry.cost, entry.goal) }
    }
    for gate in compiled.gates { addGate(gate) }
    for expression in compiled.expressions { addExpression(expression) }
    for run in compiled.runs { addRun(run) }
    for cap in compiled.formulation.caps { addCap(cap) }
    for (earlier, most) in caps.enumerated() where earlier < level.rawValue { capLevel(earlier, most) }
    if form == .strengthened { addCountingBounds() }
    for _ in compiled.impossibilities {
      let nobody = linear.addColumn(0...0)
      linear.require(1...) { row in row += nobody }
    }
    if form == .strengthened { tightenBounds() }
    var objective: [Int: Int] = [:]
    for entry in costColumns[level.rawValue] { objective[entry.column.index, default: 0] += entry.cost }
    for (column, cost) in objective.sorted(by: { $0.key < $1.key }) {
      linear.setCost(Column(index: column), Double(cost))
    }
  }

  private var goalOfColumn: [[(column: Column, cost: Int)]] = []

  private mutating func charge(_ column: Column, _ cost: Int, _ goal: GoalIndex) {
    costColumns[compiled.level(of: goal)].append((column, cost))
    while goalOfColumn.count <= goal { goalOfColumn.append([]) }
    goalOfColumn[goal].append((column, cost))
  }

  // MARK: Gates

  private mutating func addGate(_ gate: CompiledFormulation.Gate) {
    let column = linear.addColumn(0...1)
    gateColumns.append(column)
    let terms = gate.terms
    let columns = optionColumns
    let isPlain = terms.allSatisfy { $0.coefficient == 1 }
    let top = terms.reduce(0) { $0 + max(0, Int($1.coefficient)) }
    let bottom = terms.reduce(0) { $0 + min(0, Int($1.coefficient)) }
    if isPlain, gate.threshold == 1 {
      // Any: at least each, at most the sum.
      for term in terms {
        linear.require(...0) { row in
          row += columns[Int(term.index)]
          row.add(-1, column)
        }
      }
    } else {
      // The count reaches at most threshold − 1 unless the gate is true.
      linear.require(...(gate.threshold - 1)) { row in
        for term in terms { row.add(Int(term.coefficient), columns[Int(term.index)]) }
        row.add(-(top - gate.threshold + 1), column)
      }
    }
    linear.require(bottom...) { row in
      for term in terms { row.add(Int(term.coefficient), columns[Int(term.index)]) }
      row.add(-(gate.threshold - bottom), column)
    }
    guard isPlain, gate.threshold == 2 else { return }
    // Both: at most each side, so that no half counts; a side's options exclude each other within a unit and shift.
    let sides = Dictionary(grouping: terms) { compiled.options[Int($0.index)].unit }
    guard sides.count == 2 else { return }
    for side in sides.values.sorted(by: { $0[0].index < $1[0].index }) {
      linear.require(0...) { row in
        for term in side { row += columns[Int(term.index)] }
        row.add(-1, column)
      }
    }
  }

  // MARK: Expressions

  private mutating func addExpression(_ expression: CompiledFormulation.Expression) {
    var slopes = Slopes()
    if form == .plain, expression.isClique {
      addPairs(expression)
      self.slopes.append(slopes)
      return
    }
    let cost = expression.cost
    let top = min(cost.upper ?? .max, expression.reach.upperBound)
    let bottom = max(cost.lower ?? .min, expression.reach.lowerBound)
    let rising = ExactModel.segments(cost.above.map { ($0.threshold, $0.slope) }, until: top)
    let falling = ExactModel.segments(cost.below.map { (-$0.threshold, $0.slope) }, until: -bottom)
    slopes.top = rising.first?.start ?? top
    slopes.bottom = falling.first.map { -$0.start } ?? bottom
    for segment in rising {
      let column = linear.addColumn(0...segment.width)
      charge(column, segment.slope, expression.goal)
      slopes.above.append(Slope(column: column, width: segment.width, price: segment.slope))
    }
    for segment in falling {
      let column = linear.addColumn(0...segment.width)
      charge(column, segment.slope, expression.goal)
      slopes.below.append(Slope(column: column, width: segment.width, price: segment.slope))
    }
    let (options, gates) = (optionColumns, gateColumns)
    func fill(_ row: inout RowCursor) {
      for term in expression.options { row.add(Int(term.coefficient), options[Int(term.index)]) }
      for term in expression.gates { row.add(Int(term.coefficient), gates[Int(term.index)]) }
    }
    let needsTop = !rising.isEmpty || cost.upper != nil
    let needsBottom = !falling.isEmpty || cost.lower != nil
    if needsTop, needsBottom, slopes.bottom <= slopes.top {
      linear.require(slopes.bottom...slopes.top) { row in
        fill(&row)
        for slope in slopes.above { row.add(-1, slope.column) }
        for slope in slopes.below { row += slope.column }
      }
    } else {
      // Two people of one unit may owe different numbers: then the ranges cross and each side is a row of its own.
      if needsTop {
        linear.require(...slopes.top) { row in
          fill(&row)
          for slope in slopes.above { row.add(-1, slope.column) }
        }
      }
      if needsBottom {
        linear.require(slopes.bottom...) { row in
          fill(&row)
          for slope in slopes.below { row += slope.column }
        }
      }
    }
    self.slopes.append(slopes)
  }

  /// A clique as one row for each two of its options.
  private mutating func addPairs(_ clique: CompiledFormulation.Expression) {
    let columns = clique.options.map { optionColumns[Int($0.index)] }
    for (offset, first) in columns.enumerated() {
      for second in columns[(offset + 1)...] {
        linear.require(...1) { row in
          row += first
          row += second
        }
      }
    }
  }

  /// Hinges as stretches of one slope each, from the first threshold up to `end`.
  static func segments(_ hinges: [(threshold: Int, slope: Int)], until end: Int) -> [(
    start: Int, width: Int, slope: Int
  )] {
    var sums: [Int: Int] = [:]
    for hinge in hinges where hinge.threshold < end { sums[hinge.threshold, default: 0] += hinge.slope }
    let starts = sums.keys.sorted()
    var slope = 0
    return starts.enumerated().map { offset, start in
      slope += sums[start]!
      return (start, (offset + 1 < starts.count ? starts[offset + 1] : end) - start, slope)
    }
  }

  // MARK: Runs

  private mutating func addRun(_ run: CompiledFormulation.Run) {
    let stretch = run.stretch
    let known = stretch.known.count
    let length = known + run.days.count
    var result = RunColumns()
    let columns = optionColumns
    for (options, isAlone) in zip(run.days, run.isAlone) {
      if isAlone {
        result.days.append(options.map { columns[Int($0)] })
        continue
      }
      let on = linear.addColumn(0...1)
      for option in options {
        linear.require(...0) { row in
          row += columns[Int(option)]
          row.add(-1, on)
        }
      }
      linear.require(0...) { row in
        for option in options { row += columns[Int(option)] }
        row.add(-1, on)
      }
      result.days.append([on])
    }
    /// What is known of `sign` times "day is in a run", summed; the rest are columns.
    func constant(_ days: [(day: Int, sign: Int)]) -> Int {
      days.reduce(0) { sum, entry in
        if entry.day < known { return stretch.known[entry.day] == stretch.countsDaysOn ? sum + entry.sign : sum }
        return stretch.countsDaysOn ? sum : sum + entry.sign
      }
    }
    let onDays = result.days
    func pattern(_ days: [(day: Int, sign: Int)], most: Int, cost: Int, first: Int, last: Int, isWindow: Bool) {
      let column = linear.addColumn(0...(stretch.cost == nil ? 0 : 1))
      if let price = stretch.cost { charge(column, price * cost, stretch.goal) }
      let offset = constant(days)
      linear.require(...(most - offset)) { row in
        for (day, sign) in days where day >= known {
          for on in onDays[day - known] { row.add(stretch.countsDaysOn ? sign : -sign, on) }
        }
        row.add(-1, column)
      }
      result.patterns.append(.init(column: column, first: first, last: last, isWindow: isWindow))
    }
    if stretch.most < length {
      for last in max(known, stretch.most)..<length {
        let window = (last - stretch.most)...last
        pattern(
          window.map { ($0, 1) }, most: stretch.most, cost: 1, first: window.lowerBound, last: last, isWindow: true)
      }
    }
    if stretch.least > 1 {
      for size in 1..<stretch.least where size + 1 < length {
        for first in 1..<(length - size) where first + size >= known {
          let days = [(first - 1, -1), (first + size, -1)] + (first..<(first + size)).map { ($0, 1) }
          pattern(
            days, most: size - 1, cost: stretch.least - size, first: first, last: first + size - 1, isWindow: false)
        }
      }
    }
    runColumns.append(result)
  }

  // MARK: Caps and bounds

  private mutating func addCap(_ cap: Cap) {
    let columns = cap.goals.flatMap { $0 < goalOfColumn.count ? goalOfColumn[$0] : [] }
    linear.require(...cap.most) { row in for entry in columns { row.add(entry.cost, entry.column) } }
  }

  private mutating func capLevel(_ level: Int, _ most: Int) {
    let columns = costColumns[level]
    if columns.isEmpty { return }
    if most == 0 {
      for entry in columns where entry.cost > 0 { linear.setBounds(entry.column, 0...0) }
    } else {
      linear.require(...most) { row in for entry in columns { row.add(entry.cost, entry.column) } }
    }
  }

  /// Counting (pigeonhole) bounds: where a goal's expressions share a fixed number of turns among units, their cost is
  /// at least that of the cheapest way to deal the turns out, found greedily because every cost is convex
  /// (Ibaraki and Katoh, "Resource allocation problems", chapter 4).
  private mutating func addCountingBounds() {
    for group in CountingBound.groups(in: compiled, isCoverFull: isCoverFull) {
      guard let bound = group.leastCost(in: compiled), bound > 0 else { continue }
      let terms = group.expressions.flatMap { expression in
        slopes[expression].above + slopes[expression].below
      }
      linear.require(bound...) { row in for slope in terms { row.add(slope.price, slope.column) } }
    }
  }

  /// Rules out values that no solution has, so that the relaxation sees what the gates imply.
  private mutating func tightenBounds() {
    var tightening = BoundTightening(linear)
    guard tightening.propagateAll() else { return }
    for gate in gateColumns { guard tightening.probe(gate) else { return } }
    for column in 0..<linear.columnCount {
      linear.setBounds(Column(index: column), tightening.lower[column]...tightening.upper[column])
    }
    tightenCoefficients()
  }

  private mutating func tightenCoefficients() {
    for row in 0..<linear.rowCount {
      let elements = linear.rowStart[row]..<linear.rowStart[row + 1]
      let terms = elements.map { (Int(linear.elementColumn[$0]), linear.elementValue[$0]) }
      let (least, most) = (linear.rowLower[row], linear.rowUpper[row])
      if least.isFinite, most.isFinite { continue }
      var tighter = CoefficientTightening(terms, least, most, lower: linear.columnLower, upper: linear.columnUpper)
      if tighter.isRedundant { continue }
      tighter.tighten()
      for (place, term) in zip(elements, tighter.terms) where term.value != linear.elementValue[place] {
        linear.setElement(at: place, to: term.value)
      }
      linear.setBounds(Row(index: row), lower: tighter.least, upper: tighter.most)
    }
  }

  private var isCoverFull: Bool {
    level > .cover && costColumns[PriorityLevel.cover.rawValue].allSatisfy { linear.columnUpper[$0.column.index] == 0 }
  }

  // MARK: Solutions

  /// The full solution of chosen options: every other column follows from them.
  func solution(of chosen: [Int32]) -> [Double] {
    var values = [Double](repeating: 0, count: linear.columnCount)
    for option in chosen { values[optionColumns[Int(option)].index] = 1 }
    for (gate, column) in zip(compiled.gates, gateColumns) {
      let count = gate.terms.reduce(0) { $0 + Int($1.coefficient) * Int(values[optionColumns[Int($1.index)].index]) }
      values[column.index] = count >= gate.threshold ? 1 : 0
    }
    for (expression, slopes) in zip(compiled.expressions, slopes) {
      var value = 0
      for term in expression.options {
        value += Int(term.coefficient) * Int(values[optionColumns[Int(term.index)].index])
      }
      for term in expression.gates { value += Int(term.coefficient) * Int(values[gateColumns[Int(term.index)].index]) }
      var over = value - slopes.top
      for slope in slopes.above where over > 0 {
        values[slope.column.index] = Double(min(over, slope.width))
        over -= slope.width
      }
      var under = slopes.bottom - value
      for slope in slopes.below where under > 0 {
        values[slope.column.index] = Double(min(under, slope.width))
        under -= slope.width
      }
    }
    for (run, columns) in zip(compiled.runs, runColumns) {
      var inRun = run.stretch.known.map { $0 == run.stretch.countsDaysOn }
      for ((options, isAlone), day) in zip(zip(run.days, run.isAlone), columns.days) {
        let on = options.contains { values[optionColumns[Int($0)].index] == 1 }
        if !isAlone { for column in day { values[column.index] = on ? 1 : 0 } }
        inRun.append(on == run.stretch.countsDaysOn)
      }
      for pattern in columns.patterns {
        let isFull = inRun[pattern.first...pattern.last].allSatisfy { $0 }
        let holds = isFull && (pattern.isWindow || (!inRun[pattern.first - 1] && !inRun[pattern.last + 1]))
        values[pattern.column.index] = holds ? 1 : 0
      }
    }
    return values
  }

  /// The options that a solution chooses.
  func chosen(in solution: [Double]) -> [Int32] {
    optionColumns.indices.filter { solution[optionColumns[$0].index] > 0.5 }.map { Int32($0) }
  }

  /// The largest whole number that divides every cost of the level: bounds round up to its multiples.
  var costDivisor: Int {
    max(1, costColumns[level.rawValue].reduce(0) { greatestCommonDivisor($0, abs($1.cost)) })
  }
}
