import RosterModel
import RosterRules

/// What has to hold for full cover without a hard finding, each requirement bound to the facts that cause it.
///
/// Facts are numbers. A requirement holds where all of its facts are kept; one without facts holds always. Rules are
/// compiled one by one over the same options, everybody on every shift, so that no rule hides behind another and leaving
/// facts out never forbids what was allowed.
package struct FactModel: Sendable {
  /// A rule and how its requirements depend on facts.
  package struct Part: Sendable {
    package var rule: any Rule
    /// The scenario that it reads.
    package var scenario: Scenario
    /// The facts by which it holds; none where it always does.
    package var facts: [Int]
    /// Whether what it asks of shifts at least falls with those shifts' demand.
    package var isDemand: Bool

    package init(_ rule: any Rule, of scenario: Scenario, facts: [Int], isDemand: Bool = false) {
      (self.rule, self.scenario, self.facts, self.isDemand) = (rule, scenario, facts, isDemand)
    }
  }

  /// A person who must serve a shift because of a fact.
  package struct Decision: Sendable {
    package var person: PersonIndex
    package var shift: ShiftIndex
    package var fact: Int

    package init(person: PersonIndex, shift: ShiftIndex, fact: Int) {
      (self.person, self.shift, self.fact) = (person, shift, fact)
    }
  }

  enum Body: Sendable {
    case expression(CompiledFormulation.Expression)
    case run(CompiledFormulation.Run)
    case never
  }

  struct Requirement: Sendable {
    var body: Body
    var facts: [Int]
  }

  package let scenario: Scenario
  package let units: [DutyUnit]
  /// The number of facts.
  package let factCount: Int
  let formulation: Formulation
  let options: [ServingOption]
  /// For each option the sets of facts that forbid it; an empty set forbids it always.
  private(set) var blocks: [[[Int]]]
  private(set) var gates: [CompiledFormulation.Gate] = []
  private(set) var requirements: [Requirement] = []
  /// Goals of what must hold, and of what may be broken at a cost.
  let hardGoal: GoalIndex
  let softGoal: GoalIndex

  /// - Parameters:
  ///   - demand: the fact that each shift's demand is.
  ///   - obstacles: the facts that keep a person from a shift, each by itself.
  ///   - parting: the fact that lets a unit serve a shift by these members alone; nil where it may.
  package init(
    _ scenario: Scenario, units: [DutyUnit], parts: [Part], decisions: [Decision], demand: [Int], factCount: Int,
    obstacles: (PersonIndex, ShiftIndex) -> [Int], parting: (_ unit: Int, [PersonIndex], ShiftIndex) -> Int?
  ) {
    (self.scenario, self.units, self.factCount) = (scenario, units, factCount)
    var empty = Formulation(scenario, units: units, rules: [])
    (hardGoal, softGoal) = (empty.goal(Crew(), at: .hard), empty.goal(Crew(), at: .cover))
    formulation = empty
    options = empty.withEveryOption.options()
    blocks = options.map { option in
      let shift = scenario.shifts[option.shift]
      let isPlaceless = option.members.contains {
        (shift.place(scenario.representatives[$0].post.place)?.maximum ?? 0) == 0
      }
      if isPlaceless { return [[]] }
      return option.members.flatMap { obstacles($0, option.shift).map { [$0] } }
        + (parting(option.unit, option.members, option.shift).map { [[$0]] } ?? [])
    }
    addOneWayEach()
    for part in parts { add(part, demand) }
    let serving = Dictionary(grouping: options.indices) { options[$0].shift }
    for decision in decisions {
      let able = (serving[decision.shift] ?? []).filter { options[$0].members.contains(decision.person) }
      require(
        .expression(expression(able.map { .init(index: Int32($0), coefficient: 1) }, [], .atLeast(1, .hard))),
        [decision.fact])
    }
  }

  private func expression(
    _ options: [CompiledFormulation.Term], _ gates: [CompiledFormulation.Term], _ cost: ConvexCost
  ) -> CompiledFormulation.Expression {
    var made = CompiledFormulation.Expression(options: options, gates: gates, cost: cost, goal: hardGoal, reach: 0...0)
    made.reach = made.span
    return made
  }

  private mutating func require(_ body: Body, _ facts: [Int]) { requirements.append(.init(body: body, facts: facts)) }

  /// A unit serves a shift in one way at most.
  private mutating func addOneWayEach() {
    var start = 0
    while start < options.count {
      let end =
        options[start...].firstIndex { $0.unit != options[start].unit || $0.shift != options[start].shift }
        ?? options.count
      if end - start > 1 {
        let terms = (start..<end).map { CompiledFormulation.Term(index: Int32($0), coefficient: 1) }
        var clique = expression(terms, [], .atMost(1, .hard))
        clique.reach = 0...1
        require(.expression(clique), [])
      }
      start = end
    }
  }

  private mutating func add(_ part: Part, _ demand: [Int]) {
    let own = part.facts
    let lowered = Formulation(part.scenario, units: units, rules: [part.rule])
    for (person, shift) in lowered.prohibited {
      for option in options.indices where options[option].shift == shift && options[option].members.contains(person) {
        blocks[option].append(own)
      }
    }
    for _ in lowered.impossibilities { require(.never, own) }
    let compiled = CompiledFormulation(lowered.withEveryOption)
    precondition(compiled.options == options, "the same options for every rule")
    for (option, costs) in compiled.optionCosts.enumerated()
    where costs.contains(where: { $0.cost > 0 && compiled.level(of: $0.goal) <= 1 }) {
      blocks[option].append(own)
    }
    let offset = Int32(gates.count)
    gates += compiled.gates
    for whole in compiled.expressions where !isOneWayEach(whole) {
      let cost = FactModel.required(whole.cost, isCounted: compiled.level(of: whole.goal) <= 1)
      let gates = whole.gates.map {
        CompiledFormulation.Term(index: $0.index + offset, coefficient: $0.coefficient)
      }
      func add(_ cost: ConvexCost, _ facts: [Int]) {
        if cost.isFree { return }
        var made = expression(whole.options, gates, cost)
        made.reach = whole.reach
        let isNever = whole.options.isEmpty && gates.isEmpty && cost.violation(0) > 0
        require(isNever ? .never : .expression(made), facts)
      }
      if part.isDemand {
        var (least, most) = (ConvexCost(), ConvexCost())
        (least.lower, most.upper) = (cost.lower, cost.upper)
        add(least, own + shifts(of: whole, compiled).map { demand[$0.position] })
        add(most, own)
      } else {
        add(cost, own)
      }
    }
    for run in compiled.runs where run.stretch.cost == nil || compiled.level(of: run.stretch.goal) <= 1 {
      require(.run(run), own)
    }
  }

  /// Whether it says only that a unit serves a shift in one way, which is said once for all.
  private func isOneWayEach(_ expression: CompiledFormulation.Expression) -> Bool {
    guard expression.isClique, let first = expression.options.first.map({ options[Int($0.index)] }) else {
      return false
    }
    return expression.options.allSatisfy {
      options[Int($0.index)].unit == first.unit && options[Int($0.index)].shift == first.shift
    }
  }

  /// The shifts that an expression is about.
  private func shifts(of expression: CompiledFormulation.Expression, _ compiled: CompiledFormulation) -> [ShiftIndex] {
    let gated = expression.gates.flatMap { compiled.gates[Int($0.index)].terms }
    return Set((expression.options + gated).map { options[Int($0.index)].shift }).sorted()
  }

  /// The values that cost nothing, as hard ends; slopes count where their level is that of cover or above.
  private static func required(_ cost: ConvexCost, isCounted: Bool) -> ConvexCost {
    var required = ConvexCost()
    (required.lower, required.upper) = (cost.lower, cost.upper)
    if isCounted {
      for hinge in cost.below where hinge.slope > 0 {
        required.lower = max(required.lower ?? .min, hinge.threshold)
      }
      for hinge in cost.above where hinge.slope > 0 {
        required.upper = min(required.upper ?? .max, hinge.threshold)
      }
    }
    return required
  }
}
