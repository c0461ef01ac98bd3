/// A person who serves: a deputy, or one of the station's own people.
public struct Representative: Hashable, Sendable {
  /// The identifier, unique in the scenario; names need not be.
  public var id: String
  /// The name, as it is printed.
  public var name: String
  /// What the person is at the station.
  public var post: Post
  /// The levels held; ranks overlap, so a set. ``levels(on:)`` tells those of a day.
  public var levels: Set<Level>
  /// When levels are held that are not held throughout; a level may have several terms.
  public var levelTerms: [LevelTerm] = []
  /// Fields of expertise, such as `law`.
  public var fields: [String]
  /// The grid in which the person lives, or nil.
  public var home: String?
  /// The grids that the person serves (责任田).
  public var grids: [String]
  /// The sites at which the person may serve; empty means any.
  public var sites: [String]
  /// The person's own telephone, or empty.
  public var phone: String
  /// The account by which WeCom (企业微信) knows the person; empty where it is the identifier.
  public var wecom: String
  /// What the person does for a living, or empty.
  public var occupation: String
  /// When the person is free; empty means always.
  public var free: [FreeWindow]
  /// True where the person refuses night shifts.
  public var refusesNights: Bool
  /// Free labels that rules may name in a scope.
  public var groups: [String]
  /// The first day on which the person serves, or nil.
  public var from: Day?
  /// The last day on which the person serves, or nil.
  public var until: Day?
  /// Where it was read.
  public var origin = Origin()

  /// A person who is always free and may serve anywhere, until told otherwise.
  public init(
    id: String, name: String, post: Post = .deputy, levels: Set<Level> = [], fields: [String] = [],
    home: String? = nil, grids: [String] = [], sites: [String] = [], phone: String = "", wecom: String = "",
    occupation: String = "",
    free: [FreeWindow] = [], refusesNights: Bool = false, groups: [String] = [], from: Day? = nil, until: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.post = post
    self.levels = levels
    self.fields = fields
    self.home = home
    self.grids = grids
    self.sites = sites
    self.phone = phone
    self.wecom = wecom
    self.occupation = occupation
    self.free = free
    self.refusesNights = refusesNights
    self.groups = groups
    self.from = from
    self.until = until
  }

  /// Whether the person belongs to the station on a day.
  public func isMember(on day: Day) -> Bool { (from ?? day) <= day && day <= (until ?? day) }
}

/// A time of day on some days in which a person is free: `workdays 18:00-08:30`.
public struct FreeWindow: Hashable, Sendable {
  /// The days on which the window opens.
  public var days: DayPattern
  /// Minutes since midnight at which it opens.
  public var start: Int
  /// Minutes since the same midnight at which it closes; past 1440 where it runs over midnight.
  public var end: Int

  /// A window of time on some days.
  public init(days: DayPattern, start: Int, end: Int) {
    self.days = days
    self.start = start
    self.end = end
  }

  /// Reads `rest days` (the whole day) or `workdays 18:00-08:30`; an end not after the start lies on the next day.
  public init?(text: String) {
    let words = text.split(separator: " ")
    guard let last = words.last else { return nil }
    let times = last.split(whereSeparator: { "-–~".contains($0) }).map { TimeOfDay($0) }
    if times.count == 2, let start = times[0], let end = times[1] {
      guard let days = DayPattern(text: words.count == 1 ? "every day" : words.dropLast().joined(separator: " "))
      else { return nil }
      self.init(days: days, start: start.minutes, end: end.minutes > start.minutes ? end.minutes : end.minutes + 1440)
    } else {
      guard let days = DayPattern(text: text) else { return nil }
      self.init(days: days, start: 0, end: 1440)
    }
  }
}

/// Days on which a person is away.
public struct Leave: Hashable, Sendable {
  /// Who is away.
  public var person: PersonIndex
  /// First to last day away, both included, from midnight to midnight.
  public var days: ClosedRange<Day>
  /// Why, as it was written; may be empty.
  public var reason: String
  /// True where the absence is not a debt.
  public var isExcused: Bool
  /// Where it was read.
  public var origin = Origin()

  /// Days on which a person is away.
  public init(person: PersonIndex, days: ClosedRange<Day>, reason: String = "", isExcused: Bool = true) {
    self.person = person
    self.days = days
    self.reason = reason
    self.isExcused = isExcused
  }

  /// Whether it shares a minute with a shift.
  public func touches(_ shift: Shift) -> Bool {
    Moment(days.lowerBound, minuteOfDay: 0) < shift.end && shift.start < Moment(days.upperBound, minuteOfDay: 1440)
  }
}
