import RosterModel

extension SmallTown {
  /// A day and a night, then a day, in which rules pull at each other; `seed` sets prices, wishes and who takes nights.
  public static func contested(seed: UInt64, pairs: Bool) -> SmallTown {
    var random = RandomNumbers(seed: seed)
    var town = SmallTown(deputies: 4, days: 2)
    let first = town.facts.horizon.days.lowerBound
    town.facts.sites[0].cover = [
      CoverageLine(shiftTypes: ["day"], days: DayPattern(.everyDay)),
      CoverageLine(shiftTypes: ["night"], days: DayPattern(.dates([first]))),
    ]
    if pairs {
      town.facts.pairWishes = [[1, 2], [3, 4]].map { PairWish(people: $0.map(town.person), kind: .given) }
    } else {
      town.facts.pairing.mode = .perShift
    }
    for person in 0..<4 where random.below(4) == 0 { town.facts.representatives[person].refusesNights = true }
    for person in 0..<4 {
      let wish: Request.Wish = random.below(2) == 0 ? .off : .on
      town.facts.requests.append(Request(person: PersonIndex(person), days: first...first, wish: wish))
    }
    town.facts.rules = [
      RuleStatement("rest", ["hours": .integer(random.below(2) == 0 ? 11 : 0)]),
      RuleStatement("requests", ["price": .integer(1 + random.below(9))]),
      RuleStatement("fairness", ["over": ["all", "night"], "price": .integer(1 + random.below(5))]),
      RuleStatement("field", ["name": "law", "every": "shift", "price": .integer(random.below(6))]),
      RuleStatement("travel", ["free": 2, "price": 1]),
      RuleStatement("apart", ["people": ["d1", "d4"], "price": random.below(3) == 0 ? "hard" : 2]),
    ]
    return town
  }
}
