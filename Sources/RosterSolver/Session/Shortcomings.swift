import RosterModel
import RosterRules

/// What is wrong with changed cells, and which further cells could right it.
///
/// Whatever way there is to right everything, it changes one of the cells that are named, so a search that branches over
/// them misses none (bounded search trees: Downey and Fellows, "Parameterized Complexity", 1999, section 3.1).
final class Shortcomings {
  /// A person on a shift.
  struct Cell: Hashable {
    var person: PersonIndex
    var shift: ShiftIndex
  }

  /// What each set of members adds to an expression at a place, and the places of its gates.
  private struct Parts {
    var values: [(place: Int, ofMask: [Int])] = []
    var gatePlaces: [Int] = []
  }

  let cells: RosterCells
  private let isFrozen: [Bool]
  private let compiled: CompiledFormulation
  /// Expressions and runs that are hard or count uncovered places, by place.
  private var expressionsAt: [[Int32]]
  private var runsAt: [[Int32]]
  /// The least cost of uncovered places of each expression, by itself.
  private var least: [Int: Int] = [:]
  private var parts: [Int32: Parts] = [:]
  private var wrongPlaces: [Int] = []
  private var wrongExpressions: [Int32] = []
  private var wrongRuns: [Int32] = []

  /// The sum of what each primitive about uncovered places costs at least, whoever serves.
  private(set) var leastUncovered = 0

  /// - Parameter other: of the same cells in another state: what primitives are about is taken from it.
  init(_ cells: RosterCells, isFrozen: [Bool], sharing other: Shortcomings? = nil) {
    self.cells = cells
    self.isFrozen = isFrozen
    compiled = cells.compiled
    expressionsAt = other?.expressionsAt ?? Array(repeating: [], count: cells.placeCount)
    runsAt = other?.runsAt ?? Array(repeating: [], count: cells.placeCount)
    parts = other?.parts ?? [:]
    for (index, expression) in compiled.expressions.enumerated() where matters(expression) {
      if other == nil {
        let options = expression.options.map(\.index) + expression.gates.flatMap { gateOptions($0.index) }
        for place in Set(options.map(place(of:))) { expressionsAt[place].append(Int32(index)) }
      }
      if isWrong(Int32(index)) { wrongExpressions.append(Int32(index)) }
      if compiled.level(of: expression.goal) == 1 {
        least[index] = leastCost(Int32(index))
        leastUncovered += least[index]!
      }
    }
    for (index, run) in compiled.runs.enumerated() where run.stretch.cost == nil || level(of: run) <= 1 {
      if other == nil {
        for place in Set(run.days.flatMap { $0 }.map(place(of:))) { runsAt[place].append(Int32(index)) }
      }
      if isWrong(run) { wrongRuns.append(Int32(index)) }
    }
    wrongPlaces = (0..<cells.placeCount).filter { !cells.isServable(cells.mask(at: $0), at: $0) || costsCover(at: $0) }
  }

  private func matters(_ expression: CompiledFormulation.Expression) -> Bool {
    expression.cost.lower != nil || expression.cost.upper != nil || compiled.level(of: expression.goal) <= 1
  }

  private func level(of run: CompiledFormulation.Run) -> Int { compiled.level(of: run.stretch.goal) }

  private func place(of option: Int32) -> Int {
    let entry = compiled.options[Int(option)]
    return entry.unit * cells.shiftCount + entry.shift.position
  }

  private func gateOptions(_ gate: Int32) -> [Int32] { compiled.gates[Int(gate)].terms.map(\.index) }

  // MARK: What is wrong

  /// Cells of which every way to right what is wrong changes one; nil where nothing is found.
  ///
  /// - Parameters:
  ///   - target: the most that uncovered places may cost.
  ///   - touched: the places of the cells changed so far.
  func candidates(target: Int, touched: [Int]) -> [Cell]? {
    for place in wrongPlaces + touched where !cells.isServable(cells.mask(at: place), at: place) {
      return unserved(at: place)
    }
    if cells.cost(at: 0) > 0 {
      for index in wrongExpressions where isHardWrong(index) { return improving(index) }
      for place in touched { for index in expressionsAt[place] where isHardWrong(index) { return improving(index) } }
      for index in wrongRuns + touched.flatMap({ runsAt[$0] }) {
        let run = compiled.runs[Int(index)]
        if run.stretch.cost == nil || level(of: run) == 0, isWrong(run) { return watched(run) }
      }
    }
    if cells.cost(at: 1) > target { return uncovered(target: target, touched: touched) }
    return nil
  }

  private func uncovered(target: Int, touched: [Int]) -> [Cell] {
    let expressions = wrongExpressions + touched.flatMap { expressionsAt[$0] }
    // Where each primitive must do its best, any that does not will do; else one of them all must improve.
    let mustAllDoBest = target == leastUncovered
    var all: Set<Cell> = []
    for index in expressions where excess(index) > (mustAllDoBest ? least[Int(index)] ?? 0 : 0) {
      let cells = improving(index)
      if mustAllDoBest { return cells }
      all.formUnion(cells)
    }
    for index in wrongRuns + touched.flatMap({ runsAt[$0] }) {
      let run = compiled.runs[Int(index)]
      if level(of: run) == 1, isWrong(run) { all.formUnion(watched(run)) }
    }
    for place in wrongPlaces + touched where costsCover(at: place) { all.formUnion(free(at: place)) }
    return all.sorted { ($0.shift, $0.person) < ($1.shift, $1.person) }
  }

  private func value(_ index: Int32) -> Int {
    let expression = compiled.expressions[Int(index)]
    var value = 0
    for term in expression.options where cells.contains(term.index) { value += Int(term.coefficient) }
    for term in expression.gates where holds(term.index) { value += Int(term.coefficient) }
    return value
  }

