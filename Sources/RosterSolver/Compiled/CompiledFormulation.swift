import RosterModel
import RosterRules

/// A formulation in flat arrays: options, gates and expressions. Engines read nothing else.
///
/// - A *gate* is true where a weighted count of chosen options reaches a threshold: "any of these shifts is worked",
///   "both are there".
/// - An *expression* is a weighted count of chosen options and true gates with a convex cost and hard ends. Its history
///   is already taken off its cost.
/// - A *run* is a stretch of watched days of one unit.
///
/// Primitives that say the same of the same options are merged, so a pair costs an engine no more than a person does.
struct CompiledFormulation: Sendable {
  struct Term: Hashable, Sendable {
    var index: Int32
    var coefficient: Int32
  }

  struct Gate: Hashable, Sendable {
    /// Options with their weights, in order.
    var terms: [Term]
    var threshold: Int
  }

  struct Expression: Hashable, Sendable {
    var options: [Term]
    var gates: [Term]
    var cost: ConvexCost
    var goal: GoalIndex
    /// The least and greatest value that any choice of options gives which keeps the hard exclusions.
    var reach: ClosedRange<Int>

    /// The least and greatest value that any choice of options gives.
    var span: ClosedRange<Int> {
      let all = options + gates
      return all.reduce(0) { $0 + min(0, Int($1.coefficient)) }...all.reduce(0) { $0 + max(0, Int($1.coefficient)) }
    }
  }

  struct Run: Hashable, Sendable {
    /// The options that make each day of the horizon a day on.
    var days: [[Int32]]
    /// Whether at most one of a day's options can be chosen.
    var isAlone: [Bool]
    var stretch: Stretch
  }

  let formulation: Formulation
  let options: [ServingOption]
  /// The cost of choosing each option, by goal.
  let optionCosts: [[(goal: GoalIndex, cost: Int)]]
  let gates: [Gate]
  let expressions: [Expression]
  let runs: [Run]
  /// Offsets of the options of each shift.
  let optionsOfShift: [[Int32]]
  /// Hard requirements that no choice meets, in words, with the rule.
  let impossibilities: [(rule: String, text: Text)]

  init(_ formulation: Formulation) {
    var compiler = Compiler(formulation)
    compiler.compile()
    self.formulation = formulation
    options = compiler.options
    optionCosts = compiler.optionCosts
    gates = compiler.gates
    expressions = compiler.expressions
    runs = compiler.runs
    optionsOfShift = CompiledFormulation.ofShift(compiler.options, shifts: formulation.shifts.count)
    impossibilities =
      formulation.impossibilities.map { (formulation.goals[$0.goal].rule, $0.text) } + compiler.impossibilities
  }

  /// The same options with some of the expressions and runs, and those of the gates that these need.
  func keeping(expressions kept: [Int], runs keptRuns: [Int]) -> CompiledFormulation {
    CompiledFormulation(self, expressions: kept, runs: keptRuns)
  }

  private init(_ whole: CompiledFormulation, expressions kept: [Int], runs keptRuns: [Int]) {
    formulation = whole.formulation
    options = whole.options
    optionCosts = whole.optionCosts
    optionsOfShift = whole.optionsOfShift
    impossibilities = whole.impossibilities
    runs = keptRuns.map { whole.runs[$0] }
    var place = [Int32](repeating: -1, count: whole.gates.count)
    var gates: [Gate] = []
    expressions = kept.map { index in
      var expression = whole.expressions[index]
      for offset in expression.gates.indices {
        let gate = Int(expression.gates[offset].index)
        if place[gate] < 0 {
          place[gate] = Int32(gates.count)
          gates.append(whole.gates[gate])
        }
        expression.gates[offset].index = place[gate]
      }
      return expression
    }
    self.gates = gates
  }

  /// Options with what holds of them, gathered from elsewhere; every goal is one of the formulation's.
  init(
    _ formulation: Formulation, options: [ServingOption], optionCosts: [[(goal: GoalIndex, cost: Int)]], gates: [Gate],
    expressions: [Expression], runs: [Run]
  ) {
    (self.formulation, self.options, self.optionCosts) = (formulation, options, optionCosts)
    (self.gates, self.expressions, self.runs) = (gates, expressions, runs)
    optionsOfShift = CompiledFormulation.ofShift(options, shifts: formulation.shifts.count)
    impossibilities = []
  }

  private static func ofShift(_ options: [ServingOption], shifts: Int) -> [[Int32]] {
    var ofShift = [[Int32]](repeating: [], count: shifts)
    for (index, option) in options.enumerated() { ofShift[option.shift.position].append(Int32(index)) }
    return ofShift
  }

  /// The caps by level.
  ///
  /// The search keeps costs by level alone, so that a cap must be on every goal that charges at one level.
  var levelCaps: [(level: Int, most: Int)] {
    formulation.caps.filter(isOnWholeLevel).compactMap { cap in cap.goals.first.map { (level(of: $0), cap.most) } }
  }

  /// Whether a cap is on every goal that charges at one level.
  func isOnWholeLevel(_ cap: Cap) -> Bool {
    guard let first = cap.goals.first else { return true }
    let level = level(of: first)
    return Set(cap.goals) == Set(formulation.goals.indices.filter { self.level(of: $0) == level })
  }

  /// The level of a goal.
  func level(of goal: GoalIndex) -> Int { formulation.goals[goal].level.rawValue }

  /// The roster of chosen options.
  func roster(of chosen: [Int32], in scenario: Scenario) -> Roster {
    var crews = [[PersonIndex]](repeating: [], count: formulation.shifts.count)
    for option in chosen { crews[options[Int(option)].shift.position] += options[Int(option)].members }
    return Roster(scenario: scenario, units: formulation.units, crews: crews)
  }

  /// The options that a roster chooses, without those who serve in a way that is no option.
  func choice(nearest roster: Roster) -> [Int32] {
    roster.scenario.shifts.typedIndices.flatMap { shift in
      optionsOfShift[shift.position].filter { option in
        let unit = formulation.units[options[Int(option)].unit]
        return options[Int(option)].members == unit.members.filter { roster[shift].contains($0) }
      }
    }
  }

  /// The options that a roster chooses, or nil where some unit serves in a way that is no option.
  func chosen(in roster: Roster) -> [Int32]? {
    var chosen: [Int32] = []
    for (shift, crew) in zip(roster.scenario.shifts.typedIndices, roster.crews) {
      var left = Set(crew)
      for option in optionsOfShift[shift.position] {
        let members = options[Int(option)].members
        let unit = formulation.units[options[Int(option)].unit]
        if members == unit.members.filter({ crew.contains($0) }) {
          chosen.append(option)
          left.subtract(members)
        }
      }
      if !left.isEmpty { return nil }
    }
    return chosen
  }
}
