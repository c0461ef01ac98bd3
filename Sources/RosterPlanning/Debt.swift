import RosterModel

/// Turns of a class that one person serves for another and that are not yet served back.
public struct Debt: Codable, Hashable, Sendable {
  /// Identifier of the person who owes.
  public var debtor: String
  /// Identifier of the person who is owed.
  public var creditor: String
  /// The class of turns.
  public var turnClass: String
  /// How many turns.
  public var turns: Int

  /// Turns that one person owes another.
  public init(debtor: String, creditor: String, turnClass: String, turns: Int) {
    (self.debtor, self.creditor, self.turnClass, self.turns) = (debtor, creditor, turnClass, turns)
  }

  /// Who owes whom after swaps and substitutions, in the order in which the debts arose.
  ///
  /// Whoever serves a shift for another is owed that turn, in every class in which it counts; what two did for each other
  /// is set off. Stand-ins after an absence owe and are owed nothing: the ledger knows whether the absence is excused.
  public static func all(after overrides: [Override], in scenario: Scenario) -> [Debt] {
    var debts: [Debt] = []
    for override in overrides where override.kind == .swap || override.kind == .substitution {
      for (gave, took, shift) in handovers(override, in: scenario) {
        let post = scenario.representatives[took].post
        for turnClass in DutyAccount.classes where turnClass.contains(scenario.shifts[shift], post: post) {
          owe(scenario.representatives[gave].id, scenario.representatives[took].id, turnClass.rawValue, &debts)
        }
      }
    }
    return debts.filter { $0.turns != 0 }.map { debt in
      debt.turns > 0
        ? debt
        : Debt(debtor: debt.creditor, creditor: debt.debtor, turnClass: debt.turnClass, turns: -debt.turns)
    }
  }

  private static func owe(_ debtor: String, _ creditor: String, _ turnClass: String, _ debts: inout [Debt]) {
    for index in debts.indices where debts[index].turnClass == turnClass {
      if debts[index].debtor == debtor, debts[index].creditor == creditor {
        debts[index].turns += 1
        return
      }
      if debts[index].debtor == creditor, debts[index].creditor == debtor {
        debts[index].turns -= 1
        return
      }
    }
    debts.append(Debt(debtor: debtor, creditor: creditor, turnClass: turnClass, turns: 1))
  }

  /// Who gave which shift to whom: on each shift those who leave and those who come, in the order of the change.
  private static func handovers(
    _ override: Override, in scenario: Scenario
  ) -> [(gave: PersonIndex, took: PersonIndex, ShiftIndex)] {
    var names: [String] = []
    for turn in override.turns where !names.contains(turn.shift) { names.append(turn.shift) }
    return names.flatMap { name -> [(PersonIndex, PersonIndex, ShiftIndex)] in
      guard let shift = scenario.shift(named: name) else { return [] }
      func people(_ serves: Bool) -> [PersonIndex] {
        override.turns.filter { $0.shift == name && $0.serves == serves }.compactMap { scenario.person($0.person) }
      }
      return zip(people(false), people(true)).map { ($0, $1, shift) }
    }
  }
}
