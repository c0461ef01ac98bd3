import GLPK
import RosterRules

extension MasterState {
  /// Takes up decisions in place of the last ones.
  mutating func enter(_ taken: [Branch.Decision], _ problem: inout Problem) throws(GLPKError) {
    var next = [Int8](repeating: 0, count: rows.optionCount)
    var bounds = rows.own.map { $0.lower...$0.upper }
    for decision in taken {
      switch decision {
      case .option(let option, let isChosen): next[Int(option)] = isChosen ? 1 : -1
      case .own(let column, let range): bounds[column] = range
      }
    }
    for column in bounds.indices where bounds[column] != ownBounds[column] {
      try problem.setBounds(
        Column(index: column), Double(bounds[column].lowerBound)...Double(bounds[column].upperBound))
    }
    ownBounds = bounds
    let changed = graphs.indices.filter { unit in
      graphs[unit].options.contains { next[Int($0)] != decisions[Int($0)] }
    }
    decisions = next
    for unit in changed { try openMonths(of: unit, &problem) }
  }

  /// Opens the months of a unit that agree with the decisions and are of use, and closes the others.
  mutating func openMonths(of unit: Int, _ problem: inout Problem) throws(GLPKError) {
    let chosen = graphs[unit].options.filter { decisions[Int($0)] > 0 }
    for month in monthsOfUnit[unit] {
      let held = months[month].options
      let agrees =
        !months[month].isUseless && held.allSatisfy { decisions[Int($0)] >= 0 }
        && chosen.allSatisfy { held.contains($0) }
      try problem.setBounds(Column(index: columnOfMonth[month]), agrees ? 0...Double.infinity : 0...0)
    }
  }

  /// Solves the master of the decisions taken, with new months for at most so many rounds.
  ///
  /// - Parameters:
  ///   - best: what a roster must undercut to be of use.
  ///   - known: a bound of the branch: as soon as the master costs no more, nothing new is looked for.
  mutating func settle(
    _ problem: inout Problem, below best: Int, above known: Int, rounds: Int, progress: (Int?) -> Bool
  ) throws(GLPKError) -> BranchOutcome {
    var toEnd: [Int] = []
    var bound = known
    var outcome = try problem.simplex(.init(method: .dualThenPrimal), isCancelled: { progress(nil) })
    for _ in 0..<rounds {
      guard outcome.status == .optimal, !progress(nil) else { return .stopped }
      let isCheap = outcome.objective <= Double(known) + 1e-6
      if !isCheap {
        let (exact, duals) = multipliers(problem)
        let found = price(exact, &toEnd)
        bound = max(bound, roundedUp(found.bound))
        if bound >= best { return .closed }
        if try addMonths(found.months, exact, duals, &problem) {
          outcome = try problem.simplex(isCancelled: { progress(nil) })
          continue
        }
      }
      if try !addViolatedRows(&problem) { break }
      outcome = try problem.simplex(.init(method: .dualThenPrimal), isCancelled: { progress(nil) })
    }
    guard outcome.status == .optimal else { return .stopped }
    return .relaxed(
      .init(
        bound: bound, objective: outcome.objective, shares: values(problem),
        own: rows.own.indices.map { problem.value(Column(index: $0)) }))
  }
}
