import RosterModel

/// How well two people suit each other, in points, with the reasons.
public struct PairWeight: Hashable, Sendable {
  /// One reason with its points, negative where it speaks against.
  public struct Reason: Hashable, Sendable {
    /// What it adds to the weight.
    public var points: Int
    /// The reason in words.
    public var text: Text
  }

  /// Why the two suit each other, each with its points.
  public var reasons: [Reason]

  /// The sum of the reasons.
  public var points: Int { reasons.reduce(0) { $0 + $1.points } }
}

/// What pairs are weighed by, gathered once for a scenario.
struct PairScale {
  private let scenario: Scenario
  private let settings: PairingSettings
  /// The shifts that each person can serve, as bits.
  private let able: [[UInt64]]
  private let ableCount: [Int]
  private let homes: [Position?]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    settings = scenario.pairing
    let words = (scenario.shifts.count + 63) / 64
    able = scenario.people.map { person in
      var bits = [UInt64](repeating: 0, count: words)
      for index in scenario.shifts.typedIndices where scenario.representatives[person].post == .deputy {
        // Leave passes, but a pair stands for months: only lasting obstacles count.
        switch scenario.obstacle(person, scenario.shifts[index]) {
        case nil, .onLeave, .notMember: bits[index.position / 64] |= 1 << UInt64(index.position % 64)
        default: break
        }
      }
      return bits
    }
    ableCount = able.map { $0.reduce(0) { $0 + $1.nonzeroBitCount } }
    let grids = Dictionary(scenario.grids.map { ($0.id, $0.position) }, uniquingKeysWith: { first, _ in first })
    homes = scenario.representatives.map { $0.home.flatMap { grids[$0] ?? nil } }
  }

  /// The points alone, without words.
  func points(_ first: PersonIndex, _ second: PersonIndex) -> Int { parts(first, second).reduce(0) { $0 + $1.points } }

  private enum Part {
    case fields([String], [String], Int)
    case time(percent: Int, Int)
    case home(kilometres: Int, Int)
    case levels(Int)
    case ledger(hundredths: Int, Int)

    var points: Int {
      switch self {
      case .fields(_, _, let points), .time(_, let points), .home(_, let points), .levels(let points): points
      case .ledger(_, let points): -points
      }
    }
  }

  private func parts(_ first: PersonIndex, _ second: PersonIndex) -> [Part] {
    let (one, other) = (scenario.representatives[first], scenario.representatives[second])
    var parts: [Part] = []
    let onlyOne = one.fields.filter { !other.fields.contains($0) }
    let onlyOther = other.fields.filter { !one.fields.contains($0) }
    let different = min(3, onlyOne.count + onlyOther.count)
    if different > 0 { parts.append(.fields(one.fields, other.fields, settings.fields * different)) }
    let common = zip(able[first.position], able[second.position]).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
    let most = max(1, ableCount[first.position], ableCount[second.position])
    parts.append(.time(percent: common * 100 / most, settings.time * (common * 10 / most)))
    if let here = homes[first.position], let there = homes[second.position] {
      let kilometres = here.kilometres(to: there)
      if kilometres < 5 { parts.append(.home(kilometres: kilometres, settings.home * (5 - kilometres) / 5)) }
    }
    if one.levels != other.levels { parts.append(.levels(settings.levels)) }
    let apart = abs(scenario.ledger[first, .all] - scenario.ledger[second, .all])
    if apart > 0 { parts.append(.ledger(hundredths: apart, settings.ledger * apart / 100)) }
    return parts.filter { $0.points != 0 }
  }

  /// The points with their reasons in words.
  func weight(_ first: PersonIndex, _ second: PersonIndex) -> PairWeight {
    let (one, other) = (scenario.representatives[first], scenario.representatives[second])
    func levels(_ person: Representative, _ language: Language) -> String {
      person.levels.sorted().map { $0.name(language) }.joined(separator: "/")
    }
    return PairWeight(
      reasons: parts(first, second).map { part in
        switch part {
        case .fields(let mine, let theirs, let points):
          .init(
            points: points, text: SolverText.fields(mine.joined(separator: "/"), theirs.joined(separator: "/"), points))
        case .time(let percent, let points): .init(points: points, text: SolverText.time(percent, points))
        case .home(let kilometres, let points): .init(points: points, text: SolverText.home(kilometres, points))
        case .levels(let points):
          .init(
            points: points,
            text: Text(
              SolverText.levels(levels(one, .chinese), levels(other, .chinese), points).chinese,
              SolverText.levels(levels(one, .english), levels(other, .english), points).english))
        case .ledger(let hundredths, let points):
          .init(
            points: -points,
            text: SolverText.ledger(
              hundredths % 100 == 0 ? "\(hundredths / 100)" : "\(Double(hundredths) / 100)", points))
        }
      })
  }
}
