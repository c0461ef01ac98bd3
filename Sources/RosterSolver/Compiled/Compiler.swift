import RosterModel
import RosterRules

/// Turns primitives over people into expressions over options.
struct Compiler {
  typealias Term = CompiledFormulation.Term
  typealias Gate = CompiledFormulation.Gate
  typealias Expression = CompiledFormulation.Expression

  let formulation: Formulation
  let options: [ServingOption]
  var optionCosts: [[(goal: GoalIndex, cost: Int)]]
  var gates: [Gate] = []
  var expressions: [Expression] = []
  var runs: [CompiledFormulation.Run] = []
  var impossibilities: [(rule: String, text: Text)] = []

  /// Offsets of the options in which a person serves a shift, by person × shift.
  private var serving: [[Int32]]
  private var gateIndices: [Gate: Int32] = [:]
  private var expressionIndices: [ExpressionKey: Int] = [:]
  /// Hard cliques of options in order, at most one of each chosen, and those that hold each option.
  private var cliques: [[Int32]] = []
  private var cliquesOfOption: [[Int]] = []
  /// Coefficients of options that a bound has not counted yet; zero between bounds.
  private var left: [Int32] = []

  /// The shifts of hard coverages that nobody can serve, by goal, to name them.
  private var aboutShifts: [GoalIndex: [ShiftIndex]] = [:]

  private struct ExpressionKey: Hashable {
    var options: [Term]
    var gates: [Term]
    /// Nil for expressions that are hard alone: they merge whatever their goal.
    var goal: GoalIndex?
  }

  init(_ formulation: Formulation) {
    self.formulation = formulation
    options = formulation.options()
    optionCosts = Array(repeating: [], count: options.count)
    let shifts = formulation.shifts.count
    var serving = [[Int32]](repeating: [], count: formulation.peopleCount * shifts)
    for (index, option) in options.enumerated() {
      for member in option.members { serving[member.position * shifts + option.shift.position].append(Int32(index)) }
    }
    self.serving = serving
    cliquesOfOption = Array(repeating: [], count: options.count)
    left = Array(repeating: 0, count: options.count)
  }

  private func serving(_ person: PersonIndex, _ shift: ShiftIndex) -> [Int32] {
    serving[person.position * formulation.shifts.count + shift.position]
  }

  mutating func compile() {
    compileCharges()
    compileExclusions()
    for tally in formulation.tallies { compile(tally) }
    for coverage in formulation.coverages { compile(coverage) }
    for together in formulation.togethers { compile(together) }
    for stretch in formulation.stretches { compile(stretch) }
    dropIdle()
  }

  // MARK: Primitives

  private mutating func compileCharges() {
    for charge in formulation.charges {
      for option in serving(charge.person, charge.shift) {
        let costs = optionCosts[Int(option)]
        if let known = costs.firstIndex(where: { $0.goal == charge.goal }) {
          optionCosts[Int(option)][known].cost += charge.cost
        } else {
          optionCosts[Int(option)].append((charge.goal, charge.cost))
        }
      }
    }
  }

  private mutating func compileExclusions() {
    var cliques: [[[Int32]]] = Array(repeating: [], count: formulation.units.count)
    for exclusion in formulation.exclusions {
      let unit = formulation.unitOfPerson[exclusion.person.position]
      let able = exclusion.shifts.filter { !serving(exclusion.person, $0).isEmpty }
      if able.count < 2 { continue }
      if let cost = exclusion.cost {
        var sum = Sum()
        let terms = able.flatMap { serving(exclusion.person, $0).map { Term(index: $0, coefficient: 1) } }
        sum.add(gate: gate(terms, threshold: 2), 1)
        add(sum, .atMost(0, .points(cost, level: 1)), exclusion.goal)
      } else {
        cliques[unit].append(able.flatMap { serving(exclusion.person, $0) }.sorted())
      }
    }
    // A unit serves a shift in one way at most.
    var start = 0
    while start < options.count {
      let (unit, shift) = (options[start].unit, options[start].shift)
      let end = options[start...].firstIndex { $0.unit != unit || $0.shift != shift } ?? options.count
      if end - start > 1 { cliques[unit].append((start..<end).map(Int32.init)) }
      start = end
    }
    for ofUnit in cliques {
      for clique in ofUnit.sorted(by: { ($0.count, $0[0]) > ($1.count, $1[0]) }) {
        // A clique within one that is there already says nothing.
        if cliquesOfOption[Int(clique[0])].contains(where: { holds($0, clique) }) { continue }
        for option in clique { cliquesOfOption[Int(option)].append(self.cliques.count) }
        self.cliques.append(clique)
        add(clique.map { Term(index: $0, coefficient: 1) }, [], .atMost(1, .hard), 0, reach: 0...1)
      }
    }
  }

