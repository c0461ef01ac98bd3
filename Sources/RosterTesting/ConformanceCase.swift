import RosterModel
import RosterRules

/// A tiny scenario on which a rule must mean the same to the audit, the primitives and every engine.
public struct ConformanceCase: Sendable, CustomStringConvertible {
  /// How people serve.
  public enum Units: String, CaseIterable, Sendable { case single, pair, trio }

  public var rule: String
  public var units: Units
  public var hasHistory: Bool
  public var isHard: Bool
  /// What the rule is told beside its price.
  public var values: [String: RuleValue]

  public var description: String {
    "\(rule) \(values.keys.sorted().map { "\($0)=\(values[$0]!.written)" }) \(units) \(hasHistory ? "history" : "no history") \(isHard ? "hard" : "priced")"
  }

  /// Every example of every rule, for each kind of unit, with and without history, hard and priced.
  public static let all: [ConformanceCase] = RuleCatalog.descriptions.flatMap { rule in
    rule.examples.flatMap { values in
      Units.allCases.flatMap { units in
        [false, true].flatMap { hasHistory in
          [false, true].map {
            ConformanceCase(rule: rule.name, units: units, hasHistory: hasHistory, isHard: $0, values: values)
          }
        }
      }
    }
  }

  /// The scenario with this rule alone beside the standing ones.
  public var scenario: Scenario {
    var town = CaseTown.of(rule, units)
    let first = town.facts.horizon.days.lowerBound
    town.facts.representatives[1].free = [FreeWindow(days: DayPattern(.everyDay), start: 480, end: 480 + 1440)]
    town.facts.representatives[2].until = first
    if rule == "availability" { town.facts.representatives[0].refusesNights = true }
    if rule == "eligibility" { town.facts.representatives[0].sites = ["elsewhere"] }
    if rule == "lead" {
      town.facts.representatives[2].post = .stationHead
      town.facts.representatives[2].until = nil
      for line in town.facts.sites[0].cover.indices {
        town.facts.sites[0].cover[line].places = [Place(.deputy, wanted: 1), Place(.lead, wanted: 1)]
      }
    }
    if ["leave", "pairs", "locks", "daysOff"].contains(rule) {
      town.facts.leave = [Leave(person: town.person(2), days: first.advanced(by: 1)...first.advanced(by: 1))]
    }
    if rule == "locks" {
      town.facts.locks = [
        .init(person: town.person(1), shift: "\(first)/station/day", serves: true),
        .init(person: town.person(2), shift: "\(first)/station/night", serves: false),
      ]
    }
    let limited = ["maxShifts", "maxHours", "weekends", "weekdayVariety", "consecutiveDays", "nightsInARow", "daysOff"]
    if limited.contains(rule) {
      town.facts.limits = [
        Limit(
          person: town.person(2), rule: rule, least: nil,
          most: rule != "maxHours" ? 2 : values["unit"] == "minutes" ? 1500 : 30)
      ]
    }
    if rule == "pairs" {
      town.facts.pairWishes = [
        PairWish(people: [town.person(1), town.person(2)], kind: .required),
        PairWish(people: [town.person(2), town.person(3)], kind: .forbidden),
      ]
      // A lock of one with somebody of another unit parts both.
      town.facts.locks = [1, 3].map { .init(person: town.person($0), shift: "\(first)/station/night", serves: true) }
    }
    if rule == "requests" {
      town.facts.requests = [
        Request(person: town.person(1), days: first...first.advanced(by: 1), wish: .off),
        Request(person: town.person(2), days: first...first, wish: .on),
        Request(person: town.person(3), days: first...first, wish: .off, shiftTypes: [ShiftTypeIndex(1)], price: 7),
      ]
    }
    town.addFacts(for: rule)
    if hasHistory {
      let night = ShiftTypeIndex(1)
      let site = SiteIndex(0)
      town.facts.history = [
        PastTurn(day: first.advanced(by: -1), site: site, type: night, person: town.person(1)),
        PastTurn(day: first.advanced(by: -1), site: site, type: night, person: town.person(2)),
        PastTurn(day: first.advanced(by: -3), site: site, type: ShiftTypeIndex(0), person: town.person(3)),
      ]
      var ledger = Ledger(people: town.facts.representatives.count)
      ledger[town.person(1), .all] = 100
      ledger[town.person(2), .night] = -150
      town.facts.ledger = ledger
    }
    var values = values
    values["price"] = isHard ? "hard" : 3
    town.facts.rules = [RuleStatement(rule, values)]
    // Who may be on two shifts at once is still one person.
    if rule == "presence" { town.facts.rules.append(RuleStatement("onePlace", ["price": 2])) }
    return town.scenario
  }

  /// The units of the case.
  public var dutyUnits: [DutyUnit] {
    switch units {
    case .single: scenario.people.map { DutyUnit([$0]) }
    case .pair: [DutyUnit([PersonIndex(0), PersonIndex(1)]), DutyUnit([PersonIndex(2), PersonIndex(3)])]
    case .trio: [DutyUnit(scenario.people)]
    }
  }
}
