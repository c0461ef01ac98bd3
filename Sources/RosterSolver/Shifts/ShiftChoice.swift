import GLPK
import RosterModel

/// Which shifts, by start and length, cover a day's demand with the fewest turns: a covering model over the clock, solved
/// exactly by GLPK (Dantzig, "A comment on Edie's traffic delays at toll booths", Operations Research 2, 1954).
public struct ShiftChoice: Sendable {
  /// People wanted in a part of the day.
  public struct Demand: Hashable, Sendable {
    /// Minutes of the day; an end not after the start lies on the next day.
    public var from: TimeOfDay
    public var until: TimeOfDay
    /// How many people.
    public var people: Int

    /// People wanted in a part of the day.
    public init(from: TimeOfDay, until: TimeOfDay, people: Int) {
      (self.from, self.until, self.people) = (from, until, people)
    }

    /// Whether a minute of the day lies in it.
    func contains(_ minute: Int) -> Bool {
      let length = until.minutes > from.minutes ? until.minutes - from.minutes : until.minutes + 1440 - from.minutes
      return (minute - from.minutes + 1440) % 1440 < length
    }
  }

  /// A shift of every day.
  public struct Shift: Hashable, Sendable {
    /// When it begins.
    public var start: TimeOfDay
    /// Minutes.
    public var length: Int
    /// How many people serve it.
    public var people: Int
  }

  /// The shifts chosen, in the order of starts.
  public let shifts: [Shift]
  /// Turns a day: people times shifts. No choice takes fewer.
  public var turns: Int { shifts.reduce(0) { $0 + $1.people } }
  /// People's minutes a day.
  public var minutes: Int { shifts.reduce(0) { $0 + $1.people * $1.length } }

  /// The choice with the fewest turns; of these the fewest kinds of shift, and of these the fewest hours.
  ///
  /// - Parameters:
  ///   - lengths: lengths that may be, in minutes, at most 1440.
  ///   - starts: minutes of the day at which shifts may begin.
  /// - Returns: nil where no choice covers the demand.
  /// - Throws: `SolveError` where GLPK fails.
  public init?(covering demand: [Demand], lengths: [Int], starts: [Int]) throws(SolveError) {
    let kinds = Set(starts).sorted().flatMap { start in Set(lengths).sorted().map { (start: start, length: $0) } }
    let cuts = Set(
      demand.flatMap { [$0.from.minutes, $0.until.minutes % 1440] }
        + kinds.flatMap { [$0.start, ($0.start + $0.length) % 1440] })
    let minutes = cuts.map { $0 % 1440 }.sorted()
    let most = demand.reduce(0) { $0 + $1.people }
    var caps: [(stage: Int, value: Int)] = []
    var chosen: [Int] = []
    for stage in 0..<3 {
      var model = LinearModel()
      let people = kinds.map { model.addColumn(0...most, cost: stage == 0 ? 1 : stage == 2 ? $0.length : 0) }
      let used = kinds.map { _ in model.addColumn(0...1, cost: stage == 1 ? 1 : 0) }
      for minute in minutes {
        let wanted = demand.reduce(0) { $0 + ($1.contains(minute) ? $1.people : 0) }
        if wanted == 0 { continue }
        model.require(wanted...) { row in
          for (kind, column) in zip(kinds, people) where (minute - kind.start + 1440) % 1440 < kind.length {
            row += column
          }
        }
      }
      for (column, use) in zip(people, used) {
        model.require(...0) { row in
          row += column
          row.add(-most, use)
        }
      }
      for cap in caps {
        model.require(...cap.value) { row in for column in cap.stage == 0 ? people : used { row += column } }
      }
      let solved = model
      let values: [Int]?
      do {
        values = try withProblem(solved) { (problem: inout Problem) throws(GLPKError) -> [Int]? in
          try problem.branchAndCut(BranchOptions(integralObjective: true)).solution.map { solution in
            (people + used).map { Int(solution[$0.index].rounded()) }
          }
        }
      } catch { throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)")) }
      guard let values else { return nil }
      chosen = Array(values.prefix(kinds.count))
      caps.append((stage, (stage == 0 ? chosen : Array(values.suffix(kinds.count))).reduce(0, +)))
    }
    shifts = zip(kinds, chosen).filter { $1 > 0 }.map { kind, count in
      Shift(start: TimeOfDay(minutes: kind.start), length: kind.length, people: count)
    }
  }
}
