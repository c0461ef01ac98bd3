import RosterModel
import RosterRules

/// Expressions of one goal that share out a fixed number of turns.
struct CountingBound {
  /// Offsets of the expressions, one a unit.
  let expressions: [Int]
  /// The sum of their values in every roster with full cover.
  let total: Int

  /// The groups of a formulation: plain counts of one goal over the same shifts, which together hold every option that
  /// can fill those shifts' places of one kind.
  ///
  /// With full cover the places of a shift are filled, so the counts add up to places ÷ people of an option.
  static func groups(in compiled: CompiledFormulation, isCoverFull: Bool) -> [CountingBound] {
    guard isCoverFull else { return [] }
    var groups: [Key: [Int]] = [:]
    for (index, expression) in compiled.expressions.enumerated() {
      guard compiled.formulation.goals[expression.goal].level >= .points(), expression.gates.isEmpty,
        !expression.options.isEmpty, expression.options.allSatisfy({ $0.coefficient == 1 }),
        !(expression.cost.above.isEmpty && expression.cost.below.isEmpty)
      else { continue }
      let units = Set(expression.options.map { compiled.options[Int($0.index)].unit })
      if units.count == 1 {
        groups[Key(goal: expression.goal, night: Key.kind(expression, compiled)), default: []].append(index)
      }
    }
    return groups.keys.sorted { ($0.goal, $0.night) < ($1.goal, $1.night) }.compactMap { key in
      bound(of: groups[key]!, in: compiled)
    }
  }

  /// Counts of one goal are told apart by the kinds of shift they count.
  private struct Key: Hashable {
    var goal: GoalIndex
    var night: Int

    static func kind(_ expression: CompiledFormulation.Expression, _ compiled: CompiledFormulation) -> Int {
      let shifts = expression.options.map {
        compiled.formulation.shifts[compiled.options[Int($0.index)].shift.position]
      }
      let hasDay = shifts.contains { !$0.isNight }
      let hasNight = shifts.contains { $0.isNight }
      let classes = Set(shifts.map(\.dayClass))
      return (hasDay ? 1 : 0) + (hasNight ? 2 : 0)
        + DayClass.allCases.enumerated().reduce(0) { sum, entry in
          sum + (classes.contains(entry.element) ? 4 << entry.offset : 0)
        }
    }
  }

  private static func bound(of expressions: [Int], in compiled: CompiledFormulation) -> CountingBound? {
    var counted: Set<Int32> = []
    var shifts: Set<ShiftIndex> = []
    for expression in expressions {
      for term in compiled.expressions[expression].options {
        if !counted.insert(term.index).inserted { return nil }
        shifts.insert(compiled.options[Int(term.index)].shift)
      }
    }
    let sizes = Set(counted.map { compiled.options[Int($0)].members.count })
    guard sizes.count == 1, let size = sizes.first else { return nil }
    // Each shift's places must be filled by counted options alone: its crew rows tell which options those are.
    var places = 0
    for expression in compiled.expressions {
      guard compiled.formulation.goals[expression.goal].level == .cover, let first = expression.options.first else {
        continue
      }
      let inside = expression.options.count { counted.contains($0.index) }
      if inside == 0 { continue }
      let shift = compiled.options[Int(first.index)].shift
      guard inside == expression.options.count, shifts.contains(shift),
        expression.options.allSatisfy({ compiled.options[Int($0.index)].shift == shift && Int($0.coefficient) == size }
        ),
        let wanted = expression.cost.below.map(\.threshold).max(),
        // Only where no more may serve than are wanted is the number known; a presence window says nothing of the most.
        wanted == expression.cost.upper ?? expression.reach.upperBound, wanted % size == 0
      else { continue }
      let isOwn = shifts.remove(shift) != nil
      if isOwn { places += wanted / size }
    }
    return shifts.isEmpty ? CountingBound(expressions: expressions, total: places) : nil
  }

  /// The least cost of dealing out the turns; nil where the units cannot hold them.
  func leastCost(in compiled: CompiledFormulation) -> Int? {
    var values = expressions.map {
      max(compiled.expressions[$0].reach.lowerBound, compiled.expressions[$0].cost.lower ?? .min)
    }
    var left = total - values.reduce(0, +)
    guard left >= 0 else { return nil }
    while left > 0 {
      var best: (offset: Int, rise: Int)?
      for (offset, index) in expressions.enumerated() {
        let expression = compiled.expressions[index]
        if values[offset] >= min(expression.reach.upperBound, expression.cost.upper ?? .max) { continue }
        let rise = expression.cost(values[offset] + 1) - expression.cost(values[offset])
        if rise < best?.rise ?? .max { best = (offset, rise) }
      }
      guard let best else { return nil }
      values[best.offset] += 1
      left -= 1
    }
    return zip(expressions, values).reduce(0) { $0 + compiled.expressions[$1.0].cost($1.1) }
  }
}
