import RosterModel

/// What pairs are weighed by, gathered once for a scenario.
struct PairScale {
  let scenario: Scenario
  let settings: PairingSettings
  /// Each person's fields as bits, so many words a person.
  let fields: [UInt64]
  let fieldWords: Int
  /// Each person's pattern of shifts, and how alike two patterns are.
  let patterns: FreePatterns
  let levels: [Int]
  let homes: [Position?]
  let ledger: [Int]
  /// Pairs that were together until now.
  private let former: Set<[PersonIndex]>

  init(_ scenario: Scenario) {
    self.scenario = scenario
    settings = scenario.pairing
    var known: [String: Int] = [:]
    for person in scenario.representatives {
      for field in person.fields where known[field] == nil { known[field] = known.count }
    }
    let words = max(1, (known.count + 63) / 64)
    var bits = [UInt64](repeating: 0, count: words * scenario.representatives.count)
    for (index, person) in scenario.representatives.enumerated() {
      for field in person.fields.compactMap({ known[$0] }) {
        bits[index * words + field / 64] |= 1 << UInt64(field % 64)
      }
    }
    (fields, fieldWords) = (bits, words)
    patterns = FreePatterns(scenario)
    levels = scenario.representatives.map { person in
      Level.allCases.enumerated().reduce(0) { person.levels.contains($1.element) ? $0 | 1 << $1.offset : $0 }
    }
    let grids = Dictionary(scenario.grids.map { ($0.id, $0.position) }, uniquingKeysWith: { first, _ in first })
    homes = scenario.representatives.map { $0.home.flatMap { grids[$0] ?? nil } }
    ledger = scenario.people.map { scenario.ledger[$0, .all] }
    former = Set(scenario.pairWishes.filter { $0.kind == .former }.flatMap(\.pairs))
  }

  // MARK: Points

  func fieldPoints(_ different: Int) -> Int { settings.fields * min(3, different) }
  func homePoints(_ kilometres: Int) -> Int { kilometres < 5 ? settings.home * (5 - kilometres) / 5 : 0 }
  func ledgerPoints(_ hundredths: Int) -> Int { settings.ledger * hundredths / 100 }
  func timePoints(common: Int, most: Int) -> Int { settings.time * (common * 10 / most) }

  private enum Part {
    case fields([String], [String], Int)
    case time(percent: Int, Int)
    case home(kilometres: Int, Int)
    case levels(Int)
    case ledger(hundredths: Int, Int)
    case former(Int)

    var points: Int {
      switch self {
      case .fields(_, _, let points), .time(_, let points), .home(_, let points), .levels(let points),
        .former(let points):
        points
      case .ledger(_, let points): -points
      }
    }
  }

  private func parts(_ first: PersonIndex, _ second: PersonIndex) -> [Part] {
    let (one, other) = (scenario.representatives[first], scenario.representatives[second])
    var parts: [Part] = []
    if former.contains([min(first, second), max(first, second)]) { parts.append(.former(settings.keep)) }
    let different = Set(one.fields).symmetricDifference(other.fields).count
    parts.append(.fields(one.fields, other.fields, fieldPoints(different)))
    let (common, most) = patterns.common(first.position, second.position)
    parts.append(.time(percent: common * 100 / most, timePoints(common: common, most: most)))
    if let here = homes[first.position], let there = homes[second.position] {
      let kilometres = here.kilometres(to: there)
      parts.append(.home(kilometres: kilometres, homePoints(kilometres)))
    }
    if one.levels != other.levels { parts.append(.levels(settings.levels)) }
    let apart = abs(ledger[first.position] - ledger[second.position])
    parts.append(.ledger(hundredths: apart, ledgerPoints(apart)))
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
        case .former(let points): .init(points: points, text: SolverText.former(points))
        }
      })
  }
}
