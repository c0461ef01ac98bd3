import Foundation
import GLPK
import RosterAudit
import RosterModel
import RosterRules
import Synchronization

/// One solve: the local search and the exact engine side by side, exchanging incumbents.
///
/// Levels are solved one after another. With a limit of rounds the engines exchange only when a round ends, and each
/// works to a count instead of a clock, so that the bytes do not depend on threads or speed.
final class SolveRun {
  let solver: Solver
  let options: SolveOptions
  let stop: StopFlag
  private let incumbent: Incumbent
  private let started = ContinuousClock.now
  private var bounds: [Int?]
  private var level = PriorityLevel.cover
  private var phase = SolveEvent.Phase.search
  private var announced: Penalty?
  private var announcedBound: Int?
  private var lastAnnouncement = -1.0
  private var engine = "search"
  private var rounds = 0
  private var failure: SolveError?

  /// Proposals of the search in one round, and before the exact engine starts.
  private static let proposalsPerRound = 150_000
  private static let openingProposals = 20_000
  /// Searches for the first columns, and proposals of the shortest of them.
  private static let seedSearches = 8
  private static let seedProposals = 20_000
  /// Rounds of looking for a first roster before engines start, and proposals of each.
  private static let legalRounds = 4
  private static let legalProposals = 600_000
  /// Proposals spent on rounding a relaxation.
  private static let roundingProposals = 50_000
  /// Rounds of rounding, each twice as long as the last.
  private static let roundings = 4
  /// Nodes of the first round of branching; each further round may use four times as many.
  private static let nodesPerRound = 100

  init(_ solver: Solver, _ options: SolveOptions, _ stop: StopFlag) {
    self.solver = solver
    self.options = options
    self.stop = stop
    let check: @Sendable (Incumbent.Best) -> SolveError? = { SolveRun.audited($0, solver).fault }
    incumbent = Incumbent(check: options.auditsEverything ? check : nil)
    bounds = Array(repeating: nil, count: solver.compiled.formulation.levelCount)
    // Costs are never negative.
    for level in 1..<bounds.count { bounds[level] = 0 }
  }

  private var compiled: CompiledFormulation { solver.compiled }
  private var seconds: Double { (ContinuousClock.now - started).seconds }

  func run(_ onEvent: (SolveEvent) -> Void) throws(SolveError) -> SolveResult {
    if !compiled.formulation.caps.allSatisfy(compiled.isOnWholeLevel) {
      throw SolveError(code: "caps.partial", text: SolverText.capOfPartOfALevel)
    }
    if !compiled.impossibilities.isEmpty { return infeasible(compiled.impossibilities.map(\.text)) }
    var search = LocalSearch(
      compiled, scenario: solver.scenario, seed: options.seed, start: options.start.map { compiled.choice(nearest: $0) }
    )
    search.anneal(proposals: SolveRun.openingProposals, isCancelled: { self.isStopped })
    offer(search.best, search.bestPenalty)
    try announce(onEvent, force: true)
    let outcome: StopReason?
    if options.iterations != nil {
      outcome = try runRounds(&search, onEvent)
    } else {
      outcome = try runTimed(search, onEvent)
    }
    guard let stopped = outcome else { return infeasible(provenCauses()) }
    phase = .done
    try announce(onEvent, force: true)
    return try result(stopped)
  }

  // MARK: With a clock

  private func runTimed(_ search: consuming LocalSearch, _ onEvent: (SolveEvent) -> Void) throws(SolveError)
    -> StopReason?
  {
    search.anneal(
      proposals: SolveRun.proposalsPerRound * 2, isCancelled: { self.isStopped },
      improved: { penalty, best in self.offer(best, penalty) })
    // Until some roster is known, nothing else is worth its time.
    for _ in 0..<SolveRun.legalRounds where incumbent.value == nil && !isStopped {
      search.anneal(proposals: SolveRun.legalProposals, isCancelled: { self.isStopped })
      offer(search.best, search.bestPenalty)
    }
    try announce(onEvent, force: true)
    if options.threads < 2 {
      return try exactLevels(onEvent)
    }
    let done = StopFlag()
    let searching = SearchThread(compiled, solver.scenario, search, incumbent, done, seed: options.seed)
    defer {
      done.cancel()
      searching.join()
    }
    return try exactLevels(onEvent)
  }

