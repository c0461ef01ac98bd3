/// Days on which a person holds a level of congress, where those are not all days.
public struct LevelTerm: Hashable, Sendable {
  /// The level.
  public var level: Level
  /// The first day on which it is held, or nil.
  public var from: Day?
  /// The last day on which it is held, or nil.
  public var until: Day?

  /// A level that is held on some days.
  public init(_ level: Level, from: Day? = nil, until: Day? = nil) {
    (self.level, self.from, self.until) = (level, from, until)
  }

  /// Whether the level is held on a day.
  public func contains(_ day: Day) -> Bool { (from ?? day) <= day && day <= (until ?? day) }

  /// The days as they are written: `2026-12-16..`, `..2026-12-15`.
  package var days: String { "\(from?.description ?? "")..\(until?.description ?? "")" }

  /// Reads days as they are written; nil where they are none, or end before they begin.
  package static func days(_ text: some StringProtocol) -> (from: Day?, until: Day?)? {
    guard let dots = text.firstRange(of: ".."), text.count > 2 else { return nil }
    let ends = [text[..<dots.lowerBound], text[dots.upperBound...]].map { end in (end.isEmpty, Day(end)) }
    guard ends.allSatisfy({ $0.0 || $0.1 != nil }) else { return nil }
    let (from, until) = (ends[0].1, ends[1].1)
    if let from, let until, until < from { return nil }
    return (from, until)
  }
}

extension Representative {
  /// The levels held on a day.
  public func levels(on day: Day) -> Set<Level> {
    if levelTerms.isEmpty { return levels }
    return levels.filter { level in
      let own = levelTerms.filter { $0.level == level }
      return own.isEmpty || own.contains { $0.contains(day) }
    }
  }
}
