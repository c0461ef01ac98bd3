/// The class of a day for fairness and rules: 工作日, 休息日, 节假日.
public enum DayClass: String, CaseIterable, Sendable {
  /// A day of work, make-up Saturdays included.
  case workday
  /// A weekend, or a day off by the yearly notice that is not itself statutory.
  case restDay
  /// A statutory holiday.
  case holiday
}

/// What kind of day a date is; finer than its class.
public enum DayKind: Hashable, Sendable {
  case workday
  /// A weekend day worked in exchange for a day off (调休上班).
  case makeUpWorkday
  case weekend
  /// A day off by the yearly notice that is not a statutory day, such as 5 October.
  case dayOff
  /// One of the statutory days themselves, such as 1 October.
  case statutory

  /// The class that this kind of day counts as.
  public var dayClass: DayClass {
    switch self {
    case .workday, .makeUpWorkday: .workday
    case .weekend, .dayOff: .restDay
    case .statutory: .holiday
    }
  }
}