  private func holds(_ gate: Int32) -> Bool {
    let gate = compiled.gates[Int(gate)]
    var count = 0
    for term in gate.terms where cells.contains(term.index) { count += Int(term.coefficient) }
    return count >= gate.threshold
  }

  private func isHardWrong(_ index: Int32) -> Bool {
    let expression = compiled.expressions[Int(index)]
    let value = value(index)
    return expression.cost.violation(value) > 0
      || (compiled.level(of: expression.goal) == 0 && expression.cost(value) > 0)
  }

  /// What an expression costs in uncovered places.
  private func excess(_ index: Int32) -> Int {
    let expression = compiled.expressions[Int(index)]
    return compiled.level(of: expression.goal) == 1 ? expression.cost(value(index)) : 0
  }

  private func isWrong(_ index: Int32) -> Bool { isHardWrong(index) || excess(index) > 0 }

  private func isWrong(_ run: CompiledFormulation.Run) -> Bool {
    run.stretch.excessDays(run.days.map { $0.contains { cells.contains($0) } }) > 0
  }

  /// Whether what is chosen at a place costs by itself at the level of uncovered places, or above.
  private func costsCover(at place: Int) -> Bool {
    let option = cells.option(cells.mask(at: place), at: place)
    return option >= 0
      && compiled.optionCosts[Int(option)].contains { $0.cost > 0 && compiled.level(of: $0.goal) <= 1 }
  }

  // MARK: What may right it

  /// The sets that a place may still come to.
  private func reachable(at place: Int) -> [RosterCells.Mask] {
    if isFrozen[place % cells.shiftCount] { return [] }
    let (now, changed) = (cells.mask(at: place), cells.changed(at: place))
    return (0..<RosterCells.Mask(RosterCells.maskCount)).filter {
      $0 != now && ($0 ^ now) & changed == 0 && cells.isServable($0, at: place)
    }
  }

  private func cells(_ bits: RosterCells.Mask, at place: Int) -> [Cell] {
    (0..<3).filter { bits & (1 << $0) != 0 }.map {
      Cell(person: cells.person($0, at: place), shift: cells.shift(at: place))
    }
  }

  private func unserved(at place: Int) -> [Cell] {
    let now = cells.mask(at: place)
    let ways = reachable(at: place).map { $0 ^ now }
    let common = ways.reduce(RosterCells.Mask.max, &)
    if !ways.isEmpty, common != 0 { return [cells(common, at: place)[0]] }
    return cells(ways.reduce(0, |), at: place)
  }

  private func free(at place: Int) -> [Cell] {
    let now = cells.mask(at: place)
    return cells(reachable(at: place).reduce(0) { $0 | ($1 ^ now) }, at: place)
  }

  private func watched(_ run: CompiledFormulation.Run) -> [Cell] {
    Set(run.days.flatMap { $0 }.map(place(of:))).sorted().flatMap { free(at: $0) }
  }

  private func improving(_ index: Int32) -> [Cell] {
    let expression = compiled.expressions[Int(index)]
    let value = value(index)
    func cost(_ value: Int) -> Int { expression.cost.violation(value) * 1_000_000 + expression.cost(value) }
    let rises = cost(value + 1) < cost(value)
    let parts = parts(of: index)
    var found: [Cell] = []
    for (place, ofMask) in parts.values {
      let now = cells.mask(at: place)
      let bits = reachable(at: place).reduce(RosterCells.Mask(0)) { bits, mask in
        let gain = ofMask[Int(mask)] - ofMask[Int(now)]
        return (rises ? gain > 0 : gain < 0) ? bits | (mask ^ now) : bits
      }
      found += cells(bits, at: place)
    }
    for place in parts.gatePlaces { found += free(at: place) }
    if parts.gatePlaces.isEmpty { return found }
    var seen: Set<Cell> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func parts(of index: Int32) -> Parts {
    if let known = parts[index] { return known }
    let expression = compiled.expressions[Int(index)]
    var values: [Int: [Int]] = [:]
    for term in expression.options {
      let place = place(of: term.index)
      for mask in 0..<RosterCells.Mask(RosterCells.maskCount) where cells.option(mask, at: place) == term.index {
        values[place, default: Array(repeating: 0, count: RosterCells.maskCount)][Int(mask)] = Int(term.coefficient)
      }
    }
    let gates = Set(expression.gates.flatMap { gateOptions($0.index) }.map(place(of:)))
    let found = Parts(values: values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, gatePlaces: gates.sorted())
    parts[index] = found
    return found
  }

  // MARK: The least that holes can cost

  private func leastCost(_ index: Int32) -> Int {
    let expression = compiled.expressions[Int(index)]
    var (low, high) = (0, 0)
    for (place, ofMask) in parts(of: index).values {
      let now = ofMask[Int(cells.mask(at: place))]
      let served = cells.isServable(cells.mask(at: place), at: place) ? [now] : []
      let all = reachable(at: place).map { ofMask[Int($0)] } + served
      low += all.min() ?? now
      high += all.max() ?? now
    }
    for term in expression.gates {
      let options = compiled.gates[Int(term.index)].terms
      if options.allSatisfy({ isFrozen[compiled.options[Int($0.index)].shift.position] }) {
        let value = holds(term.index) ? Int(term.coefficient) : 0
        (low, high) = (low + value, high + value)
      } else {
        (low, high) = (low + min(0, Int(term.coefficient)), high + max(0, Int(term.coefficient)))
      }
    }
    return (low...high).reduce(Int.max) { min($0, expression.cost($1)) }
  }
}
