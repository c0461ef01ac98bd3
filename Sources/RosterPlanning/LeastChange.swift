import RosterModel
import RosterRules

/// Among rosters that cost the same, the one that changes the fewest turns of an earlier roster.
///
/// It charges a point for each turn given up and each taken on, at a level below all of the scenario's own.
struct LeastChange: Rule {
  static let name = "leastChange"
  static let summary = Text("与原班表相比改动最少", "the fewest changes to an earlier roster")
  static let primitives: Set<Primitive> = [.coverage, .option]

  var header = RuleHeader()
  /// The earlier roster's crews.
  private var crews: [[PersonIndex]] = []

  init() {}

  /// The fewest changes to a roster, after all that some rules charge.
  init(to roster: Roster, after rules: [any Rule]) {
    crews = roster.crews
    let last = rules.map(\.price.level).max() ?? .points()
    header.price = .points(1, level: max(PriorityLevel.points(), last).rawValue)
  }

  func audit(_ roster: Roster) -> [Finding] {
    roster.scenario.shifts.typedIndices.flatMap { shift in
      let change = Set(roster[shift]).symmetricDifference(crews[shift.position])
      return change.sorted().map { person in
        let serves = roster[shift].contains(person)
        return Finding(
          code: serves ? "leastChange.taken" : "leastChange.given", rule: id, level: price.level, penalty: 1,
          people: [person], shifts: [shift],
          text: PlanningText.changed(
            roster.scenario.displayName(of: person), roster.scenario.shifts[shift].id, serves: serves))
      }
    }
  }

  func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    for shift in scenario.shifts.typedIndices {
      for person in scenario.people {
        if crews[shift.position].contains(person) {
          formulation.cover([.init(1, person, shift)], .atLeast(1, price), by: self)
        } else if formulation.forbidding(person, shift) == nil {
          formulation.charge(person, shift, by: self)
        }
      }
    }
  }
}
