import RosterModel
import RosterRules

/// One unit's month walked shift by shift: what a step changes in the state, and what it costs.
///
/// A state holds a slot for each local count, each undecided gate, and two for each run: the run and whether today is on.
/// What no later step can tell apart gets one state.
struct UnitWalk {
  /// A slot and what choosing an option adds to it.
  private struct Change {
    var slot: Int
    var amount: Int
  }

  private struct GateWalk {
    var slot: Int
    var threshold: Int
    /// What options after each layer can add at most, and take off at most.
    var rising: [Int]
    var falling: [Int]
    var last: Int
    /// The counts that a true gate adds to.
    var changes: [Change] = []
  }

  private struct CounterWalk {
    var slot: Int
    var counter: Counter
    var rising: [Int]
    var falling: [Int]
  }

  private struct RunSlot {
    var slot: Int
    var walk: RunWalk
  }

  /// Runs to be brought forward after a layer: today, then days without a turn.
  private struct Closing {
    var run: Int
    var idleDays: Int
  }

  /// The unit's options, layer by layer.
  let layers: [[Int32]]
  /// Points of each option, by layer; nil where it may not be chosen.
  private let optionCosts: [[Int?]]
  /// The number of slots.
  private(set) var width = 0
  private var counters: [CounterWalk] = []
  private var gates: [GateWalk] = []
  private var runs: [RunSlot] = []
  private var countsOfOption: [[[Change]]] = []
  private var gatesOfOption: [[[Change]]] = []
  private var runsOfOption: [[[Int]]] = []
  private var countersOfLayer: [[Int]]
  private var gatesOfLayer: [[Int]]
  private var closings: [[Closing]]
  /// The state at the beginning, and what it costs already.
  private(set) var start: [Int16] = []
  private(set) var startCost = 0
  /// Whether the unit can do nothing that is allowed.
  private(set) var isImpossible = false

  private static let settled = Int16.max

