/// The facts from which a scenario is made; every field but the name and horizon may stay as it is.
public struct ScenarioFacts: Sendable {
  /// A lock that names its shift, before the shifts are known.
  public struct NamedLock: Hashable, Sendable {
    /// Whom it is about.
    public var person: PersonIndex
    /// The shift's name.
    public var shift: String
    /// Whether the person serves it.
    public var serves: Bool
    /// Where it was read.
    public var origin = Origin()

    /// A lock that names its shift.
    public init(person: PersonIndex, shift: String, serves: Bool) {
      self.person = person
      self.shift = shift
      self.serves = serves
    }
  }

  /// A person on a shift of the published roster, before the shifts are known.
  public struct NamedTurn: Hashable, Sendable {
    /// Who serves.
    public var person: PersonIndex
    /// The shift's name.
    public var shift: String

    /// A person on a shift that is named.
    public init(person: PersonIndex, shift: String) {
      self.person = person
      self.shift = shift
    }
  }

  /// The name of the town's station.
  public var name: String
  /// The language in which the program speaks of it.
  public var language: Language = .chinese
  /// The days to be rostered.
  public var horizon: Horizon
  /// Which days are workdays, rest days and holidays.
  public var calendar: DutyCalendar
  /// The named starts and lengths of shifts.
  public var shiftTypes: [ShiftType] = []
  /// The station and its points, with what each promises.
  public var sites: [Site] = []
  /// The grid areas and where they lie.
  public var grids: [Grid] = []
  /// Everybody who may serve.
  public var representatives: [Representative] = []
  /// Days on which people are away.
  public var leave: [Leave] = []
  /// What people wish.
  public var requests: [Request] = []
  /// Locks; one that names no planned shift is dropped by the scenario, so a reader reports it first.
  public var locks: [NamedLock] = []
  /// People's own numbers for counting rules.
  public var limits: [Limit] = []
  /// Opening balances; nil where all are zero.
  public var ledger: Ledger?
  /// Shifts served before the horizon.
  public var history: [PastTurn] = []
  /// The roster that is on the wall already; empty where none is. A turn that names no planned shift is dropped.
  public var published: [NamedTurn] = []
  /// Turns for which it was agreed that the person's standing unit may be parted. One that names no planned shift is
  /// dropped.
  public var parted: [NamedTurn] = []
  /// What people attend beside their shifts.
  public var activities: [Activity] = []
  /// How units are formed.
  public var pairing = PairingSettings()
  /// Who is or must not be a pair.
  public var pairWishes: [PairWish] = []
  /// The rules as they are stated, with their prices.
  public var rules: [RuleStatement] = []
  /// Published title parts: phones, issuing body and the like, printed as they are.
  public var notes: [String: String] = [:]
  /// How documents are printed.
  public var publication = PublicationSettings()

  /// Facts of a horizon with the calendar of China.
  public init(name: String, horizon: Horizon, calendar: DutyCalendar? = nil) {
    self.name = name
    self.horizon = horizon
    self.calendar =
      calendar ?? DutyCalendar(china: horizon.days.lowerBound.year...horizon.days.upperBound.advanced(by: 2).year)
  }

  /// The shifts that the coverage promises, in the order of start, site and shift type.
  public func plannedShifts() -> [Shift] {
    let types = Dictionary(zip(shiftTypes.map(\.id), shiftTypes.typedIndices), uniquingKeysWith: { first, _ in first })
    var shifts: [String: Shift] = [:]
    for site in sites.typedIndices {
      for line in sites[site].cover {
        for day in line.days.days(in: horizon.days, calendar: calendar) {
          for type in line.shiftTypes.compactMap({ types[$0] }) {
            // A date named twice keeps its first crew, so that a special line can stand before a general one.
            let shift = shift(day: day, site: site, type: type, places: line.places)
            if shifts[shift.id] == nil { shifts[shift.id] = shift }
          }
        }
      }
    }
    return shifts.values.sorted { ($0.day, $0.start, $0.site, $0.type) < ($1.day, $1.start, $1.site, $1.type) }
  }

  /// The shifts that history names, in order, and who served each.
  func pastShifts() -> ([Shift], [[PersonIndex]]) {
    var crews: [String: (shift: Shift, crew: [PersonIndex])] = [:]
    for turn in history {
      let shift = shift(day: turn.day, site: turn.site, type: turn.type, places: [])
      crews[shift.id, default: (shift, [])].crew.append(turn.person)
    }
    let ordered = crews.values.sorted {
      ($0.shift.start, $0.shift.site, $0.shift.type) < ($1.shift.start, $1.shift.site, $1.shift.type)
    }
    return (ordered.map(\.shift), ordered.map { $0.crew.sorted() })
  }

  private func shift(day: Day, site: SiteIndex, type: ShiftTypeIndex, places: [Place]) -> Shift {
    let shiftType = shiftTypes[type]
    let start = Moment(day, minuteOfDay: shiftType.start.minutes)
    return Shift(
      id: "\(day)/\(sites[site].id)/\(shiftType.id)", day: day, site: site, type: type, start: start,
      end: start.advanced(by: shiftType.length), isNight: shiftType.isNight, mode: shiftType.mode,
      dayClass: calendar.dayClass(of: day), places: places)
  }
}
