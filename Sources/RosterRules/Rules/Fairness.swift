import RosterModel

/// Everybody serves their share of each class of turns, beside the ledger's opening balance: the k-th turn away from
/// the share costs k times the price.
public struct Fairness: Rule {
  public static let name = "fairness"
  public static let summary = Text(
    "按轮值账公平分担，偏离第 k 班计 k 份",
    "everybody serves their share beside the ledger; the k-th turn away costs k times the price")
  public static let defaultPrice = Price.points(10, level: 1)
  public static let parameters: [Parameter<Fairness>] = [
    .words("over", \.classes, standard: [.all], Text("按哪几类计", "the classes of turns counted"))
  ]
  public static let primitives: Set<Primitive> = [.tally]
  public static let examples: [[String: RuleValue]] = [
    ["over": ["all", "night", "restDay"]],
    ["over": ["dayOff"]],
  ]

  public var header = RuleHeader()
  public var classes: [TurnClass] = [.all]

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
    let shifts = scope.shifts(in: scenario)
    for share in shares(in: scenario, units: formulation.units) {
      for person in share.targets.keys.sorted() {
        let post = scenario.representatives[person].post
        let counted = shifts.filter { share.turnClass.contains(scenario.shifts[$0], post: post) }
        formulation.tally(
          person, counted.map { .init(1, anyOf: [$0]) },
          .near(share.zone(of: person)!, within: 0...counted.count, price), by: self)
      }
    }
  }

  /// The share of everybody in scope in each class.
  public func shares(in scenario: Scenario, units: [DutyUnit]) -> [FairShare] {
    let (people, shifts) = (scope.people(in: scenario), scope.shifts(in: scenario))
    return classes.map { FairShare($0, among: people, over: shifts, scenario: scenario, units: units) }
  }
}
