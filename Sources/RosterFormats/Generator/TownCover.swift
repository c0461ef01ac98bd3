import RosterModel

/// The shifts that the sites of a made-up town promise: stations round the clock, and receptions at the points, as many
/// as the load asks for.
struct TownCover {
  private(set) var shiftTypes: [ShiftType] = []
  /// The promises of each site.
  private(set) var ofSite: [[CoverageLine]]
  /// The shifts that stations alone and one reception a point make.
  private(set) var fewest = 0
  /// The shifts that every point could hold at most.
  private(set) var most = 0

  private let settings: TownSettings
  private let calendar: DutyCalendar
  private var random: RandomNumbers

  init(_ settings: TownSettings, map: TownMap, calendar: DutyCalendar) {
    self.settings = settings
    self.calendar = calendar
    random = RandomNumbers(seed: settings.seed ^ 0x636F_7665)
    ofSite = Array(repeating: [], count: map.sites.count)
    shiftTypes = [
      ShiftType(id: "day", start: TimeOfDay(minutes: 510), length: 570, mode: .onSite, isNight: false),
      ShiftType(
        id: "night", name: Text("夜班", "night"), start: TimeOfDay(minutes: 1080), length: 870,
        mode: settings.load == .light ? .onCall : .onSite, isNight: true),
      ShiftType(id: "morning", name: Text("上午接待", "morning reception"), start: TimeOfDay(minutes: 540), length: 150),
      ShiftType(
        id: "afternoon", name: Text("下午接待", "afternoon reception"), start: TimeOfDay(minutes: 870), length: 150),
      ShiftType(
        id: "evening", name: Text("晚间接待", "evening reception"), start: TimeOfDay(minutes: 1140), length: 120,
        isNight: false),
    ]
    var target = 0
    for (index, district) in map.districts.enumerated() {
      target =
        (index + 1) * settings.targetShifts / map.districts.count - index * settings.targetShifts / map.districts.count
      promise(district, target)
    }
    shiftTypes.removeAll { type in !ofSite.contains { $0.contains { $0.shiftTypes.contains(type.id) } } }
  }

  private mutating func promise(_ district: TownMap.District, _ target: Int) {
    let station = district.sites.lowerBound
    let crew = [Place(.deputy, wanted: 2), Place(.lead, wanted: 1, mode: .onCall)]
    var days = DayPattern(.everyDay)
    if settings.load == .light {
      // The station opens weekly where that is two fifths of the load, else twice a month.
      let weekly = DayPattern(.weekdays([.wednesday]), onHoliday: .nextWorkday)
      days = count(weekly) * 5 <= target ? weekly : DayPattern(.monthDays([9, 19]), onHoliday: .nextWorkday)
    }
    ofSite[station] = [CoverageLine(shiftTypes: ["day", "night"], days: days, places: crew)]
    let left = target - 2 * count(days)
    fewest += 2 * count(days)
    most += 2 * count(days)
    let points = Array(district.sites.dropFirst())
    let plans = receptions(left, at: points.count)
    for (site, plan) in zip(points, plans) { ofSite[site] = plan.lines }
  }

  // MARK: Receptions

  /// The promises of one point, with the number of shifts that they make.
  private struct Plan {
    var lines: [CoverageLine] = []
    var count = 0
  }

  /// Plans whose shifts come as near to a total as they can, some points busier than others.
  private mutating func receptions(_ total: Int, at points: Int) -> [Plan] {
    if points == 0 { return [] }
    let ladders = (0..<points).map { _ in ladder() }
    let weights = (0..<points).map { _ in 60 + random.below(80) }
    let sum = weights.reduce(0, +)
    var steps = zip(ladders, weights).map { ladder, weight in
      let wish = max(0, total) * weight / sum
      return ladder.indices.min { (abs(ladder[$0].count - wish), $0) < (abs(ladder[$1].count - wish), $1) }!
    }
    func missing() -> Int { total - zip(ladders, steps).reduce(0) { $0 + $1.0[$1.1].count } }
    var rest = missing()
    while rest != 0 {
      // One step up or down at the point where it helps most.
      var best: (rest: Int, point: Int, step: Int)?
      for point in 0..<points {
        let step = steps[point] + (rest > 0 ? 1 : -1)
        guard ladders[point].indices.contains(step) else { continue }
        let after = rest - (ladders[point][step].count - ladders[point][steps[point]].count)
        if abs(after) < abs(best?.rest ?? rest) { best = (after, point, step) }
      }
      guard let best else { break }
      steps[best.point] = best.step
      rest = best.rest
    }
    fewest += ladders.reduce(0) { $0 + $1[0].count }
    most += ladders.reduce(0) { $0 + $1.last!.count }
    return zip(ladders, steps).map { $0[$1] }
  }

  /// Ever more receptions at one point: monthly, twice a month, weekly, on several weekdays; then afternoons, evenings.
  private mutating func ladder() -> [Plan] {
    let first = Weekday.allCases[random.below(5)]
    func later(_ days: Int) -> Weekday { Weekday.allCases[(first.rawValue + days) % 5] }
    var bases: [DayPattern.Base] = [
      random.chance(50) ? .nthWeekday(1 + random.below(4), first) : .monthDays([[15, 20][random.below(2)]]),
      random.chance(50) ? .monthDays([9, 19]) : .monthDays([5, 25]),
      .weekdays([first]), .weekdays([first, later(2)]), .weekdays([first, later(2), later(4)]),
      .weekdays([.monday, .tuesday, .wednesday, .thursday, .friday]),
    ]
    // Sessions grow one after the other; the next begins when the one before is held every workday.
    var plans: [Plan] = []
    var held: [CoverageLine] = []
    var count = 0
    for type in ["morning", "afternoon", "evening"] {
      var last = (line: CoverageLine(shiftTypes: [type], days: DayPattern(.everyDay)), count: 0)
      for base in bases {
        let pattern = DayPattern(base, onHoliday: .nextWorkday)
        let line = CoverageLine(
          shiftTypes: [type], days: pattern, places: [Place(.deputy, wanted: 2), Place(.officer, wanted: 1)])
        last = (line, self.count(pattern))
        if let before = plans.last, before.count >= count + last.count { continue }
        plans.append(Plan(lines: held + [line], count: count + last.count))
      }
      held.append(last.line)
      count += last.count
      bases[1] = .monthDays([10, 24])
    }
    return plans
  }

  private func count(_ pattern: DayPattern) -> Int { pattern.days(in: settings.horizon.days, calendar: calendar).count }
}
