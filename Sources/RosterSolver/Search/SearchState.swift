import RosterModel
import RosterRules

/// The most that a level may cost.
struct LevelCap {
  var level: Int
  var most: Int
}

/// The chosen options with the value of every gate, expression and run.
///
/// A move, some options to be chosen or dropped together, is first weighed and then made or forgotten. Costs are whole
/// numbers by level; level 0 sums the hard violations. Nothing allocates after `init`.
struct SearchState: ~Copyable {
  typealias Term = CompiledFormulation.Term

  let optionCount: Int
  let levelCount: Int
  /// Cost by level.
  let costs: FlatArray<Int>
  /// By how much the move last weighed changes the cost, by level.
  let rises: FlatArray<Int>

  /// Levels whose cost beyond a cap counts as violations.
  private let caps: FlatArray<LevelCap>
  private let isChosen: FlatArray<Bool>
  private let timelines: Timelines
  private let counts: FlatArray<WeightedCount>
  private let gates: FlatArray<CountedGate>
  private let table: FlatArray<Int32>
  // Option → counts that are hard alone, other counts, gates, and its own costs by level; gate → counts.
  private let strictOfOption: FlatLists<Term>
  private let countsOfOption: FlatLists<Term>
  private let gatesOfOption: FlatLists<Term>
  private let costsOfOption: FlatLists<Term>
  private let countsOfGate: FlatLists<Term>
  // What the move being weighed touches.
  private let touchedCounts: FlatArray<Int32>
  private let touchedGates: FlatArray<Int32>
  private let touches: FlatArray<Int>
  private let single: FlatArray<Int32>

  /// The state in which nothing is chosen.
  init(_ compiled: CompiledFormulation) {
    optionCount = compiled.options.count
    levelCount = compiled.formulation.levelCount
    caps = FlatArray(compiled.levelCaps.map { LevelCap(level: $0.level, most: $0.most) })
    isChosen = FlatArray(repeating: false, count: optionCount)
    costs = FlatArray(repeating: 0, count: levelCount)
    rises = FlatArray(repeating: 0, count: levelCount)
    timelines = Timelines(compiled)
    let tables = CountTables(compiled)
    counts = FlatArray(tables.counts)
    table = FlatArray(tables.costs)
    strictOfOption = FlatLists(tables.strictOfOption)
    countsOfOption = FlatLists(tables.ofOption)
    countsOfGate = FlatLists(tables.ofGate)
    var ofOption = [[Term]](repeating: [], count: optionCount)
    for (index, gate) in compiled.gates.enumerated() {
      for term in gate.terms {
        ofOption[Int(term.index)].append(.init(index: Int32(index), coefficient: term.coefficient))
      }
    }
    gatesOfOption = FlatLists(ofOption)
    gates = FlatArray(compiled.gates.map { CountedGate(threshold: Int32($0.threshold)) })
    costsOfOption = FlatLists(
      compiled.optionCosts.map { costs in
        costs.map { .init(index: Int32(compiled.level(of: $0.goal)), coefficient: Int32($0.cost)) }
      })
    touchedCounts = FlatArray(repeating: 0, count: compiled.expressions.count)
    touchedGates = FlatArray(repeating: 0, count: compiled.gates.count)
    touches = FlatArray(repeating: 0, count: 2)
    single = FlatArray(repeating: 0, count: 1)
    addInitialCosts()
  }

  private func addInitialCosts() {
    for gate in 0..<gates.count where gates[gate].threshold <= 0 {
      let (from, until) = countsOfGate.bounds(Int32(gate))
      for entry in from..<until {
        let term = countsOfGate.elements[entry]
        counts.base[Int(term.index)].value += term.coefficient
      }
    }
    for index in 0..<counts.count {
      let count = counts.base + index
      if count.pointee.hasTable { count.pointee.cost = table[count.pointee.zero &+ count.pointee.value] }
      costs[0] += count.pointee.violation(count.pointee.value)
      costs[count.pointee.level] += Int(count.pointee.cost)
    }
    timelines.addInitialCosts(to: costs)
    for index in 0..<caps.count { costs[0] += max(0, costs[caps[index].level] - caps[index].most) }
  }

  /// Whether an option is chosen.
  @inline(__always) func contains(_ option: Int32) -> Bool { isChosen[option] }

  /// Chooses an option, or drops it.
  func toggle(_ option: Int32) {
    single[0] = option
    _ = weigh(single.base, 1, stopsAtViolation: false)
    make(single.base, 1)
  }

