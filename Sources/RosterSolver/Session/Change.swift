import RosterModel

/// Something that becomes known after a roster was made.
public enum Change: Hashable, Sendable {
  /// A person is away, excused, on some days.
  case absence(PersonIndex, ClosedRange<Day>)
  /// A person must serve a shift, or must not.
  case lock(Lock)
  /// A rule, by its identifier, charges other points for each violation; an identifier of no rule changes nothing.
  case price(rule: String, points: Int)
}

extension Scenario {
  /// The scenario in which some changes are known.
  public func knowing(_ changes: [Change]) -> Scenario {
    var facts = ScenarioFacts(of: self)
    for change in changes {
      switch change {
      case .absence(let person, let days): facts.leave.append(Leave(person: person, days: days))
      case .lock(let lock):
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
