import RosterModel
import RosterRules

/// How evenly one class of turns lies beside the ledger's targets.
public struct FairnessSummary: Sendable {
  /// One person's turns in the class.
  public struct Line: Sendable {
    /// Whose turns they are.
    public let person: PersonIndex
    /// Turns served in the roster.
    public let turns: Int
    /// Turns owed in the roster, the ledger's opening balance included, in hundredths.
    public let target: Int
    /// The opening balance, in hundredths.
    public let opening: Int
  }

  /// The fairness rule's identifier.
  public let rule: String
  /// The class of turns.
  public let turnClass: TurnClass
  /// Everybody able to serve the class.
  public let lines: [Line]
  /// The price of the first turn away from the share.
  public let price: Price

  /// The fewest and most turns anybody serves.
  public var turns: ClosedRange<Int> {
    let turns = lines.map(\.turns)
    return (turns.min() ?? 0)...(turns.max() ?? 0)
  }

  /// The most whole turns by which anybody lies outside the two whole numbers around the target.
  public var furthest: Int {
    lines.map { line in max(0, max(line.turns * 100 - line.target, line.target - line.turns * 100) - 1) / 100 }.max()
      ?? 0
  }

  /// The spread over people of turns beside the target, in hundredths.
  public var spread: Int {
    let beside = lines.map { $0.turns * 100 - $0.target }
    return (beside.max() ?? 0) - (beside.min() ?? 0)
  }

  static func all(of rule: Fairness, in roster: Roster) -> [FairnessSummary] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    return rule.shares(in: scenario, units: roster.units).map { share in
      FairnessSummary(
        rule: rule.id, turnClass: share.turnClass,
        lines: share.targets.keys.sorted().map { person in
          let post = scenario.representatives[person].post
          let turns = timelines[person.position].count {
            $0.index != nil && rule.scope.contains($0.shift, in: scenario)
              && share.turnClass.contains($0.shift, post: post)
          }
          return Line(
            person: person, turns: turns, target: share.targets[person]!,
            opening: scenario.ledger[person, share.turnClass])
        }, price: rule.price)
    }
  }
}
