import RosterModel
import RosterRules

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Simulated annealing over chosen options.
///
/// Kirkpatrick, Gelatt, Vecchi, "Optimization by simulated annealing", Science 220 (1983), with geometric cooling and a
/// restart from the best at each round. Costs are compared level by level: only the scenario's last level that differs
/// is annealed; hard violations never rise once there are none, nor do holes once a roster without any is known. Until
/// then violations are annealed as any other cost. Nothing allocates in the loop, but to tell of a better roster.
struct LocalSearch: ~Copyable {
  /// Proposals between two looks at the clock, the temperature and what is better.
  private static let stride = 256
  /// The temperature of violations while there are any, and those that holes cool between: at the last one none is taken
  /// on, as the many ways to leave a place empty outweigh the few to fill it at any other.
  private static let hardHeat = 0.3
  private static let hotCover = 0.3
  private static let coldCover = 0.05
  /// Where the last temperature ends: prices are whole numbers, and one point should still be taken now and then.
  private static let cold = 0.3

  private let state: SearchState
  private var finder: MoveFinder
  private var mix: MoveMix
  private var chosen: ChosenOptions
  private let bestList: FlatArray<Int32>
  private var bestCount = 0
  private let bestCosts: FlatArray<Int>
  /// Whether what is chosen is better than the best list, which waits until the next step away from it.
  private var isAhead = false
  private var scale = 0.0
  private var coverHeat = LocalSearch.hotCover
  /// −log of evenly spaced numbers in 0 ..< 1.
  private let logs: FlatArray<Double>
  /// The number of moves proposed so far.
  private(set) var proposals = 0

  /// A search that starts from a choice, or else from a greedy one: `likely` options first, where they improve it.
  /// Replacements are drawn from the `allowed` options alone.
  init(
    _ compiled: CompiledFormulation, scenario: Scenario, seed: UInt64, start: [Int32]? = nil,
    likely: [(option: Int32, value: Double)] = [], allowed: [Bool]? = nil
  ) {
    let space = Neighbourhood(compiled, scenario, allowed: allowed)
    state = SearchState(compiled)
    let options = 0..<compiled.options.count
    chosen = ChosenOptions(
      units: space.unitCount, days: space.dayCount, unitOf: options.map { space.unitOf[$0] },
      dayOf: options.map { space.dayOf[$0] })
    mix = MoveMix(parting: space.hasParts)
    finder = MoveFinder(space, seed: seed)
    bestList = FlatArray(repeating: -1, count: compiled.options.count)
    bestCosts = FlatArray(repeating: 0, count: state.levelCount)
    logs = FlatArray((0..<4096).map { -log((Double($0) + 0.5) / 4096) })
    for option in start ?? [] where !state.contains(option) { flip(option) }
    if start == nil {
      take(likely)
      fill(compiled)
    }
    isAhead = true
    keepCosts()
    keepList()
  }

  /// The best choice found.
  var best: [Int32] { (0..<bestCount).map { bestList[$0] } }
  /// Its cost.
  var bestPenalty: Penalty { Penalty(amounts: (0..<bestCosts.count).map { bestCosts[$0] }) }

  // MARK: Starting

  private mutating func flip(_ option: Int32) {
    state.toggle(option)
    chosen.flip(option)
  }

  /// Takes options in the order given where they keep every exclusion and improve the cost, or are all but whole.
  private mutating func take(_ likely: [(option: Int32, value: Double)]) {
    for (option, value) in likely where !state.contains(option) {
      finder.move.clear()
      finder.move.flip(option)
      _ = state.weigh(finder.move.options.base, 1, stopsAtViolation: false)
      if state.rises[0] <= 0, value > 0.5 || isDescent() { make() } else { state.forget() }
    }
  }

  /// Fills each shift with whatever option costs least, until none helps.
  private mutating func fill(_ compiled: CompiledFormulation) {
    for options in compiled.optionsOfShift {
      while let option = cheapest(of: options) { flip(option) }
    }
  }

  /// The option that lowers the cost most; nil where none does.
  private mutating func cheapest(of options: [Int32]) -> Int32? {
    var best: (option: Int32, rise: Penalty)?
    for option in options where !state.contains(option) {
      finder.move.clear()
      finder.move.flip(option)
      _ = state.weigh(finder.move.options.base, 1, stopsAtViolation: false)
      if isDescent() {
        let rise = Penalty(amounts: (0..<state.levelCount).map { state.rises[$0] })
        if best.map({ rise < $0.rise }) ?? true { best = (option, rise) }
      }
      state.forget()
    }
    return best?.option
  }

  // MARK: Annealing

  /// Anneals for so many proposals from the best known choice; `heat` is the first temperature in typical rises.
  ///
  /// `improved` hears of better choices, `snapshot` of twelve passing ones, evenly spaced over the colder half.
  ///
  /// - Complexity: O(proposals × expressions of an option).
  mutating func anneal(
    proposals count: Int, heat: Double = 0.1, isCancelled: () -> Bool = { false },
    improved: (Penalty, [Int32]) -> Void = { _, _ in }, snapshot: (([Int32]) -> Void)? = nil
  ) {
    if finder.space.optionCount == 0 { return }
    restore()
    settle(count, isCancelled)
    if scale == 0 { scale = typicalRise() }
    let (hot, cold) = (max(0.5, scale * heat), LocalSearch.cold)
    let strides = max(1, (count + LocalSearch.stride - 1) / LocalSearch.stride)
    let cooling = pow(cold / hot, 1 / Double(strides))
    var temperature = hot
    let coverCooling = pow(LocalSearch.coldCover / LocalSearch.hotCover, 1 / Double(strides))
    coverHeat = LocalSearch.hotCover
    for stride in 0..<strides {
      for _ in 0..<min(LocalSearch.stride, count - stride * LocalSearch.stride) {
        propose(LocalSearch.hardHeat, temperature)
      }
      if isAhead {
        keepList()
        improved(bestPenalty, best)
      }
      temperature *= cooling
      coverHeat *= coverCooling
      if let snapshot, isSnapshot(stride, of: strides) { snapshot((0..<chosen.count).map { chosen[$0] }) }
      if isCancelled() { break }
    }
  }

