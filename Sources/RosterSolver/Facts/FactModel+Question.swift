import RosterModel
import RosterRules

extension FactModel {
  /// The model of one question: which options are left and what has to hold of them.
  struct Question {
    var compiled: CompiledFormulation
    /// The model's option of each option left.
    var options: [Int]
    /// Whether something is asked that nothing can meet.
    var isHopeless = false
  }

  /// The question whether everything holds whose facts are kept; `soft`, what the facts left out would ask for costs one
  /// for each step that it is missed by, instead of nothing.
  func question(keeping kept: [Bool], soft: Bool) -> Question {
    func holds(_ facts: [Int]) -> Bool { facts.allSatisfy { kept[$0] } }
    let asked = requirements.filter { holds($0.facts) }
    if asked.contains(where: { if case .never = $0.body { true } else { false } }) {
      return Question(compiled: compiled([], [], [], [], []), options: [], isHopeless: true)
    }
    let isFree = blocks.map { !$0.contains(where: holds) }
    let missed = soft ? requirements.filter { !holds($0.facts) } : []
    let left = useful(among: isFree, asked + missed)
    var place = [Int32](repeating: -1, count: options.count)
    for (new, old) in left.enumerated() { place[old] = Int32(new) }
    var gathered = Gathering(model: self, place: place)
    for requirement in asked { gathered.add(requirement.body, cost: nil) }
    for requirement in missed { gathered.add(requirement.body, cost: softGoal) }
    let costs = left.map { option -> [(goal: GoalIndex, cost: Int)] in
      let broken = soft ? blocks[option].count : 0
      return broken > 0 ? [(softGoal, broken)] : []
    }
    return Question(
      compiled: compiled(
        left.map { options[$0] }, costs, gathered.gates, gathered.expressions, gathered.runs), options: left,
      isHopeless: gathered.isHopeless)
  }

  private func compiled(
    _ options: [ServingOption], _ costs: [[(goal: GoalIndex, cost: Int)]], _ gates: [CompiledFormulation.Gate],
    _ expressions: [CompiledFormulation.Expression], _ runs: [CompiledFormulation.Run]
  ) -> CompiledFormulation {
    CompiledFormulation(
      formulation, options: options, optionCosts: costs, gates: gates, expressions: expressions, runs: runs)
  }

  /// The options that something asks for: without the others every requirement is met as well, so there is a roster
  /// without them where there is one at all.
  private func useful(among isFree: [Bool], _ asked: [Requirement]) -> [Int] {
    var isLeft = isFree
    while true {
      var isWanted = [Bool](repeating: false, count: options.count)
      func want(_ term: CompiledFormulation.Term, rising: Bool) {
        if (term.coefficient > 0) == rising { isWanted[Int(term.index)] = true }
      }
      func want(_ gate: CompiledFormulation.Term, gateRising rising: Bool) {
        let isUp = (gate.coefficient > 0) == rising
        for term in gates[Int(gate.index)].terms { want(term, rising: isUp) }
      }
      for requirement in asked {
        switch requirement.body {
        case .never: break
        case .expression(let expression):
          let span = span(of: expression, isLeft)
          let wantsMore = expression.cost.lower.map { $0 > span.lowerBound } ?? false
          let wantsLess = expression.cost.upper.map { $0 < span.upperBound } ?? false
          for term in expression.options {
            if wantsMore { want(term, rising: true) }
            if wantsLess { want(term, rising: false) }
          }
          for gate in expression.gates {
            if wantsMore { want(gate, gateRising: true) }
            if wantsLess { want(gate, gateRising: false) }
          }
        case .run(let run):
          let stretch = run.stretch
          let breaks = stretch.countsDaysOn ? stretch.least > 1 : stretch.most < stretch.known.count + run.days.count
          if breaks { for option in run.days.joined() { isWanted[Int(option)] = true } }
        }
      }
      let next = isLeft.indices.map { isLeft[$0] && isWanted[$0] }
      if next == isLeft { return next.indices.filter { next[$0] } }
      isLeft = next
    }
  }

