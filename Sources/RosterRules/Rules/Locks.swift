import RosterModel

/// Decisions already made stand.
public struct Locks: Rule {
  public static let name = "locks"
  public static let summary = Text("已定的人班不变", "decisions already made stand")
  public static let primitives: Set<Primitive> = [.coverage, .option]

  public var header = RuleHeader()

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return scenario.locks.filter { isMeant($0, in: scenario) && roster[$0.shift].contains($0.person) != $0.serves }.map
    { lock in
      finding(
        lock.serves ? "missing" : "present", people: [lock.person], shifts: [lock.shift],
        RuleText.lock(scenario.displayName(of: lock.person), scenario.shifts[lock.shift].id, serves: lock.serves))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    for lock in scenario.locks where isMeant(lock, in: scenario) {
      if lock.serves {
        formulation.cover([.init(1, lock.person, lock.shift)], .atLeast(1, price), by: self)
      } else {
        formulation.charge(lock.person, lock.shift, by: self)
      }
    }
  }

  package func isMeant(_ lock: Lock, in scenario: Scenario) -> Bool {
    scope.contains(lock.person, in: scenario) && scope.contains(scenario.shifts[lock.shift], in: scenario)
  }
}