  /// The walk of a unit under some of its expressions and runs.
  ///
  /// `isExact` leaves costs as they are where a graph would cut them off.
  init(
    _ decomposition: Decomposition, unit: Int, expressions: [Int], runs runIndices: [Int], isExact: Bool = false
  ) {
    let compiled = decomposition.compiled
    let part = decomposition.parts[unit]
    layers = part.layers
    optionCosts = part.layers.map { $0.map { decomposition.cost(ofOption: $0) } }
    let layerCount = part.layers.count
    countersOfLayer = Array(repeating: [], count: layerCount)
    gatesOfLayer = Array(repeating: [], count: layerCount)
    closings = Array(repeating: [], count: layerCount)
    countsOfOption = part.layers.map { $0.map { _ in [] } }
    gatesOfOption = countsOfOption
    runsOfOption = part.layers.map { $0.map { _ in [] } }
    var place: [Int32: (layer: Int, offset: Int)] = [:]
    for (layer, options) in part.layers.enumerated() {
      for (offset, option) in options.enumerated() { place[option] = (layer, offset) }
    }
    /// Sums over the layers behind each, of the most that one option of a layer adds.
    func reach(_ terms: [CompiledFormulation.Term], sign: Int) -> [Int] {
      var most = [Int](repeating: 0, count: layerCount)
      for term in terms {
        let layer = place[term.index]!.layer
        most[layer] = max(most[layer], sign * Int(term.coefficient))
      }
      var sums = [Int](repeating: 0, count: layerCount)
      for layer in stride(from: layerCount - 2, through: 0, by: -1) { sums[layer] = sums[layer + 1] + most[layer + 1] }
      return sums
    }
    func total(_ terms: [CompiledFormulation.Term], sign: Int) -> Int {
      var most: [Int: Int] = [:]
      for term in terms {
        most[place[term.index]!.layer, default: 0] = max(
          most[place[term.index]!.layer] ?? 0, sign * Int(term.coefficient))
      }
      return most.values.reduce(0, +)
    }
    var slots = 0
    var startCost = 0
    var gateOf: [Int32: Int] = [:]
    for index in expressions {
      let expression = compiled.expressions[index]
      guard let cost = decomposition.cost(of: expression), !cost.isFree else { continue }
      let slot = slots
      slots += 1
      var rising = reach(expression.options, sign: 1)
      var falling = reach(expression.options, sign: -1)
      var span = -total(expression.options, sign: -1)...total(expression.options, sign: 1)
      var touched = Set(expression.options.map { place[$0.index]!.layer })
      for term in expression.gates {
        let gate = compiled.gates[Int(term.index)]
        let last = gate.terms.map { place[$0.index]!.layer }.max() ?? 0
        let amount = Int(term.coefficient)
        span = (span.lowerBound + min(0, amount))...(span.upperBound + max(0, amount))
        for layer in 0..<last {
          rising[layer] += max(0, amount)
          falling[layer] += max(0, -amount)
        }
        touched.formUnion(gate.terms.map { place[$0.index]!.layer })
        if gateOf[term.index] == nil {
          gateOf[term.index] = gates.count
          gates.append(
            GateWalk(
              slot: -1, threshold: gate.threshold, rising: reach(gate.terms, sign: 1),
              falling: reach(gate.terms, sign: -1), last: last))
          for layer in Set(gate.terms.map { place[$0.index]!.layer }).sorted() {
            gatesOfLayer[layer].append(gates.count - 1)
          }
        }
        gates[gateOf[term.index]!].changes.append(Change(slot: counters.count, amount: amount))
      }
      for term in expression.options {
        let (layer, offset) = place[term.index]!
        countsOfOption[layer][offset].append(Change(slot: counters.count, amount: Int(term.coefficient)))
      }
      for layer in touched.sorted() { countersOfLayer[layer].append(counters.count) }
      let counter = Counter(cost, within: span, isExact: isExact)
      startCost += counter.cost(0)
      if !counter.isPossible(0, falling: -span.lowerBound, rising: span.upperBound) { isImpossible = true }
      counters.append(CounterWalk(slot: slot, counter: counter, rising: rising, falling: falling))
      start.append(0)
    }
    for (index, gate) in gateOf.sorted(by: { $0.value < $1.value }) {
      gates[gate].slot = slots
      slots += 1
      start.append(0)
      for term in compiled.gates[Int(index)].terms {
        let (layer, offset) = place[term.index]!
        gatesOfOption[layer][offset].append(Change(slot: gate, amount: Int(term.coefficient)))
      }
    }
    for index in runIndices {
      let run = compiled.runs[index]
      let walk = RunWalk(run.stretch, price: decomposition.price(of: run))
      var dayOfLayer = [Int](repeating: -1, count: layerCount)
      for (day, options) in run.days.enumerated() {
        for option in options {
          let (layer, offset) = place[option]!
          dayOfLayer[layer] = day
          runsOfOption[layer][offset].append(runs.count)
        }
      }
      let watched = dayOfLayer.indices.filter { dayOfLayer[$0] >= 0 }
      var state = walk.start
      func idle(_ days: Int) {
        for _ in 0..<days {
          guard let next = walk.step(state, isOn: false) else {
            isImpossible = true
            return
          }
          state = next.state
          startCost += next.cost
        }
      }
      idle(watched.first.map { dayOfLayer[$0] } ?? 0)
      for (offset, layer) in watched.enumerated() {
        let next = offset + 1 < watched.count ? dayOfLayer[watched[offset + 1]] : run.days.count
        if next != dayOfLayer[layer] {
          closings[layer].append(Closing(run: runs.count, idleDays: next - dayOfLayer[layer] - 1))
        }
      }
      runs.append(RunSlot(slot: slots, walk: walk))
      slots += 2
      start += [Int16(state), 0]
    }
    width = slots
    self.startCost = startCost
  }

