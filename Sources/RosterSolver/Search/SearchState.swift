import RosterModel
import RosterRules

/// The chosen options with the value of every gate, expression and run, kept up to date option by option.
///
/// Costs are whole numbers by level; level 0 sums the hard violations. Nothing allocates after `init`.
struct SearchState: ~Copyable {
  let optionCount: Int
  let levelCount: Int

  private let isChosen: FlatArray<Bool>
  private let expressionValue: FlatArray<Int32>
  private let gateValue: FlatArray<Int32>
  private let runCost: FlatArray<Int32>
  private let dayOn: FlatArray<Int16>
  /// Cost by level.
  let costs: FlatArray<Int>

  // Option → expressions, gates, run days and its own costs by level.
  private let optionExpressions: FlatLists<CompiledFormulation.Term>
  private let optionGates: FlatLists<CompiledFormulation.Term>
  private let optionDays: FlatLists<Int32>
  private let optionCosts: FlatLists<CompiledFormulation.Term>
  // Gate → expressions and threshold.
  private let gateExpressions: FlatLists<CompiledFormulation.Term>
  private let gateThreshold: FlatArray<Int32>
  // Expression → level, hard ends and a table of costs over its reach.
  private let level: FlatArray<Int32>
  private let lower: FlatArray<Int32>
  private let upper: FlatArray<Int32>
  private let tableStart: FlatArray<Int32>
  private let tableLow: FlatArray<Int32>
  private let table: FlatArray<Int32>
  // Run → its days in `dayOn`, and what its excess costs.
  private let runOfDay: FlatArray<Int32>
  private let runStart: FlatArray<Int32>
  private let runLevel: FlatArray<Int32>
  private let runPrice: FlatArray<Int32>
  private let runLeast: FlatArray<Int32>
  private let runMost: FlatArray<Int32>
  private let runKnown: FlatArray<Int32>
  private let runCountsOn: FlatArray<Bool>

  /// The state in which nothing is chosen.
  init(_ compiled: CompiledFormulation) {
    optionCount = compiled.options.count
    levelCount = compiled.formulation.levelCount
    isChosen = FlatArray(repeating: false, count: optionCount)
    costs = FlatArray(repeating: 0, count: levelCount)

    var ofOption = [[CompiledFormulation.Term]](repeating: [], count: optionCount)
    var ofGate = [[CompiledFormulation.Term]](repeating: [], count: compiled.gates.count)
    var tables: [Int32] = []
    var starts: [Int32] = []
    var lows: [Int32] = []
    for (index, expression) in compiled.expressions.enumerated() {
      for term in expression.options {
        ofOption[Int(term.index)].append(.init(index: Int32(index), coefficient: term.coefficient))
      }
      for term in expression.gates {
        ofGate[Int(term.index)].append(.init(index: Int32(index), coefficient: term.coefficient))
      }
      starts.append(Int32(tables.count))
      // The search may pass through choices that break exclusions, so the table spans every choice.
      let span = expression.span
      lows.append(Int32(span.lowerBound))
      tables += span.map { Int32(expression.cost($0)) }
    }
    optionExpressions = FlatLists(ofOption)
    gateExpressions = FlatLists(ofGate)
    var gatesOfOption = [[CompiledFormulation.Term]](repeating: [], count: optionCount)
    for (index, gate) in compiled.gates.enumerated() {
      for term in gate.terms {
        gatesOfOption[Int(term.index)].append(.init(index: Int32(index), coefficient: term.coefficient))
      }
    }
    optionGates = FlatLists(gatesOfOption)
    gateThreshold = FlatArray(compiled.gates.map { Int32($0.threshold) })
    gateValue = FlatArray(repeating: 0, count: compiled.gates.count)
    expressionValue = FlatArray(repeating: 0, count: compiled.expressions.count)
    level = FlatArray(compiled.expressions.map { Int32(compiled.level(of: $0.goal)) })
    lower = FlatArray(compiled.expressions.map { Int32($0.cost.lower ?? Int(Int32.min)) })
    upper = FlatArray(compiled.expressions.map { Int32($0.cost.upper ?? Int(Int32.max)) })
    tableStart = FlatArray(starts)
    tableLow = FlatArray(lows)
    table = FlatArray(tables)
    optionCosts = FlatLists(
      compiled.optionCosts.map { costs in
        costs.map { .init(index: Int32(compiled.level(of: $0.goal)), coefficient: Int32($0.cost)) }
      })

    var daysOfOption = [[Int32]](repeating: [], count: optionCount)
    var dayStates: [Int16] = []
    var dayRuns: [Int32] = []
    var starting: [Int32] = []
    for (index, run) in compiled.runs.enumerated() {
      starting.append(Int32(dayStates.count))
      for known in run.stretch.known {
        dayStates.append(known ? 1 : 0)
        dayRuns.append(Int32(index))
      }
      for options in run.days {
        for option in options { daysOfOption[Int(option)].append(Int32(dayStates.count)) }
        dayStates.append(0)
        dayRuns.append(Int32(index))
      }
    }
    starting.append(Int32(dayStates.count))
    optionDays = FlatLists(daysOfOption)
    dayOn = FlatArray(dayStates)
    runOfDay = FlatArray(dayRuns)
    runStart = FlatArray(starting)
    runLevel = FlatArray(compiled.runs.map { $0.stretch.cost == nil ? 0 : Int32(compiled.level(of: $0.stretch.goal)) })
    runPrice = FlatArray(compiled.runs.map { Int32($0.stretch.cost ?? 1) })
    runLeast = FlatArray(compiled.runs.map { Int32($0.stretch.least) })
    runMost = FlatArray(compiled.runs.map { Int32($0.stretch.most) })
    runKnown = FlatArray(compiled.runs.map { Int32($0.stretch.known.count) })
    runCountsOn = FlatArray(compiled.runs.map { $0.stretch.countsDaysOn })
    runCost = FlatArray(repeating: 0, count: compiled.runs.count)

    for expression in 0..<compiled.expressions.count {
      costs[0] += violation(expression, 0)
      costs[Int(level[expression])] += cost(expression, 0)
    }
    for gate in 0..<compiled.gates.count where gateThreshold[gate] <= 0 {
      let (first, last) = gateExpressions.bounds(Int32(gate))
      for entry in first..<last { change(gateExpressions.elements[entry], by: 1) }
    }
    for run in 0..<compiled.runs.count { recount(run) }
  }

