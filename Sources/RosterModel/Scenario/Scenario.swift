/// Everything that is known before a roster is made: the town, its people, what is promised, and the rules.
///
/// A scenario is a value. The shifts are derived once, when it is made, in the order of start, site and shift type.
public struct Scenario: Sendable {
  /// The name of the town's station.
  public let name: String
  /// The language in which it is written.
  public let language: Language
  /// The days to be rostered.
  public let horizon: Horizon
  /// Which days are workdays, rest days and holidays.
  public let calendar: DutyCalendar
  /// The named starts and lengths of shifts.
  public let shiftTypes: [ShiftType]
  /// The station and its points, with what each promises.
  public let sites: [Site]
  /// The grid areas and where they lie.
  public let grids: [Grid]
  /// Everybody who may serve.
  public let representatives: [Representative]
  /// Days on which people are away.
  public let leave: [Leave]
  /// What people wish.
  public let requests: [Request]
  /// Decisions already made.
  public let locks: [Lock]
  /// People's own numbers for counting rules.
  public let limits: [Limit]
  /// Opening balances of turns.
  public let ledger: Ledger
  /// Shifts served before the horizon.
  public let history: [PastTurn]
  /// What people attend beside their shifts.
  public let activities: [Activity]
  /// How units are formed.
  public let pairing: PairingSettings
  /// Who is or must not be a pair.
  public let pairWishes: [PairWish]
  /// The rules as they are stated, with their prices.
  public let rules: [RuleStatement]
  /// Published title parts: phones, issuing body and the like, printed as they are.
  public let notes: [String: String]
  /// How documents are printed.
  public let publication: PublicationSettings

  /// The shifts of the horizon.
  public let shifts: [Shift]
  /// The shifts before the horizon that history names.
  public let pastShifts: [Shift]
  /// Who served each past shift.
  public let pastCrews: [[PersonIndex]]
  /// The crew of each shift in the roster that is on the wall already; empty where none is published.
  public let published: [[PersonIndex]]
  /// People whose standing unit may be parted on each shift, as was agreed after the roster was made.
  public let parted: [ShiftIndex: [PersonIndex]]

  private let displayNames: [String]
  private let shiftIndices: [String: ShiftIndex]
  private let leaveOfPerson: [[ClosedRange<Day>]]
  private let limitsOfPerson: [[Limit]]
  /// The locks of each person, and who is locked to serve each shift that has such a lock.
  let locksOfPerson: [[Lock]]
  let lockedCrews: [ShiftIndex: [PersonIndex]]
  private let obstacles: KnownObstacles

  /// A scenario from its facts.
  public init(_ facts: ScenarioFacts) {
    name = facts.name
    language = facts.language
    horizon = facts.horizon
    calendar = facts.calendar
    shiftTypes = facts.shiftTypes
    sites = facts.sites
    grids = facts.grids
    representatives = facts.representatives
    leave = facts.leave
    requests = facts.requests
    limits = facts.limits
    ledger = facts.ledger ?? Ledger(people: facts.representatives.count)
    history = facts.history
    activities = facts.activities
    pairing = facts.pairing
    pairWishes = facts.pairWishes
    rules = facts.rules
    notes = facts.notes
    publication = facts.publication
    displayNames = Namesakes.displayNames(facts)

    shifts = facts.plannedShifts()
    shiftIndices = Dictionary(zip(shifts.map(\.id), shifts.typedIndices), uniquingKeysWith: { first, _ in first })
    let indices = shiftIndices
    locks = facts.locks.compactMap { lock -> Lock? in
      guard let shift = indices[lock.shift] else { return nil }
      var known = Lock(person: lock.person, shift: shift, serves: lock.serves)
      known.origin = lock.origin
      return known
    }
    (pastShifts, pastCrews) = facts.pastShifts()
    var crews = [[PersonIndex]](repeating: [], count: facts.published.isEmpty ? 0 : shifts.count)
    for turn in facts.published {
      if let shift = indices[turn.shift] { crews[shift.position].append(turn.person) }
    }
    published = crews.map { $0.sorted() }
    var parted: [ShiftIndex: [PersonIndex]] = [:]
    for turn in facts.parted {
      guard let shift = indices[turn.shift], !(parted[shift]?.contains(turn.person) ?? false) else { continue }
      parted[shift, default: []].append(turn.person)
    }
    self.parted = parted
    var away = [[ClosedRange<Day>]](repeating: [], count: representatives.count)
    for entry in leave { away[entry.person.position].append(entry.days) }
    leaveOfPerson = away
    var own = [[Limit]](repeating: [], count: representatives.count)
    for limit in limits { own[limit.person.position].append(limit) }
    limitsOfPerson = own
    var locksOfPerson = [[Lock]](repeating: [], count: representatives.count)
    var lockedCrews: [ShiftIndex: [PersonIndex]] = [:]
    for lock in locks {
      locksOfPerson[lock.person.position].append(lock)
      if lock.serves { lockedCrews[lock.shift, default: []].append(lock.person) }
    }
    (self.locksOfPerson, self.lockedCrews) = (locksOfPerson, lockedCrews)
    obstacles = KnownObstacles(people: representatives.count, shifts: shifts.count)
  }

