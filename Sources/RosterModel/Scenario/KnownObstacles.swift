import Synchronization

/// The obstacles of a scenario, each looked at once: audits ask for the same ones again and again.
final class KnownObstacles: Sendable {
  /// 0 unknown, 1 none, else two more than the obstacle's place among all.
  private let known: Mutex<[UInt8]>
  private let shiftCount: Int

  init(people: Int, shifts: Int) {
    known = Mutex(Array(repeating: 0, count: people * shifts))
    shiftCount = shifts
  }

  func obstacle(_ person: PersonIndex, _ shift: ShiftIndex, else find: () -> Obstacle?) -> Obstacle? {
    let place = person.position * shiftCount + shift.position
    let code = known.withLock { $0[place] }
    if code > 0 { return code == 1 ? nil : Obstacle.allCases[Int(code) - 2] }
    let found = find()
    let new = found.map { Obstacle.allCases.firstIndex(of: $0)! + 2 } ?? 1
    known.withLock { $0[place] = UInt8(new) }
    return found
  }
}