  /// Solves level after level; nil where the hard rules cannot be kept.
  private func exactLevels(_ onEvent: (SolveEvent) -> Void) throws(SolveError) -> StopReason? {
    for number in 1..<bounds.count {
      level = PriorityLevel(rawValue: number)
      if isProven(level) { continue }
      let excluded = try boundByColumns(onEvent)
      if let failure { throw failure }
      if isProven(level) { continue }
      if isStopped || isGapReached { return stopReason }
      let model = ExactModel(compiled, level: level, caps: caps(), excluding: excluded)
      let step = ExactStep(
        model: model, incumbent: incumbent, evaluate: { self.penalty(of: $0) }, round: { self.rounded($0) })
      do {
        phase = .relaxation
        var root: ExactRoot?
        let relaxed = try step.run(&root, nodeLimit: nil) { bound in
          self.raise(bound)
          self.poll(onEvent)
          return self.isFinished
        } onPhase: {
          self.phase = $0
        }
        if let failure { throw failure }
        if case .infeasible = relaxed, incumbent.value == nil { return nil }
        if case .proven = relaxed { raise(incumbent.value?.penalty[level]) }
      } catch let error as SolveError { throw error } catch {
        throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)"))
      }
      if engine == "search" { engine = "branch-and-cut" }
      try announce(onEvent, force: true)
      if isProven(level) { continue }
      return stopReason
    }
    return .proven
  }

  /// Bounds the level by column generation and looks for rosters near the bound; tells which options no better roster
  /// needs, an empty list where columns do not suit.
  private func boundByColumns(_ onEvent: (SolveEvent) -> Void) throws(SolveError) -> [Bool] {
    guard level > .cover, ColumnGeneration.suits(compiled),
      let generation = ColumnGeneration(compiled, level: level, caps: caps(), isCancelled: { self.isStopped })
    else { return [] }
    phase = .columns
    let made: ColumnGeneration.Answer?
    do {
      made = try generation.run(
        seeds: (incumbent.value.map { [$0.chosen] } ?? []) + seeds(),
        progress: { bound in
          self.raise(bound)
          if bound != nil { self.engine = "column-generation" }
          self.poll(onEvent)
          return self.isFinished
        },
        rosters: .init(
          seed: options.seed, best: { self.incumbent.value.map { ($0.chosen, $0.penalty[self.level]) } },
          evaluate: { chosen in
            let penalty = self.penalty(of: chosen)
            let isKept = penalty.hard == 0 && zip(self.caps(), penalty.amounts).allSatisfy { $1 <= $0 }
            return isKept ? penalty[self.level] : nil
          }, found: { self.offer($0, self.penalty(of: $0)) }))
    } catch { throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)")) }
    if let failure { throw failure }
    guard let made, let best = incumbent.value?.penalty[level] else { return [] }
    let target = (best - 1) * ColumnGeneration.scale
    return made.scaledReducedCosts.map { made.scaledBound + $0 > target }
  }

  /// Rosters far apart from each other, for the first columns.
  private func seeds() -> [[Int32]] {
    guard let best = incumbent.value else { return [] }
    var seeds: [[Int32]] = []
    for number in 1...SolveRun.seedSearches where !isStopped {
      var search = LocalSearch(
        compiled, scenario: solver.scenario, seed: options.seed &+ UInt64(number) &* 0x5EED)
      search.anneal(proposals: SolveRun.seedProposals << (number / 3), isCancelled: { self.isStopped })
      offer(search.best, search.bestPenalty)
      let isAlike = (0..<level.rawValue).allSatisfy {
        search.bestPenalty[PriorityLevel(rawValue: $0)] == best.penalty[PriorityLevel(rawValue: $0)]
      }
      if isAlike { seeds.append(search.best) }
    }
    return seeds
  }

  // MARK: With a limit of rounds

  private func runRounds(_ search: inout LocalSearch, _ onEvent: (SolveEvent) -> Void) throws(SolveError) -> StopReason?
  {
    var model: ExactModel?
    var root: ExactRoot?
    var roundOfLevel = 0
    level = .cover
    while rounds < options.iterations! {
      while isProven(level) {
        if level.rawValue + 1 >= bounds.count { return .proven }
        level = PriorityLevel(rawValue: level.rawValue + 1)
        (model, root, roundOfLevel) = (nil, nil, 0)
      }
      if isGapReached { return .gap }
      rounds += 1
      roundOfLevel += 1
      let current = model ?? ExactModel(compiled, level: level, caps: caps())
      model = current
      let frozen = Incumbent()
      if let best = incumbent.value { frozen.offer(best.chosen, best.penalty) }
      let step = ExactStep(
        model: current, incumbent: frozen, evaluate: { self.penalty(of: $0) }, round: { self.rounded($0) })
      let nodeLimit = roundOfLevel == 1 ? 0 : SolveRun.nodesPerRound << (2 * min(10, roundOfLevel - 2))
      phase = roundOfLevel == 1 ? .relaxation : .branching
      // With two threads the search anneals on the other one; either way neither sees the other until the round ends.
      let anneal = AnnealTask(
        compiled, solver.scenario, start: search.best, seed: options.seed &+ UInt64(rounds),
        proposals: SolveRun.proposalsPerRound, stop: stop)
      if options.threads > 1 { anneal.start() }
      let outcome: ExactStep.Outcome
      var proven: Int?
      do {
        outcome = try step.run(&root, nodeLimit: nodeLimit) { bound in
          proven = bound ?? proven
          return self.isStopped
        } onPhase: { _ in
        }
      } catch { throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)")) }
      anneal.finish()
      if isStopped { return stopReason }
      if let best = frozen.value { offer(best.chosen, best.penalty) }
      offer(anneal.best, anneal.penalty)
      search.adopt(incumbent.value?.chosen ?? anneal.best, incumbent.value?.penalty ?? anneal.penalty)
      raise(proven)
      engine = "branch-and-cut"
      switch outcome {
      case .infeasible: if incumbent.value == nil { return nil }
      case .proven: raise(frozen.value?.penalty[level])
      case .stopped: break
      }
      try announce(onEvent, force: true)
    }
    return isProven(level) && level.rawValue + 1 >= bounds.count ? .proven : .iterations
  }

  // MARK: Bookkeeping

  private var isStopped: Bool {
    stop.isCancelled || (options.timeLimit.map { seconds >= $0 } ?? false)
  }

  /// Why a level that is not proven is left.
  private var stopReason: StopReason { stop.isCancelled ? .cancelled : isStopped ? .time : .gap }

  /// Whether the level needs no more work, or must not have it.
  private var isFinished: Bool { failure != nil || isStopped || isProven(level) || isGapReached }

  private var isGapReached: Bool {
    guard options.gap > 0, level.rawValue + 1 >= bounds.count, let best = incumbent.value?.penalty[level],
      let bound = bounds[level.rawValue]
    else { return false }
    return Double(best - bound) <= options.gap * Double(max(1, best))
  }

  private func isProven(_ level: PriorityLevel) -> Bool {
    guard let best = incumbent.value, let bound = bounds[level.rawValue] else { return false }
    return best.penalty[level] <= bound
  }

  private func caps() -> [Int] {
    (0..<level.rawValue).map { incumbent.value?.penalty[PriorityLevel(rawValue: $0)] ?? 0 }
  }

  /// A branching that closes tells what any roster but the best known must cost; the best known itself costs less.
  private func raise(_ bound: Int?) {
    guard let bound else { return }
    let valid = min(bound, incumbent.value?.penalty[level] ?? bound)
    bounds[level.rawValue] = max(valid, bounds[level.rawValue] ?? valid)
  }

  private func offer(_ chosen: [Int32], _ penalty: Penalty) {
    if penalty.hard == 0 { incumbent.offer(chosen, penalty) }
  }

  private func penalty(of chosen: [Int32]) -> Penalty {
    solver.formulation.evaluate(compiled.roster(of: chosen, in: solver.scenario)).penalty
  }

  /// The choice that annealing makes of a relaxation's likely options, and of the incumbent, among options that cost
  /// next to nothing beyond the bound.
  private func rounded(_ relaxation: Relaxation) -> Incumbent.Best {
    var search = LocalSearch(
      compiled, scenario: solver.scenario, seed: options.seed, likely: relaxation.likely, allowed: relaxation.isCheap)
    search.anneal(proposals: SolveRun.roundingProposals, heat: 0.05, isCancelled: { self.isStopped })
    if let best = incumbent.value { search.adopt(best.chosen, best.penalty) }
    let bound = bounds[level.rawValue] ?? 0
    for round in 0..<SolveRun.roundings where search.bestPenalty[level] > bound && !isStopped {
      search.anneal(proposals: SolveRun.roundingProposals << round, heat: 0.2, isCancelled: { self.isStopped })
    }
    return Incumbent.Best(chosen: search.best, penalty: search.bestPenalty)
  }

  // MARK: Telling

  /// Announces what is new at most ten times a second.
  private func poll(_ onEvent: (SolveEvent) -> Void) {
    if failure == nil, seconds - lastAnnouncement >= 0.1 {
      do { try announce(onEvent, force: false) } catch { failure = error }
    }
  }

  private func announce(_ onEvent: (SolveEvent) -> Void, force: Bool) throws(SolveError) {
    let best = incumbent.value
    let bound = bounds[level.rawValue]
    if let fault = incumbent.fault { throw fault }
    if !force, best?.penalty == announced, bound == announcedBound { return }
    if let best, best.penalty != announced || announced == nil { _ = try audited(best) }
    (announced, announcedBound, lastAnnouncement) = (best?.penalty, bound, seconds)
    let gap = best.flatMap { best in
      bound.map { Double(best.penalty[level] - $0) / Double(max(1, best.penalty[level])) }
    }
    onEvent(SolveEvent(phase: phase, seconds: seconds, penalty: best?.penalty, bound: bound, level: level, gap: gap))
  }

  /// The roster of a choice, once the audit has confirmed its cost.
  private func audited(_ best: Incumbent.Best) throws(SolveError) -> (Roster, Penalty) {
    let (roster, penalty, fault) = SolveRun.audited(best, solver)
    if let fault { throw fault }
    return (roster, penalty)
  }

  private static func audited(_ best: Incumbent.Best, _ solver: Solver) -> (
    roster: Roster, penalty: Penalty, fault: SolveError?
  ) {
    let roster = solver.compiled.roster(of: best.chosen, in: solver.scenario)
    let penalty = Audit(roster, rules: solver.rules).penalty
    let fault = SolveError(code: "audit.disagrees", text: SolverText.disagrees(best.penalty, penalty))
    return (roster, penalty, penalty == best.penalty ? nil : fault)
  }

  private func result(_ stopped: StopReason) throws(SolveError) -> SolveResult {
    let elapsed = seconds
    guard let best = incumbent.value else {
      return SolveResult(
        status: .unknown, stopped: stopped, roster: nil, penalty: nil, bounds: bounds, engine: engine, seconds: elapsed,
        seed: options.seed, causes: [], iterations: rounds)
    }
    let (roster, penalty) = try audited(best)
    let isOptimal = (1..<bounds.count).allSatisfy { isProven(PriorityLevel(rawValue: $0)) }
    return SolveResult(
      status: isOptimal ? .optimal : .feasible, stopped: isOptimal ? .proven : stopped, roster: roster,
      penalty: penalty,
      bounds: bounds, engine: engine, seconds: elapsed, seed: options.seed, causes: [], iterations: rounds)
  }

  private func infeasible(_ causes: [Text]) -> SolveResult {
    SolveResult(
      status: .infeasible, stopped: .proven, roster: nil, penalty: nil, bounds: bounds.map { _ in nil }, engine: engine,
      seconds: seconds, seed: options.seed, causes: causes, iterations: rounds)
  }

  /// Hard rules that take part in the clash, named by where the search's best choice still breaks them.
  private func provenCauses() -> [Text] {
    let search = LocalSearch(compiled, scenario: solver.scenario, seed: options.seed)
    let roster = compiled.roster(of: search.best, in: solver.scenario)
    let broken = Audit(roster, rules: solver.rules).hardFindings
    return [SolverText.noRoster] + broken.prefix(8).map(\.text)
  }
}
