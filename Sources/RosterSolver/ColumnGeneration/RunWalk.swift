import RosterRules

/// A run of days of one unit, walked day by day.
///
/// A state packs the length of the current run, cut off where longer ones are charged alike, and whether it began at
/// the open edge.
struct RunWalk {
  private let stretch: Stretch
  /// Points a day beyond an end; nil where the ends are hard.
  private let price: Int?
  private let longest: Int

  init(_ stretch: Stretch, price: Int?) {
    self.stretch = stretch
    self.price = price
    longest = max(stretch.most + 1, stretch.least)
  }

  /// The state before the horizon's first day.
  var start: Int {
    var (length, isOpen) = (0, true)
    for isOn in stretch.known {
      if isOn == stretch.countsDaysOn {
        length += 1
      } else {
        (length, isOpen) = (0, false)
      }
    }
    return pack(length, isOpen)
  }

  private func pack(_ length: Int, _ isOpen: Bool) -> Int {
    // From the least length on it no longer matters where the run began.
    let cut = min(length, longest)
    return cut * 2 + (isOpen && cut < stretch.least ? 1 : 0)
  }

  /// The state after a day and what the day costs; nil where it is not allowed.
  func step(_ state: Int, isOn: Bool) -> (state: Int, cost: Int)? {
    let (length, isOpen) = (state / 2, state % 2 == 1)
    if isOn == stretch.countsDaysOn {
      if length >= stretch.most {
        guard let price else { return nil }
        return (pack(length + 1, isOpen), price)
      }
      return (pack(length + 1, isOpen), 0)
    }
    if length > 0, !isOpen, length < stretch.least {
      guard let price else { return nil }
      return (0, price * (stretch.least - length))
    }
    return (0, 0)
  }
}
