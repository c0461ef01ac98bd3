import RosterModel
import RosterRules

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Simulated annealing over chosen options: replace one unit on a shift, swap two units between shifts, fill and clear.
///
/// Kirkpatrick, Gelatt, Vecchi, "Optimization by simulated annealing", Science 220 (1983), with geometric cooling and a
/// restart from the best at each round. Costs are compared level by level: only the scenario's last level that differs
/// is annealed; hard violations never rise, nor do holes once a roster without any is known.
struct LocalSearch: ~Copyable {
  /// The best choice found and its cost.
  private(set) var best: [Int32]
  private(set) var bestPenalty: Penalty

  private let compiled: CompiledFormulation
  private let state: SearchState
  private var random: RandomNumbers
  /// Chosen options in any order, and where each stands in that list.
  private var chosen: [Int32] = []
  private var place: [Int32]
  /// The option of the same kind of crew that a unit has on a shift, by unit × shift; −1 where none.
  private let wholeOption: [Int32]
  private let unitOf: [Int32]
  private let shiftOf: [Int32]
  /// Which options may stand in for each other on a shift: those that fill the same places.
  private let kindOf: [Int32]
  private let before: FlatArray<Int>
  /// The options that moves may choose on each shift.
  private let candidates: [[Int32]]
  private var scale = 0.0

  /// A search that starts from a choice, or else from a greedy one: `likely` options first, where they improve it.
  /// Replacements are drawn from the `allowed` options alone.
  init(
    _ compiled: CompiledFormulation, scenario: Scenario, seed: UInt64, start: [Int32]? = nil,
    likely: [(option: Int32, value: Double)] = [], allowed: [Bool]? = nil
  ) {
    candidates =
      allowed.map { allowed in
        compiled.optionsOfShift.map { options in
          let cheap = options.filter { allowed[Int($0)] }
          return cheap.isEmpty ? options : cheap
        }
      } ?? compiled.optionsOfShift
    self.compiled = compiled
    state = SearchState(compiled)
    random = RandomNumbers(seed: seed)
    place = Array(repeating: -1, count: compiled.options.count)
    before = FlatArray(repeating: 0, count: compiled.formulation.levelCount)
    let shifts = compiled.formulation.shifts.count
    var whole = [Int32](repeating: -1, count: compiled.formulation.units.count * shifts)
    var kinds: [[Int]: Int32] = [:]
    var kindOf: [Int32] = []
    for (index, option) in compiled.options.enumerated() {
      let cell = option.unit * shifts + option.shift.position
      if whole[cell] < 0 || option.members.count > compiled.options[Int(whole[cell])].members.count {
        whole[cell] = Int32(index)
      }
      let places = PlaceKind.allCases.map { kind in
        option.members.count { scenario.representatives[$0].post.place == kind }
      }
      if kinds[places] == nil { kinds[places] = Int32(kinds.count) }
      kindOf.append(kinds[places]!)
    }
    wholeOption = whole
    self.kindOf = kindOf
    unitOf = compiled.options.map { Int32($0.unit) }
    shiftOf = compiled.options.map { $0.shift.rawValue }
    best = []
    bestPenalty = state.penalty
    for option in start ?? [] { flip(option) }
    if start == nil {
      take(likely)
      fill()
    }
    best = chosen
    bestPenalty = state.penalty
  }

  /// The number of moves proposed so far.
  private(set) var proposals = 0

  private mutating func flip(_ option: Int32) {
    state.toggle(option)
    if place[Int(option)] < 0 {
      place[Int(option)] = Int32(chosen.count)
      chosen.append(option)
    } else {
      let hole = place[Int(option)]
      let last = chosen.removeLast()
      if last != option {
        chosen[Int(hole)] = last
        place[Int(last)] = hole
      }
      place[Int(option)] = -1
    }
  }

  /// Takes options in the order given where they keep every exclusion and improve the cost, or are all but whole.
  private mutating func take(_ likely: [(option: Int32, value: Double)]) {
    for (option, value) in likely where !state.contains(option) {
      let before = state.penalty
      state.toggle(option)
      let keeps = state.costs[0] <= before.hard && (value > 0.5 || state.penalty < before)
      state.toggle(option)
      if keeps { flip(option) }
    }
  }

  /// Fills each shift with whatever option costs least, until none helps.
  private mutating func fill() {
    for options in compiled.optionsOfShift {
      while true {
        var best: (option: Int32, penalty: Penalty)?
        let current = state.penalty
        for option in options where !state.contains(option) {
          state.toggle(option)
          let penalty = state.penalty
          if penalty < current, best.map({ penalty < $0.penalty }) ?? true { best = (option, penalty) }
          state.toggle(option)
        }
        guard let best else { break }
        flip(best.option)
      }
    }
  }

