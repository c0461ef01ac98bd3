import RosterModel
import RosterRules

/// What a plan decides beside the scenario's own rules: who must serve a shift, and who must not.
///
/// Unlike locks, decisions excuse nobody: the partner of somebody who must not serve may not serve alone for that reason.
public struct Decisions: Rule {
  public static let name = "decisions"
  public static let summary = Text("排班时另外定下的人班", "what a plan decides beside the scenario")
  public static let primitives: Set<Primitive> = [.coverage, .option]

  public var header = RuleHeader()
  /// Who must serve which shift, and who must not.
  public var decided: [Lock] = []

  /// No decisions.
  public init() {}

  /// Decisions about people and shifts.
  public init(_ decided: [Lock]) { self.decided = decided }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return decided.filter { roster[$0.shift].contains($0.person) != $0.serves }.map { decision in
      Finding(
        code: decision.serves ? "decisions.missing" : "decisions.present", rule: id, level: .hard, penalty: 1,
        people: [decision.person], shifts: [decision.shift],
        text: PlanningText.decided(
          scenario.displayName(of: decision.person), scenario.shifts[decision.shift].id, serves: decision.serves))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    for decision in decided {
      if decision.serves {
        formulation.cover([.init(1, decision.person, decision.shift)], .atLeast(1, .hard), by: self)
      } else {
        formulation.forbid(decision.person, decision.shift, by: self)
      }
    }
  }
}
