import RosterModel

/// On each shift there are at most so many new people for each experienced one.
///
/// New are those of the groups named, and those who joined (`from` in the list of people) fewer than `joinedWithin` days
/// before the shift. Experienced are those of the groups named, by default everybody; who is new is not experienced.
public struct NewWithExperienced: Rule {
  public static let name = "newWithExperienced"
  public static let summary = Text(
    "老带新：每班新人不多于老代表的若干倍", "on each shift at most so many new people for each experienced one")
  public static let parameters: [Parameter<NewWithExperienced>] = [
    .texts("new", \.newGroups, standard: [], Text("新人的分组", "groups of new people")),
    .texts(
      "experienced", \.experiencedGroups, standard: [],
      Text("老代表的分组，默认所有非新人", "groups of experienced people, by default all others")),
    .integer(
      "joinedWithin", \.joinedWithin, in: 0...36_500, standard: 0,
      Text("任职不满几天算新人，0 为不看", "days since joining within which somebody is new; 0 looks at groups alone")),
    .integer("ratio", \.ratio, in: 1...100, standard: 1, Text("一位老代表可带几位", "new people for each experienced one")),
  ]
  public static let primitives: Set<Primitive> = [.coverage]
  public static let examples: [[String: RuleValue]] = [
    ["new": ["novice"], "experienced": ["veteran"]],
    ["joinedWithin": 30],
  ]

  public var header = RuleHeader()
  public var newGroups: [String] = []
  public var experiencedGroups: [String] = []
  public var joinedWithin = 0
  public var ratio = 1

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] {
    let known = scenario.representatives.flatMap(\.groups)
    var problems = unknownNames(Text("分组", "group"), newGroups + experiencedGroups, among: known)
    if newGroups.isEmpty, joinedWithin == 0 {
      problems.append(InputProblem(code: "rule.new.nobody", at: header.mark, text: RuleText.nobodyIsNew))
    }
    return problems
  }

  private func isNew(_ person: Representative, on day: Day) -> Bool {
    if !Set(newGroups).isDisjoint(with: person.groups) { return true }
    guard let from = person.from else { return false }
    return from <= day && from.distance(to: day) < joinedWithin
  }

  private func isExperienced(_ person: Representative, on day: Day) -> Bool {
    !isNew(person, on: day)
      && (experiencedGroups.isEmpty || !Set(experiencedGroups).isDisjoint(with: person.groups))
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    return scope.shifts(in: scenario).compactMap { index in
      let shift = scenario.shifts[index]
      let crew = roster[index].filter { scope.contains($0, in: scenario) }
      let new = crew.filter { isNew(scenario.representatives[$0], on: shift.day) }
      let experienced = crew.count { isExperienced(scenario.representatives[$0], on: shift.day) }
      if new.count <= ratio * experienced { return nil }
      return finding(
        "alone", count: new.count - ratio * experienced, people: new, shifts: [index],
        RuleText.tooNew(shift.id, new.count, experienced, ratio: ratio))
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let people = scope.people(in: scenario)
    for index in scope.shifts(in: scenario) {
      let day = scenario.shifts[index].day
      let terms = people.compactMap { person -> Coverage.Term? in
        let representative = scenario.representatives[person]
        if isNew(representative, on: day) { return .init(1, person, index) }
        return isExperienced(representative, on: day) ? .init(-ratio, person, index) : nil
      }
      if terms.contains(where: { $0.coefficient > 0 }) { formulation.cover(terms, .atMost(0, price), by: self) }
    }
  }
}
