import RosterModel
import RosterRules

/// What some rules may cost together at most, beside the scenario's own rules.
///
/// The rules charge at a level of their own, so that every engine can hold the cap.
struct GoalCap: Rule {
  static let name = "goalCap"
  static let summary = Text("几条规则合计最多几分", "what some rules may cost together at most")
  static let primitives: Set<Primitive> = []

  var header = RuleHeader()
  private var rules: [any Rule] = []
  private var level = PriorityLevel.points()
  private var most = 0

  init() {}

  /// The rules that charge at a level, and the most that they may cost.
  init(_ rules: [any Rule], at level: PriorityLevel, atMost most: Int) {
    self.rules = rules.filter { $0.price.level == level }
    (self.level, self.most) = (level, most)
    header.id = "\(Self.name).\(level.rawValue)"
  }

  func audit(_ roster: Roster) -> [Finding] {
    let cost = rules.flatMap { $0.audit(roster) }.filter { $0.level == level }.reduce(0) { $0 + $1.penalty }
    if cost <= most { return [] }
    return [
      Finding(
        code: "goalCap.beyond", rule: id, level: .hard, penalty: cost - most,
        text: PlanningText.beyondCap(cost, most: most))
    ]
  }

  func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let goals = formulation.goals.indices.filter { formulation.goals[$0].level == level }
    if !goals.isEmpty { formulation.cap(goals, atMost: most) }
  }
}
