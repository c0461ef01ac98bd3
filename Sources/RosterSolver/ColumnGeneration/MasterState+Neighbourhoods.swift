import GLPK
import RosterModel
import RosterRules

extension MasterState {
  /// How many units a neighbourhood frees.
  private static let freeUnits = 8...16

  /// Frees a few units of a roster at a time and dives again on their months and new ones, while the others keep theirs
  /// (Shaw, "Using constraint programming and local search methods to solve vehicle routing problems", CP 1998, with
  /// column generation as its sub-solver).
  ///
  /// - Parameters:
  ///   - choice: the roster to improve.
  ///   - patience: neighbourhoods in a row without a better roster, after which it ends.
  ///   - evaluate: the cost of a choice at this level, or nil where it breaks something.
  ///   - found: receives each better choice.
  mutating func improve(
    _ choice: [Int32], costing cost: Int, _ problem: inout Problem, seed: UInt64, patience: Int,
    progress: (Int?) -> Bool, evaluate: ([Int32]) -> Int?, found: ([Int32]) -> Void
  ) throws(GLPKError) {
    guard var current = try self.months(of: choice, &problem) else { return }
    var random = RandomNumbers(seed: seed)
    var best = cost
    for (offset, column) in columnOfMonth.enumerated() {
      let isHeld = current[months[offset].unit] == offset
      try problem.setBounds(Column(index: column), isHeld ? 1...1 : 0...Double.infinity)
    }
    var misses = 0
    while misses < patience, !progress(nil) {
      misses += 1
      var free: Set<Int> = []
      let size = min(unitCount, MasterState.freeUnits.lowerBound + random.below(MasterState.freeUnits.count))
      while free.count < size { free.insert(random.below(unitCount)) }
      let units = free.sorted()
      for unit in units { try problem.setBounds(Column(index: columnOfMonth[current[unit]]), 0...Double.infinity) }
      let chosen = try dive(over: units, below: Double(best) - 0.999, &problem, progress: progress)
      if let chosen {
        var next = current
        for (unit, month) in zip(units, chosen) { next[unit] = month }
        let options = next.flatMap { months[$0].options }
        if let value = evaluate(options), value < best {
          (best, current, misses) = (value, next, 0)
          found(options.sorted())
        }
      }
      for (unit, month) in zip(units, chosen ?? []) where month != current[unit] {
        try problem.setBounds(Column(index: columnOfMonth[month]), 0...Double.infinity)
      }
      for unit in units { try problem.setBounds(Column(index: columnOfMonth[current[unit]]), 1...1) }
    }
    for unit in graphs.indices { try openMonths(of: unit, &problem) }
  }

  /// The month of each unit in a choice, added where it is new; nil where one is not allowed.
  private mutating func months(of choice: [Int32], _ problem: inout Problem) throws(GLPKError) -> [Int]? {
    try addColumns(choice: choice, &problem)
    let ofUnit = optionsByUnit(of: choice)
    var places = [Int](repeating: -1, count: unitCount)
    for (offset, month) in months.enumerated() where month.options == ofUnit[month.unit] {
      places[month.unit] = offset
    }
    return places.contains(-1) ? nil : places
  }

  /// The month of the largest share of each unit, −1 where it has none.
  private func likeliest(_ problem: borrowing Problem) -> [(month: Int, share: Double)] {
    var largest = [(month: Int, share: Double)](repeating: (-1, 0), count: unitCount)
    for (offset, month) in months.enumerated() {
      let share = problem.value(Column(index: columnOfMonth[offset]))
      if share > largest[month.unit].share + 1e-9 { largest[month.unit] = (offset, share) }
    }
    return largest
  }

  /// Months for free units such that the master stays below a limit; nil where the dive does not get there.
  private mutating func dive(
    over units: [Int], below limit: Double, _ problem: inout Problem, progress: (Int?) -> Bool
  ) throws(GLPKError) -> [Int]? {
    var held = [Bool](repeating: true, count: unitCount)
    for unit in units { held[unit] = false }
    var fixed: [Int: Int] = [:]
    var toEnd: [Int] = []
    while true {
      var outcome = try problem.simplex(.init(method: .dualThenPrimal), isCancelled: { progress(nil) })
      for _ in 0..<(fixed.isEmpty ? 12 : 3) where outcome.status == .optimal {
        let (exact, duals) = multipliers(problem)
        let priced = price(exact, &toEnd, skipping: held)
        if try !addMonths(priced.months, exact, duals, &problem) { break }
        outcome = try problem.simplex(isCancelled: { progress(nil) })
      }
      let isPromising = outcome.status == .optimal && outcome.objective <= limit
      let likely = isPromising && fixed.count < units.count ? likeliest(problem) : []
      let next = units.filter { fixed[$0] == nil && isPromising }.max { likely[$0].share < likely[$1].share }
      guard let next, likely[next].month >= 0 else {
        let isWhole = isPromising && fixed.count == units.count
        for month in fixed.values {
          try problem.setBounds(Column(index: columnOfMonth[month]), 0...Double.infinity)
        }
        return isWhole ? units.map { fixed[$0]! } : nil
      }
      for unit in units where fixed[unit] == nil && (unit == next || likely[unit].share > 0.999) {
        fixed[unit] = likely[unit].month
        held[unit] = true
        try problem.setBounds(Column(index: columnOfMonth[likely[unit].month]), 1...1)
      }
    }
  }
}
