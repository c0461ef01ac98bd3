import GLPK
import RosterModel
import RosterRules

extension FactModel {
  /// What is known of a question.
  package enum Answer: Sendable {
    /// The crews of a roster that meets it.
    case possible([[PersonIndex]])
    case impossible
    case unknown
  }

  private static let searchProposals = 60_000
  /// Options beyond which a search comes before the exact model.
  private static let fewOptions = 1500

  /// Whether a roster meets everything whose facts are kept.
  package func answer(keeping kept: [Bool], isStopped: () -> Bool) throws(SolveError) -> Answer {
    let question = question(keeping: kept, soft: false)
    if question.isHopeless { return .impossible }
    if question.options.count > FactModel.fewOptions, let crews = found(question, isStopped) { return .possible(crews) }
    let model = ExactModel(question.compiled, level: .cover, caps: [0])
    guard let found = try solve(model, below: 1, isStopped) else { return .unknown }
    return found.map { .possible(crews($0, question)) } ?? .impossible
  }

  /// A roster that meets everything whose facts are kept, where a short search finds one.
  package func found(keeping kept: [Bool], isStopped: () -> Bool) -> [[PersonIndex]]? {
    let question = question(keeping: kept, soft: false)
    return question.isHopeless ? nil : found(question, isStopped)
  }

  private func found(_ question: Question, _ isStopped: () -> Bool) -> [[PersonIndex]]? {
    var search = LocalSearch(question.compiled, scenario: scenario, seed: 1)
    search.anneal(proposals: FactModel.searchProposals, isCancelled: isStopped)
    return search.bestPenalty.hard == 0 ? crews(search.best, question) : nil
  }

  /// The roster that meets everything whose facts are kept and misses what the others ask for as little as can be; whether
  /// that is proven. Nil where there is none, or none was found.
  package func leastBroken(keeping kept: [Bool], isStopped: () -> Bool) throws(SolveError) -> (
    crews: [[PersonIndex]], isProven: Bool
  )? {
    let question = question(keeping: kept, soft: true)
    if question.isHopeless { return nil }
    let model = ExactModel(question.compiled, level: .cover, caps: [0])
    var best: [Int32]?
    var target = 1 << 30
    do {
      let outcome = try closes(
        model, target: target, isStopped,
        found: { chosen, cost in
          if cost < target { (best, target) = (chosen, cost) }
          return cost
        })
      return best.map { (crews($0, question), outcome) }
    } catch { throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)")) }
  }

  /// A choice that costs less than a target, an empty optional where there is none, nil where that is not known.
  private func solve(_ model: ExactModel, below target: Int, _ isStopped: () -> Bool) throws(SolveError) -> [Int32]?? {
    var found: [Int32]?
    do {
      let isClosed = try closes(
        model, target: target, { found != nil || isStopped() },
        found: { chosen, cost in
          found = chosen
          return cost
        })
      return found.map { .some($0) } ?? (isClosed ? .some(nil) : nil)
    } catch { throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)")) }
  }

  /// Explores everything that costs less than a target; whether nothing is left.
  private func closes(
    _ model: ExactModel, target: Int, _ isStopped: () -> Bool, found: ([Int32], Int) -> Int
  ) throws(GLPKError) -> Bool {
    var tightening = BoundTightening(model.linear)
    guard tightening.propagateAll() else { return true }
    let reduced = ReducedModel(model.linear, lower: tightening.lower, upper: tightening.upper)
    var best = target
    return try withoutActuallyEscaping(isStopped) { isStopped throws(GLPKError) -> Bool in
      var search = BranchAndBound(
        reduced.linear, target: target, divisor: 1, nodeLimit: nil, observer: NoProof(),
        asks: { isStopped() ? nil : target })
      return try search.run { solution in
        let full = reduced.full(solution)
        let cost = zip(full, model.linear.columnCost).reduce(0) { $0 + Int(($1.0 * $1.1).rounded()) }
        best = min(best, found(model.chosen(in: full), cost))
        return best
      } == .closed
    }
  }

  private func crews(_ chosen: [Int32], _ question: Question) -> [[PersonIndex]] {
    var crews = [[PersonIndex]](repeating: [], count: scenario.shifts.count)
    for option in chosen {
      let entry = question.compiled.options[Int(option)]
      crews[entry.shift.position] += entry.members
    }
    return crews.map { $0.sorted() }
  }

  /// The sets of facts that a roster breaks: where one of each is left out, the roster meets what is asked.
  package func broken(by crews: [[PersonIndex]]) -> Set<[Int]> {
    var isChosen = [Bool](repeating: false, count: options.count)
    var broken: Set<[Int]> = []
    let unitOf = formulation.unitOfPerson
    for (option, entry) in options.enumerated() {
      let crew = crews[entry.shift.position]
      let serving = units[entry.unit].members.filter { crew.contains($0) && unitOf[$0.position] == entry.unit }
      if serving == entry.members {
        isChosen[option] = true
        broken.formUnion(blocks[option])
      }
    }
    func value(_ terms: [CompiledFormulation.Term]) -> Int {
      terms.reduce(0) { $0 + (isChosen[Int($1.index)] ? Int($1.coefficient) : 0) }
    }
    for requirement in requirements {
      switch requirement.body {
      case .never: broken.insert(requirement.facts)
      case .expression(let expression):
        let gated = expression.gates.reduce(0) { sum, term in
          let gate = gates[Int(term.index)]
          return value(gate.terms) >= gate.threshold ? sum + Int(term.coefficient) : sum
        }
        if expression.cost.violation(value(expression.options) + gated) > 0 { broken.insert(requirement.facts) }
      case .run(let run):
        if run.stretch.excessDays(run.days.map { $0.contains { isChosen[Int($0)] } }) > 0 {
          broken.insert(requirement.facts)
        }
      }
    }
    return broken
  }
}

extension FactModel {
  /// Whether a certificate in whole numbers says that no roster meets everything whose facts are kept; false where none
  /// was made.
  package func isCertifiedImpossible(keeping kept: [Bool], isStopped: @escaping () -> Bool) throws(SolveError) -> Bool {
    let question = question(keeping: kept, soft: false)
    if question.isHopeless { return true }
    let model = ExactModel(question.compiled, level: .cover, caps: [0], form: .plain)
    guard let prover = Prover(model.linear, isStopped: isStopped) else { return false }
    do { return try prover.certificateOfInfeasibility() != nil } catch {
      throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)"))
    }
  }
}