  /// Whether each run's days follow the order of the layers.
  static func isOrdered(_ run: CompiledFormulation.Run, _ part: Decomposition.Part) -> Bool {
    var dayOfOption: [Int32: Int] = [:]
    for (day, options) in run.days.enumerated() {
      for option in options {
        if dayOfOption[option] != nil { return false }
        dayOfOption[option] = day
      }
    }
    var last = -1
    for layer in part.layers {
      let days = Set(layer.compactMap { dayOfOption[$0] })
      if days.count > 1 { return false }
      guard let day = days.first else { continue }
      if day < last { return false }
      last = day
    }
    return true
  }

  /// Moves a state through a layer, choosing an option or none; the cost of the step, or nil where it is not allowed.
  func step(_ state: UnsafeMutablePointer<Int16>, layer: Int, choosing offset: Int?) -> Int? {
    var cost = 0
    if let offset {
      guard let own = optionCosts[layer][offset] else { return nil }
      cost += own
      for change in countsOfOption[layer][offset] { cost += add(change, to: state) }
      for change in gatesOfOption[layer][offset] {
        let slot = gates[change.slot].slot
        if state[slot] != UnitWalk.settled { state[slot] += Int16(change.amount) }
      }
      for run in runsOfOption[layer][offset] { state[runs[run].slot + 1] = 1 }
    }
    for index in gatesOfLayer[layer] { cost += settle(index, layer, state) }
    for index in countersOfLayer[layer] {
      let walk = counters[index]
      let (falling, rising) = (walk.falling[layer], walk.rising[layer])
      let count = Int(state[walk.slot])
      if !walk.counter.isPossible(count, falling: falling, rising: rising) { return nil }
      state[walk.slot] = Int16(walk.counter.merged(count, falling: falling, rising: rising))
    }
    for closing in closings[layer] {
      let run = runs[closing.run]
      var current = Int(state[run.slot])
      guard let today = run.walk.step(current, isOn: state[run.slot + 1] != 0) else { return nil }
      (current, cost) = (today.state, cost + today.cost)
      for _ in 0..<closing.idleDays {
        guard let idle = run.walk.step(current, isOn: false) else { return nil }
        (current, cost) = (idle.state, cost + idle.cost)
      }
      state[run.slot] = Int16(current)
      state[run.slot + 1] = 0
    }
    return cost
  }

  /// What a month of chosen options costs, or nil where it is not allowed.
  func cost(of chosen: Set<Int32>) -> Int? {
    if isImpossible { return nil }
    var state = start.isEmpty ? [0] : start
    var cost = startCost
    for (layer, options) in layers.enumerated() {
      let offset = options.firstIndex { chosen.contains($0) }
      guard
        let own = state.withUnsafeMutableBufferPointer({
          step($0.baseAddress!, layer: layer, choosing: offset)
        })
      else { return nil }
      cost += own
    }
    return cost
  }

  private func add(_ change: Change, to state: UnsafeMutablePointer<Int16>) -> Int {
    let walk = counters[change.slot]
    let count = Int(state[walk.slot])
    state[walk.slot] = Int16(count + change.amount)
    return walk.counter.cost(count + change.amount) - walk.counter.cost(count)
  }

  /// Decides a gate as soon as no later option can change it.
  private func settle(_ index: Int, _ layer: Int, _ state: UnsafeMutablePointer<Int16>) -> Int {
    let gate = gates[index]
    if state[gate.slot] == UnitWalk.settled {
      if gate.last == layer { state[gate.slot] = 0 }
      return 0
    }
    let count = Int(state[gate.slot])
    var cost = 0
    if count - gate.falling[layer] >= gate.threshold {
      for change in gate.changes { cost += add(change, to: state) }
      state[gate.slot] = UnitWalk.settled
    } else if count + gate.rising[layer] < gate.threshold {
      state[gate.slot] = UnitWalk.settled
    }
    if gate.last == layer { state[gate.slot] = 0 }
    return cost
  }
}
