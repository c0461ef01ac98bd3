import RosterModel

/// Nobody serves outside their term, their free time, or on a night they refuse.
public struct Availability: Rule {
  public static let name = "availability"
  public static let summary = Text(
    "任期外、没空时、不值夜班者的夜班不排", "nobody serves outside their term or free time, or on nights they refuse")
  public static let primitives: Set<Primitive> = [.option]

  public var header = RuleHeader()

  public init() {}

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return roster.assignments(in: scope).flatMap { person, index -> [Finding] in
      let (representative, shift) = (scenario.representatives[person], scenario.shifts[index])
      var obstacles: [Obstacle] = []
      if !representative.isMember(on: shift.day) { obstacles.append(.notMember) }
      if !scenario.isFree(person, during: shift) { obstacles.append(.notFree) }
      if representative.refusesNights, shift.isNight { obstacles.append(.refusesNights) }
      return obstacles.map {
        finding(
          $0.rawValue, people: [person], shifts: [index],
          RuleText.obstacle(scenario.displayName(of: person), shift.id, $0))
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    for person in scope.people(in: scenario) {
      let representative = scenario.representatives[person]
      for index in scope.shifts(in: scenario) {
        let shift = scenario.shifts[index]
        var count = 0
        if !representative.isMember(on: shift.day) { count += 1 }
        if !scenario.isFree(person, during: shift) { count += 1 }
        if representative.refusesNights, shift.isNight { count += 1 }
        if count > 0 { formulation.charge(person, index, count, by: self) }
      }
    }
  }
}
