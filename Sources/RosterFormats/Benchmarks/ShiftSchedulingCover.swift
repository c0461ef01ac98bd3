import RosterModel

/// The cover of a shift scheduling instance as sites with promises, and rules that price them.
///
/// A place has one pair of prices at a site, so each pair of weights makes a site: normally there is one. A shift
/// without a cover line may be worked as well and costs nothing.
struct ShiftSchedulingCover {
  private struct Weights: Hashable {
    var under: Int
    var over: Int
  }

  private let instance: ShiftSchedulingInstance
  /// The pairs of weights in the order of the file, each with how many every shift wants on every day.
  private var wards: [(weights: Weights, wanted: [[Int: Int]])] = []

  init(_ instance: ShiftSchedulingInstance) {
    self.instance = instance
    var isCovered = [[Bool]](
      repeating: Array(repeating: false, count: instance.days), count: instance.shifts.count)
    for line in instance.cover {
      isCovered[line.shift][line.day] = true
      add(line.wanted, line.shift, line.day, Weights(under: line.under, over: line.over))
    }
    for shift in instance.shifts.indices {
      for day in 0..<instance.days where !isCovered[shift][day] { add(0, shift, day, Weights(under: 0, over: 0)) }
    }
  }

  private mutating func add(_ wanted: Int, _ shift: Int, _ day: Int, _ weights: Weights) {
    var ward = wards.firstIndex { $0.weights == weights } ?? -1
    if ward < 0 {
      ward = wards.count
      wards.append((weights, Array(repeating: [:], count: instance.shifts.count)))
    }
    wards[ward].wanted[shift][day] = wanted
  }

  private static func id(of ward: Int) -> String { ward == 0 ? "ward" : "ward-\(ward + 1)" }

  /// A crew rule for each site.
  var rules: [RuleStatement] {
    wards.enumerated().map { number, ward in
      var values: [String: RuleValue] = [
        "price": 1, "short": .integer(ward.weights.under), "over": .integer(ward.weights.over),
      ]
      if wards.count > 1 {
        values["id"] = .text("crew-\(number + 1)")
        values["sites"] = [.text(Self.id(of: number))]
      }
      return RuleStatement("crew", values)
    }
  }

  /// The sites with what they promise.
  func sites(name: String) -> [Site] {
    wards.enumerated().map { number, ward in
      Site(
        id: Self.id(of: number), name: number == 0 ? name : "\(name) \(number + 1)", cover: promises(ward.wanted))
    }
  }

  private struct Promise: Hashable {
    var days: [Int]
    var wanted: Int
  }

  /// Lines of shifts that want as many people on the same days.
  private func promises(_ wanted: [[Int: Int]]) -> [CoverageLine] {
    var lines: [(promise: Promise, shifts: [String])] = []
    var known: [Promise: Int] = [:]
    for (shift, ofDay) in wanted.enumerated() {
      let byCount = Dictionary(grouping: ofDay.keys) { ofDay[$0]! }.mapValues { $0.sorted() }
      for (count, days) in byCount.sorted(by: { $0.value[0] < $1.value[0] }) {
        let promise = Promise(days: days, wanted: count)
        if let line = known[promise] {
          lines[line].shifts.append(instance.shifts[shift].id)
        } else {
          known[promise] = lines.count
          lines.append((promise, [instance.shifts[shift].id]))
        }
      }
    }
    return lines.map { promise, shifts in
      let place = Place(
        .deputy, wanted: promise.wanted, maximum: max(promise.wanted, instance.employees.count))
      return CoverageLine(shiftTypes: shifts, days: pattern(promise.days), places: [place])
    }
  }

  /// Days as weekdays where that says the same, else by date.
  private func pattern(_ days: [Int]) -> DayPattern {
    let weekdays = Set(days.map { $0 % 7 })
    if days.count == (0..<instance.days).count(where: { weekdays.contains($0 % 7) }) {
      return weekdays.count == 7
        ? DayPattern(.everyDay) : DayPattern(.weekdays(Set(weekdays.map { Weekday.allCases[$0] })))
    }
    return DayPattern(.dates(Set(days.map { ShiftSchedulingScenario.firstDay.advanced(by: $0) })))
  }
}