  /// All people, in the order of the scenario.
  public var people: [PersonIndex] { representatives.typedIndices }

  /// The shift of a name, or nil.
  public func shift(named id: String) -> ShiftIndex? { shiftIndices[id] }

  /// The person of an identifier, or nil.
  ///
  /// - Complexity: O(people).
  public func person(_ id: String) -> PersonIndex? {
    representatives.firstIndex { $0.id == id }.map { AxisIndex($0) }
  }

  /// A person's own numbers for a rule, where limits.csv gives them.
  ///
  /// - Complexity: O(the person's limits).
  public func limits(of person: PersonIndex, for rule: String) -> (least: Int?, most: Int?) {
    let own = limitsOfPerson[person.position].filter { $0.rule == rule }
    return (own.compactMap(\.least).last, own.compactMap(\.most).last)
  }

  /// The first reason why a person cannot serve a shift of the horizon, remembered.
  func obstacle(_ person: PersonIndex, on shift: ShiftIndex) -> Obstacle? {
    obstacles.obstacle(person, shift) { obstacle(person, shifts[shift]) }
  }

  /// Whether leave of the person shares a minute with the shift.
  public func isOnLeave(_ person: PersonIndex, during shift: Shift) -> Bool {
    leaveOfPerson[person.position].contains { days in
      Moment(days.lowerBound, minuteOfDay: 0) < shift.end && shift.start < Moment(days.upperBound, minuteOfDay: 1440)
    }
  }

  /// Whether the person is on excused leave on a day: such a day is no debt, one without an excuse is.
  public func isExcused(_ person: PersonIndex, on day: Day) -> Bool {
    leave.contains { $0.person == person && $0.isExcused && $0.days.contains(day) }
  }

  /// Whether the person's free windows cover every minute of the shift.
  public func isFree(_ person: PersonIndex, during shift: Shift) -> Bool {
    let windows = representatives[person].free
    if windows.isEmpty { return true }
    var reached = shift.start
    // Windows open at most two days before they are needed; taking the furthest end each time merges them.
    while reached < shift.end {
      var furthest = reached
      for day in reached.day.advanced(by: -2)...reached.day {
        for window in windows where window.days.contains(day, in: calendar) {
          let opens = Moment(day, minuteOfDay: window.start)
          let closes = Moment(day, minuteOfDay: window.end)
          if opens <= reached, closes > furthest { furthest = closes }
        }
      }
      if furthest == reached { return false }
      reached = furthest
    }
    return true
  }

  /// A name for people to read; where several share it, with the level, village or identifier that tells them apart.
  public func displayName(of person: PersonIndex) -> String { displayNames[person.position] }
}