  /// Whether a clique holds all of some options in order.
  private func holds(_ clique: Int, _ options: [Int32]) -> Bool {
    let all = cliques[clique]
    if options.count > all.count { return false }
    var place = 0
    for option in options {
      while place < all.count, all[place] < option { place += 1 }
      if place == all.count || all[place] != option { return false }
    }
    return true
  }

  private mutating func compile(_ tally: Tally) {
    var sum = Sum(constant: tally.constant)
    for term in tally.terms {
      // "Any worked, or any not worked" is the opposite of "none worked, and all worked".
      if term.notWorked.isEmpty {
        addAny(term.worked, of: tally.person, term.coefficient, to: &sum)
      } else if term.worked.isEmpty, term.notWorked.count == 1 {
        sum.constant += term.coefficient
        for option in serving(tally.person, term.notWorked[0]) { sum.add(option: option, -term.coefficient) }
      } else {
        var terms: [Term] = []
        for shift in term.notWorked { terms += serving(tally.person, shift).map { Term(index: $0, coefficient: 1) } }
        for shift in term.worked { terms += serving(tally.person, shift).map { Term(index: $0, coefficient: -1) } }
        sum.constant += term.coefficient
        sum.add(gate: gate(terms, threshold: term.notWorked.count), -term.coefficient)
      }
    }
    add(sum, tally.cost, tally.goal)
  }

  private mutating func compile(_ coverage: Coverage) {
    var sum = Sum(constant: coverage.constant)
    for term in coverage.terms {
      for option in serving(term.person, term.shift) { sum.add(option: option, term.coefficient) }
    }
    for staffed in coverage.staffed {
      if staffed.people.count == 1 {
        addAny(staffed.shifts, of: staffed.people[0], staffed.coefficient, to: &sum)
        continue
      }
      let able = Set(staffed.shifts.flatMap { shift in staffed.people.flatMap { serving($0, shift) } }).sorted()
      sum.add(gate: gate(able.map { Term(index: $0, coefficient: 1) }, threshold: 1), staffed.coefficient)
    }
    if sum.options.isEmpty, sum.gates.isEmpty, coverage.cost.violation(sum.constant) > 0 {
      aboutShifts[coverage.goal, default: []] += coverage.terms.map(\.shift) + coverage.staffed.flatMap(\.shifts)
    }
    add(sum, coverage.cost, coverage.goal)
  }

  private mutating func compile(_ together: Together) {
    var sum = Sum(constant: together.past)
    for shift in together.shifts {
      let (first, second) = (serving(together.first, shift), serving(together.second, shift))
      if first.isEmpty || second.isEmpty { continue }
      if formulation.unitOfPerson[together.first.position] == formulation.unitOfPerson[together.second.position] {
        for option in first where second.contains(option) { sum.add(option: option, 1) }
      } else {
        sum.add(gate: gate((first + second).map { Term(index: $0, coefficient: 1) }, threshold: 2), 1)
      }
    }
    add(sum, together.cost, together.goal)
  }

  private mutating func compile(_ stretch: Stretch) {
    let days = stretch.days.map { shifts in shifts.flatMap { serving(stretch.person, $0) } }
    let isAlone = stretch.days.map { self.isAlone(able($0, stretch.person), stretch.person) }
    // The two of a pair have the same days: one run with both prices.
    if let cost = stretch.cost,
      let twin = runs.firstIndex(where: { run in
        run.days == days && run.stretch.cost != nil && run.stretch.isAlike(stretch)
      })
    {
      runs[twin].stretch.cost = runs[twin].stretch.cost! + cost
    } else if stretch.cost != nil
      || !runs.contains(where: { $0.days == days && $0.stretch.cost == nil && $0.stretch.isAlike(stretch) })
    {
      runs.append(.init(days: days, isAlone: isAlone, stretch: stretch))
    }
  }

  // MARK: Sums

  /// A weighted count being gathered.
  private struct Sum {
    var options: [Int32: Int32] = [:]
    var gates: [Int32: Int32] = [:]
    var constant = 0

    init(constant: Int = 0) { self.constant = constant }

    mutating func add(option: Int32, _ coefficient: Int) { options[option, default: 0] += Int32(coefficient) }
    mutating func add(gate: Int32?, _ coefficient: Int) {
      if let gate { gates[gate, default: 0] += Int32(coefficient) }
    }
  }

  /// Adds "any of these shifts is worked", without a gate where at most one of them can be.
  private mutating func addAny(_ shifts: [ShiftIndex], of person: PersonIndex, _ coefficient: Int, to sum: inout Sum) {
    let able = self.able(shifts, person)
    let isAlone = self.isAlone(able, person)
    let terms = able.flatMap { serving(person, $0) }
    if isAlone {
      for option in terms { sum.add(option: option, coefficient) }
    } else {
      sum.add(gate: gate(terms.map { Term(index: $0, coefficient: 1) }, threshold: 1), coefficient)
    }
  }

  /// The shifts of some that a person can serve, in order.
  private func able(_ shifts: [ShiftIndex], _ person: PersonIndex) -> [ShiftIndex] {
    shifts.filter { !serving(person, $0).isEmpty }.sorted()
  }

