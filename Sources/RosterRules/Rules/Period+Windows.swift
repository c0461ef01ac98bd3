import RosterModel

/// A stretch of days over which something is counted.
struct Window: Hashable {
  var days: ClosedRange<Day>
  /// Whether all its days lie in the horizon, so that too little can be judged.
  var isWhole: Bool
}

extension Period {
  /// The windows that touch a horizon, in order.
  func windows(in horizon: ClosedRange<Day>) -> [Window] {
    func window(_ first: Day, _ last: Day) -> Window {
      Window(days: first...last, isWhole: horizon.contains(first) && horizon.contains(last))
    }
    switch self {
    case .day: return horizon.map { window($0, $0) }
    case .horizon: return [window(horizon.lowerBound, horizon.upperBound)]
    case .week:
      let monday = horizon.lowerBound.advanced(by: -horizon.lowerBound.weekday.rawValue)
      return stride(from: monday, through: horizon.upperBound, by: 7).map { window($0, $0.advanced(by: 6)) }
    case .month:
      var windows: [Window] = []
      var first = horizon.lowerBound.advanced(by: 1 - horizon.lowerBound.day)
      while first <= horizon.upperBound {
        windows.append(window(first, first.advanced(by: first.daysInMonth - 1)))
        first = first.advanced(by: first.daysInMonth)
      }
      return windows
    case .rolling(let days): return horizon.map { window($0.advanced(by: 1 - days), $0) }
    }
  }
}
