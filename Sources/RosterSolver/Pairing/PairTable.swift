import RosterModel

/// The weights of every two of some people, from flat tables: a row of them takes a few nanoseconds each.
struct PairTable: PairWeights {
  let count: Int
  private let scale: PairScale
  private let fields: [UInt64]
  private let patterns: [Int]
  private let homes: [Int]
  private let levels: [Int]
  private let ledger: [Int]
  /// Points by two patterns, and by two homes; the first home is an unknown one.
  private let timePoints: [Int]
  private let homePoints: [Int]
  private let homeCount: Int
  /// Who of the others may not be a pair with each, and with whom each was one.
  private let forbidden: [[Int]]
  private let former: [[Int]]

  /// Above so many patterns their square is not kept.
  private static let mostPatterns = 1024

  /// - Complexity: O(patterns² × shifts / 64 + homes² + people).
  init(_ scale: PairScale, _ people: [PersonIndex]) {
    self.scale = scale
    count = people.count
    fields = people.flatMap { person in
      scale.fields[(person.position * scale.fieldWords)..<((person.position + 1) * scale.fieldWords)]
    }
    levels = people.map { scale.levels[$0.position] }
    ledger = people.map { scale.ledger[$0.position] }

    patterns = people.map { scale.patterns.ofPerson[$0.position] }
    let kinds = scale.patterns.count
    timePoints = kinds > PairTable.mostPatterns ? [] : (0..<kinds).flatMap { PairTable.timeRow(scale, $0) }

    var places: [Position: Int] = [:]
    var positions: [Position] = []
    homes = people.map { person in
      guard let home = scale.homes[person.position] else { return 0 }
      if let known = places[home] { return known }
      positions.append(home)
      places[home] = positions.count
      return positions.count
    }
    homeCount = positions.count + 1
    var homePoints = [Int](repeating: 0, count: homeCount * homeCount)
    for (row, here) in positions.enumerated() {
      for (column, there) in positions.enumerated() {
        homePoints[(row + 1) * homeCount + column + 1] = scale.homePoints(here.kilometres(to: there))
      }
    }
    self.homePoints = homePoints

    let offsets = Dictionary(uniqueKeysWithValues: zip(people, people.indices))
    func partners(_ kind: PairWish.Kind) -> [[Int]] {
      var partners = [[Int]](repeating: [], count: people.count)
      for wish in scale.scenario.pairWishes where wish.kind == kind {
        for pair in wish.pairs {
          guard let first = offsets[pair[0]], let second = offsets[pair[1]] else { continue }
          partners[first].append(second)
          partners[second].append(first)
        }
      }
      return partners.map { Array(Set($0)).sorted() }
    }
    forbidden = partners(.forbidden)
    former = partners(.former)
  }

  package func fill(_ row: UnsafeMutablePointer<Int>, of first: Int) {
    let settings = scale.settings
    let (words, kinds) = (scale.fieldWords, scale.patterns.count)
    let (level, balance) = (levels[first], ledger[first])
    fields.withUnsafeBufferPointer { fields in
      if words == 1 {
        let own = fields[first]
        for other in 0..<count { row[other] = settings.fields * min(3, (fields[other] ^ own).nonzeroBitCount) }
      } else {
        for other in 0..<count {
          var different = 0
          for word in 0..<words {
            different += (fields[other * words + word] ^ fields[first * words + word]).nonzeroBitCount
          }
          row[other] = settings.fields * min(3, different)
        }
      }
    }
    if timePoints.isEmpty {
      add(to: row, patterns, PairTable.timeRow(scale, patterns[first]), from: 0)
    } else {
      add(to: row, patterns, timePoints, from: patterns[first] * kinds)
    }
    add(to: row, homes, homePoints, from: homes[first] * homeCount)
    levels.withUnsafeBufferPointer { levels in
      for other in 0..<count where levels[other] != level { row[other] += settings.levels }
    }
    if settings.ledger > 0 {
      ledger.withUnsafeBufferPointer { ledger in
        for other in 0..<count { row[other] -= settings.ledger * abs(ledger[other] - balance) / 100 }
      }
    }
    for other in former[first] { row[other] += settings.keep }
    for other in forbidden[first] { row[other] = noPair }
    row[first] = noPair
  }

  /// The points of a pattern with each other.
  private static func timeRow(_ scale: PairScale, _ pattern: Int) -> [Int] {
    (0..<scale.patterns.count).map { other in
      let (common, most) = scale.patterns.commonOfPatterns(pattern, other)
      return scale.timePoints(common: common, most: most)
    }
  }

  @inline(__always)
  private func add(to row: UnsafeMutablePointer<Int>, _ kinds: [Int], _ points: [Int], from start: Int) {
    kinds.withUnsafeBufferPointer { kinds in
      points.withUnsafeBufferPointer { points in
        for other in 0..<count { row[other] += points[start + kinds[other]] }
      }
    }
  }
}
