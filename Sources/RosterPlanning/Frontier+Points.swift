import RosterModel
import RosterSolver
import Synchronization

extension Frontier {
  /// What came of a search for the front.
  public struct Answer: Sendable {
    /// Points of which none dominates another, the first group's cost rising.
    public var points: [Point]
    /// Whether every roster that nothing dominates has its costs among them.
    public var isComplete: Bool
    /// Whether it was stopped before its end.
    public var isInterrupted: Bool
  }

  /// The front: its two ends, then points under caps between them, evenly spaced.
  ///
  /// - Parameters:
  ///   - count: How many points at most; where the costs between the ends are fewer, all are tried.
  ///   - start: A roster to begin with.
  /// - Throws: `SolveError` where an engine fails or claims what the audit does not confirm.
  public func points(
    atMost count: Int, from start: Roster?, _ options: SolveOptions = .init(), workers: Int, stop: StopFlag = .init(),
    finished: @escaping @Sendable (Point) -> Void = { _ in }
  ) throws(SolveError) -> Answer {
    let ends = try solve([(0, nil), (1, nil)], from: start, options, workers, stop, finished)
    guard let left = ends[0], let right = ends[1] else {
      let known = ends.compactMap { $0 }
      return Answer(points: Frontier.front(of: known), isComplete: false, isInterrupted: stop.isCancelled)
    }
    let (high, low) = (left.costs[1], right.costs[1])
    let inner = max(0, high - low - 1)
    let wanted = min(inner, max(0, count - 2))
    let caps = (0..<wanted).map { low + (inner + 1) * ($0 + 1) / (wanted + 1) }
    let between = try solve(
      caps.map { (0, $0) }, from: right.roster, options, workers, stop, finished)
    let all = [left, right] + between.compactMap { $0 }
    let isProven = all.allSatisfy(\.isProven) && between.allSatisfy { $0 != nil }
    return Answer(
      points: Frontier.front(of: all), isComplete: isProven && wanted == inner, isInterrupted: stop.isCancelled)
  }

  /// The points that cover most and that none of the others dominates, each costs once, the first group's cost rising.
  public static func front(of points: [Point]) -> [Point] {
    let covered = points.map(\.uncovered).min() ?? 0
    let full = points.filter { $0.uncovered == covered }
    let kept = full.filter { point in !full.contains { point.isDominated(by: $0) } }
    let sorted = kept.enumerated().sorted { left, right in
      (left.element.costs[0], left.element.isProven ? 0 : 1, left.offset)
        < (right.element.costs[0], right.element.isProven ? 0 : 1, right.offset)
    }.map(\.element)
    return sorted.enumerated().filter { $0.offset == 0 || sorted[$0.offset - 1].costs != $0.element.costs }
      .map(\.element)
  }

  private func solve(
    _ jobs: [(least: Int, cap: Int?)], from start: Roster?, _ options: SolveOptions, _ workers: Int, _ stop: StopFlag,
    _ finished: @escaping @Sendable (Point) -> Void
  ) throws(SolveError) -> [Point?] {
    var options = options
    if jobs.count > 1 { options.threads = 1 }
    let fixed = options
    let found = FirstFault()
    let points = JobPool.run(jobs.map { Job(least: $0.least, cap: $0.cap) }, workers: workers, stop: stop) {
      job -> Point? in
      do throws(SolveError) {
        let point = try self.point(least: job.least, cap: job.cap, from: start, fixed, stop: stop)
        if let point { finished(point) }
        return point
      } catch {
        found.keep(error)
        return nil
      }
    }
    if let error = found.value { throw error }
    return points.map { $0 ?? nil }
  }

  private struct Job: Sendable {
    var least: Int
    var cap: Int?
  }

  /// The first fault of several threads.
  private final class FirstFault: Sendable {
    private let fault = Mutex<SolveError?>(nil)

    func keep(_ error: SolveError) { fault.withLock { $0 = $0 ?? error } }

    var value: SolveError? { fault.withLock { $0 } }
  }
}