  /// Whether an option is chosen.
  @inline(__always) func contains(_ option: Int32) -> Bool { isChosen[option] }

  /// Chooses an option, or drops it.
  @inline(__always) func toggle(_ option: Int32) {
    let sign: Int32 = isChosen[option] ? -1 : 1
    isChosen[option] = sign > 0
    var (first, last) = optionCosts.bounds(option)
    for entry in first..<last {
      let term = optionCosts.elements[entry]
      costs[Int(term.index)] += Int(sign &* term.coefficient)
    }
    (first, last) = optionExpressions.bounds(option)
    for entry in first..<last { change(optionExpressions.elements[entry], by: sign) }
    (first, last) = optionGates.bounds(option)
    for entry in first..<last {
      let term = optionGates.elements[entry]
      let old = gateValue[term.index]
      let new = old &+ sign &* term.coefficient
      gateValue[term.index] = new
      let threshold = gateThreshold[term.index]
      if (old >= threshold) != (new >= threshold) {
        let (from, until) = gateExpressions.bounds(term.index)
        for inner in from..<until { change(gateExpressions.elements[inner], by: new >= threshold ? 1 : -1) }
      }
    }
    (first, last) = optionDays.bounds(option)
    for entry in first..<last {
      let day = optionDays.elements[entry]
      let old = dayOn[day]
      dayOn[day] = old &+ Int16(sign)
      if (old > 0) != (dayOn[day] > 0) { recount(Int(runOfDay[day])) }
    }
  }

  @inline(__always) private func change(_ term: CompiledFormulation.Term, by sign: Int32) {
    let expression = Int(term.index)
    let old = expressionValue[expression]
    let new = old &+ sign &* term.coefficient
    expressionValue[expression] = new
    costs[Int(level[expression])] += cost(expression, new) - cost(expression, old)
    costs[0] += violation(expression, new) - violation(expression, old)
  }

  @inline(__always) private func cost(_ expression: Int, _ value: Int32) -> Int {
    Int(table[Int(tableStart[expression] &+ value &- tableLow[expression])])
  }

  @inline(__always) private func violation(_ expression: Int, _ value: Int32) -> Int {
    let (low, high) = (lower[expression], upper[expression])
    return value < low ? Int(low) - Int(value) : value > high ? Int(value) - Int(high) : 0
  }

  /// Counts a run's days that are too many or too few anew.
  private func recount(_ run: Int) {
    let (start, end) = (runStart[run], runStart[run + 1])
    let (known, isOn) = (start + runKnown[run], runCountsOn[run])
    var excess: Int32 = 0
    var day = start
    while day < end {
      if (dayOn[day] > 0) != isOn {
        day += 1
        continue
      }
      let first = day
      while day < end, (dayOn[day] > 0) == isOn { day += 1 }
      excess += max(0, day - max(first + min(runMost[run], Int32(end - start)), known))
      if first > start, day < end, day >= known, day - first < runLeast[run] { excess += runLeast[run] - (day - first) }
    }
    let cost = excess * runPrice[run]
    costs[Int(runLevel[run])] += Int(cost - runCost[run])
    runCost[run] = cost
  }

  /// The cost by level as a value.
  var penalty: Penalty { Penalty(amounts: (0..<levelCount).map { costs[$0] }) }
}

/// Lists of different lengths in one flat array.
struct FlatLists<Element: BitwiseCopyable>: ~Copyable {
  private let start: FlatArray<Int32>
  let elements: FlatArray<Element>

  init(_ lists: [[Element]]) {
    var starts: [Int32] = [0]
    for list in lists { starts.append(starts.last! + Int32(list.count)) }
    start = FlatArray(starts)
    elements = FlatArray(lists.flatMap { $0 })
  }

  /// Where a list begins and ends in `elements`.
  @inline(__always) func bounds(_ list: Int32) -> (Int, Int) { (Int(start[list]), Int(start[Int(list) + 1])) }
}
