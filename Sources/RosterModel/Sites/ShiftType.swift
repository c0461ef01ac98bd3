/// A named start and length of shifts (班次).
public struct ShiftType: Hashable, Sendable {
  /// The identifier, such as `night`.
  public var id: String
  /// The name, as it is printed.
  public var name: Text
  /// When its shifts begin.
  public var start: TimeOfDay
  /// Length in minutes, 1 to 2880.
  public var length: Int
  /// On site or on call.
  public var mode: AttendanceMode
  /// True where its shifts count as nights.
  public var isNight: Bool

  /// A named start and length; it counts as a night where it runs over midnight, unless told otherwise.
  public init(
    id: String, name: Text? = nil, start: TimeOfDay, length: Int, mode: AttendanceMode = .onSite, isNight: Bool? = nil
  ) {
    self.id = id
    self.name = name ?? ShiftType.knownNames[id] ?? Text(id, id)
    self.start = start
    self.length = length
    self.mode = mode
    self.isNight = isNight ?? (start.minutes + length > 1440 && length < 1440)
  }

  private static let knownNames = [
    "day": Text("白班", "day"), "night": Text("夜班", "night"), "reception": Text("接待", "reception"),
    "full": Text("全天", "24 hours"),
  ]
}

/// One shift type at one site on one date (班).
public struct Shift: Hashable, Sendable {
  /// The name `2026-12-05/station/night`.
  public var id: String
  /// The start day; a shift over midnight belongs to it.
  public var day: Day
  /// Where it is.
  public var site: SiteIndex
  /// Its type.
  public var type: ShiftTypeIndex
  /// When it begins.
  public var start: Moment
  /// When it ends.
  public var end: Moment
  /// Whether it counts as a night.
  public var isNight: Bool
  /// On site or on call, unless a place says otherwise.
  public var mode: AttendanceMode
  /// The class of its start day.
  public var dayClass: DayClass
  /// The places to be filled, by kind.
  public var places: [Place]

  /// The places of one kind, or nil where the shift wants none.
  public func place(_ kind: PlaceKind) -> Place? { places.first { $0.kind == kind } }

  /// How a person of a post attends the shift.
  public func mode(of post: Post) -> AttendanceMode { place(post.place)?.mode ?? mode }

  /// Whether two shifts share a minute.
  public func overlaps(_ other: Shift) -> Bool { start < other.end && other.start < end }

  /// Length in minutes.
  public var length: Int { start.distance(to: end) }
}
