import RosterModel

/// Everybody serves their share of each class of turns, beside the ledger's opening balance: the k-th turn away from
/// the share costs k times the price; by shifts, price × distance² from the share to the hundredth.
public struct Fairness: Rule {
  public static let name = "fairness"
  public static let summary = Text(
    "按轮值账公平分担，偏离第 k 班计 k 份",
    "everybody serves their share beside the ledger; the k-th turn away costs k times the price")
  public static let defaultPrice = Price.points(10, level: 1)
  public static let parameters: [Parameter<Fairness>] = [
    .words("over", \.classes, standard: [.all], Text("按哪几类计", "the classes of turns counted")),
    .word(
      "share", \.basis, standard: ShareBasis.days,
      Text(
        "days 按在任天数分摊；shifts 每班由能值的人均分，离应值数的平方计价，与账簿的轮值账一致",
        "days: by days in office; shifts: each shift in equal parts among those who can serve it, the square of the distance charged, as a book's ledger counts"
      )),
  ]
  public static let primitives: Set<Primitive> = [.tally]
  public static let examples: [[String: RuleValue]] = [
    ["over": ["all", "night", "restDay"]],
    ["over": ["dayOff"]],
    ["over": ["all"], "share": "shifts"],
  ]

  public var header = RuleHeader()
  public var classes: [TurnClass] = [.all]
  public var basis = ShareBasis.days

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    let meant = Set(scope.shifts(in: scenario))
    return classes.compactMap { turnClass in
      let people = scope.people(in: scenario).filter { person in
        if scenario.ledger[person, turnClass] == 0 { return false }
        let representative = scenario.representatives[person]
        let own = scenario.shifts.typedIndices.filter { index in
          let shift = scenario.shifts[index]
          return turnClass.contains(shift, post: representative.post)
            && (representative.sites.isEmpty || representative.sites.contains(scenario.sites[shift.site].id))
            && (shift.place(representative.post.place)?.maximum ?? 0) > 0
        }
        return own.contains { meant.contains($0) } && !own.allSatisfy { meant.contains($0) }
      }
      if people.isEmpty { return nil }
      return InputProblem(
        .warning, code: "rule.fairness.ledger", at: header.mark,
        text: RuleText.ledgerOfAll(id, turnClass, people: people.count))
    }
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let timelines = roster.timelines()
    return shares(in: scenario, units: roster.units).flatMap { share in
      share.targets.keys.sorted().compactMap { person -> Finding? in
        let post = scenario.representatives[person].post
        let turns = timelines[person.position].filter {
          $0.index != nil && scope.contains($0.shift, in: scenario) && share.turnClass.contains($0.shift, post: post)
        }
        if basis == .shifts, price != .hard {
          let reach = counted(share.turnClass, by: person, in: scenario).count
          let best = share.best(for: person, within: reach)
          let steps = turns.count > best ? best..<turns.count : turns.count..<best
          var finding = finding(
            share.turnClass.rawValue, people: [person], shifts: turns.compactMap(\.index),
            RuleText.share(
              scenario.displayName(of: person), share.turnClass, turns.count, target: share.targets[person]!))
          finding.penalty = steps.reduce(0) { $0 + abs(share.step(person, after: $1, price: price.amount)) }
          return finding.penalty == 0 ? nil : finding
        }
        let zone = share.zone(of: person)!
        let away = max(zone.lowerBound - turns.count, turns.count - zone.upperBound)
        if away <= 0 { return nil }
        return finding(
          share.turnClass.rawValue, count: price == .hard ? away : away * (away + 1) / 2, people: [person],
          shifts: turns.compactMap(\.index),
          RuleText.share(scenario.displayName(of: person), share.turnClass, turns.count, target: share.targets[person]!)
        )
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    for share in shares(in: scenario, units: formulation.units) {
      for person in share.targets.keys.sorted() {
        let counted = counted(share.turnClass, by: person, in: scenario)
        formulation.tally(
          person, counted.map { .init(1, anyOf: [$0]) }, cost(share, person, within: counted.count), by: self)
      }
    }
  }

  /// The shifts in scope that count in a class for a person.
  private func counted(_ turnClass: TurnClass, by person: PersonIndex, in scenario: Scenario) -> [ShiftIndex] {
    let post = scenario.representatives[person].post
    return scope.shifts(in: scenario).filter { turnClass.contains(scenario.shifts[$0], post: post) }
  }

  private func cost(_ share: FairShare, _ person: PersonIndex, within reach: Int) -> ConvexCost {
    if basis == .days || price == .hard { return .near(share.zone(of: person)!, within: 0...reach, price) }
    var cost = ConvexCost()
    let best = share.best(for: person, within: reach)
    func step(_ turns: Int) -> Int { share.step(person, after: turns, price: price.amount) }
    var slope = 0
    for turns in best..<reach where step(turns) > slope {
      cost.above.append(.init(threshold: turns, slope: step(turns) - slope))
      slope = step(turns)
    }
    slope = 0
    for turns in (0..<best).reversed() where -step(turns) > slope {
      cost.below.append(.init(threshold: turns + 1, slope: -step(turns) - slope))
      slope = -step(turns)
    }
    return cost
  }

  /// The share of everybody in scope in each class.
  public func shares(in scenario: Scenario, units: [DutyUnit]) -> [FairShare] {
    let (people, shifts) = (scope.people(in: scenario), scope.shifts(in: scenario))
    return classes.map { FairShare($0, among: people, over: shifts, scenario: scenario, units: units, by: basis) }
  }
}
