/// How important a cost is; costs of different levels are never added.
public struct PriorityLevel: Hashable, Comparable, Sendable {
  /// 0 hard violations, 1 uncovered places, 2 and up the scenario's own levels.
  public let rawValue: Int

  /// A level by number.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Hard violations.
  public static let hard = PriorityLevel(rawValue: 0)
  /// Uncovered places.
  public static let cover = PriorityLevel(rawValue: 1)
  /// One of the scenario's levels, numbered from 1.
  public static func points(_ level: Int = 1) -> PriorityLevel { PriorityLevel(rawValue: level + 1) }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Whole-number costs by level, compared from the most important level down.
public struct Penalty: Hashable, Comparable, Sendable {
  /// Cost by level; missing levels are zero.
  public private(set) var amounts: [Int]

  /// A penalty from its amounts by level.
  public init(amounts: [Int] = []) { self.amounts = amounts }

  /// The cost at one level.
  public subscript(level: PriorityLevel) -> Int {
    get { level.rawValue < amounts.count ? amounts[level.rawValue] : 0 }
    set {
      while amounts.count <= level.rawValue { amounts.append(0) }
      amounts[level.rawValue] = newValue
    }
  }

  /// Hard violations.
  public var hard: Int { self[.hard] }
  /// Uncovered places.
  public var uncovered: Int { self[.cover] }
  /// The cost at the scenario's first level.
  public var points: Int { self[.points()] }

  public static func < (left: Penalty, right: Penalty) -> Bool {
    for level in 0..<max(left.amounts.count, right.amounts.count) {
      let (a, b) = (left[PriorityLevel(rawValue: level)], right[PriorityLevel(rawValue: level)])
      if a != b { return a < b }
    }
    return false
  }

  public static func == (left: Penalty, right: Penalty) -> Bool { !(left < right) && !(right < left) }

  public func hash(into hasher: inout Hasher) {
    for amount in amounts.reversed().drop(while: { $0 == 0 }).reversed() { hasher.combine(amount) }
  }
}

/// What a rule charges where it is not met.
public enum Price: Hashable, Sendable {
  /// Never allowed.
  case hard
  /// Counted with the uncovered places.
  case cover(Int)
  /// Points at one of the scenario's levels, numbered from 1.
  case points(Int, level: Int)

  /// The level at which it counts.
  public var level: PriorityLevel {
    switch self {
    case .hard: .hard
    case .cover: .cover
    case .points(_, let level): .points(level)
    }
  }

  /// The cost of one violation; 1 where hard.
  public var amount: Int {
    switch self {
    case .hard: 1
    case .cover(let amount), .points(let amount, _): amount
    }
  }
}