  /// Anneals for so many proposals from the best known choice; `heat` is the first temperature in typical rises.
  ///
  /// - Complexity: O(proposals × expressions of an option).
  mutating func anneal(
    proposals count: Int, heat: Double = 0.4, isCancelled: () -> Bool = { false },
    improved: (Penalty, [Int32]) -> Void = { _, _ in }
  ) {
    if compiled.options.isEmpty { return }
    restore(best)
    if scale == 0 { scale = typicalRise() }
    let (hot, cold) = (max(0.5, scale * heat), 0.15)
    let cooling = pow(cold / hot, 1 / Double(max(1, count / 256)))
    var temperature = hot
    for step in 0..<count {
      if step % 256 == 255 {
        temperature *= cooling
        if isCancelled() { break }
      }
      propose(temperature)
      proposals += 1
      if isBetter() {
        best = chosen
        bestPenalty = state.penalty
        improved(bestPenalty, best)
      }
    }
  }

  /// Takes another engine's choice where it is better.
  mutating func adopt(_ choice: [Int32], _ penalty: Penalty) {
    if penalty < bestPenalty {
      best = choice
      bestPenalty = penalty
    }
  }

  private func isBetter() -> Bool {
    for level in 0..<state.levelCount {
      let (now, then) = (state.costs[level], bestPenalty[PriorityLevel(rawValue: level)])
      if now != then { return now < then }
    }
    return false
  }

  private mutating func restore(_ choice: [Int32]) {
    while let option = chosen.last { flip(option) }
    for option in choice { flip(option) }
  }

  /// The mean rise of the last level over random moves: what temperatures are measured in.
  private mutating func typicalRise() -> Double {
    var (sum, count) = (0, 0)
    let level = state.levelCount - 1
    for _ in 0..<400 where !chosen.isEmpty {
      let move = nextMove()
      let old = state.costs[level]
      apply(move)
      let rise = state.costs[level] - old
      if rise > 0 { (sum, count) = (sum + rise, count + 1) }
      apply(move)
    }
    return count == 0 ? 1 : max(1, Double(sum) / Double(count))
  }

  // MARK: Moves

  /// Up to four options to flip, −1 where fewer.
  private struct Move {
    var first: Int32 = -1
    var second: Int32 = -1
    var third: Int32 = -1
    var fourth: Int32 = -1
  }

  private mutating func nextMove() -> Move {
    let draw = random.below(100)
    if chosen.isEmpty || draw < 6 { return Move(first: Int32(random.below(state.optionCount))) }
    let old = chosen[random.below(chosen.count)]
    if draw < 55 {
      let others = candidates[Int(shiftOf[Int(old)])]
      let new = others[random.below(others.count)]
      if state.contains(new) || kindOf[Int(new)] != kindOf[Int(old)] { return Move() }
      return Move(first: old, second: new)
    }
    let other = chosen[random.below(chosen.count)]
    if unitOf[Int(other)] == unitOf[Int(old)] || kindOf[Int(other)] != kindOf[Int(old)] { return Move() }
    let shifts = compiled.formulation.shifts.count
    let there = wholeOption[Int(unitOf[Int(old)]) * shifts + Int(shiftOf[Int(other)])]
    let here = wholeOption[Int(unitOf[Int(other)]) * shifts + Int(shiftOf[Int(old)])]
    if there < 0 || here < 0 || state.contains(there) || state.contains(here) { return Move() }
    return Move(first: old, second: other, third: there, fourth: here)
  }

  /// Flips a move's options; a second time takes the move back.
  private func apply(_ move: Move) {
    if move.first >= 0 { state.toggle(move.first) }
    if move.second >= 0 { state.toggle(move.second) }
    if move.third >= 0 { state.toggle(move.third) }
    if move.fourth >= 0 { state.toggle(move.fourth) }
  }

  private mutating func propose(_ temperature: Double) {
    let move = nextMove()
    if move.first < 0 { return }
    for level in 0..<state.levelCount { before[level] = state.costs[level] }
    apply(move)
    if accepts(temperature) {
      apply(move)
      flip(move.first)
      if move.second >= 0 { flip(move.second) }
      if move.third >= 0 { flip(move.third) }
      if move.fourth >= 0 { flip(move.fourth) }
    } else {
      apply(move)
    }
  }

  private mutating func accepts(_ temperature: Double) -> Bool {
    for level in 0..<state.levelCount {
      let rise = state.costs[level] - before[level]
      if rise == 0 { continue }
      if rise < 0 { return true }
      // A violation is never taken on, nor a hole once a full roster is known: at millions of moves a second even rare
      // ones would keep the roster short.
      if level == 0 || (level == 1 && bestPenalty.uncovered == 0) { return false }
      let heat = level == 1 ? 0.3 : temperature
      return random.unit() < exp(-Double(rise) / heat)
    }
    return true
  }
}
