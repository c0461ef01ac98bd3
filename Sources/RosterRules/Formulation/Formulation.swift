import RosterModel

/// A scenario as engines see it: units, who may serve which shift, and five primitives with their goals.
///
/// Rules lower per person. Nothing here knows a rule, and nothing in a rule knows an engine.
public struct Formulation: Sendable {
  /// The units that serve.
  public let units: [DutyUnit]
  /// The number of people.
  public let peopleCount: Int
  /// The shifts to be served.
  public let shifts: [Shift]
  /// The unit of each person.
  public let unitOfPerson: [Int]

  /// The rules that charge, each at a level.
  public private(set) var goals: [Goal] = []
  /// Shifts of which a person serves at most one, or two at a price.
  public private(set) var exclusions: [Exclusion] = []
  /// Weighted counts over what a person serves.
  public private(set) var tallies: [Tally] = []
  /// Lengths of runs of days.
  public private(set) var stretches: [Stretch] = []
  /// Weighted counts over who serves.
  public private(set) var coverages: [Coverage] = []
  /// Counts of the shifts that two people share.
  public private(set) var togethers: [Together] = []
  /// Costs of single people on single shifts.
  public private(set) var charges: [Charge] = []
  /// Limits on what goals may cost.
  public private(set) var caps: [Cap] = []
  /// Hard requirements that no roster can meet, in words.
  public private(set) var impossibilities: [(goal: GoalIndex, text: Text)] = []

  /// The rule that forbids a person a shift, as a goal + 1; 0 where allowed.
  private var forbidden: [Int32]
  private var excused: Set<Int> = []
  private var goalIndices: [Goal: GoalIndex] = [:]

  /// The formulation of a scenario for given units by given rules.
  public init(_ scenario: Scenario, units: [DutyUnit], rules: [any Rule]) {
    self.units = units
    peopleCount = scenario.representatives.count
    shifts = scenario.shifts
    var unitOfPerson = [Int](repeating: -1, count: peopleCount)
    for (index, unit) in units.enumerated() { for member in unit.members { unitOfPerson[member.position] = index } }
    self.unitOfPerson = unitOfPerson
    forbidden = Array(repeating: 0, count: peopleCount * shifts.count)
    for rule in rules { rule.lower(scenario, into: &self) }
  }

  private func cell(_ person: PersonIndex, _ shift: ShiftIndex) -> Int {
    person.position * shifts.count + shift.position
  }

  /// The goal of a rule, at its own level or another.
  public mutating func goal(_ rule: some Rule, at level: PriorityLevel? = nil) -> GoalIndex {
    let goal = Goal(rule: rule.id, level: level ?? rule.price.level)
    if let known = goalIndices[goal] { return known }
    goals.append(goal)
    goalIndices[goal] = goals.count - 1
    return goals.count - 1
  }

  /// The number of levels: hard, uncovered places, and at least one of points.
  public var levelCount: Int { max(3, (goals.map(\.level.rawValue).max() ?? 0) + 1) }

  // MARK: Who may serve

  /// Forbids a person a shift.
  public mutating func forbid(_ person: PersonIndex, _ shift: ShiftIndex, by rule: some Rule) {
    let goal = goal(rule, at: .hard)
    if forbidden[cell(person, shift)] == 0 { forbidden[cell(person, shift)] = Int32(goal + 1) }
  }

  /// The goal of the rule that forbids a person a shift, or nil where it is allowed.
  public func forbidding(_ person: PersonIndex, _ shift: ShiftIndex) -> GoalIndex? {
    let value = forbidden[cell(person, shift)]
    return value == 0 ? nil : Int(value) - 1
  }

  /// Lifts every prohibition.
  mutating func allowEverybody() { forbidden = Array(repeating: 0, count: forbidden.count) }

  /// Lets the rest of the person's unit serve a shift alone.
  public mutating func excuse(_ person: PersonIndex, from shift: ShiftIndex) { excused.insert(cell(person, shift)) }

  /// Whether the rest of the person's unit may serve a shift alone.
  public func isExcused(_ person: PersonIndex, from shift: ShiftIndex) -> Bool { excused.contains(cell(person, shift)) }

