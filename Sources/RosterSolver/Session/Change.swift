import RosterModel

/// Something that becomes known after a roster was made.
public enum Change: Hashable, Sendable {
  /// A person is away on some days; without an excuse the turns missed stay owed.
  case absence(PersonIndex, ClosedRange<Day>, isExcused: Bool = true)
  /// A person must serve a shift, or must not.
  case lock(Lock)
  /// A rule, by its identifier, charges other points for each violation; an identifier of no rule changes nothing.
  case price(rule: String, points: Int)
}

extension Scenario {
  /// The scenario in which some changes are known. A lock that one of them contradicts is overtaken by it.
  public func knowing(_ changes: [Change]) -> Scenario {
    var facts = ScenarioFacts(of: self)
    for change in changes {
      switch change {
      case .absence(let person, let days, let isExcused):
        let leave = Leave(person: person, days: days, isExcused: isExcused)
        facts.leave.append(leave)
        facts.locks.removeAll { lock in
          lock.person == person && lock.serves && shift(named: lock.shift).map { leave.touches(shifts[$0]) } ?? false
        }
      case .lock(let lock):
        facts.locks.removeAll {
          $0.person == lock.person && $0.shift == shifts[lock.shift].id && $0.serves != lock.serves
        }
        facts.locks.append(.init(person: lock.person, shift: shifts[lock.shift].id, serves: lock.serves))
      case .price(let rule, let points): facts.setPrice(of: rule, to: points)
      }
    }
    return Scenario(facts)
  }
}

extension ScenarioFacts {
  fileprivate mutating func setPrice(of rule: String, to points: Int) {
    let stated = rules.firstIndex { statement in
      if case .text(let id)? = statement.values["id"] { return id == rule }
      return statement.name == rule
    }
    if let stated {
      rules[stated].values["price"] = .integer(points)
    } else {
      rules.append(RuleStatement(rule, ["price": .integer(points)]))
    }
  }
}