  /// Finds by how much flipping different options together would change the costs; `make` or `forget` must follow.
  ///
  /// - Parameter stopsAtViolation: Whether the first violation ends the weighing; only right where there is none yet.
  /// - Returns: Whether it was weighed to its end. Where not, it is forgotten already.
  func weigh(_ move: UnsafeMutablePointer<Int32>, _ size: Int, stopsAtViolation: Bool) -> Bool {
    for level in 0..<levelCount { rises.base[level] = 0 }
    let (counts, touched, chosen) = (counts.base, touchedCounts.base, isChosen.base)
    var touches = 0
    for index in 0..<size {
      let option = move[index]
      let sign: Int32 = chosen[Int(option)] ? -1 : 1
      let (from, until) = strictOfOption.bounds(option)
      let terms = strictOfOption.elements.base
      for entry in from..<until { SearchState.touch(counts, terms[entry], sign, touched, &touches) }
    }
    var hard = 0
    for entry in 0..<touches {
      let count = counts + Int(touched[entry])
      let value = count.pointee.value
      hard &+= count.pointee.violation(value &+ count.pointee.pending) &- count.pointee.violation(value)
    }
    self.touches[0] = touches
    if hard > 0, stopsAtViolation {
      forget()
      return false
    }
    for index in 0..<size { timelines.touch(move[index], chosen[Int(move[index])] ? -1 : 1) }
    timelines.addRises(to: rises)
    rises.base[0] &+= hard
    if rises.base[0] > 0, stopsAtViolation {
      forget()
      return false
    }
    weighPriced(move, size)
    for index in 0..<caps.count {
      let (cost, most) = (costs[caps[index].level], caps[index].most)
      rises.base[0] &+= max(0, cost &+ rises.base[caps[index].level] &- most) &- max(0, cost &- most)
    }
    return true
  }

  /// The rest of weighing: counts with prices or gates.
  @inline(__always) private func weighPriced(_ move: UnsafeMutablePointer<Int32>, _ size: Int) {
    let (counts, touched, chosen, rises) = (counts.base, touchedCounts.base, isChosen.base, rises.base)
    let first = self.touches[0]
    var touches = first
    var gateTouches = 0
    let gates = gates.base
    for index in 0..<size {
      let option = move[index]
      let sign: Int32 = chosen[Int(option)] ? -1 : 1
      var (from, until) = costsOfOption.bounds(option)
      for entry in from..<until {
        let term = costsOfOption.elements.base[entry]
        rises[Int(term.index)] &+= Int(sign &* term.coefficient)
      }
      (from, until) = countsOfOption.bounds(option)
      let terms = countsOfOption.elements.base
      for entry in from..<until { SearchState.touch(counts, terms[entry], sign, touched, &touches) }
      (from, until) = gatesOfOption.bounds(option)
      for entry in from..<until {
        let term = gatesOfOption.elements.base[entry]
        let gate = gates + Int(term.index)
        if gate.pointee.isTouched == 0 {
          gate.pointee.isTouched = 1
          touchedGates.base[gateTouches] = term.index
          gateTouches &+= 1
        }
        gate.pointee.pending &+= sign &* term.coefficient
      }
    }
    for entry in 0..<gateTouches {
      let index = touchedGates.base[entry]
      let gate = gates[Int(index)]
      let isTrue = gate.value &+ gate.pending >= gate.threshold
      if isTrue == (gate.value >= gate.threshold) { continue }
      let (from, until) = countsOfGate.bounds(index)
      let terms = countsOfGate.elements.base
      for inner in from..<until { SearchState.touch(counts, terms[inner], isTrue ? 1 : -1, touched, &touches) }
    }
    self.touches[0] = touches
    self.touches[1] = gateTouches
    let table = table.base
    for entry in first..<touches {
      let count = counts + Int(touched[entry])
      let pending = count.pointee.pending
      if pending == 0 { continue }
      let value = count.pointee.value
      rises[Int(count.pointee.level)] &+= Int(
        table[Int(count.pointee.zero &+ value &+ pending)] &- count.pointee.cost)
      rises[0] &+= count.pointee.violation(value &+ pending) &- count.pointee.violation(value)
    }
  }

  @inline(__always) private static func touch(
    _ counts: UnsafeMutablePointer<WeightedCount>, _ term: Term, _ sign: Int32, _ touched: UnsafeMutablePointer<Int32>,
    _ touches: inout Int
  ) {
    let count = counts + Int(term.index)
    if count.pointee.isTouched == 0 {
      count.pointee.isTouched = 1
      touched[touches] = term.index
      touches &+= 1
    }
    count.pointee.pending &+= sign &* term.coefficient
  }

  /// Makes the move that was weighed.
  func make(_ move: UnsafeMutablePointer<Int32>, _ size: Int) {
    for level in 0..<levelCount { costs[level] &+= rises[level] }
    for index in 0..<size { isChosen[move[index]].toggle() }
    for entry in 0..<touches[0] {
      let count = counts.base + Int(touchedCounts[entry])
      count.pointee.value &+= count.pointee.pending
      count.pointee.pending = 0
      count.pointee.isTouched = 0
      if count.pointee.hasTable { count.pointee.cost = table[count.pointee.zero &+ count.pointee.value] }
    }
    for entry in 0..<touches[1] {
      let gate = gates.base + Int(touchedGates[entry])
      gate.pointee.value &+= gate.pointee.pending
      gate.pointee.pending = 0
      gate.pointee.isTouched = 0
    }
    touches[0] = 0
    touches[1] = 0
    timelines.commit()
  }

  /// Forgets the move that was weighed.
  func forget() {
    for entry in 0..<touches[0] {
      let count = counts.base + Int(touchedCounts[entry])
      count.pointee.pending = 0
      count.pointee.isTouched = 0
    }
    for entry in 0..<touches[1] {
      let gate = gates.base + Int(touchedGates[entry])
      gate.pointee.pending = 0
      gate.pointee.isTouched = 0
    }
    touches[0] = 0
    touches[1] = 0
    timelines.discard()
  }

  /// The cost by level as a value.
  var penalty: Penalty { Penalty(amounts: (0..<levelCount).map { costs[$0] }) }
}