  /// Whether a person can serve at most one of some shifts.
  private func isAlone(_ shifts: [ShiftIndex], _ person: PersonIndex) -> Bool {
    if shifts.count < 2 { return true }
    let all = shifts.flatMap { serving(person, $0) }.sorted()
    if let first = all.first, cliquesOfOption[Int(first)].contains(where: { holds($0, all) }) { return true }
    return all.indices.allSatisfy { offset in
      all[(offset + 1)...].allSatisfy { second in
        let pair = [all[offset], second]
        return cliquesOfOption[Int(pair[0])].contains { holds($0, pair) }
      }
    }
  }

  /// The gate of a condition; nil where it can never hold.
  private mutating func gate(_ terms: [Term], threshold: Int) -> Int32? {
    let ordered = terms.sorted { $0.index < $1.index }
    if ordered.reduce(0, { $0 + max(0, Int($1.coefficient)) }) < threshold { return nil }
    let gate = Gate(terms: ordered, threshold: threshold)
    if let known = gateIndices[gate] { return known }
    gates.append(gate)
    gateIndices[gate] = Int32(gates.count - 1)
    return Int32(gates.count - 1)
  }

  private mutating func add(_ sum: Sum, _ cost: ConvexCost, _ goal: GoalIndex) {
    func terms(_ coefficients: [Int32: Int32]) -> [Term] {
      coefficients.filter { $0.value != 0 }.map { Term(index: $0.key, coefficient: $0.value) }.sorted {
        $0.index < $1.index
      }
    }
    add(terms(sum.options), terms(sum.gates), cost.shifted(by: sum.constant), goal)
  }

  /// Adds an expression; `known` is its reach where that is known.
  private mutating func add(
    _ options: [Term], _ gates: [Term], _ moved: ConvexCost, _ goal: GoalIndex,
    reach knownReach: ClosedRange<Int>? = nil
  ) {
    let isHardAlone = moved.above.isEmpty && moved.below.isEmpty
    let key = ExpressionKey(options: options, gates: gates, goal: isHardAlone ? nil : goal)
    if let known = expressionIndices[key] {
      expressions[known].cost = expressions[known].cost.adding(moved)
      return
    }
    let all = key.options + key.gates
    var reach = all.reduce(0) { $0 + min(0, Int($1.coefficient)) }...all.reduce(0) { $0 + max(0, Int($1.coefficient)) }
    if let knownReach {
      reach = knownReach
    } else if key.gates.isEmpty, key.options.allSatisfy({ $0.coefficient > 0 }) {
      reach = 0...min(reach.upperBound, mostOf(key.options))
    }
    expressionIndices[key] = expressions.count
    expressions.append(Expression(options: key.options, gates: key.gates, cost: moved, goal: goal, reach: reach))
  }

  /// A bound on a count of one unit's options: greedily covered by hard cliques, of each of which one may be chosen.
  private mutating func mostOf(_ terms: [Term]) -> Int {
    guard let first = terms.first, terms.allSatisfy({ options[Int($0.index)].unit == options[Int(first.index)].unit })
    else {
      return .max
    }
    for term in terms { left[Int(term.index)] = term.coefficient }
    var most = 0
    for term in terms where left[Int(term.index)] > 0 {
      var (best, coverage) = ([term.index], 0)
      for clique in cliquesOfOption[Int(term.index)] {
        let count = cliques[clique].count { left[Int($0)] > 0 }
        if count >= coverage { (best, coverage) = (cliques[clique], count) }
      }
      most += best.reduce(0) { max($0, Int(left[Int($1)])) }
      for option in best { left[Int(option)] = 0 }
    }
    return most
  }

  /// Leaves out slopes and ends that no value reaches, and with them expressions that say nothing.
  private mutating func dropIdle() {
    expressions = expressions.compactMap { expression in
      var kept = expression
      kept.cost.above.removeAll { $0.threshold >= expression.reach.upperBound }
      kept.cost.below.removeAll { $0.threshold <= expression.reach.lowerBound }
      // What the exclusions promise must not make an exclusion idle itself.
      if let lower = kept.cost.lower, lower <= expression.span.lowerBound { kept.cost.lower = nil }
      if let upper = kept.cost.upper, upper >= expression.span.upperBound { kept.cost.upper = nil }
      let lower = kept.cost.lower ?? .min
      let upper = kept.cost.upper ?? .max
      if lower > upper || lower > expression.reach.upperBound || upper < expression.reach.lowerBound {
        let rule = formulation.goals[expression.goal].rule
        let shifts = Set(aboutShifts[expression.options.isEmpty ? expression.goal : -1] ?? []).sorted()
        impossibilities.append((rule, SolverText.impossible(rule, on: shifts.map { formulation.shifts[$0].id })))
      }
      return kept.cost.isFree ? nil : kept
    }
  }
}
