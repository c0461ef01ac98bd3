/// A group activity: a date, or a window of dates of which everybody chooses one (活动).
public struct Activity: Hashable, Sendable {
  /// What is done.
  public enum Kind: String, CaseIterable, Sendable {
    case study, volunteering, training, inspection, meeting

    /// The kind's name: 学习, 志愿服务, 培训, 视察, 议事会.
    public var name: Text {
      switch self {
      case .study: Text("学习", "study")
      case .volunteering: Text("志愿服务", "volunteering")
      case .training: Text("培训", "training")
      case .inspection: Text("视察", "inspection")
      case .meeting: Text("议事会", "meeting")
      }
    }
  }

  /// The identifier, unique in the scenario.
  public var id: String
  /// What it is called; empty takes the kind's name.
  public var name: String
  /// What kind of activity it is.
  public var kind: Kind
  /// The date, or the window of dates.
  public var days: ClosedRange<Day>
  /// When it begins on its day.
  public var start: TimeOfDay
  /// When it ends on the same day.
  public var end: TimeOfDay
  /// Who takes part, in order.
  public var participants: [PersonIndex]
  /// How many must attend, 1 to the number of participants; nil: all who can. A window has none.
  public var quorum: Int?

  /// An activity; it takes the whole day unless told otherwise.
  public init(
    id: String, name: String = "", kind: Kind, days: ClosedRange<Day>, start: TimeOfDay = TimeOfDay(minutes: 0),
    end: TimeOfDay = TimeOfDay(minutes: 1440), participants: [PersonIndex], quorum: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.days = days
    self.start = start
    self.end = end
    self.participants = participants.sorted()
    self.quorum = quorum
  }

  /// Whether everybody chooses a day of their own.
  public var isWindow: Bool { days.lowerBound < days.upperBound }

  /// What it is called.
  public var title: Text { name.isEmpty ? kind.name : Text(name, name) }

  /// Whether a shift shares a minute with the activity where that is held on a day.
  public func overlaps(_ shift: Shift, on day: Day) -> Bool {
    shift.start < Moment(day, minuteOfDay: end.minutes) && Moment(day, minuteOfDay: start.minutes) < shift.end
  }
}

extension Scenario {
  /// Whether a person can attend an activity on a day before any shift of the horizon is given out: in office, not on
  /// leave, and on no past shift that runs into it.
  ///
  /// - Complexity: O(leave + past shifts).
  public func canAttend(_ person: PersonIndex, _ activity: Activity, on day: Day) -> Bool {
    representatives[person].isMember(on: day) && !leave.contains { $0.person == person && $0.days.contains(day) }
      && !zip(pastShifts, pastCrews).contains { activity.overlaps($0, on: day) && $1.contains(person) }
  }
}