  private func span(of expression: CompiledFormulation.Expression, _ isLeft: [Bool]) -> ClosedRange<Int> {
    var (least, most) = (0, 0)
    for term in expression.options where isLeft[Int(term.index)] {
      (least, most) = (least + min(0, Int(term.coefficient)), most + max(0, Int(term.coefficient)))
    }
    for term in expression.gates {
      (least, most) = (least + min(0, Int(term.coefficient)), most + max(0, Int(term.coefficient)))
    }
    return least...most
  }
}

/// Requirements as they are said of the options that are left.
private struct Gathering {
  let model: FactModel
  /// The place of each option among those left; −1 where it is not.
  let place: [Int32]
  var gates: [CompiledFormulation.Gate] = []
  var expressions: [CompiledFormulation.Expression] = []
  var runs: [CompiledFormulation.Run] = []
  var isHopeless = false
  private var placeOfGate: [Int32: Int32] = [:]

  init(model: FactModel, place: [Int32]) { (self.model, self.place) = (model, place) }

  mutating func add(_ body: FactModel.Body, cost soft: GoalIndex?) {
    switch body {
    case .never: isHopeless = isHopeless || soft == nil
    case .run(let run): add(run, soft)
    case .expression(let expression): add(expression, soft)
    }
  }

  private mutating func add(_ run: CompiledFormulation.Run, _ soft: GoalIndex?) {
    var kept = run
    kept.days = run.days.map { $0.map { place[Int($0)] }.filter { $0 >= 0 } }
    kept.stretch.cost = soft == nil ? nil : 1
    kept.stretch.goal = soft ?? model.hardGoal
    runs.append(kept)
  }

  private mutating func add(_ expression: CompiledFormulation.Expression, _ soft: GoalIndex?) {
    var kept = expression
    kept.options = terms(expression.options)
    kept.gates = expression.gates.compactMap { term in
      gate(term.index).map { CompiledFormulation.Term(index: $0, coefficient: term.coefficient) }
    }
    if let soft {
      kept.goal = soft
      kept.cost = ConvexCost()
      if let lower = expression.cost.lower { kept.cost.below = [.init(threshold: lower, slope: 1)] }
      if let upper = expression.cost.upper { kept.cost.above = [.init(threshold: upper, slope: 1)] }
    }
    let span = kept.span
    kept.reach =
      max(
        span.lowerBound, min(expression.reach.lowerBound, span.upperBound))...max(
        span.lowerBound, min(span.upperBound, expression.reach.upperBound))
    let cost = kept.cost
    if cost.violation(span.lowerBound) == 0, cost.violation(span.upperBound) == 0, cost(span.lowerBound) == 0,
      cost(span.upperBound) == 0
    {
      return
    }
    if cost.lower.map({ $0 > span.upperBound }) ?? false || cost.upper.map({ $0 < span.lowerBound }) ?? false {
      isHopeless = true
    }
    expressions.append(kept)
  }

  private func terms(_ terms: [CompiledFormulation.Term]) -> [CompiledFormulation.Term] {
    terms.compactMap { term in
      let new = place[Int(term.index)]
      return new < 0 ? nil : CompiledFormulation.Term(index: new, coefficient: term.coefficient)
    }
  }

  /// The place of a gate; nil where it can never hold.
  private mutating func gate(_ index: Int32) -> Int32? {
    if let known = placeOfGate[index] { return known < 0 ? nil : known }
    let whole = model.gates[Int(index)]
    let kept = CompiledFormulation.Gate(terms: terms(whole.terms), threshold: whole.threshold)
    let most = kept.terms.reduce(0) { $0 + max(0, Int($1.coefficient)) }
    placeOfGate[index] = most < kept.threshold ? -1 : Int32(gates.count)
    if most < kept.threshold { return nil }
    gates.append(kept)
    return Int32(gates.count - 1)
  }
}