  // MARK: Primitives

  /// Charges a person's serving a shift.
  public mutating func charge(_ person: PersonIndex, _ shift: ShiftIndex, _ count: Int = 1, by rule: some Rule) {
    if rule.price == .hard { return forbid(person, shift, by: rule) }
    charges.append(Charge(person: person, shift: shift, cost: count * rule.price.amount, goal: goal(rule)))
  }

  /// Charges a person's serving a shift an amount of its own.
  public mutating func charge(_ person: PersonIndex, _ shift: ShiftIndex, points: Int, goal: GoalIndex) {
    charges.append(Charge(person: person, shift: shift, cost: points, goal: goal))
  }

  /// At most one of the shifts for the person, or a price for two served both.
  public mutating func exclude(_ person: PersonIndex, _ clique: [ShiftIndex], by rule: some Rule) {
    let cost = rule.price == .hard ? nil : rule.price.amount
    precondition(cost == nil || clique.count == 2, "a priced exclusion is of two shifts")
    if clique.count > 1 {
      // People share the storage of a clique that is in order already.
      let isOrdered = zip(clique, clique.dropFirst()).allSatisfy { $0 <= $1 }
      let shifts = isOrdered ? clique : clique.sorted()
      exclusions.append(Exclusion(person: person, shifts: shifts, cost: cost, goal: goal(rule)))
    }
  }

  /// A cost of a person's weighted count.
  public mutating func tally(
    _ person: PersonIndex, _ terms: [Tally.Term], constant: Int = 0, _ cost: ConvexCost, by rule: some Rule
  ) { tally(person, terms, constant: constant, cost, goal: goal(rule)) }

  /// A cost of a person's weighted count, for a goal.
  public mutating func tally(
    _ person: PersonIndex, _ terms: [Tally.Term], constant: Int = 0, _ cost: ConvexCost, goal: GoalIndex
  ) {
    if !cost.isFree {
      tallies.append(Tally(person: person, terms: terms, constant: constant, cost: cost, goal: goal))
    }
  }

  /// A cost of the lengths of runs.
  public mutating func stretch(
    _ person: PersonIndex, days: [[ShiftIndex]], countsDaysOn: Bool, known: [Bool], least: Int, most: Int,
    by rule: some Rule
  ) {
    stretches.append(
      Stretch(
        person: person, days: days, countsDaysOn: countsDaysOn, known: known, least: least, most: most,
        cost: rule.price == .hard ? nil : rule.price.amount, goal: goal(rule)))
  }

  /// A cost of a weighted count of people on shifts.
  public mutating func cover(
    _ terms: [Coverage.Term], staffed: [Coverage.Staffed] = [], constant: Int = 0, _ cost: ConvexCost,
    by rule: some Rule
  ) { cover(terms, staffed: staffed, constant: constant, cost, goal: goal(rule)) }

  /// A cost of a weighted count of people on shifts, for a goal.
  public mutating func cover(
    _ terms: [Coverage.Term], staffed: [Coverage.Staffed] = [], constant: Int = 0, _ cost: ConvexCost, goal: GoalIndex
  ) {
    if !cost.isFree {
      coverages.append(Coverage(terms: terms, staffed: staffed, constant: constant, cost: cost, goal: goal))
    }
  }

  /// A cost of the number of shifts that two people share.
  public mutating func meet(
    _ first: PersonIndex, _ second: PersonIndex, on shifts: [ShiftIndex], past: Int = 0, _ cost: ConvexCost,
    by rule: some Rule
  ) {
    togethers.append(
      Together(first: first, second: second, shifts: shifts, past: past, cost: cost, goal: goal(rule)))
  }

  /// States that no roster of this scenario can meet a hard requirement.
  public mutating func refuse(_ text: Text, by rule: some Rule) {
    impossibilities.append((goal(rule, at: .hard), text))
  }

  /// Caps the sum of some goals' costs: every goal of one level, for the search keeps costs by level.
  public mutating func cap(_ goals: [GoalIndex], atMost most: Int) { caps.append(Cap(goals: goals, most: most)) }
}
