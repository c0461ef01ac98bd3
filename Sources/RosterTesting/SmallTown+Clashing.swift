import RosterModel

extension SmallTown {
  /// Two days and a night or two that often cannot be filled: leave, refusals, locks and hard rules drawn by the seed.
  public static func clashing(seed: UInt64) -> SmallTown {
    var random = RandomNumbers(seed: seed &* 7919)
    var town = SmallTown(deputies: 4, days: 2)
    let first = town.facts.horizon.days.lowerBound
    let second = first.advanced(by: 1)
    town.facts.sites[0].cover = [
      CoverageLine(shiftTypes: ["day"], days: DayPattern(.everyDay)),
      CoverageLine(shiftTypes: ["night"], days: DayPattern(.dates([first]))),
    ]
    let shifts = ["\(first)/station/day", "\(first)/station/night", "\(second)/station/day"]
    if seed.isMultiple(of: 2) {
      town.facts.pairWishes = [[1, 2], [3, 4]].map { PairWish(people: $0.map(town.person), kind: .given) }
    } else {
      town.facts.pairing.mode = .perShift
      if random.below(3) == 0 {
        town.facts.pairWishes = [PairWish(people: [town.person(1), town.person(3)], kind: .forbidden)]
      }
    }
    for person in 0..<4 {
      if random.below(3) == 0 { town.facts.representatives[person].refusesNights = true }
      if random.below(4) == 0 { town.facts.representatives[person].until = first }
      if random.below(4) == 0 {
        town.facts.representatives[person].free = [FreeWindow(days: DayPattern(.everyDay), start: 480, end: 1110)]
      }
      if random.below(3) == 0 {
        let day = random.below(2) == 0 ? first : second
        town.facts.leave.append(Leave(person: PersonIndex(person), days: day...day))
      }
      if random.below(5) == 0 {
        town.facts.locks.append(
          .init(person: PersonIndex(person), shift: shifts[random.below(3)], serves: random.below(2) == 0))
      }
    }
    town.facts.rules = [RuleStatement("rest", ["hours": 11])]
    if random.below(3) == 0 { town.facts.rules.append(RuleStatement("presence", ["until": "18:00"])) }
    if random.below(2) == 0 {
      town.facts.rules.append(RuleStatement("maxShifts", ["most": 2, "per": "horizon", "price": "hard"]))
      town.facts.limits = [Limit(person: town.person(1 + random.below(4)), rule: "maxShifts", least: nil, most: 1)]
    }
    if random.below(2) == 0 {
      town.facts.rules.append(RuleStatement("field", ["name": "law", "every": "shift", "price": "hard"]))
    }
    if random.below(3) == 0 {
      town.facts.rules.append(RuleStatement("apart", ["people": ["d1", "d4"], "price": "cover"]))
    }
    return town
  }
}
