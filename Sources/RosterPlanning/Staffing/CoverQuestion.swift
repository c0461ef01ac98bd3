import RosterAudit
import RosterModel
import RosterSolver

/// Whether a scenario has a full roster without a hard finding.
struct CoverQuestion {
  enum Answer {
    case possible(Roster)
    case impossible, unknown
  }

  private let list: FactList
  private let model: FactModel

  init(_ scenario: Scenario, units: [DutyUnit]) {
    list = FactList(scenario, units: units)
    model = list.model()
  }

  private var all: [Bool] { Array(repeating: true, count: list.facts.count) }

  /// The answer; a roster has been audited.
  func answer(isStopped: () -> Bool) throws(SolveError) -> Answer {
    switch try model.answer(keeping: all, isStopped: isStopped) {
    case .possible(let crews):
      let roster = Roster(scenario: list.scenario, units: list.units, crews: crews)
      let penalty = Audit(roster, rules: list.rules).penalty
      guard penalty.hard == 0, penalty.uncovered == 0 else {
        throw SolveError(code: "audit.disagrees", text: PlanningText.disagrees(Penalty(), penalty))
      }
      return .possible(roster)
    case .impossible: return .impossible
    case .unknown: return .unknown
    }
  }

  /// Whether a certificate in whole numbers says that there is none.
  func isCertifiedImpossible(isStopped: @escaping () -> Bool) throws(SolveError) -> Bool {
    try model.isCertifiedImpossible(keeping: all, isStopped: isStopped)
  }
}
