import RosterModel

/// What the search's bookkeeping says of given rosters, for tests: the state is built once, each roster is chosen option
/// by option and dropped again, so that its undoing is tested too.
package struct SearchChecker: ~Copyable {
  private let compiled: CompiledFormulation
  private let state: SearchState

  init(_ compiled: CompiledFormulation) {
    self.compiled = compiled
    state = SearchState(compiled)
  }

  /// The cost of a roster, or nil where some unit serves in a way that is no option.
  package func penalty(of roster: Roster) -> Penalty? {
    guard let chosen = compiled.chosen(in: roster) else { return nil }
    for option in chosen { state.toggle(option) }
    let penalty = state.penalty
    for option in chosen { state.toggle(option) }
    return penalty
  }
}

extension Solver {
  /// The search's bookkeeping as a judge of given rosters.
  package func searchChecker() -> SearchChecker { SearchChecker(compiled) }
}
