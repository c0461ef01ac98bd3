import RosterModel
import RosterRules

/// A compiled formulation split by unit at one level: what each unit decides alone, and what joins units.
///
/// Dantzig and Wolfe, "Decomposition principle for linear programs", Operations Research 8 (1960): what is local goes
/// into the pricing problems, the rest into the rows of the master.
struct Decomposition: Sendable {
  typealias Expression = CompiledFormulation.Expression

  /// What a unit decides alone.
  struct Part: Sendable {
    /// The unit's options shift by shift, in the order of the shifts' starts.
    var layers: [[Int32]] = []
    /// Offsets of expressions and runs over the unit's options alone.
    var expressions: [Int] = []
    var runs: [Int] = []
  }

  let compiled: CompiledFormulation
  let level: PriorityLevel
  /// The most that each earlier level may cost.
  let caps: [Int]
  private(set) var parts: [Part]
  /// Offsets of expressions that join units.
  private(set) var joint: [Int] = []
  /// The largest whole number that divides every cost at the level, of months and of what joins them.
  let costDivisor: Int

  /// The parts at a level, earlier levels capped.
  init(_ compiled: CompiledFormulation, level: PriorityLevel, caps: [Int]) {
    self.compiled = compiled
    self.level = level
    self.caps = caps
    parts = Array(repeating: Part(), count: compiled.formulation.units.count)
    costDivisor = Decomposition.costDivisor(compiled, level: level.rawValue)
    let order = compiled.formulation.shifts.indices.sorted {
      (compiled.formulation.shifts[$0].start, $0) < (compiled.formulation.shifts[$1].start, $1)
    }
    for shift in order {
      for option in compiled.optionsOfShift[shift] {
        let unit = compiled.options[Int(option)].unit
        if let last = parts[unit].layers.last, compiled.options[Int(last[0])].shift.position == shift {
          parts[unit].layers[parts[unit].layers.count - 1].append(option)
        } else {
          parts[unit].layers.append([option])
        }
      }
    }
    for (index, expression) in compiled.expressions.enumerated() {
      if let unit = unit(of: expression), cost(of: expression) != nil {
        parts[unit].expressions.append(index)
      } else {
        joint.append(index)
      }
    }
    for (index, run) in compiled.runs.enumerated() {
      if let option = run.days.lazy.compactMap(\.first).first {
        parts[compiled.options[Int(option)].unit].runs.append(index)
      }
    }
  }

  private static func costDivisor(_ compiled: CompiledFormulation, level: Int) -> Int {
    let ofOptions = compiled.optionCosts.joined().filter { compiled.level(of: $0.goal) == level }.map(\.cost)
    let slopes = compiled.expressions.filter { compiled.level(of: $0.goal) == level }
      .flatMap { ($0.cost.above + $0.cost.below).map(\.slope) }
    let ofRuns = compiled.runs.filter { compiled.level(of: $0.stretch.goal) == level }.compactMap(\.stretch.cost)
    return max(1, (ofOptions + slopes + ofRuns).reduce(0) { greatestCommonDivisor($0, abs($1)) })
  }

  /// The unit whose options alone an expression counts, through gates too.
  private func unit(of expression: Expression) -> Int? {
    var unit: Int?
    for term in expression.options {
      let own = compiled.options[Int(term.index)].unit
      if let unit, unit != own { return nil }
      unit = own
    }
    for gate in expression.gates {
      for term in compiled.gates[Int(gate.index)].terms {
        let own = compiled.options[Int(term.index)].unit
        if let unit, unit != own { return nil }
        unit = own
      }
    }
    return unit
  }

  /// What an expression costs at this level: what an earlier level has settled at nothing is hard, what a later one
  /// prices is free; nil where an earlier level leaves some cost to be shared out among units.
  func cost(of expression: Expression) -> ConvexCost? {
    let own = compiled.level(of: expression.goal)
    if own == level.rawValue { return expression.cost }
    var cost = expression.cost
    (cost.above, cost.below) = ([], [])
    if own > level.rawValue || (expression.cost.above.isEmpty && expression.cost.below.isEmpty) { return cost }
    if own < caps.count, caps[own] > 0 { return nil }
    if let top = expression.cost.above.map(\.threshold).min() { cost.upper = min(cost.upper ?? top, top) }
    if let bottom = expression.cost.below.map(\.threshold).max() { cost.lower = max(cost.lower ?? bottom, bottom) }
    return cost
  }

  /// What each day beyond a run's ends costs at this level; nil where the ends are hard.
  func price(of run: CompiledFormulation.Run) -> Int? {
    guard let cost = run.stretch.cost else { return nil }
    let own = compiled.level(of: run.stretch.goal)
    if own == level.rawValue { return cost }
    if own > level.rawValue { return 0 }
    return own < caps.count && caps[own] > 0 ? 0 : nil
  }

  /// What choosing an option costs at this level, or nil where an earlier level rules it out.
  func cost(ofOption option: Int32) -> Int? {
    var sum = 0
    for entry in compiled.optionCosts[Int(option)] {
      let own = compiled.level(of: entry.goal)
      if own == level.rawValue { sum += entry.cost }
      if own < level.rawValue, entry.cost > 0, own >= caps.count || caps[own] == 0 { return nil }
    }
    return sum
  }
}
