import RosterModel
import RosterRules

/// Which of a unit's watched days are on, and what its runs of days cost; a move is weighed on the days around it.
///
/// Runs that watch the same days share a timeline.
struct Timelines: ~Copyable {
  /// Days in a row with the changes of the move being weighed.
  struct Timeline: BitwiseCopyable {
    var start: Int32
    var end: Int32
    /// The first day of the horizon; those before are known.
    var known: Int32
    var firstRun: Int32
    var endRun: Int32
    /// Whether some run counts days off, days on.
    var countsOff: Bool
    var countsOn: Bool
    /// The days that the move touches; none where `last < first`.
    var first: Int32
    var last: Int32
  }

  struct Run: BitwiseCopyable {
    var countsOn: Bool
    var least: Int32
    var most: Int32
    var price: Int32
    var level: Int32
  }

  private let timelines: FlatArray<Timeline>
  private let runs: FlatArray<Run>
  private let timelineOfDay: FlatArray<Int32>
  /// How many chosen options make a day a day on, and what the move adds to it.
  private let count: FlatArray<Int16>
  private let pending: FlatArray<Int16>
  private let touched: FlatArray<Int32>
  private let touchedCount: FlatArray<Int>
  private let daysOfOption: FlatLists<Int32>

  struct Key: Hashable {
    var days: [[Int32]]
    var known: [Bool]
  }

  init(_ compiled: CompiledFormulation) {
    var places: [Key: Int] = [:]
    var members: [[CompiledFormulation.Run]] = []
    for run in compiled.runs {
      let key = Key(days: run.days, known: run.stretch.known)
      if let known = places[key] {
        members[known].append(run)
      } else {
        places[key] = members.count
        members.append([run])
      }
    }
    var daysOfOption = [[Int32]](repeating: [], count: compiled.options.count)
    var counts: [Int16] = []
    var ofDay: [Int32] = []
    var flat: [Run] = []
    var lines: [Timeline] = []
    for (index, runs) in members.enumerated() {
      let (start, firstRun) = (counts.count, flat.count)
      counts += runs[0].stretch.known.map { $0 ? 1 : 0 }
      for options in runs[0].days {
        for option in options { daysOfOption[Int(option)].append(Int32(counts.count)) }
        counts.append(0)
      }
      ofDay += Array(repeating: Int32(index), count: counts.count - start)
      for run in runs {
        let stretch = run.stretch
        flat.append(
          Run(
            countsOn: stretch.countsDaysOn, least: Int32(stretch.least),
            most: Int32(min(stretch.most, counts.count - start)), price: Int32(stretch.cost ?? 1),
            level: stretch.cost == nil ? 0 : Int32(compiled.level(of: stretch.goal))))
      }
      lines.append(
        Timeline(
          start: Int32(start), end: Int32(counts.count), known: Int32(start + runs[0].stretch.known.count),
          firstRun: Int32(firstRun), endRun: Int32(flat.count),
          countsOff: runs.contains { !$0.stretch.countsDaysOn }, countsOn: runs.contains { $0.stretch.countsDaysOn },
          first: .max, last: -1))
    }
    timelines = FlatArray(lines)
    runs = FlatArray(flat)
    timelineOfDay = FlatArray(ofDay)
    count = FlatArray(counts)
    pending = FlatArray(repeating: 0, count: counts.count)
    touched = FlatArray(repeating: 0, count: lines.count)
    touchedCount = FlatArray(repeating: 0, count: 1)
    self.daysOfOption = FlatLists(daysOfOption)
  }

  /// Adds what nothing chosen costs.
  func addInitialCosts(to costs: borrowing FlatArray<Int>) {
    for index in 0..<timelines.count {
      let line = timelines[index]
      for run in line.firstRun..<line.endRun {
        let run = runs[run]
        costs[run.level] += Int(excess(run, line, line.start, line.end, withMove: false) &* run.price)
      }
    }
  }

  /// Takes an option of the move into account.
  @inline(__always) func touch(_ option: Int32, _ sign: Int32) {
    let (from, until) = daysOfOption.bounds(option)
    for entry in from..<until {
      let day = daysOfOption.elements[entry]
      pending[day] &+= Int16(truncatingIfNeeded: sign)
      let index = timelineOfDay[day]
      let line = timelines.base + Int(index)
      if line.pointee.last < line.pointee.first {
        touched[touchedCount[0]] = index
        touchedCount[0] &+= 1
      }
      if day < line.pointee.first { line.pointee.first = day }
      if day > line.pointee.last { line.pointee.last = day }
    }
  }

  /// Adds by how much the move changes the cost of each level.
  func addRises(to rises: borrowing FlatArray<Int>) {
    for entry in 0..<touchedCount[0] {
      let line = timelines[touched[entry]]
      var (from, until) = (line.first, line.last)
      while from <= until, isOn(from, withMove: false) == isOn(from, withMove: true) { from += 1 }
      if from > until { continue }
      while isOn(until, withMove: false) == isOn(until, withMove: true) { until -= 1 }
      until += 1
      // Runs that end or begin beside the change are counted whole.
      if from > line.start {
        let state = isOn(from - 1, withMove: false)
        if state ? line.countsOn : line.countsOff {
          repeat { from -= 1 } while from > line.start && isOn(from - 1, withMove: false) == state
        }
      }
      if until < line.end {
        let state = isOn(until, withMove: false)
        if state ? line.countsOn : line.countsOff {
          repeat { until += 1 } while until < line.end && isOn(until, withMove: false) == state
        }
      }
      for index in line.firstRun..<line.endRun {
        let run = runs[index]
        let rise = excess(run, line, from, until, withMove: true) &- excess(run, line, from, until, withMove: false)
        rises[run.level] &+= Int(rise &* run.price)
      }
    }
  }

  /// Makes the move.
  @inline(__always) func commit() { end(keeps: true) }
  /// Forgets the move.
  @inline(__always) func discard() { end(keeps: false) }

  @inline(__always) private func end(keeps: Bool) {
    for entry in 0..<touchedCount[0] {
      let line = timelines.base + Int(touched[entry])
      var day = line.pointee.first
      while day <= line.pointee.last {
        if keeps { count[day] &+= pending[day] }
        pending[day] = 0
        day &+= 1
      }
      line.pointee.first = .max
      line.pointee.last = -1
    }
    touchedCount[0] = 0
  }

  @inline(__always) private func isOn(_ day: Int32, withMove: Bool) -> Bool {
    withMove ? count[day] &+ pending[day] > 0 : count[day] > 0
  }

  /// The days by which runs between two days, cut nowhere, are too long or too short.
  @inline(__always) private func excess(
    _ run: Run, _ line: Timeline, _ from: Int32, _ until: Int32, withMove: Bool
  ) -> Int32 {
    var excess: Int32 = 0
    var day = from
    while day < until {
      if isOn(day, withMove: withMove) != run.countsOn {
        day &+= 1
        continue
      }
      let first = day
      while day < until, isOn(day, withMove: withMove) == run.countsOn { day &+= 1 }
      excess &+= max(0, day &- max(first &+ run.most, line.known))
      if first > line.start, day < line.end, day >= line.known, day &- first < run.least {
        excess &+= run.least &- (day &- first)
      }
    }
    return excess
  }
}