  /// Walks until no hard rule is broken, for so many proposals at most: violations cool, all else hardly counts.
  private mutating func settle(_ count: Int, _ isCancelled: () -> Bool) {
    if state.costs[0] == 0 { return }
    let strides = (count + LocalSearch.stride - 1) / LocalSearch.stride
    coverHeat = LocalSearch.hotCover
    for stride in 0..<strides where state.costs[0] > 0 {
      let heat = 1.5 * pow(0.1, Double(stride % 1024) / 1024)
      for _ in 0..<LocalSearch.stride where state.costs[0] > 0 { propose(heat, 1000) }
      if isCancelled() { break }
    }
    if isAhead { keepList() }
  }

  private func isSnapshot(_ stride: Int, of strides: Int) -> Bool {
    let (half, after) = (strides / 2, stride - strides / 2)
    if after < 0 { return false }
    return (after + 1) * 12 / (strides - half) > after * 12 / (strides - half)
  }

  /// Takes another engine's choice where it is better.
  mutating func adopt(_ choice: [Int32], _ penalty: Penalty) {
    if !(penalty < bestPenalty) { return }
    bestCount = choice.count
    for (place, option) in choice.enumerated() { bestList[place] = option }
    for level in 0..<bestCosts.count { bestCosts[level] = penalty[PriorityLevel(rawValue: level)] }
  }

  /// Chooses the best again.
  private mutating func restore() {
    while chosen.count > 0 { flip(chosen[chosen.count - 1]) }
    for place in 0..<bestCount { flip(bestList[place]) }
  }

  private mutating func propose(_ hardHeat: Double, _ temperature: Double) {
    proposals &+= 1
    let kind = mix.draw(&finder.random)
    finder.find(kind, state, chosen)
    if finder.move.size == 0 { return }
    if !state.weigh(finder.move.options.base, finder.move.size, stopsAtViolation: state.costs[0] == 0) { return }
    let level = firstChange()
    if level < 0 { return make() }
    let rise = state.rises[level]
    if rise > 0 {
      if !accepts(rise, at: level, hardHeat, temperature) { return state.forget() }
      if isAhead { keepList() }
    } else {
      mix.praise(kind)
    }
    make()
    if rise < 0, isBest() { keepCosts() }
  }

  /// The first level whose cost the weighed move changes; −1 where none.
  @inline(__always) private func firstChange() -> Int {
    for level in 0..<state.levelCount where state.rises[level] != 0 { return level }
    return -1
  }

  private func isDescent() -> Bool {
    let level = firstChange()
    return level >= 0 && state.rises[level] < 0
  }

  /// A violation is never taken on where there is none, nor a hole once a full roster is known: at millions of moves a
  /// second even rare ones would keep the roster short.
  @inline(__always) private mutating func accepts(_ rise: Int, at level: Int, _ hardHeat: Double, _ temperature: Double)
    -> Bool
  {
    if level == 0, state.costs[0] == 0 { return false }
    if level == 1, bestCosts[0] == 0, bestCosts[1] == 0 { return false }
    let heat = level == 0 ? hardHeat : level == 1 ? coverHeat : temperature
    return Double(rise) <= heat * logs[Int(truncatingIfNeeded: finder.random.next() >> 52)]
  }

  /// Makes the weighed move.
  @inline(__always) private mutating func make() {
    state.make(finder.move.options.base, finder.move.size)
    for index in 0..<finder.move.size { chosen.flip(finder.move.options[index]) }
  }

  @inline(__always) private func isBest() -> Bool {
    for level in 0..<state.levelCount where state.costs[level] != bestCosts[level] {
      return state.costs[level] < bestCosts[level]
    }
    return false
  }

  private mutating func keepCosts() {
    for level in 0..<state.levelCount { bestCosts[level] = state.costs[level] }
    isAhead = true
  }

  private mutating func keepList() {
    chosen.copy(to: bestList)
    bestCount = chosen.count
    isAhead = false
  }

  /// The root mean square of the last level's rises over random legal moves: what temperatures are measured in.
  private mutating func typicalRise() -> Double {
    var (sum, count) = (0.0, 0)
    let level = state.levelCount - 1
    let isLegal = state.costs[0] == 0
    for step in 0..<4000 where chosen.count > 0 {
      finder.find([.replace, .swap, .exchange, .overwrite][step & 3], state, chosen)
      if finder.move.size == 0 { continue }
      if !state.weigh(finder.move.options.base, finder.move.size, stopsAtViolation: isLegal) { continue }
      let change = firstChange()
      if change == level, state.rises[level] > 0 {
        (sum, count) = (sum + pow(Double(state.rises[level]), 2), count + 1)
      }
      state.forget()
    }
    return count == 0 ? 1 : max(1, sqrt(sum / Double(count)))
  }
}
