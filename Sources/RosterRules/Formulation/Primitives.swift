import RosterModel

/// The kinds of primitives, and what is decided by options alone: who may serve what, and what one turn costs.
public enum Primitive: String, CaseIterable, Sendable {
  case option, exclusion, tally, stretch, coverage, together
}

/// Where a cost is counted: a rule and its level.
public struct Goal: Hashable, Sendable {
  /// The rule's identifier.
  public var rule: String
  /// The level at which it counts.
  public var level: PriorityLevel

  /// A rule at a level.
  public init(rule: String, level: PriorityLevel) {
    self.rule = rule
    self.level = level
  }
}

/// Which goal a primitive counts for: an offset into `Formulation.goals`.
public typealias GoalIndex = Int

/// At most one of a clique of shifts for a person; priced, two shifts of which both are served, charged once.
public struct Exclusion: Hashable, Sendable {
  /// The person.
  public var person: PersonIndex
  /// Two or more shifts; exactly two where priced.
  public var shifts: [ShiftIndex]
  /// Points where both are served; nil where hard.
  public var cost: Int?
  /// The goal that it charges.
  public var goal: GoalIndex
}

/// A cost of a person's weighted count of conditions.
public struct Tally: Hashable, Sendable {
  /// `coefficient` where any of `worked` is served or any of `notWorked` is not.
  public struct Term: Hashable, Sendable {
    /// The weight.
    public var coefficient: Int
    /// Shifts of which any one served counts.
    public var worked: [ShiftIndex]
    /// Shifts of which any one not served counts.
    public var notWorked: [ShiftIndex]

    /// A condition with its weight.
    public init(_ coefficient: Int = 1, anyOf worked: [ShiftIndex], orNotAllOf notWorked: [ShiftIndex] = []) {
      self.coefficient = coefficient
      self.worked = worked
      self.notWorked = notWorked
    }
  }

  /// The person.
  public var person: PersonIndex
  /// What is counted.
  public var terms: [Term]
  /// What history adds.
  public var constant: Int
  /// The cost of the count.
  public var cost: ConvexCost
  /// The goal that it charges.
  public var goal: GoalIndex
}

/// A cost of the lengths of runs of a person's watched days.
///
/// A day is on where any watched shift of that day is served. A run at an open edge is never too short and counts as it
/// stands for the maximum; the end of the horizon is always open.
public struct Stretch: Hashable, Sendable {
  /// The person.
  public var person: PersonIndex
  /// The watched shifts of each day of the horizon.
  public var days: [[ShiftIndex]]
  /// Whether runs of days on, or of days off, are meant.
  public var countsDaysOn: Bool
  /// Whether each known day before the horizon was on, oldest first; days before those are open.
  public var known: [Bool]
  /// Shorter runs are charged or forbidden.
  public var least: Int
  /// Longer runs are charged or forbidden.
  public var most: Int
  /// Cost of each day by which a run is too short or too long; nil where hard.
  public var cost: Int?
  /// The goal that it charges.
  public var goal: GoalIndex
}

/// A cost of a weighted count of people on a shift or on the shifts of a window.
public struct Coverage: Hashable, Sendable {
  /// `coefficient` where the person serves the shift.
  public struct Term: Hashable, Sendable {
    /// The weight.
    public var coefficient: Int
    /// The person.
    public var person: PersonIndex
    /// The shift.
    public var shift: ShiftIndex

    /// A person on a shift with a weight.
    public init(_ coefficient: Int = 1, _ person: PersonIndex, _ shift: ShiftIndex) {
      self.coefficient = coefficient
      self.person = person
      self.shift = shift
    }
  }

  /// `coefficient` where any of `people` serves any of `shifts`.
  public struct Staffed: Hashable, Sendable {
    /// The weight.
    public var coefficient: Int
    /// The shifts.
    public var shifts: [ShiftIndex]
    /// Those of whom any one counts.
    public var people: [PersonIndex]

    /// A staffed shift with a weight.
    public init(_ coefficient: Int, _ shift: ShiftIndex, people: [PersonIndex]) {
      self.init(coefficient, anyOf: [shift], people: people)
    }

    /// Some shifts, any of them staffed, with a weight.
    public init(_ coefficient: Int, anyOf shifts: [ShiftIndex], people: [PersonIndex]) {
      self.coefficient = coefficient
      self.shifts = shifts
      self.people = people
    }
  }

  /// What is counted.
  public var terms: [Term]
  /// Shifts that count where anybody of some serves.
  public var staffed: [Staffed]
  /// What history adds.
  public var constant: Int
  /// The cost of the count.
  public var cost: ConvexCost
  /// The goal that it charges.
  public var goal: GoalIndex
}

/// A cost of the number of shifts that two people share.
public struct Together: Hashable, Sendable {
  /// One of the two.
  public var first: PersonIndex
  /// The other.
  public var second: PersonIndex
  /// The shifts on which meetings count.
  public var shifts: [ShiftIndex]
  /// Meetings before the horizon.
  public var past: Int
  /// The cost of the count.
  public var cost: ConvexCost
  /// The goal that it charges.
  public var goal: GoalIndex
}

/// A cost of one person serving one shift.
public struct Charge: Hashable, Sendable {
  /// The person.
  public var person: PersonIndex
  /// The shift.
  public var shift: ShiftIndex
  /// The cost of serving.
  public var cost: Int
  /// The goal that it charges.
  public var goal: GoalIndex
}

/// The most that a goal may cost.
public struct Cap: Hashable, Sendable {
  /// The goals whose costs are added.
  public var goals: [GoalIndex]
  /// The most that the goals may cost together.
  public var most: Int
}
